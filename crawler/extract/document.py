"""The facts of one document, filled while the tree is walked by the openers in `head.py`, `body.py` and `fields.py`."""

from typing import Any

from crawler.extract.fields import Fields
from crawler.extract.furniture import Furniture
from crawler.extract.shape import Opener, Shape
from crawler.extract.walk import Walk
from tuiguang.model.page import (
    Alternate,
    Canonical,
    Heading,
    Image,
    Link,
    LinkTag,
    Meta,
    Resource,
    Title,
)
from tuiguang.urls import Resolver


class Document(Walk):
    """The facts that the walk gathers."""

    def __init__(self, resolver: Resolver, openers: dict[str, Opener], shapes: dict[Any, Shape]) -> None:
        super().__init__(resolver, openers, shapes)
        self.lang: str | None = None
        self.xml_lang: str | None = None
        self.amp = False
        self.base_hrefs: list[str] = []
        self.titles: list[Title] = []
        self.metas: list[Meta] = []
        self.canonicals: list[Canonical] = []
        self.alternates: list[Alternate] = []
        self.link_tags: list[LinkTag] = []
        self.headings: list[Heading] = []
        self.links: list[Link] = []
        self.images: list[Image] = []
        self.resources: list[Resource] = []
        self.json_ld: list[str] = []
        self.scripts: list[str] = []
        self.styles: list[str] = []
        self.times: list[str] = []
        self.noscripts: list[str] = []
        self.anchor_names: dict[str, None] = {}
        self.fields = Fields()
        self.anchor_images: list[int] | None = None  # indices of images in the open link
        self.label_searches = 0
        self.emphasis = 0
        self.cut = False
        self.furniture: Furniture | None = None  # what was set aside before the document was parsed

    def alone(self) -> "Document":
        """A walk of the same kind, for a piece of this document."""
        return Document(self.resolver, self.openers, self.shapes)

    def capped(self, text: str, most: int) -> str:
        if len(text) > most:
            self.cut = True
            return text[:most]
        return text

    def is_inside_something(self) -> bool:
        """Inside an element whose own facts hold what is read in it: a link, a heading, a form …"""
        return (
            self.anchor_images is not None
            or self.blocks.heading > 0
            or self.emphasis > 0
            or self.fields.form is not None
            or self.fields.labels > 0
            or self.place.svg
            or self.place.noscript
        )

    @property
    def was_cut(self) -> bool:
        return self.cut or self.blocks.cut or self.spots.cut
