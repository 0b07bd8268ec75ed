"""A review without author or rating, or one that does not say what it is about."""

from collections.abc import Iterator

from seo.checks.guards import marked_up_page
from seo.structured import Graph, Node, graph
from tuiguang.model.finding import Facts
from tuiguang.model.page import Page
from tuiguang.rules import rule


@rule(on=marked_up_page, priority="High", kind="Issue", engines="Google")
def check(page: Page) -> Iterator[Facts]:
    data = graph(page)
    faulty = [(node, missing) for node in data.of("Review") if (missing := _missing(data, node))]
    if faulty:
        node, missing = faulty[0]
        everything = sorted({name for _, names in faulty for name in names})
        yield {"missing": everything, "reviews": len(faulty), "first": f"{node.path}: {', '.join(missing)}"}


def _missing(data: Graph, node: Node) -> list[str]:
    missing = []
    authors = node.nodes("author")
    if not node.texts("author") and not any(author.has("name") or author.is_reference for author in authors):
        missing.append("author.name")
    if not any(rating.has("ratingValue") or rating.is_reference for rating in node.nodes("reviewRating")):
        missing.append("reviewRating.ratingValue")
    if not data.within(node) and not node.has("itemReviewed"):
        missing.append("itemReviewed")
    return missing
