"""A page without hreflang on a site that has several languages."""

from collections.abc import Iterator

from seo.checks.guards import indexable_page
from seo.hreflang import declared, language_trees, tree_of
from tuiguang.model.finding import Facts
from tuiguang.model.page import Page
from tuiguang.model.site import Site
from tuiguang.rules import rule


@rule(on=indexable_page, priority="Info", kind="Info", engines="Google; Baidu ignores hreflang")
def check(page: Page, site: Site) -> Iterator[Facts]:
    if declared(page, site):
        return
    trees = language_trees(site)
    languages = sorted(set(trees.languages.values()))
    if len(languages) > 1 and tree_of(page.url) in trees.languages:
        facts: Facts = {"languages": languages, "trees": sorted(trees.languages)[:20], "count": len(trees.languages)}
        yield facts | ({"priority": "Medium"} if trees.annotated else {})
