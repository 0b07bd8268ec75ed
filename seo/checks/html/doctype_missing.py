"""A document that browsers show by the rules of the nineties."""

import re
from collections.abc import Iterator

from seo.checks.guards import html_page
from tuiguang.model.finding import Facts
from tuiguang.model.page import Page
from tuiguang.rules import rule

_QUOTED = re.compile(r"\"([^\"]*)\"|'([^']*)'")
# Public identifiers that switch to quirks mode, by their beginnings (HTML standard, 13.2.6.4.1).
QUIRKS = (
    "+//silmaril//",
    "-//as//",
    "-//advasoft ltd//",
    "-//ietf//",
    "-//metrius//",
    "-//microsoft//",
    "-//netscape comm. corp.//",
    "-//o'reilly and associates//",
    "-//softquad",
    "-//spyglass//",
    "-//sq//",
    "-//sun microsystems corp.//",
    "-//w3c//dtd html 3",
    "-//w3c//dtd html 4.0 frameset//",
    "-//w3c//dtd html 4.0 transitional//",
    "-//w3c//dtd html experimental",
    "-//w3c//dtd w3 html",
    "-//w3o//",
    "-//webtechs//",
    "-/w3c/dtd html 4.0 transitional/en",
)
QUIRKS_ALONE = ("-//w3c//dtd html 4.01 frameset//", "-//w3c//dtd html 4.01 transitional//")  # without an address


@rule(on=html_page, priority="Low", kind="Warning", engines="none: browsers")
def check(page: Page) -> Iterator[Facts]:
    if page.doctype is None or _quirks(page.doctype.lower()):
        yield {"doctype": page.doctype or ""}


def _quirks(doctype: str) -> bool:
    name, _, rest = doctype.partition(" ")
    if name != "html":
        return True
    ids = [double or single for double, single in _QUOTED.findall(rest)]
    if not rest.startswith("public") or not ids:
        return False
    return ids[0].startswith(QUIRKS) or (len(ids) == 1 and ids[0].startswith(QUIRKS_ALONE))
