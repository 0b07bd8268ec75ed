"""An ICP number that cannot be one."""

from collections.abc import Iterator

from seo.checks.guards import html_page
from seo.icp import LENGTHS, PROVINCES, WITHOUT_SUFFIX, Icp, icp
from tuiguang.model.finding import Facts
from tuiguang.model.page import Page
from tuiguang.rules import rule


@rule(on=html_page, priority="Medium", kind="Warning", profile="cn", engines="law")
def check(page: Page) -> Iterator[Facts]:
    number = icp(page)
    faults = list(_faults(number)) if number is not None else []
    if number is not None and faults:
        yield {"number": number.text, "faults": faults, "count": len(faults)}


def _faults(number: Icp) -> Iterator[str]:
    """An operating licence (ICP证) has six digits, and no part for the site."""
    if number.province not in PROVINCES or not number.province:
        yield "province"
    if number.word == "证":
        if len(number.digits) in LENGTHS:
            yield "licence-for-filing"
        return
    if len(number.digits) not in LENGTHS:
        yield "digits"
    if not number.closed:
        yield "hao-missing"
    if not number.suffix and number.province != WITHOUT_SUFFIX:
        yield "suffix-missing"
