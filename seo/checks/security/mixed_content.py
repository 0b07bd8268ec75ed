"""Files that an encrypted page loads without encryption."""

from collections.abc import Iterator

from seo.checks.guards import https_page
from tuiguang.model.finding import Facts
from tuiguang.model.page import Page
from tuiguang.rules import rule
from tuiguang.urls import hostname, is_private

ACTIVE = ("script", "stylesheet", "iframe", "object", "font")  # what a browser refuses to load


@rule(on=https_page, priority="Critical", kind="Issue")
def check(page: Page) -> Iterator[Facts]:
    """Pictures and films alone are less grave: browsers ask for them by https on their own accord."""
    active = _insecure(r.url for r in page.resources if r.kind in ACTIVE)
    passive = _insecure([image.url for image in page.images] + [r.url for r in page.resources if r.kind == "media"])
    if (active or passive) and not _upgraded(page):
        facts: Facts = {"count": len(active) + len(passive), "files": [*active, *passive][:20], "active": len(active)}
        yield facts | ({} if active else {"priority": "Medium"})


def _insecure(urls: Iterator[str] | list[str]) -> list[str]:
    """Each once. Addresses of one's own machine count as secure."""
    return [url for url in dict.fromkeys(urls) if url.startswith("http:") and not is_private(hostname(url))]


def _upgraded(page: Page) -> bool:
    policies = page.header_values("content-security-policy") + [
        meta.content for meta in page.meta_all("content-security-policy")
    ]
    return any("upgrade-insecure-requests" in policy.lower() for policy in policies)
