"""One company with different addresses or phone numbers in the structured data of its pages."""

import re
from collections import Counter
from collections.abc import Iterator

from seo.checks.guards import any_site, html_page
from seo.home import home_url
from seo.once import in_one_pass
from seo.structured import Node, graph
from tuiguang.model.finding import Facts
from tuiguang.model.page import Page
from tuiguang.model.site import Site
from tuiguang.rules import rule
from tuiguang.text.fold import fold

OWN = frozenset(["", "publisher", "provider", "seller", "mainEntity", "about"])
BRANCHES = ("branchCode", "branchOf", "parentOrganization", "department")
LINES = ("streetAddress", "addressLocality", "postalCode")
_SIGNS = re.compile(r"[\W_]+")


class Companies:
    """By name and kind of line: on how many pages each spelling stands."""

    def __init__(self, site: Site) -> None:
        self.known: dict[tuple[str, str], Counter[str]] = {}

    def add(self, page: Page) -> None:
        if page.structured and html_page(page):
            for what, spelling in set(_told(page)):
                self.known.setdefault(what, Counter())[spelling] += 1


companies = in_one_pass(Companies)


@rule(on=any_site, priority="Low", kind="Warning", engines="Google's local results")
def check(site: Site) -> Iterator[tuple[str, Facts]]:
    """A company with one line for most pages and another for some. Where each page has its own, they are branches."""
    for (name, line), spellings in sorted(companies(site).known.items()):
        different = {_SIGNS.sub("", spelling) for spelling in spellings}
        variants = sorted(spellings, key=lambda spelling: (-spellings[spelling], spelling))
        if len(different) > 1 and spellings[variants[0]] > 1:
            facts: Facts = {"name": name, "line": line, "count": len(variants), "variants": variants[:20]}
            yield home_url(site), facts | {"pages": [spellings[variant] for variant in variants[:20]]}


def _told(page: Page) -> Iterator[tuple[tuple[str, str], str]]:
    for node in graph(page).of("Organization"):
        name = fold(node.text("name"))
        if name and (not node.parent or node.within in OWN) and not any(node.has(branch) for branch in BRANCHES):
            if address := _address(node):
                yield (name, "address"), address
            if phone := fold(node.text("telephone")):
                yield (name, "telephone"), phone


def _address(node: Node) -> str:
    for address in node.nodes("address"):
        return fold(", ".join(filter(None, (address.text(line) for line in LINES))))
    return fold(next(iter(node.texts("address")), ""))
