"""The text under the title in results."""

from dataclasses import dataclass

from tuiguang.model.page import Meta, Page
from tuiguang.rules import limit


@dataclass(frozen=True)
class Limits:
    shortest_units: int = limit(70, "display units", "70 characters in Screaming Frog; 35 hanzi")
    longest_units: int = limit(155, "display units", "155 characters in Screaming Frog; 77 hanzi")
    narrowest_px: int = limit(400, "px", "Screaming Frog's lower bound for Google's desktop result")
    widest_px: int = limit(985, "px", "Screaming Frog's upper bound for Google's desktop result")


def descriptions(page: Page) -> list[Meta]:
    return [meta for meta in page.metas if meta.name == "description" and meta.kind == "name"]
