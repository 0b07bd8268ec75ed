"""An author who is a name and nothing more."""

from collections.abc import Iterator

from seo.articles import article_nodes, has_profile_link
from seo.checks.guards import marked_up_page
from seo.structured import Node
from tuiguang.model.finding import Facts
from tuiguang.model.page import Page
from tuiguang.rules import rule

PROFILE = ("url", "sameAs", "description", "jobTitle", "knowsAbout", "mainEntityOfPage")


@rule(on=marked_up_page, priority="Low", kind="Opportunity", engines="Google: experience, expertise, trust")
def check(page: Page) -> Iterator[Facts]:
    """Companies that sign as author are known by the site itself."""
    nameless = [name for node in article_nodes(page) for name in _bare(node)]
    if nameless and not has_profile_link(page):
        yield {"author": nameless[0], "title": page.title}


def _bare(article: Node) -> Iterator[str]:
    yield from article.texts("author")
    for author in article.nodes("author"):
        if not author.is_a("Organization") and author.has("name") and not any(author.has(name) for name in PROFILE):
            yield author.text("name")
