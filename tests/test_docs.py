"""The reference is complete in both languages, and is what the code says today."""

import dataclasses
import importlib
import re
import subprocess
import sys
from functools import cache
from pathlib import Path

import click
import pytest

from cli.main import COMMANDS
from tuiguang.i18n import LANGUAGES, Lang
from tuiguang.rules.catalogue import Catalogue
from tuiguang.settings import SETTINGS

ROOT = Path(__file__).parents[1]
DOCS = ROOT / "docs"
SUFFIX: dict[Lang, str] = {"en": ".md", "zh": ".zh.md"}
CATALOGUE = Catalogue("seo.checks")
_LINK = re.compile(r"\]\(([^)\s#]+)(?:#([^)\s]+))?\)")
_CODE = re.compile(r"^(`{3,}).*?^\1|`[^`\n]+`", re.MULTILINE | re.DOTALL)  # fenced blocks and words in code
_HANZI = re.compile(r"[\u4e00-\u9fff]")
GUIDES = sorted(path for path in (*DOCS.glob("*.md"), *DOCS.glob("how-to/*.md"), *DOCS.glob("decisions/*.md")))


@cache
def fresh(folder: Path) -> dict[str, str]:
    """What the generator writes now; in a process of its own, because help texts are read in one language only."""
    done = subprocess.run(
        [sys.executable, "scripts/docs.py", str(folder)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
        env={"PYTHONPATH": str(ROOT), "LANG": "zh_CN.UTF-8", "TZ": "Asia/Shanghai"},
    )
    assert not done.returncode, done.stderr
    return {str(path.relative_to(folder)): path.read_text("utf-8") for path in folder.rglob("*.md")}


@pytest.fixture(scope="module")
def reference(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    return fresh(tmp_path_factory.mktemp("reference"))


def section(text: str, heading: str) -> str:
    return text.partition(f"\n## {heading}\n")[2].partition("\n## ")[0]


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_is_documented_with_all_its_options(reference: dict[str, str], name: str, lang: Lang) -> None:
    documented = section(reference[f"commands{SUFFIX[lang]}"], name)
    command: click.Command = importlib.import_module(f"cli.{name}").command
    options = [option for option in command.params if isinstance(option, click.Option)]
    assert options
    for option in options:
        row = re.search(rf"^\| `{re.escape(option.opts[0])}\b.*\| (.+) \|$", documented, re.MULTILINE)
        assert row, f"{name} {option.opts[0]}"
        assert bool(_HANZI.search(row[1])) == (lang == "zh"), row[0]


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_setting_is_documented(reference: dict[str, str], lang: Lang) -> None:
    text = reference[f"settings{SUFFIX[lang]}"]
    for setting in SETTINGS:
        row = re.search(rf"^\| `{setting.name}` \| `{setting.variable}` \| .+ \| (.+) \|$", text, re.MULTILINE)
        assert row, setting.name
        assert bool(_HANZI.search(row[1])) == (lang == "zh"), row[0]
        assert re.search(rf"^- `{setting.name}`[:：].+", text, re.MULTILINE), setting.name


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_limit_is_documented(reference: dict[str, str], lang: Lang) -> None:
    text = reference[f"settings{SUFFIX[lang]}"]
    limits = {family: made for family, made in CATALOGUE.limits().items() if made is not None}
    assert limits
    for family, made in limits.items():
        documented = text.partition(f"[limits.{family}]` ")[2].partition("\n### ")[0]
        for field in dataclasses.fields(made):
            assert f"| `{field.name}` | {field.default} |" in documented, (family, field.name)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_check_is_in_the_table_and_has_its_page(reference: dict[str, str], lang: Lang) -> None:
    table = reference[f"checks{SUFFIX[lang]}"]
    for entry in CATALOGUE:
        title = entry.page.words[lang].title
        assert f"[`{entry.id}`](checks/{entry.family}{SUFFIX[lang]}#{entry.id})" in table
        page = reference[f"checks/{entry.family}{SUFFIX[lang]}"].partition(f'<a id="{entry.id}"></a>\n')[2]
        assert page.startswith(f"\n## {title}\n"), entry.id
        own = re.split(r'(?m)^<a id="[a-z0-9-]+"></a>$', page)[0]
        assert all(example.source in own for example in (*entry.page.bad, *entry.page.good)), entry.id


def test_the_reference_is_what_the_code_says(reference: dict[str, str]) -> None:
    folder = DOCS / "reference"
    written = {str(path.relative_to(folder)): path.read_text("utf-8") for path in folder.rglob("*.md")}
    written |= {name: text for name, text in reference.items() if name.startswith("checks")}  # not kept: see .gitignore
    stale = sorted(name for name in written.keys() | reference.keys() if written.get(name) != reference.get(name))
    assert not stale, "run `make docs`"


@pytest.mark.parametrize("path", [p for p in GUIDES if "decisions" not in p.parts], ids=lambda path: path.name)
def test_every_guide_exists_in_both_languages(path: Path) -> None:
    if path.name in ("architecture.md", "README.md") and path.parent == DOCS:
        return  # for developers, and the index of both languages
    stem = path.name.removesuffix(".md").removesuffix(".zh")
    assert all((path.parent / f"{stem}{suffix}").is_file() for suffix in SUFFIX.values())


def test_links_lead_to_files_and_to_places_in_them(reference: dict[str, str]) -> None:
    texts = {DOCS / "reference" / name: text for name, text in reference.items()}
    texts |= {path: path.read_text("utf-8") for path in GUIDES}
    for path, text in texts.items():
        for target, place in _LINK.findall(_CODE.sub("", text)):
            if "://" in target:
                continue
            wanted = (path.parent / target).resolve()
            assert wanted in texts or wanted.exists(), f"{path.name}: {target}"
            if place and wanted in texts and "checks" in wanted.parts:
                assert f'<a id="{place}"></a>' in texts[wanted], f"{path.name}: {target}#{place}"


@pytest.mark.parametrize("path", GUIDES, ids=lambda path: path.name)
def test_guides_name_commands_options_and_checks_that_exist(path: Path) -> None:
    text = path.read_text("utf-8")
    for line in re.findall(r"(?m)^\s*(?:\$ |.*`)?tuiguang ([a-z]+ [^`#\n>|]*)", text):
        name, _, rest = line.partition(" ")
        assert name in COMMANDS, f"{path.name}: tuiguang {line}"
        params = importlib.import_module(f"cli.{name}").command.params
        known = {"--help", *(spelling for param in params for spelling in param.opts)}
        assert set(re.findall(r"(?<!\S)--[a-z-]+", rest)) <= known, f"{path.name}: tuiguang {line}"
        for check in re.findall(r"--only (\S+)", rest):
            assert check in CATALOGUE.entries or not check.islower(), f"{path.name}: {check}"
