"""Landmarks of HTML-AAM: elements and roles by which assistive technology moves through a page."""

from collections.abc import Iterator
from typing import Literal, get_args

from crawler.extract.place import Attrs, Place
from tuiguang.model.page import Landmark

Role = Literal["main", "navigation", "banner", "contentinfo", "complementary", "search", "form", "region"]
_ROLES: dict[str, Role] = {role: role for role in get_args(Role)}
_BY_TAG: dict[str, Role] = {
    "main": "main",
    "nav": "navigation",
    "header": "banner",
    "footer": "contentinfo",
    "aside": "complementary",
    "search": "search",
    "form": "form",
    "section": "region",
}
_NAMED = ("form", "region")  # landmarks only when they have a name
LANDMARK_TAGS = frozenset(_BY_TAG)


def landmark(tag: str, attrs: Attrs, outer: Place) -> Iterator[Landmark]:
    """None or one. A header or footer inside main, article, aside or nav is no landmark, nor is a hidden one."""
    given = (attrs.get("role") or "").strip().lower()
    role = _ROLES.get(given) if given else _BY_TAG.get(tag)
    inside = outer.core > 0 or outer.position != "main"
    if (
        role is None
        or outer.hidden
        or "hidden" in attrs
        or (not given and role in ("banner", "contentinfo") and inside)
    ):
        return
    by_id = (attrs.get("aria-labelledby") or "").strip()
    label = (attrs.get("aria-label") or "").strip() or (f"#{by_id}" if by_id else "")
    if label or role not in _NAMED:
        yield Landmark(role, label)
