"""A menu that is there only when scripts have run."""

from collections.abc import Iterator

from seo.checks.baidu import Limits
from seo.checks.guards import rendered_page
from seo.links import same_site
from tuiguang.model.finding import Facts
from tuiguang.model.page import Page
from tuiguang.rules import rule


@rule(on=rendered_page, priority="High", kind="Warning", profile="cn", engines="Baidu")
def check(page: Page, limits: Limits) -> Iterator[Facts]:
    """In the page as sent there is next to no way on, though scripts show a menu."""
    sent = {link.url for link in page.links if link.url and link.url != page.url and same_site(link.url, page)}
    if len(sent) > limits.most_sent_links:
        return
    shown = [url for url in (page.rendered.links if page.rendered else ()) if same_site(url, page)]
    added = [url for url in shown if url not in sent and url != page.url]
    if len(added) >= limits.fewest_menu_links:
        yield {"count": len(added), "raw": len(sent), "links": added[:20]}
