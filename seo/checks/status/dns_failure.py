"""Something on the page leads to a host that does not exist."""

from collections.abc import Iterator

from seo.checks.guards import html_page
from tuiguang.model.finding import Facts
from tuiguang.model.page import Page
from tuiguang.model.site import Site
from tuiguang.rules import rule
from tuiguang.urls import host


@rule(on=html_page, priority="High", kind="Issue")
def check(page: Page, site: Site) -> Iterator[Facts]:
    urls = [link.url for link, target in site.troubled_links(page) if target.error == "dns"]
    for resource in page.resources:
        found = site.outcome(resource.url) if resource.url else None
        if found is not None and found.error == "dns":
            urls.append(found.url)
    for name in dict.fromkeys(map(host, urls)):
        yield {"host": name, "targets": [url for url in dict.fromkeys(urls) if host(url) == name][:20]}
