"""Which checks are asked of which page, and with what."""

from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from tuiguang.model.finding import Facts
from tuiguang.model.page import Page
from tuiguang.rules.catalogue import Entry
from tuiguang.rules.judge import Judge
from tuiguang.rules.rule import rule

asked: list[str] = []


def short(page: Page) -> bool:
    asked.append(page.url)
    return page.size_bytes < 10


@rule(on=short, priority="High", kind="Issue")
def plain(page: Page) -> Iterator[Facts]:
    yield {"size": page.size_bytes}


@rule(on=short, priority="Low", kind="Issue")
def limited(page: Page, limits: Any) -> Iterator[Facts]:
    if page.size_bytes > limits:
        yield {"limit": limits, "priority": "Critical"}


@rule(on=short, priority="Low", kind="Issue")
def needs_site(page: Page, site: Any) -> Iterator[Facts]:
    yield {"site": site}


@rule(on=short, priority="Low", kind="Info")
def either(limits: Any, page: Page, site: Any = None) -> Iterator[Facts]:
    yield {"known": site is not None, "limit": limits}


@pytest.fixture
def judge(monkeypatch: pytest.MonkeyPatch) -> Judge:
    entries = []
    for check in (plain, limited, needs_site, either):
        module = ModuleType(f"checks_of_test_judge.{check.check.__name__}")
        vars(module)["check"] = check
        monkeypatch.setitem(__import__("sys").modules, module.__name__, module)
        entries.append(Entry(check.check.__name__, "family", module.__name__, Path("none.py")))
    return Judge(entries, {"family": 5})


def test_a_page_alone_is_asked_what_needs_no_site(judge: Judge) -> None:
    found = list(judge.page(Page(url="/a", size_bytes=7)))
    assert [(one.check, one.facts, one.priority) for one in found] == [
        ("plain", {"size": 7}, "High"),
        ("limited", {"limit": 5}, "Critical"),
        ("either", {"known": False, "limit": 5}, "Low"),
    ]


def test_a_guard_is_asked_once_a_page_and_decides_for_all_its_checks(judge: Judge) -> None:
    asked.clear()
    assert list(judge.page(Page(url="/long", size_bytes=10))) == []
    assert len(list(judge.page(Page(url="/short")))) == 2
    assert asked == ["/long", "/short"]
