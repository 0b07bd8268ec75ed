"""Links of a whole crawl seen from their targets."""

from pathlib import Path

from example_site import stored

from crawler.extract.page import extract
from seo.links import inbound, same_site, shortest_path
from seo.page_links import foreign_links
from tuiguang.rules.examples import SITE, Example, read_examples

SITE_OF_FOUR = """
```html /
<!doctype html><title>Home</title><a href="/a">A</a> <a href="/old">Old</a>
```
```html /a
<!doctype html><title>A</title><a href="/b" rel="nofollow">no</a> <a href="/b">B</a> <a href="/a">self</a>
```
```html /b
<!doctype html><title>B</title><meta name="robots" content="noindex, nofollow"><a href="/a">A</a>
```
```http /old
HTTP/1.1 301 Moved Permanently
Location: /b

```
"""


def example(text: str) -> Example:
    return read_examples(text, Path("test"))[0]


def test_links_are_counted_once_a_page_and_self_links_not_at_all() -> None:
    with stored(example(SITE_OF_FOUR)) as site:
        known = inbound(site)
        a, b = known[SITE + "/a"], known[SITE + "/b"]
    assert (a.followed, a.unfollowed, a.first, a.anchor) == (1, 1, SITE + "/", "A")
    assert a.unfollowed_from == (SITE + "/b",)
    assert a.non_indexable_from == (SITE + "/b",)
    assert (b.followed, b.unfollowed, b.redirected) == (1, 0, True)


def test_the_shortest_path_goes_from_the_start_page_to_the_target() -> None:
    with stored(example(SITE_OF_FOUR)) as site:
        path = shortest_path(site, SITE + "/b")
        assert path in ([SITE + "/", SITE + "/a", SITE + "/b"], [SITE + "/", SITE + "/old", SITE + "/b"])
        assert shortest_path(site, SITE + "/") == [SITE + "/"]
        assert shortest_path(site, SITE + "/unheard-of") == [SITE + "/unheard-of"]


def test_which_links_leave_the_owners_domain() -> None:
    links = "".join(
        f'<a href="{url}">x</a>'
        for url in ("/a", "https://www.shop.co.uk/", "https://help.shop.co.uk/", "https://other.co.uk/", "mailto:a@b.c")
    )
    page = extract("https://shop.co.uk/", links.encode())
    assert [link.url for link in foreign_links(page)] == ["https://other.co.uk/"]
    assert [link.url for link in page.links if link.url and same_site(link.url, page)] == [
        "https://shop.co.uk/a",
        "https://www.shop.co.uk/",
    ]
