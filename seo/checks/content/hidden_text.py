"""Text that is sent to search engines and hidden from people."""

from collections.abc import Iterator

from seo.checks.content import Limits
from seo.checks.guards import indexable_page
from tuiguang.model.finding import Facts
from tuiguang.model.page import Page
from tuiguang.rules import rule
from tuiguang.text.width import display_units


@rule(on=indexable_page, priority="High", kind="Warning", engines="Google and Baidu take it for spam")
def check(page: Page, limits: Limits) -> Iterator[Facts]:
    """Menus, tabs, dialogs and texts for screen readers are not among the hidden text; see Text.hidden."""
    hidden = page.text.hidden
    if hidden and (units := display_units(hidden)) > limits.hidden_units:
        yield {"text": hidden[:300], "units": units, "limit": limits.hidden_units}
