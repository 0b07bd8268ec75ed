"""A keywords meta that parts its words by something else than the comma "," (HTML Standard; Baidu wants it too)."""

import re
from collections.abc import Iterator

from seo.checks.guards import indexable_page
from seo.checks.meta_keywords import keywords
from tuiguang.model.finding import Facts
from tuiguang.model.page import Page
from tuiguang.rules import rule
from tuiguang.text.scripts import HAN

FEWEST_BY_BLANKS = 3  # phrases of hanzi: two words with a blank between them may be one phrase
_WRONG = re.compile("[，、|｜]")
_HANZI = re.compile(f"[{HAN}]")


@rule(on=indexable_page, priority="Low", kind="Warning", engines="Baidu")
def check(page: Page) -> Iterator[Facts]:
    text = keywords(page)
    found = sorted(set(_WRONG.findall(text)))
    if not found and "," not in text and len(list(filter(_HANZI.search, text.split()))) >= FEWEST_BY_BLANKS:
        found = [" "]
    if found:
        yield {"keywords": text, "separators": found}
