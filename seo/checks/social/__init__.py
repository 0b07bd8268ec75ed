"""How a page looks when it is shared: Open Graph and X cards."""

from dataclasses import dataclass

from tuiguang.model.page import Page
from tuiguang.rules import limit


@dataclass(frozen=True)
class Limits:
    image_width_px: int = limit(1200, "px", "the size that Facebook recommends for large previews")
    image_height_px: int = limit(630, "px", "the size that Facebook recommends for large previews")


def shared(page: Page, name: str) -> str:
    """The first content of that name that is not empty. Whether it stands in `property` or `name` does not matter."""
    return next((text for meta in page.metas if meta.name == name and (text := meta.content.strip())), "")
