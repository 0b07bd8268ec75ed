"""Lines of robots.txt that are not what they were meant to be."""

from collections.abc import Iterator

from seo.checks.guards import any_site
from seo.checks.robots import own_files
from tuiguang.model.finding import Facts
from tuiguang.model.site import Site
from tuiguang.rules import rule

# Size and encoding of the file have checks of their own.
KINDS = frozenset(
    [
        "unknown-directive",
        "misspelled-directive",
        "missing-colon",
        "rule-before-agent",
        "bad-agent",
        "bad-pattern",
        "dollar-inside",
        "relative-sitemap",
        "bad-crawl-delay",
    ]
)


@rule(on=any_site, priority="Medium", kind="Issue")
def check(site: Site) -> Iterator[tuple[str, Facts]]:
    for file in own_files(site):
        found = [fault for fault in file.robots.faults if fault.kind in KINDS]
        if found:
            lines = [f"{fault.line}: {fault.text}" for fault in found[:20]]
            yield file.robots_url, {"lines": lines, "count": len(found), "kinds": sorted({f.kind for f in found})}
