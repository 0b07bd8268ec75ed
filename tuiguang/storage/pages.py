"""Answers as rows: the columns that the site's questions need, and all facts as one packed value."""

import struct
import time
from collections.abc import Iterator, Mapping
from typing import TypeVar

import msgspec
import sqlalchemy as sa

from tuiguang.model.indexability import indexability, nofollow, noindex
from tuiguang.model.page import Page, Rendered
from tuiguang.storage.coding import pack, unpack
from tuiguang.storage.engine import reading
from tuiguang.storage.schema import frontier, page
from tuiguang.text.fold import fold

T = TypeVar("T")
_ONE = (  # made once: building a statement costs more than running it
    sa.select(page.c.facts)
    .join_from(page, frontier, frontier.c.id == page.c.url_id)
    .where(frontier.c.crawl_id == sa.bindparam("crawl"), frontier.c.url == sa.bindparam("wanted"))
)


def row(crawl_id: int, url_id: int, facts: Page, ids: Mapping[str, int]) -> dict[str, object]:
    """`ids`: the frontier's numbers of the URLs that the page's links name."""
    targets = [ids.get(link.url, 0) for link in facts.links]
    return {
        "url_id": url_id,
        "crawl_id": crawl_id,
        "fetched_at": time.time(),
        "status": facts.status,
        "error": facts.fetch.error,
        "media_type": facts.media_type,
        "size_bytes": facts.size_bytes,
        "location": facts.location,
        "is_html": facts.is_html,
        "title": facts.title,
        "description": facts.description,
        "h1": facts.h1,
        "title_key": fold(facts.title),
        "description_key": fold(facts.description),
        "h1_key": fold(facts.h1),
        "h2_key": fold(facts.h2),
        "keywords_key": fold(facts.meta("keywords") or ""),
        "canonical": facts.canonical,
        "noindex": noindex(facts),
        "nofollow": nofollow(facts),
        "indexability": indexability(facts),
        "lang": facts.lang or "",
        "language": facts.text.language,
        "text_hash": facts.text_hash,
        "ttfb_ms": facts.fetch.ttfb_ms,
        "targets": struct.pack(f"<{len(targets)}I", *targets),
        "facts": pack(facts),
    }


def stream(engine: sa.Engine, crawl_id: int, kind: str = "page") -> Iterator[Page]:
    """All answers of one kind in the order of their addresses, a few in memory at a time."""
    query = (
        sa.select(page.c.facts)
        .join_from(page, frontier, frontier.c.id == page.c.url_id)
        .where(page.c.crawl_id == crawl_id, frontier.c.kind == kind)
        .order_by(frontier.c.url)
    )
    with reading(engine) as connection:
        for found in connection.execution_options(stream_results=True, yield_per=100).execute(query):
            yield unpack(found.facts, Page)


def packed(engine: sa.Engine, crawl_id: int, url: str) -> bytes | None:
    """The facts of one answer as they are stored."""
    with reading(engine) as connection:
        data: bytes | None = connection.scalar(_ONE, {"crawl": crawl_id, "wanted": url})
    return data


def read(engine: sa.Engine, crawl_id: int, url: str, kind: type[T]) -> T | None:
    """`kind`: Page, or a Struct with some of its fields, which is unpacked several times faster."""
    data = packed(engine, crawl_id, url)
    return None if data is None else unpack(data, kind)


def add_rendered(engine: sa.Engine, crawl_id: int, url: str, rendered: Rendered) -> None:
    """Put what a browser showed beside what the server sent. Nothing happens for a URL without an answer."""
    facts = read(engine, crawl_id, url, Page)
    if facts is None:
        return
    number = sa.select(frontier.c.id).where(frontier.c.crawl_id == crawl_id, frontier.c.url == url).scalar_subquery()
    packed = pack(msgspec.structs.replace(facts, rendered=rendered))
    with engine.begin() as connection:
        connection.execute(sa.update(page).where(page.c.url_id == number).values(facts=packed))
