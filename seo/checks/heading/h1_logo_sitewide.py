"""One main heading, mostly the logo's, on nearly all pages."""

from collections import Counter
from collections.abc import Iterator

from seo.checks.guards import any_site
from seo.checks.heading import Limits
from tuiguang.model.finding import Facts
from tuiguang.model.site import Site
from tuiguang.rules import rule


@rule(on=any_site, priority="Low", kind="Warning")
def check(site: Site, limits: Limits) -> Iterator[tuple[str, Facts]]:
    """Over all languages: a logo is the same in each. One finding, for one template."""
    pages: Counter[str] = Counter()
    for h1, group in site.duplicates("h1"):
        pages[h1.casefold()] += len(group)
    indexable = site.stats()["indexable"]
    for h1, count in pages.most_common(1):
        if count >= limits.fewest_pages and count > indexable * limits.logo_share:
            yield site.start_url, {"h1": h1, "pages": count, "of": indexable}
