"""Structured data: whether it can be read, and whether it holds what search engines ask for."""

from dataclasses import dataclass

from tuiguang.rules import limit


@dataclass(frozen=True)
class Limits:
    fewest_breadcrumbs: int = limit(2, "items", "Google's breadcrumb documentation, as encoded by Adobe")
    hidden_text_units: int = limit(20, "display units of one text", "proposal")
    hidden_question_share: float = limit(0.5, "share of the questions", "proposal")
