"""Links within the site that are there only when scripts have run."""

from collections.abc import Iterator

from seo.checks.guards import rendered_page
from seo.checks.rendering import Limits
from seo.links import same_site
from tuiguang.model.finding import Facts
from tuiguang.model.page import Page
from tuiguang.rules import rule


@rule(on=rendered_page, priority="Medium", kind="Warning", engines="Baidu, AI bots; Google renders later")
def check(page: Page, limits: Limits) -> Iterator[Facts]:
    shown = [url for url in (page.rendered.links if page.rendered else ()) if same_site(url, page)]
    sent = {link.url for link in page.links}
    added = [url for url in shown if url not in sent]
    if added and len(added) > limits.js_link_share * len(shown):
        percent = round(100 * len(added) / len(shown))
        yield {"count": len(added), "percent": percent, "links": added[:20], "raw": len(shown) - len(added)}
