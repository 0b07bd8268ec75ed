"""Files from hosts that do not answer, or answer slowly, in mainland China."""

from collections.abc import Iterator

from seo.checks.guards import html_page
from seo.chinese import for_mainland
from tuiguang.model.finding import Facts
from tuiguang.model.page import Page
from tuiguang.rules import rule
from tuiguang.urls import hostname

HOSTS = (
    "googleapis.com",
    "gstatic.com",
    "google.com",
    "googletagmanager.com",
    "google-analytics.com",
    "recaptcha.net",
    "facebook.net",
    "facebook.com",
    "fbcdn.net",
    "twitter.com",
    "twimg.com",
    "youtube.com",
    "youtube-nocookie.com",
    "jsdelivr.net",
)
WAITED_FOR = ("script", "stylesheet", "font", "iframe")


@rule(on=html_page, priority="Medium", kind="Warning", engines="shoppers in mainland China")
def check(page: Page) -> Iterator[Facts]:
    """Deferred files do not hold the page up; frames stay empty."""
    if not page.resources or not for_mainland(page):
        return
    held = [resource for resource in page.resources if resource.kind in WAITED_FOR and not resource.deferred]
    files = [resource.url for resource in held if resource.url and _is_shut(resource.url)]
    if files:
        hosts = list(dict.fromkeys(hostname(url) for url in files))
        yield {"count": len(files), "hosts": hosts[:20], "files": list(dict.fromkeys(files))[:20]}


def _is_shut(url: str) -> bool:
    name = hostname(url)
    return any(name == host or name.endswith(f".{host}") for host in HOSTS)
