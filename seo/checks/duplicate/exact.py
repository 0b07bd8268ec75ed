"""Pages whose main text is the same, word for word."""

from collections.abc import Iterator

from seo.checks.guards import any_site
from tuiguang.model.finding import Facts
from tuiguang.model.site import Site
from tuiguang.rules import rule


@rule(on=any_site, priority="High", kind="Warning")
def check(site: Site) -> Iterator[tuple[str, Facts]]:
    for _, group in site.duplicates("text_hash"):
        for page in group:
            others = [other.url for other in group if other is not page]
            yield page.url, {"pages": len(group), "others": others[:20], "canonical": page.canonical}
