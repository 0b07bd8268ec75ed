"""Two audits of a site side by side."""

from pathlib import Path

import pytest
from example_site import TODAY, stored

from seo.audit import Verdict, audit
from seo.compare import Change, compare
from seo.reports import build
from seo.tracked import tracked
from tuiguang.errors import UserError
from tuiguang.rules.examples import Example, read_examples

CHANGED = """
```html / previously
<!doctype html><html lang="en"><title>Desk lamps for reading and working</title>
<a href="/white">White</a> <a href="/gone">Gone</a>
```
```html /white previously
<!doctype html><html lang="en"><title>White</title><p>LED lamp</p><a href="/">Home</a>
```
```http /gone previously
HTTP/1.1 404 Not Found
Content-Type: text/html

<title>404</title>
```
```html /
<!doctype html><html lang="en"><title>Desk lamps for reading and working</title>
<a href="/white">White</a> <a href="/black">Black</a>
```
```html /white
<!doctype html><html lang="en"><title>White LED desk lamp, dimmable</title><meta name="robots" content="noindex">
<p>LED lamp</p><a href="/">Home</a>
```
```html /black
<!doctype html><html lang="en"><title>Black LED desk lamp, dimmable</title><p>LED lamp</p><a href="/">Home</a>
```
"""
HOME = "https://shop.example/"


@pytest.fixture
def example() -> Example:
    return read_examples(CHANGED, Path("changed"))[0]


def judged(engine: object, crawl_id: int, previous: int | None = None) -> Verdict:
    return audit(engine, crawl_id, today=TODAY, user_agent="tuiguang", previous=previous)  # type: ignore[arg-type]


def test_new_fixed_open_and_changed(example: Example) -> None:
    with stored(example) as site:
        before, after = judged(site.engine, 1).site, judged(site.engine, 2, 1).site
        found = compare(site.engine, before, after)
    assert ("link-broken-internal", HOME) in found.fixed
    assert ("title-too-short", f"{HOME}white") in found.fixed
    assert ("robots-noindex", f"{HOME}white") in found.new
    assert ("description-missing", HOME) in found.still_open
    assert not found.unseen
    assert Change(f"{HOME}white", "title", "White", "White LED desk lamp, dimmable") in found.changes
    assert Change(f"{HOME}white", "indexability", "", "noindex") in found.changes
    assert found.added == [f"{HOME}black"]
    assert found.gone == [f"{HOME}gone"]


def test_an_audit_compared_with_itself_shows_nothing(example: Example) -> None:
    with stored(example) as site:
        same = judged(site.engine, 2).site
        found = compare(site.engine, same, same)
    assert not (found.new or found.fixed or found.changes or found.added or found.gone)
    assert found.still_open


def test_the_same_crawl_judged_again_says_the_same(example: Example) -> None:
    with stored(example) as site:
        first, second = judged(site.engine, 2, 1), judged(site.engine, 2, 1)
    assert first.by_check == second.by_check
    assert first.score == second.score


def test_a_limit_of_the_sites_own_changes_the_verdict_without_a_crawl(example: Example) -> None:
    with stored(example) as site:
        strict = audit(site.engine, 2, today=TODAY, user_agent="", limits={"title": {"longest_units": 10}})
        usual = judged(site.engine, 2)
    checks = {row[0] for row in strict.by_check}
    assert "title-too-long" in checks
    assert "title-too-long" not in {row[0] for row in usual.by_check}


@pytest.mark.parametrize("limits", [{"titel": {}}, {"title": {"longest": 3}}, {"title": {"longest_units": -1}}])
def test_limits_that_do_not_exist_are_refused(example: Example, limits: dict[str, dict[str, int]]) -> None:
    with stored(example) as site, pytest.raises(UserError):
        audit(site.engine, 2, today=TODAY, user_agent="", limits=limits)


def test_pages_of_the_result_and_what_was_not_read(example: Example) -> None:
    with stored(example) as site:
        judged(site.engine, 2)
        assert list(build.urls(site)) == [HOME, f"{HOME}black", f"{HOME}white"]
        assert list(build.unread(site)) == []


def test_tracked_keywords_are_found_where_they_are_densest(example: Example) -> None:
    with stored(example) as site:
        rows = {row.keyword: row for row in tracked(site, ["lamp", "sofa"])}
    assert rows["lamp"].pages == 2
    assert rows["lamp"].in_title
    assert rows["sofa"].url == ""
    assert rows["sofa"].pages == 0
