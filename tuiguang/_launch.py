"""Starts the command line: the floor's one reference upward."""


def main() -> None:
    try:
        from cli.main import main as command_line
    except ModuleNotFoundError as missing:
        if missing.name not in ("cli", "cli.main"):
            raise
        raise SystemExit(
            "tuiguang: its command line is missing (no package cli). "
            "Install it again: pip install --force-reinstall tuiguang\n"
            "tuiguang：缺少命令行部分（找不到 cli 包）。请重新安装：pip install --force-reinstall tuiguang"
        ) from None
    command_line()
