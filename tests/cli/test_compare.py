"""tuiguang compare: two audits of a site that has changed in between."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from command import Done, audit, tuiguang
from serving import Site

BEFORE = {
    "/": '<title>Shop</title><a href="/a">A</a> <a href="/b">B</a> <a href="/old">Old</a>',
    "/a": "<h1>No title yet</h1>",
    "/b": "<title>B</title><h1>B</h1>",
    "/old": "<title>Old</title>",
}
AFTER = {
    "/": '<title>Shop of lamps</title><a href="/a">A</a> <a href="/b">B</a> <a href="/new">New</a>',
    "/a": "<title>A title now</title><h1>No title yet</h1>",
    "/b": "<h1>B</h1>",
    "/new": "<title>New</title>",
}


@dataclass(frozen=True)
class Twice:
    """Audit 1 before the change, 2 after it, 3 of another site."""

    home: Path
    site: Site
    second: Done
    report: str

    def compare(self, *options: str) -> Done:
        return tuiguang("compare", *options, environ={"TUIGUANG_HOME": str(self.home)})


@pytest.fixture(scope="module")
def twice(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Twice]:
    home = tmp_path_factory.mktemp("twice") / "home"
    environ = {"TUIGUANG_HOME": str(home)}
    pages: dict[str, Any] = dict(BEFORE)
    with Site(pages) as site, Site({"/": "<title>Another</title>"}) as other:
        audit(site.url("/"), environ=environ)
        pages.clear()
        pages.update(AFTER)
        second = audit(site.url("/"), environ=environ)
        audit(other.url("/"), environ=environ)
        yield Twice(home, site, second, (home / "reports" / "2" / "report.html").read_text("utf-8"))


def test_the_answer_tells_what_is_new_fixed_and_still_open(twice: Twice) -> None:
    done = twice.compare("1", "2", "--json")
    answer = done.json
    assert (done.code, done.err) == (0, "")
    lists = ["new", "fixed", "still_open", "unseen", "changes", "pages_added", "pages_gone"]
    assert [*answer] == ["a", "b", *lists]
    assert (answer["a"], answer["b"]) == (1, 2)
    assert {"check": "title-missing", "url": twice.site.url("/b")} in answer["new"]
    assert {"check": "title-missing", "url": twice.site.url("/a")} in answer["fixed"]
    assert {"check": "mobile-viewport-missing", "url": twice.site.url("/a")} in answer["still_open"]
    kept = [{(row["check"], row["url"]) for row in answer[name]} for name in ("new", "fixed", "still_open")]
    assert not kept[0] & kept[1] and not kept[1] & kept[2] and not kept[0] & kept[2]


def test_the_answer_tells_what_changed_on_the_pages(twice: Twice) -> None:
    answer = twice.compare("1", "2", "--json").json
    home = {"url": twice.site.url("/"), "field": "title", "before": "Shop", "after": "Shop of lamps"}
    assert home in answer["changes"]
    assert twice.site.url("/new") in answer["pages_added"]
    assert twice.site.url("/old") in answer["pages_gone"]


def test_a_person_reads_the_same(twice: Twice) -> None:
    done = twice.compare("1", "2", "--lang", "zh")
    assert done.code == 0
    assert "title-missing" in done.out
    assert "标题: Shop → Shop of lamps" in done.out


def test_the_report_of_the_second_audit_names_the_first(twice: Twice) -> None:
    number = len(twice.compare("1", "2", "--json").json["fixed"])
    assert twice.second.code == 0
    assert f"{number} fixed" in twice.report or "Fixed" in twice.report


def test_audits_of_two_sites_cannot_be_compared(twice: Twice) -> None:
    done = twice.compare("1", "3", "--json")
    assert (done.code, done.out) == (2, "")
    assert "Audit 1 is of 127.0.0.1" in done.err and "same site" in done.err


def test_an_audit_that_is_not_there_is_answered_with_those_there_are(twice: Twice) -> None:
    done = twice.compare("1", "99")
    assert done.code == 2
    assert "There is no audit 99." in done.err and "1 (127.0.0.1" in done.err
