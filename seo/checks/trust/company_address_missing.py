"""No postal address on the home page nor on the pages where one looks for it."""

import re
from collections.abc import Iterator

from seo.checks.guards import any_site
from seo.home import home_url
from seo.policies import kinds_of
from seo.structured import graph
from tuiguang.model.finding import Facts
from tuiguang.model.page import Page
from tuiguang.model.site import Site
from tuiguang.rules import rule

WHERE = {"contact", "about", "imprint", "terms", "privacy"}
MOST_PAGES = 20
_ADDRESS = re.compile(
    r"(?:地址|住所|邮编|郵編)\s*[:：]|[省市区區县縣][^\n]{1,30}(?:[路街道巷弄][^\n]{0,12}号|大厦|大廈|园区|工业区|\d+[号號室楼樓栋])"
    r"|\baddress\s*:|\bp\.?\s?o\.?\s?box\b"
    r"|\b\d{1,5}[a-z]?,?\s+(?:[\w.'’-]+\s+){0,4}(?:street|str?|road|rd|avenue|ave|lane|ln|drive|boulevard|blvd|way|square"
    r"|court|place|parkway|highway)\b"
    r"|\b(?:street|road|avenue|rue|via|calle|avenida|ul\.)\s+[\w.'’ -]{2,40}\s\d{1,4}\b"
    r"|\b\d{1,4},?\s(?:rue|avenue|boulevard)\b"
    r"|(?:straße|strasse|str\.|gasse|platz|allee|weg|straat|laan)\s+\d{1,4}"
    r"|\b(?:room|rm|floor|unit|suite|building|block)\.?\s*\d+|\bdistrict\b"
    r"|\b[a-z]{2},?\s+\d{5}(?:-\d{4})?\b|\b[a-z]{1,2}\d[a-z\d]?\s\d[a-z]{2}\b|\b\d{5}\s+[a-zäöüé]{3,}|〒\s?\d{3}",
    re.IGNORECASE,
)


@rule(on=any_site, priority="Low", kind="Opportunity", engines="none: shoppers, Google Merchant Center")
def check(site: Site) -> Iterator[tuple[str, Facts]]:
    """Without one of these pages nothing can be said: that is another check's subject."""
    home = site.page(home_url(site))
    if home is None or not home.is_html or not home.ok:
        return
    urls = dict.fromkeys(link.url for link in home.links if link.url and kinds_of(link.text, link.url) & WHERE)
    others = [page for url in list(urls)[:MOST_PAGES] if (page := site.page(url)) and page.is_html and page.ok]
    if others and not any(_has_address(page) for page in (home, *others)):
        yield home.url, {"count": 1 + len(others), "pages": [home.url, *(page.url for page in others)]}


def _has_address(page: Page) -> bool:
    if page.elements.get("address") or graph(page).of("PostalAddress"):
        return True
    if any(node.has("address") for node in graph(page).of("Organization")):
        return True
    return any(_ADDRESS.search(text) for text in (page.text.boilerplate, page.text.main))
