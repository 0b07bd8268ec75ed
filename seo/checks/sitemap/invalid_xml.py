"""A sitemap that search engines cannot read, or only a part of it."""

from collections.abc import Iterator

from seo.checks.guards import any_site
from seo.checks.sitemap import namers
from tuiguang.model.finding import Facts
from tuiguang.model.site import Site
from tuiguang.model.sitemap import Sitemap
from tuiguang.rules import rule
from tuiguang.urls import path

NAMESPACES = (
    "http://www.sitemaps.org/schemas/sitemap/0.9",
    "http://www.google.com/schemas/sitemap/0.84",
    "http://www.google.com/schemas/sitemap/0.9",
)
OTHER_FAULTS = ("gzip", "too-large", "")  # they have checks of their own


@rule(on=any_site, priority="High", kind="Issue")
def check(site: Site) -> Iterator[tuple[str, Facts]]:
    expected = namers(site)
    for sitemap in site.sitemaps:
        if sitemap.status is None or not 200 <= sitemap.status < 300 or sitemap.kind == "text":
            continue
        guessed = sitemap.url not in expected and not sitemap.depth
        packed = path(sitemap.url).endswith(".gz") and not sitemap.gzipped  # is no gzip at all
        fault, detail = _fault(sitemap)
        if fault and not packed and not (guessed and fault == "not-a-sitemap"):
            yield sitemap.url, {"fault": fault, "detail": detail, "kind": sitemap.kind, "read": len(sitemap.entries)}


def _fault(sitemap: Sitemap) -> tuple[str, str]:
    if sitemap.error not in OTHER_FAULTS:
        return sitemap.error, sitemap.error_detail
    if sitemap.kind in ("urlset", "index") and sitemap.namespace not in NAMESPACES:
        return "namespace", sitemap.namespace
    wrong_encoding = sitemap.kind != "feed" and sitemap.encoding not in ("utf-8", "ascii", "")
    return ("encoding", sitemap.encoding) if wrong_encoding else ("", "")
