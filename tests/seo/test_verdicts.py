"""Our checks against the test suites of other tools: every row agrees, or stands here with the reason."""

from collections import Counter

import pytest
from verdict_rows import Row, fires, rows

from tuiguang.rules.catalogue import Catalogue

CATALOGUE = Catalogue("seo.checks")
FEWEST_AGREEING = 0.9

NOT_ABOUT_THE_CHECK = {
    "data: is no address of the web, whatever follows the colon": """
        nu_html-0606 nu_html-1167 nu_html-1387 nu_html-1499 nu_html-2236 nu_html-3455""",
    "ids that a list of suggestions or ARIA refers to: the check is about links to a place in the page": """
        htmlvalidate-0492 htmlvalidate-0493 htmlvalidate-0496 htmlvalidate-0498 htmlvalidate-0499
        htmlvalidate-0500""",
}
JUDGED_OTHERWISE = {
    "act_rules_seo-0052": "a title names an image to screen readers, but image search reads alt",
    "act_rules_seo-0058": "a background with role=img is no <img>; image-background-content fires",
    "act_rules_seo-0111": "twice the size is enough for WCAG; our limit of 5 is that of Lighthouse and axe",
    "act_rules_seo-0139": "whether an <svg> shows what its name says takes eyes; the check reads the alt of images",
    "act_rules_seo-0140": "whether a <canvas> shows what its name says takes eyes; the check reads the alt of images",
    "act_rules_seo-0151": "at once is fine for WCAG; to search engines any redirect by meta refresh is a weak one",
    "act_rules_seo-0154": "beyond 20 hours, the limit of another ACT rule, nobody is sent on",
    "act_rules_seo-0185": "the heading is a span role=heading and the fault is one of meaning",
    "act_rules_seo-0202": "hidden only from assistive technology: for search engines it is not empty",
    "act_rules_seo-0261": "a <div role=link> is no link to search engines; link-uncrawlable fires",
    "act_rules_seo-0278": "a <div role=link> is no link to search engines; link-uncrawlable fires",
    "act_rules_seo-0280": "“Workshop” names the target; that there are two of them is a fault of meaning",
    "htmlvalidate-0392": "allowed there because it is immediate; to search engines it is a weak redirect",
    "htmlvalidate-0401": "no browser can read this refresh: nothing happens",
    "htmlvalidate-0828": "an empty alt marks decoration; only an option of that tool forbids it",
    "lighthouse-0272": "a conflict between header and page belongs to canonical-html-header-mismatch, which fires",
    "nu_html-0188": "ja-Jpan is a valid tag; that its script could be left out is a matter of style",
    "nu_html-3892": "the page shows 2,791 Chinese signs in an <svg>, which that tool leaves out, and 200 English words",
    "seomator-0004": "a text of short sentences: being easy is no fault",
    "seomator-0029": "a <title> in the body belongs to title-outside-head, which fires",
    "seomator-0151": "neither og:url nor canonical: what is missing is no mismatch",
    "squirrelscan-0269": "a single hop whose target is not in the row is no chain",
    "squirrelscan-0375": "one redirect is no chain",
    "squirrelscan-0378": "one redirect by meta refresh is no chain; redirect-meta-refresh is about it",
    "squirrelscan-0379": "a page that reloads itself is no chain; redirect-meta-refresh is about it",
    "squirrelscan-0456": "the same input as squirrelscan-0452, which must fire: what differs is not in the row",
    "squirrelscan-0473": "the answers are HTML; the check is about files, and HTML should be asked for again",
    "squirrelscan-0474": "the answers are HTML; the check is about files, and HTML should be asked for again",
    "squirrelscan-0508": "a rating without value belongs to structured-data-aggregate-rating-invalid, which fires",
    "squirrelscan-0611": "an llms.txt elsewhere, and none at /llms.txt: what is not there is not invalid",
    "squirrelscan-0634": "an indent of -200px leaves long text in sight; from -999px on it is taken as hidden",
    "squirrelscan-0683": "hidden by a rule for its class: the check reads styles of the element itself",
}
LEFT_OUT = {row_id for ids in NOT_ABOUT_THE_CHECK.values() for row_id in ids.split()}


@pytest.fixture(scope="module")
def agreeing() -> set[str]:
    """Ids of the rows whose verdict is ours."""
    limits = CATALOGUE.limits()
    return {row.id for row in rows() if fires(row, CATALOGUE[row.check], limits) == row.should_fire}


def test_every_verdict_agrees_or_is_excluded_with_a_reason(agreeing: set[str]) -> None:
    wrong = [row for row in rows() if row.id not in agreeing | LEFT_OUT | JUDGED_OTHERWISE.keys()]
    assert not wrong, "\n".join(f"{row.id}: {row.check} must {_say(row)}" for row in wrong)


def _say(row: Row) -> str:
    return "fire" if row.should_fire else "stay silent"


def test_nine_of_ten_of_all_verdicts_agree(agreeing: set[str]) -> None:
    """None set aside: those of the two tables count as not agreeing."""
    of_source = Counter(row.source for row in rows())
    agreed = Counter(row.source for row in rows() if row.id in agreeing)
    for source, total in of_source.items():
        print(f"{source}: {agreed[source]} of {total} agree, {agreed[source] / total:.1%}")
    print(f"together: {agreed.total()} of {of_source.total()}, {agreed.total() / of_source.total():.1%}")
    assert agreed.total() >= FEWEST_AGREEING * of_source.total()


def test_no_exclusion_is_stale(agreeing: set[str]) -> None:
    excluded = LEFT_OUT | JUDGED_OTHERWISE.keys()
    assert not excluded & agreeing, "these agree now: take them out of the table"
    assert not excluded - {row.id for row in rows()}, "these name no row"
    assert not LEFT_OUT & JUDGED_OTHERWISE.keys(), "these stand in both tables"
