"""A main heading whose words stand in an image's alt text alone."""

from collections.abc import Iterator

from seo.checks.guards import indexable_page
from tuiguang.model.finding import Facts
from tuiguang.model.page import Page
from tuiguang.rules import rule


@rule(on=indexable_page, priority="Low", kind="Warning", engines="Baidu")
def check(page: Page) -> Iterator[Facts]:
    written = [heading for heading in page.headings if heading.level == 1 and heading.text]
    if written and all(heading.from_alt for heading in written):
        yield {"alt": written[0].text, "title": page.title}
