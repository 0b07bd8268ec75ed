"""A home page whose description is far from the length that Baidu advises."""

from collections.abc import Iterator

from seo.checks.baidu import Limits
from seo.checks.guards import indexable_page
from seo.home import is_home
from tuiguang.model.finding import Facts
from tuiguang.model.page import Page
from tuiguang.model.site import Site
from tuiguang.rules import rule
from tuiguang.text.scripts import count_hanzi, count_words


@rule(on=indexable_page, priority="Low", kind="Opportunity", profile="cn", engines="Baidu")
def check(page: Page, limits: Limits, site: Site | None = None) -> Iterator[Facts]:
    """Latin words in a Chinese description count as one hanzi each; one in another language is left out."""
    if not is_home(page, site) or not (text := page.description.strip()) or not count_hanzi(text):
        return
    length = count_words(text)
    if not limits.shortest_description <= length <= limits.longest_description:
        yield {
            "length": length,
            "shortest": limits.shortest_description,
            "longest": limits.longest_description,
            "description": text,
        }
