"""Scripts that change the page, and that Google may not load."""

from collections.abc import Iterator

from seo.access import GOOGLE, refusal
from seo.checks.guards import rendered_page
from tuiguang.model.finding import Facts
from tuiguang.model.page import Page
from tuiguang.model.site import Site
from tuiguang.rules import rule


@rule(on=rendered_page, priority="High", kind="Warning", engines="Google")
def check(page: Page, site: Site) -> Iterator[Facts]:
    """By the robots.txt of each script's own host. Where scripts change nothing that is read, nothing is lost."""
    if not _changed(page):
        return
    scripts = dict.fromkeys(resource.url for resource in page.resources if resource.kind == "script" and resource.url)
    shut = {url: decision.rule for url in scripts if (decision := refusal(site, url, GOOGLE))}
    if shut:
        yield {"count": len(shut), "scripts": list(shut)[:20], "rule": next(iter(shut.values()))}


def _changed(page: Page) -> bool:
    shown = page.rendered
    if shown is None:
        return False
    if (shown.title, shown.h1, shown.canonical) != (page.title, page.h1, page.canonical):
        return True
    sent = {link.url for link in page.links}
    return shown.words > page.text.words or any(url not in sent for url in shown.links)
