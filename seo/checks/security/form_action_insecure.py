"""A form of an encrypted page that sends its data without encryption."""

from collections.abc import Iterator

from seo.checks.guards import https_page
from tuiguang.model.finding import Facts
from tuiguang.model.page import Form, Page
from tuiguang.rules import rule


@rule(on=https_page, priority="High", kind="Issue", engines="none: browsers warn")
def check(page: Page) -> Iterator[Facts]:
    actions = [action for form in page.forms for action in _targets(form) if action.lower().startswith("http:")]
    if actions:
        yield {"count": len(actions), "actions": list(dict.fromkeys(actions))[:20]}


def _targets(form: Form) -> tuple[str, ...]:
    """Of the form, and of buttons that send it elsewhere."""
    return (form.url or form.action.strip(), *form.button_actions)
