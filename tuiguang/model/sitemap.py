"""A sitemap file as facts."""

from typing import Literal

from msgspec import Struct

from tuiguang.model.page import Alternate


class SitemapEntry(Struct, frozen=True, array_like=True):
    loc: str  # as written, entities decoded
    url: str  # resolved and normalised; "" when it is no absolute http(s) URL
    lastmod: str = ""
    changefreq: str = ""
    priority: str = ""
    alternates: tuple[Alternate, ...] = ()
    images: int = 0
    line: int = 0
    image_urls: tuple[str, ...] = ()  # of each image:image, resolved; "" where its address is missing or relative
    mobile: str = ""  # Baidu's mobile:mobile type


class Sitemap(Struct, frozen=True, kw_only=True):
    url: str
    kind: Literal["urlset", "index", "text", "feed", "unknown"]
    status: int | None
    # "xml", "gzip", "encoding", "entity-bomb", "entity-declaration", "external-entity", "external-dtd", "too-large",
    # "not-a-sitemap" or the cause of no answer. `entries` are what could be read in spite of it.
    error: str = ""
    error_detail: str = ""  # with line and column, both from 1
    size_bytes: int = 0  # uncompressed
    gzipped: bool = False
    media_type: str = ""
    encoding: str = ""
    source: Literal["robots", "guess", "index", "given"] = "robots"
    depth: int = 0  # in an index
    entries: tuple[SitemapEntry, ...] = ()
    unescaped_lines: tuple[int, ...] = ()  # where & < > ' " stand unescaped in a URL, or raw non-ASCII
    namespace: str = ""
