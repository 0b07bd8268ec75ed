"""Circles of next pages."""

from pathlib import Path

from example_site import stored
from hypothesis import given
from hypothesis import strategies as st

from seo.checks.pagination import _circles, circles, sequences
from tuiguang.rules.examples import SITE, read_examples

LISTS = """
```html /
<!doctype html><title>Home</title><a href="/a">A</a> <a href="/b">B</a> <a href="/c">C</a>
```
```html /a
<!doctype html><title>A</title><link rel="next" href="/b"><a href="/b">B</a>
```
```html /b
<!doctype html><title>B</title><link rel="prev" href="/a"><link rel="next" href="/c"><a href="/c">C</a>
```
```html /c
<!doctype html><title>C</title><link rel="next" href="/b"><a href="/b">B</a>
```
"""


def test_a_circle_is_known_at_each_of_its_pages_and_not_at_those_that_lead_into_it() -> None:
    with stored(read_examples(LISTS, Path("test"))[0]) as site:
        found = circles(site)
        assert {url.removeprefix(SITE): len(circle) for url, circle in found.items()} == {"/b": 2, "/c": 2}
        assert sequences(site).before == {SITE + "/b": (SITE + "/a",)}


@given(st.dictionaries(st.sampled_from("abcdefgh"), st.sampled_from("abcdefghxy")))
def test_circles_are_those_that_walking_from_every_page_finds(after: dict[str, str]) -> None:
    walked = set()
    for start in after:
        path = [start]
        while after.get(path[-1], start) not in path and path[-1] in after:
            path.append(after[path[-1]])
        if after.get(path[-1]) == start:
            walked.add(frozenset(path))
    found = list(_circles(after))
    assert {frozenset(circle) for circle in found} == walked
    assert len(found) == len(walked)
    assert all(after[a] == b for circle in found for a, b in zip(circle, [*circle[1:], circle[0]], strict=True))
