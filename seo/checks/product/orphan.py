"""A product that the sitemap names and no page links to."""

from collections.abc import Iterator

from seo.checks.guards import any_site
from seo.products import subjects
from seo.structured import graph
from tuiguang.model.finding import Facts
from tuiguang.model.page import Page
from tuiguang.model.site import Site
from tuiguang.rules import rule


@rule(on=any_site, priority="High", kind="Warning")
def check(site: Site) -> Iterator[tuple[str, Facts]]:
    for outcome in site.outcomes("page"):
        shown = outcome.is_html and outcome.ok and not outcome.indexability
        if not shown or not outcome.in_sitemap or outcome.inlinks or outcome.url == site.start_url:
            continue
        page = site.page(outcome.url)
        if page is not None and _is_product(page):
            yield outcome.url, {"title": outcome.title, "sources": ["sitemap"]}


def _is_product(page: Page) -> bool:
    return bool(subjects(graph(page))) or (page.meta("og:type") or "").lower() in ("product", "og:product")
