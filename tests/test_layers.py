"""Which way the arrows run, read from the imports themselves; scheduler.py is out of import-linter's reach."""

import ast
from collections.abc import Iterator
from functools import lru_cache
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
FLOOR = "tuiguang"
DEPARTMENTS = ("content", "crawler", "sem", "seo")
TIMETABLE = "scheduler"
ROOF = ("cli", "web")
HOUSE = (FLOOR, *DEPARTMENTS, TIMETABLE, *ROOF)
LAUNCHER = "tuiguang._launch"  # the one upward reference

MAY_IMPORT = (
    {FLOOR: {FLOOR}}
    | {name: {FLOOR, name} for name in DEPARTMENTS}
    | {TIMETABLE: {FLOOR, *DEPARTMENTS}}
    | {name: {FLOOR, *DEPARTMENTS, TIMETABLE, name} for name in ROOF}
)
IN_THE_FLOOR = ("storage", "rules", "model")  # each may import those after it, and what is in none of them


def name_of(path: Path) -> str:
    parts = path.relative_to(ROOT).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


@lru_cache(maxsize=1)
def modules() -> dict[str, ast.Module]:
    paths = [
        path for name in HOUSE for path in ([ROOT / f"{name}.py"] if name == TIMETABLE else (ROOT / name).rglob("*.py"))
    ]
    return {name_of(path): ast.parse(path.read_text("utf-8")) for path in paths}


def imported(statement: ast.stmt, known: set[str]) -> Iterator[str]:
    """The modules that an import statement names; `from a import b` is a.b when that is a module."""
    if isinstance(statement, ast.Import):
        yield from (alias.name for alias in statement.names)
    if isinstance(statement, ast.ImportFrom):
        assert not statement.level, f"a relative import, line {statement.lineno}: write the whole name"
        module = statement.module or ""
        for alias in statement.names:
            yield f"{module}.{alias.name}" if f"{module}.{alias.name}" in known else module


def all_imports(tree: ast.Module, known: set[str]) -> set[str]:
    """Those inside functions and for type checkers, too."""
    return {name for node in ast.walk(tree) if isinstance(node, ast.stmt) for name in imported(node, known)}


def imports_when_read(tree: ast.Module, known: set[str]) -> set[str]:
    """Those that run when the module is first imported."""
    return {name for statement in _run_at_once(tree.body) for name in imported(statement, known)}


def _run_at_once(body: list[ast.stmt]) -> Iterator[ast.stmt]:
    for statement in body:
        if isinstance(statement, ast.FunctionDef | ast.AsyncFunctionDef):
            continue
        if isinstance(statement, ast.If) and "TYPE_CHECKING" in ast.unparse(statement.test):
            yield from _run_at_once(statement.orelse)
            continue
        yield statement
        for part in ("body", "orelse", "finalbody"):
            yield from _run_at_once(getattr(statement, part, []))
        for handler in getattr(statement, "handlers", []):
            yield from _run_at_once(handler.body)


@pytest.mark.parametrize("part", HOUSE)
def test_a_part_of_the_house_imports_only_what_lies_below_it(part: str) -> None:
    known = set(modules())
    wrong = [
        f"{module} -> {name}"
        for module, tree in modules().items()
        if module.partition(".")[0] == part and module != LAUNCHER
        for name in all_imports(tree, known)
        if (top := name.partition(".")[0]) in HOUSE and top not in MAY_IMPORT[part]
    ]
    assert not wrong


def test_inside_the_floor_storage_stands_on_rules_and_rules_on_the_models() -> None:
    known = set(modules())
    wrong = [
        f"{module} -> {name}"
        for module, tree in modules().items()
        for name in all_imports(tree, known)
        if module.startswith("tuiguang.") and name.startswith("tuiguang.") and _storey(name) > _storey(module)
    ]
    assert not wrong


def _storey(module: str) -> int:
    part = module.split(".")[1]
    return len(IN_THE_FLOOR) - IN_THE_FLOOR.index(part) if part in IN_THE_FLOOR else 0


def test_no_module_imports_itself_over_others() -> None:
    known = set(modules())
    graph = {name: (imports_when_read(tree, known) & known) - {name} for name, tree in modules().items()}
    try:
        TopologicalSorter(graph).prepare()
    except CycleError as error:
        pytest.fail(" -> ".join(error.args[1]))


HEAVY = {"scrapy", "sklearn", "jieba", "rjieba", "sqlalchemy", "numpy", "twisted"}


def test_the_command_line_reads_nothing_heavy_before_it_is_needed() -> None:
    """By the imports of cli/ and of what it reads at once from the rest of the house."""
    known = set(modules())
    waiting = [name for name in modules() if name == "cli" or name.startswith("cli.")]
    seen: dict[str, str] = dict.fromkeys(waiting, "")
    while waiting:
        module = waiting.pop()
        for name in imports_when_read(modules()[module], known):
            assert name.partition(".")[0] not in HEAVY, f"{_way(module, seen)} -> {name}"
            if name in known and name not in seen and module in ENTRANCES:
                seen[name] = module
                waiting.append(name)


ENTRANCES = {"cli.main", "cli.options", "cli.output", "tuiguang.i18n", "tuiguang.settings"}  # what --help reads


def _way(module: str, seen: dict[str, str]) -> str:
    return f"{_way(seen[module], seen)} -> {module}" if seen[module] else module


@pytest.mark.parametrize(
    ("source", "found"),
    [
        ("import seo.audit", {"seo.audit"}),
        ("from tuiguang import urls, __version__", {"tuiguang.urls", "tuiguang"}),
        ("def f():\n    import crawler.run", set()),
        ("if TYPE_CHECKING:\n    import crawler.run", set()),
        ("try:\n    import a\nexcept ImportError:\n    import b", {"a", "b"}),
        ("class A:\n    import c", {"c"}),
    ],
)
def test_the_imports_that_run_at_once_are_told_from_the_others(source: str, found: set[str]) -> None:
    assert imports_when_read(ast.parse(source), {"tuiguang.urls"}) == found
