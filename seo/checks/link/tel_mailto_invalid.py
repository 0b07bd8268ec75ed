"""Telephone and mail links that no device can use."""

import re
from collections.abc import Iterator
from urllib.parse import unquote

from seo.checks.guards import html_page
from seo.page_links import of
from tuiguang.model.finding import Facts
from tuiguang.model.page import Page
from tuiguang.rules import rule

_EXTENSION = re.compile(r"(?:ext\.?|[xpw,;#*])", re.IGNORECASE)  # extensions and pauses, as phones read them


@rule(on=html_page, priority="Low", kind="Warning", engines="none: shoppers")
def check(page: Page) -> Iterator[Facts]:
    odd = [link for link in of(page).nowhere if ":" in link.href]
    for href, text in dict.fromkeys((link.href.strip(), link.text) for link in odd):
        scheme, _, rest = href.partition(":")
        if (scheme.lower() == "tel" and not _is_number(rest)) or (scheme.lower() == "mailto" and not _is_address(rest)):
            yield {"href": href[:200], "anchor": text}


def _is_number(rest: str) -> bool:
    number = _EXTENSION.sub("", unquote(rest).partition(";")[0].partition("?")[0])
    return any(char.isdigit() for char in number) and not any(char.isalpha() for char in number)


def _is_address(rest: str) -> bool:
    """Without an address a mail link is right only as "share by mail", with a subject or a text."""
    address, _, more = rest.partition("?")
    if not address.strip():
        return "=" in more
    return all("@" in part.strip(" @") for part in unquote(address).split(",") if part.strip())
