"""Alternative texts that have become paragraphs."""

from collections.abc import Iterator

from seo.checks.guards import html_page
from seo.checks.image import Limits
from seo.images import address
from tuiguang.model.finding import Facts
from tuiguang.model.page import Page
from tuiguang.rules import rule
from tuiguang.text.width import display_units

LONGEST_SHOWN = 200  # characters


@rule(on=html_page, priority="Low", kind="Opportunity")
def check(page: Page, limits: Limits) -> Iterator[Facts]:
    most = limits.longest_alt_units
    suspects = {image.alt: image for image in page.images if image.alt and 2 * len(image.alt) > most}
    long = [(display_units(alt), alt, address(image)) for alt, image in suspects.items()]
    long = [entry for entry in long if entry[0] > most]
    if long:
        units, alt, image = max(long)
        yield {"count": len(long), "units": units, "limit": most, "alt": alt[:LONGEST_SHOWN], "image": image}
