"""A canonical to a page that says something else."""

from collections.abc import Iterator

from seo.checks.canonical import Limits, shingles, similarity
from seo.checks.guards import canonicalised_page, html_page
from tuiguang.model.finding import Facts
from tuiguang.model.page import Page
from tuiguang.model.site import Site
from tuiguang.rules import rule


@rule(on=canonicalised_page, priority="High", kind="Warning", engines="Google ignores it")
def check(page: Page, site: Site, limits: Limits) -> Iterator[Facts]:
    if page.text.words < limits.fewest_words:
        return
    target = site.page(page.canonical)
    if target is None or not html_page(target) or target.text.words < limits.fewest_words:
        return
    if page.text_hash == target.text_hash or _is_translation(page, target):
        return
    alike = similarity(shingles(page.text.main), shingles(target.text.main))
    if alike < limits.least_similarity:
        yield {"target": target.url, "percent": round(100 * alike), "title": page.title, "target_title": target.title}


def _is_translation(page: Page, target: Page) -> bool:
    """Of course its words differ; a check of its own speaks of the language."""
    return bool(page.lang and target.lang) and (page.lang or "")[:2].lower() != (target.lang or "")[:2].lower()
