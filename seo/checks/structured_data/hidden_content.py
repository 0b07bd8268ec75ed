"""Texts in the markup that the page does not show."""

from collections.abc import Iterator

from seo.checks.guards import marked_up_page
from seo.checks.structured_data import Limits
from seo.structured import Graph, graph
from tuiguang.model.finding import Facts
from tuiguang.model.page import Page
from tuiguang.rules import rule
from tuiguang.text.fold import fold
from tuiguang.text.width import display_units

TEXTS = ("description", "reviewBody", "articleBody", "text")


@rule(on=marked_up_page, priority="High", kind="Warning", engines="Google")
def check(page: Page, limits: Limits) -> Iterator[Facts]:
    data = graph(page)
    if page.text.hidden and (hidden := _in_hidden_text(page, data, limits.hidden_text_units)):
        yield {"what": "text", "hidden": len(hidden), "total": len(hidden), "samples": hidden[:20]}
    questions = [text for node in data.of("Question") for text in node.texts("name")]
    if questions:
        shown = fold(f"{page.text.main}\n{page.text.boilerplate}")
        unseen = [question for question in questions if fold(question) not in shown]
        if shown and len(unseen) > limits.hidden_question_share * len(questions):
            yield {"what": "question", "hidden": len(unseen), "total": len(questions), "samples": unseen[:20]}


def _in_hidden_text(page: Page, data: Graph, units: int) -> list[str]:
    """Long texts that stand on the page, but only where a style hides them."""
    texts = dict.fromkeys(text for node in data.nodes for name in TEXTS for text in node.texts(name))
    hidden, shown = fold(page.text.hidden), fold(page.text.main)
    keys = {text: fold(text) for text in texts if display_units(text) > units}
    return [text for text, key in keys.items() if key in hidden and key not in shown]
