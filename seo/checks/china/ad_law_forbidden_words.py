"""Words that China's advertising law forbids, in the title, the description, the H1 or the text."""

from collections.abc import Iterator

from seo.checks.china import Claim, claims, is_about_the_law
from seo.checks.guards import html_page
from seo.chinese import for_mainland
from tuiguang.model.finding import Facts
from tuiguang.model.page import Page
from tuiguang.rules import rule

LONGEST = 50_000  # characters of the main text


@rule(on=html_page, priority="High", kind="Warning", profile="cn", engines="law; Baidu")
def check(page: Page) -> Iterator[Facts]:
    if not for_mainland(page):
        return
    body = page.text.main[:LONGEST]
    places = {"title": page.title, "description": page.description, "h1": page.h1, "body": body}
    found = [(place, claim) for place, text in places.items() for claim in claims(text)]
    if found and not is_about_the_law(page.title) and not is_about_the_law(body):
        yield _facts(found)


def _facts(found: list[tuple[str, Claim]]) -> Facts:
    words = list(dict.fromkeys(claim.term for _, claim in found))
    quotes = list(dict.fromkeys(f"{place}: {claim.quote}" for place, claim in found))
    return {"count": len(words), "words": words[:20], "quotes": quotes[:20]}
