"""hreflang annotations of a site and its trees of languages."""

from pathlib import Path

import pytest
from example_site import stored

from seo.hreflang import answers, differ, language_trees, returned, sets, tree_of, writing
from tuiguang.rules.examples import SITE, read_examples

CLUSTER = """
```html /en/
<!doctype html><html lang="en"><title>Lamp</title><a href="/de/">de</a><link rel="alternate" hreflang="EN" href="https://shop.example/en/">
<link rel="alternate" hreflang="x-default" href="https://shop.example/en/">
```
```html /de/
<!doctype html><html lang="de"><title>Lampe</title>
```
```sitemap
<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">
<url><loc>https://shop.example/de/</loc><xhtml:link rel="alternate" hreflang="en" href="https://shop.example/en/"/></url>
</urlset>
```
"""


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("en", "de", True),
        ("en-US", "en-GB", False),
        ("zh-Hans", "zh-Hant", True),
        ("zh", "zh-Hant", False),
        ("nb-NO", "no", False),
    ],
)
def test_languages_that_exclude_each_other(one: str, other: str, expected: bool) -> None:
    assert differ(one, other) is expected


@pytest.mark.parametrize(
    ("url", "tree"),
    [
        ("https://shop.example/de/lamp", "https://shop.example/de/"),
        ("https://shop.example/zh-cn", "https://shop.example/zh-cn/"),
        ("https://shop.example/cn/x", "https://shop.example/cn/"),
        ("https://shop.example/tv/x", "https://shop.example/"),
        ("https://shop.example/design/", "https://shop.example/"),
    ],
)
def test_folders_named_like_a_locale_are_trees(url: str, tree: str) -> None:
    assert tree_of(url) == tree


def test_a_code_tells_how_a_page_is_written() -> None:
    assert (writing("zh-HK"), writing("de-AT"), writing("cn")) == ("zh-Hant", "de", "")


def test_sets_are_joined_from_pages_and_sitemaps() -> None:
    english, german = SITE + "/en/", SITE + "/de/"
    with stored(read_examples(CLUSTER, Path("test"))[0]) as site:
        assert sets(site)[german] == (("en", english),)
        assert returned(site, german, english) == ["en"]
        assert returned(site, english, english) == ["en"]
        assert returned(site, english, german) == []
        assert answers(site, german)
        assert not answers(site, SITE + "/fr/")
        trees = language_trees(site)
    assert trees.languages == {english: "en", german: "de"}
    assert trees.annotated
