"""How a page presents itself on phones."""

from dataclasses import dataclass

from tuiguang.model.page import Page
from tuiguang.rules import limit


@dataclass(frozen=True)
class Limits:
    least_zoom: float = limit(5.0, "times", "Lighthouse and axe: the largest zoom must not be set below it")


def viewports(page: Page) -> list[str]:
    """Contents of the viewport metas, in the order of the document."""
    return [meta.content for meta in page.metas if meta.name == "viewport" and meta.kind == "name"]


def settings(content: str) -> dict[str, str]:
    """ "width=device-width, initial-scale=1" as a dict in lower case. Of one name the last value counts."""
    parts = (part.partition("=") for part in content.lower().replace(";", ",").split(","))
    return {name.strip(): value.strip() for name, _, value in parts if name.strip()}
