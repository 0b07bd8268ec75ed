"""Product numbers (GTIN, EAN, UPC, ISBN) that cannot be right."""

from collections.abc import Iterator

from seo.checks.guards import marked_up_page
from seo.structured import Node, graph
from tuiguang.model.finding import Facts
from tuiguang.model.page import Page
from tuiguang.rules import rule

LENGTHS = {
    "gtin": (8, 12, 13, 14),
    "gtin8": (8,),
    "gtin12": (12,),
    "gtin13": (13,),
    "gtin14": (14,),
    "isbn": (10, 13),
}


@rule(on=marked_up_page, priority="Medium", kind="Warning", engines="Google")
def check(page: Page) -> Iterator[Facts]:
    data = graph(page)
    found = [fault for node in (*data.of("Product"), *data.of("Offer")) for fault in _faults(node)]
    if found:
        name, value, fault = found[0]
        yield {"property": name, "value": value[:50], "fault": fault, "count": len(found)}


def _faults(node: Node) -> Iterator[tuple[str, str, str]]:
    for name, lengths in LENGTHS.items():
        for text in node.texts(name):
            if not text.startswith("http") and (fault := _fault(text.replace("-", "").replace(" ", ""), lengths)):
                yield name, text, fault


def _fault(code: str, lengths: tuple[int, ...]) -> str:
    if not (code[:-1] + code[-1:].replace("X", "0")).isdecimal() or not code.isascii():
        return "not-digits"
    if len(code) not in lengths:
        return "length"
    return "" if (_isbn10(code) if len(code) == 10 else _gtin(code)) else "check-digit"


def _gtin(code: str) -> bool:
    """GS1: from the right, weights 3 and 1 in turn, the check digit itself counted once."""
    if not code.isdecimal():
        return False
    total = sum(int(digit) * (3 if place % 2 else 1) for place, digit in enumerate(reversed(code)))
    return total % 10 == 0


def _isbn10(code: str) -> bool:
    digits = [10 if sign == "X" else int(sign) for sign in code]
    return sum(weight * digit for weight, digit in zip(range(10, 0, -1), digits, strict=True)) % 11 == 0
