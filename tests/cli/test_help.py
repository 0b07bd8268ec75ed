"""--help of every command: quick, whole, in both languages."""

import subprocess
import sys
from collections.abc import Iterator

import click
import pytest
from command import ROOT, tuiguang

from cli import main
from tuiguang.i18n import Lang, set_language

HEAVY = ("scrapy", "twisted", "sklearn", "jieba", "rjieba", "sqlalchemy", "numpy", "selectolax", "jinja2")
LOADED = f"""
import io, sys
from contextlib import redirect_stdout
from cli.main import COMMANDS, run
for arguments in (["--help"], *([name, "--help"] for name in COMMANDS)):
    with redirect_stdout(io.StringIO()) as out:
        assert run(arguments) == 0, arguments
    assert "--json" in out.getvalue() or arguments == ["--help"], arguments
    print(*arguments, *(name for name in {HEAVY!r} if name in sys.modules))
"""


def test_help_of_no_command_loads_anything_heavy() -> None:
    done = subprocess.run([sys.executable, "-c", LOADED], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    lines = done.stdout.splitlines()
    assert lines == ["--help", *(f"{name} --help" for name in main.COMMANDS)]


def test_help_lists_every_command_with_a_sentence() -> None:
    done = tuiguang("--help")
    assert (done.code, done.err) == (0, "")
    for name in main.COMMANDS:
        assert any(line.split()[:1] == [name] and len(line.split()) > 2 for line in done.out.splitlines()), name


def test_help_speaks_chinese_wherever_the_language_is_named() -> None:
    for arguments in (("--lang", "zh", "audit", "--help"), ("audit", "--help", "--lang=zh")):
        done = tuiguang(*arguments)
        assert done.code == 0
        assert "抓取" in done.out and "Crawl and judge" not in done.out
    assert "用法" in tuiguang("--help", environ={"TUIGUANG_LANG": "zh"}).out


def commands(lang: Lang) -> Iterator[tuple[str, click.Command]]:
    """Read anew: texts are translated when they are declared."""
    set_language(lang)
    for name in [name for name in sys.modules if name.startswith("cli.") and name != "cli.main"]:
        del sys.modules[name]
    group = main.program()
    context = click.Context(group, info_name="tuiguang")
    for name in main.COMMANDS:
        command = group.get_command(context, name)
        assert command is not None
        yield name, command


def options(command: click.Command) -> dict[str, str]:
    return {option.opts[0]: option.help or "" for option in command.params if isinstance(option, click.Option)}


@pytest.fixture
def _modules() -> Iterator[None]:
    before = dict(sys.modules)
    yield
    sys.modules.update(before)


@pytest.mark.usefixtures("_modules")
def test_every_command_and_every_option_is_explained_in_both_languages() -> None:
    english = {name: (command.help or "", options(command)) for name, command in commands("en")}
    chinese = {name: (command.help or "", options(command)) for name, command in commands("zh")}
    for name, (help_en, options_en) in english.items():
        help_zh, options_zh = chinese[name]
        assert help_en.isascii() or "…" in help_en, name
        assert help_zh and help_zh != help_en, name
        assert {"--json", "--lang"} <= set(options_en)
        assert not [option for option, text in options_en.items() if not text.endswith(".")], name
        assert not [option for option, text in options_zh.items() if not text or text == options_en[option]], name


def test_an_unknown_command_is_told_with_where_to_look() -> None:
    done = tuiguang("adit")
    assert (done.code, done.out) == (2, "")
    assert "adit" in done.err and "--help" in done.err
