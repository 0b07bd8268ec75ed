"""Questions without text, or without an answer."""

from collections.abc import Iterator

from seo.checks.guards import marked_up_page
from seo.structured import Node, graph
from tuiguang.model.finding import Facts
from tuiguang.model.page import Page
from tuiguang.rules import rule


@rule(on=marked_up_page, priority="Low", kind="Warning", engines="Google")
def check(page: Page) -> Iterator[Facts]:
    for faq in graph(page).of("FAQPage"):
        questions = [node for node in faq.nodes("mainEntity") if node.is_a("Question")]
        missing = [name for question in questions for name in _missing(question)]
        if not questions:
            missing = ["mainEntity"]
        if missing:
            faulty = sum(bool(_missing(question)) for question in questions)
            yield {"missing": list(dict.fromkeys(missing)), "questions": len(questions), "faulty": faulty}


def _missing(question: Node) -> list[str]:
    missing = question.missing("name")
    if not any(answer.has("text") for answer in question.nodes("acceptedAnswer")):
        missing.append("acceptedAnswer.text")
    return missing
