"""tuiguang init: a commented settings file to start from."""

from pathlib import Path

import click

from cli.options import shared
from cli.output import print_json, say
from tuiguang.i18n import _, language
from tuiguang.settings import FILE_NAME, SETTINGS, Settings


@click.command(
    help=_("Write a commented tuiguang.toml into this folder; an existing one is left as it is."),
    short_help=_("Write a settings file."),
)
@click.option("--folder", type=click.Path(file_okay=False, path_type=Path), default=".", help=_("Write it there."))
@shared
def command(folder: Path, as_json: bool) -> None:
    from tuiguang.storage.engine import user_errors

    path = folder / FILE_NAME
    with user_errors(path):
        folder.mkdir(parents=True, exist_ok=True)
        written = _write(path)
    if as_json:
        print_json({"path": str(path.resolve()), "written": written})
    elif written:
        say(_("Wrote {path}. Every line is a comment until you take its # away.").format(path=path))
    else:
        say(_("{path} is there already and was left as it is.").format(path=path))


def _write(path: Path) -> bool:
    try:
        with path.open("x", encoding="utf-8") as file:
            file.write(template())
    except FileExistsError:
        return False
    return True


def template() -> str:
    """All settings with their defaults, commented out: as a file it changes nothing."""
    lines = [f"# {_('Settings of tuiguang. A line counts once its # is taken away.')}", ""]
    defaults = Settings(home=Path("~/.local/share/tuiguang"))
    for setting in SETTINGS:
        lines += [
            f"# {_(setting.help)} ({setting.variable})",
            f"# {setting.name} = {_toml(defaults, setting.name)}",
            "",
        ]
    lines += _SITE[language()]
    return "\n".join(lines) + "\n"


def _toml(defaults: Settings, name: str) -> str:
    value = getattr(defaults, name)
    if name == "lang":
        return '"zh"'
    if name == "keywords":
        return '["蓝牙耳机", "bluetooth headphones"]'
    return f'"{value}"' if isinstance(value, str | Path) else str(value)


_SITE = {
    "en": [
        "# Thresholds of the checks, by family; `tuiguang explain CHECK` names them.",
        "# [limits.title]",
        "# longest_units = 70",
        "",
        "# Values of their own for one site.",
        '# [sites."www.example.com"]',
        "# rate = 0.5",
    ],
    "zh": [
        "# 检查项的阈值，按类别设置；名称见 `tuiguang explain 检查项`。",
        "# [limits.title]",
        "# longest_units = 70",
        "",
        "# 只对某个网站生效的设置。",
        '# [sites."www.example.com"]',
        "# rate = 0.5",
    ],
}
