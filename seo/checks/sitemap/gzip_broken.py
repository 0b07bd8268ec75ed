"""A packed sitemap that cannot be unpacked, or that calls itself something else."""

from collections.abc import Iterator

from seo.checks.guards import any_site
from tuiguang.model.finding import Facts
from tuiguang.model.site import Site
from tuiguang.model.sitemap import Sitemap
from tuiguang.rules import rule
from tuiguang.urls import path

PACKED_TYPES = ("application/gzip", "application/x-gzip", "application/octet-stream", "binary/octet-stream", "")


@rule(on=any_site, priority="High", kind="Issue")
def check(site: Site) -> Iterator[tuple[str, Facts]]:
    for sitemap in site.sitemaps:
        answered = sitemap.status is not None and 200 <= sitemap.status < 300
        fault = _fault(sitemap) if answered else ""
        if fault:
            facts: Facts = {"fault": fault, "media_type": sitemap.media_type, "detail": sitemap.error_detail}
            yield sitemap.url, facts


def _fault(sitemap: Sitemap) -> str:
    """A .gz that arrives unpacked was unpacked on the way, as Content-Encoding says: that is in order."""
    if sitemap.gzipped:
        if sitemap.error == "gzip":
            return "damaged"
        return "" if sitemap.media_type in PACKED_TYPES else "content-type"
    return "not-gzip" if path(sitemap.url).endswith(".gz") and sitemap.kind == "unknown" else ""
