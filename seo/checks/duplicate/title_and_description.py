"""Pages of one language that carry the same title and the same description."""

from collections.abc import Iterator

from seo.checks.guards import any_site
from tuiguang.model.finding import Facts
from tuiguang.model.site import Site
from tuiguang.rules import rule


@rule(on=any_site, priority="High", kind="Issue")
def check(site: Site) -> Iterator[tuple[str, Facts]]:
    for _, group in site.duplicates("title_and_description"):
        for page in group:
            others = [other.url for other in group if other is not page]
            yield (
                page.url,
                {
                    "title": page.title,
                    "description": page.description,
                    "pages": len(group),
                    "others": others[:20],
                },
            )
