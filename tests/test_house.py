"""Rules of the house that no linter knows: what files may not name, and what must be named."""

import importlib.metadata
import os
import re
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest
from test_layers import HOUSE, all_imports, modules

from cli.main import COMMANDS

ROOT = Path(__file__).parents[1]
MADE = {".git", ".venv", "build", "dist", "__pycache__", "node_modules"}  # and every other cache, which has a dot
TEXT = {".py", ".md", ".toml", ".lock", ".txt", ".html", ".css", ".json", ".jsonl", ".po", ".tsv", ".xml"}
WITHOUT_ENDING = {"LICENSE", "Makefile", "run"}
KEPT_HIDDEN = {".ci", ".gitignore", ".gitattributes", ".editorconfig", ".github"}
REGISTRIES = ["pypi" + ".org", "python" + "hosted.org", "npmjs" + ".org", "crates" + ".io", "proxy.golang" + ".org"]
MACHINE = re.compile(r"(?<![\w.:/-])/(?:root|home|Users|work|opt)/\w")  # the absolute paths of developers and builders


def our_files() -> Iterator[Path]:
    for folder, inside, names in os.walk(ROOT):
        inside[:] = [name for name in inside if name not in MADE and (name[0] != "." or name in KEPT_HIDDEN)]
        paths = (Path(folder) / name for name in names if name[0] != "." or name in KEPT_HIDDEN)
        yield from (path for path in paths if path.suffix in TEXT or path.name in WITHOUT_ENDING | KEPT_HIDDEN)


@pytest.fixture(scope="module")
def texts() -> dict[str, str]:
    return {path.relative_to(ROOT).as_posix(): path.read_text("utf-8", "replace") for path in our_files()}


def test_no_file_names_a_package_index(texts: dict[str, str]) -> None:
    """Where packages come from is the business of the machine that installs them."""
    assert not [(path, host) for path, text in texts.items() for host in REGISTRIES if host in text]


def test_no_file_names_a_folder_of_somebodys_machine(texts: dict[str, str]) -> None:
    assert not [(path, found[0]) for path, text in texts.items() if (found := MACHINE.search(text))]


def test_the_lock_files_hold_hashes_and_no_addresses() -> None:
    locks = list(ROOT.glob("requirements*.lock"))
    assert len(locks) == 3
    for lock in locks:
        text = lock.read_text("utf-8")
        assert "://" not in text
        assert not re.search(r"^-", text, re.MULTILINE), "an option of pip, such as an index"
        blocks = re.split(r"^(?=[a-z0-9])", text, flags=re.MULTILINE)[1:]
        assert not [block.split()[0] for block in blocks if "==" not in block or "--hash=sha256:" not in block]


def test_the_locks_agree_on_versions() -> None:
    pins = [set(re.findall(r"^[a-z0-9-]+==\S+", lock.read_text("utf-8"), re.MULTILINE)) for lock in ROOT.glob("*.lock")]
    widest = max(pins, key=len)
    assert all(pin <= widest for pin in pins)


def declared() -> dict[str, str]:
    """Name -> the comment beside it, of every dependency in pyproject.toml."""
    lines = (ROOT / "pyproject.toml").read_text("utf-8").splitlines()
    found = (re.match(r'    "([a-z0-9-]+)>=[^"]*",\s*(?:# (.*))?$', line) for line in lines)
    return {match[1]: match[2] or "" for match in found if match}


def requirements() -> set[str]:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    every = [*project["dependencies"], *(line for extra in project["optional-dependencies"].values() for line in extra)]
    return {re.split(r"[<>=;]", line)[0] for line in every}


def test_every_dependency_has_a_lower_bound_and_says_what_would_break_without_it() -> None:
    comments = declared()
    assert set(comments) == requirements()
    assert not [name for name, comment in comments.items() if not comment]


NOT_IMPORTED = {
    "apscheduler",  # these three are the owner's choice, for issues to come
    "beautifulsoup4",
    "scikit-learn",
    "jieba",  # imported by name, see tuiguang/text/engines.py
    "tzdata",  # read by zoneinfo
}
OPTIONAL = {"playwright"}  # of an extra; imported where it is used


def test_the_source_imports_what_is_declared_and_nothing_else() -> None:
    known = set(modules())
    names = {name.split(".")[0] for tree in modules().values() for name in all_imports(tree, known)}
    names -= set(HOUSE) | {"backports", "compression"} | set(sys.stdlib_module_names)
    homes = importlib.metadata.packages_distributions()
    used = {homes[name][0].lower().replace("_", "-").replace(".", "-") for name in names} | {"backports-zstd"}
    core = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]["dependencies"]
    assert used - OPTIONAL == {re.split(r"[<>=;]", line)[0] for line in core} - NOT_IMPORTED


@pytest.mark.parametrize("readme", ["README.md", "README.zh.md"])
def test_the_table_of_commands_in_the_readme_is_whole(readme: str) -> None:
    rows = re.findall(r"^\| `([a-z]+)[^`]*` \|", (ROOT / readme).read_text("utf-8"), re.MULTILINE)
    assert sorted(rows) == sorted(COMMANDS)


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_has_a_file_of_its_own(command: str) -> None:
    assert (ROOT / "cli" / f"{command}.py").exists() or (ROOT / "cli" / command / "__init__.py").exists()


def test_every_target_of_the_makefile_says_what_it_does() -> None:
    makefile = (ROOT / "Makefile").read_text("utf-8")
    phony = re.search(r"^\.PHONY: (.*)$", makefile, re.MULTILINE)
    assert phony
    explained = re.findall(r"^([a-z0-9-]+):.*?## \S", makefile, re.MULTILINE)
    assert sorted(explained) == sorted(phony[1].split())
