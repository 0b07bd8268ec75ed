"""A stored crawl as tuiguang.model.site.Site: what the checks ask, answered from the database."""

import json
from collections.abc import Iterator
from datetime import date
from functools import cached_property, lru_cache
from itertools import islice
from typing import Any, TypeVar

import numpy as np
import sqlalchemy as sa

from tuiguang import robots
from tuiguang.model.page import Link, Page
from tuiguang.model.probes import ProbeName, probe_urls
from tuiguang.model.site import DuplicateField, Host, Inlink, Outcome, UrlKind
from tuiguang.model.sitemap import Sitemap
from tuiguang.storage import graph, pages
from tuiguang.storage.coding import unpack
from tuiguang.storage.engine import reading
from tuiguang.storage.recent import Recent
from tuiguang.storage.schema import crawl, frontier, host, page, sitemap
from tuiguang.urls import host as host_of

T = TypeVar("T")
MOST_KNOWN = 100_000  # outcomes held in memory, a few hundred bytes each
MOST_RECENT = 1 << 20  # bytes of packed facts
LONGEST_CHAIN = 20  # hops shown; a chain that long is a fault whatever follows
KEYS = {
    "title": (page.c.title_key, page.c.title),
    "description": (page.c.description_key, page.c.description),
    "h1": (page.c.h1_key, page.c.h1),
    "h2": (page.c.h2_key, page.c.h2_key),
    "keywords": (page.c.keywords_key, page.c.keywords_key),
    "text_hash": (page.c.text_hash, page.c.text_hash),
    "title_and_description": (
        sa.case((page.c.description_key != "", page.c.title_key + "\n" + page.c.description_key), else_=""),
        page.c.title,
    ),
}
OUTCOME = (
    frontier.c.url,
    frontier.c.kind,
    frontier.c.state,
    frontier.c.reason,
    page.c.status,
    page.c.error,
    page.c.media_type,
    page.c.size_bytes,
    page.c.location,
    page.c.is_html,
    page.c.title,
    page.c.description,
    page.c.h1,
    page.c.canonical,
    page.c.noindex,
    page.c.nofollow,
    page.c.lang,
    page.c.language,
    page.c.text_hash,
    page.c.depth,
    page.c.inlinks,
    page.c.ttfb_ms,
    page.c.indexability,
)


class StoredSite:
    """See the protocol for what each method answers."""

    def __init__(
        self,
        engine: sa.Engine,
        crawl_id: int,
        *,
        today: date,
        user_agent: str = "",
        previous: "StoredSite | None" = None,
    ) -> None:
        self.engine, self.crawl_id = engine, crawl_id
        self.today, self.user_agent, self.previous = today, user_agent, previous
        with reading(engine) as connection:
            row = connection.execute(sa.select(crawl).where(crawl.c.id == crawl_id)).one()
        self.start_url: str = row.start_url
        self._internal = frozenset(json.loads(row.hosts))
        self._ask_outcome = lru_cache(MOST_KNOWN)(self._outcome)
        self._troubled: tuple[Page | None, list[tuple[Link, Outcome]]] = (None, [])
        self._recent = Recent(MOST_RECENT)

    @cached_property
    def host(self) -> str:
        return host_of(self.chain(self.start_url)[-1].url)

    def is_internal(self, url: str) -> bool:
        return host_of(url) in self._internal

    def pages(self) -> Iterator[Page]:
        return pages.stream(self.engine, self.crawl_id)

    def resources(self) -> Iterator[Page]:
        return pages.stream(self.engine, self.crawl_id, "resource")

    def page(self, url: str) -> Page | None:
        if url not in self._recent:
            data = pages.packed(self.engine, self.crawl_id, url)
            self._recent.put(url, None if data is None else unpack(data, Page), len(data or b""))
        return self._recent.get(url)

    def part(self, url: str, kind: type[T]) -> T | None:
        return pages.read(self.engine, self.crawl_id, url, kind)

    # --- what became of URLs ---

    def outcome(self, url: str) -> Outcome | None:
        known = self._known.get(url)
        return known if known is not None or len(self._known) < MOST_KNOWN else self._ask_outcome(url)

    @cached_property
    def _known(self) -> dict[str, Outcome]:
        """One sweep is cheaper than thousands of questions; of a large site only so many are held."""
        return {outcome.url: outcome for outcome in islice(self._sweep(), MOST_KNOWN)}

    def _outcome(self, url: str) -> Outcome | None:
        with reading(self.engine) as connection:
            found = connection.execute(self._one_outcome, {"wanted": url}).first()
        return None if found is None else self._as_outcome(found)

    @cached_property
    def _one_outcome(self) -> sa.Select[Any]:
        return self._outcomes().where(frontier.c.url == sa.bindparam("wanted"))

    def outcomes(self, *kinds: UrlKind) -> Iterator[Outcome]:
        if len(self._known) >= MOST_KNOWN:
            return self._sweep(*kinds)
        return (outcome for outcome in self._known.values() if not kinds or outcome.kind in kinds)

    def _sweep(self, *kinds: UrlKind) -> Iterator[Outcome]:
        query = self._outcomes().order_by(frontier.c.url)
        if kinds:
            query = query.where(frontier.c.kind.in_(kinds))
        with reading(self.engine) as connection:
            for found in connection.execution_options(yield_per=500).execute(query):
                yield self._as_outcome(found)

    def _outcomes(self) -> sa.Select[Any]:
        joined = sa.outerjoin(frontier, page, page.c.url_id == frontier.c.id)
        return sa.select(*OUTCOME).select_from(joined).where(frontier.c.crawl_id == self.crawl_id)

    def _as_outcome(self, row: Any) -> Outcome:
        known = {key: value for key, value in row._mapping.items() if value is not None and key != "reason"}
        indexable = known.pop("indexability", None)
        if row.state == "blocked":
            indexable = "blocked"
        elif indexable is None:
            indexable = "no-response"
        in_sitemap = row.url in self._sitemap_urls
        error = known.pop("error", "") or (row.reason if row.state in ("failed", "blocked", "skipped") else "") or ""
        return Outcome(**known, error=error, indexability=indexable, in_sitemap=in_sitemap)

    def chain(self, url: str) -> list[Outcome]:
        hops: list[Outcome] = []
        seen: set[str] = set()
        while len(hops) <= LONGEST_CHAIN and (outcome := self.outcome(url)) is not None:
            hops.append(outcome)
            if not outcome.location or url in seen:
                break
            seen.add(url)
            url = outcome.location
        return hops or [Outcome(url=url, kind="page", state="skipped", indexability="no-response")]

    def probe(self, name: ProbeName) -> Outcome | None:
        url = probe_urls(self.chain(self.start_url)[-1].url).get(name)
        outcome = self.outcome(url) if url else None
        return outcome if outcome is not None and outcome.state in ("done", "failed") else None

    # --- links ---

    def troubled_links(self, page: Page) -> list[tuple[Link, Outcome]]:
        """Links of the page whose target was asked for and is not a plain 2xx."""
        of, found = self._troubled
        if of is not page:  # several checks in a row ask about the same page
            trouble = self._trouble
            found = [(link, trouble[link.url]) for link in page.links if link.url in trouble]
            self._troubled = page, found
        return found

    @cached_property
    def _trouble(self) -> dict[str, Outcome]:
        """Most links lead to a plain page: what does not is few enough to be held."""
        asked = frontier.c.state.in_(("done", "failed"))
        fine = sa.and_(page.c.status >= 200, page.c.status < 300)
        query = self._outcomes().where(asked, frontier.c.kind.in_(("page", "external")), ~sa.func.coalesce(fine, False))
        with reading(self.engine) as connection:
            return {row.url: self._as_outcome(row) for row in connection.execute(query)}

    @cached_property
    def _inverse(self) -> tuple[Any, Any]:
        links = graph.read_graph(self.engine, self.crawl_id)
        order = np.argsort(links.targets, kind="stable")
        return links.targets[order], links.sources[order]

    def inlinks(self, url: str, most: int = 1000) -> list[Inlink]:
        numbers = self._source_numbers(url)[:most]
        found: list[Inlink] = []
        for source in self._urls(numbers):
            facts = self.page(source)
            seen = set()
            for link in facts.links if facts else ():
                if link.url == url and (link.text, link.position) not in seen:
                    seen.add((link.text, link.position))
                    found.append(Inlink(source, link.text, link.position, link.nofollow, link.href))
        return sorted(found, key=lambda link: (link.source, link.text))[:most]

    def _source_numbers(self, url: str) -> list[int]:
        with reading(self.engine) as connection:
            query = sa.select(frontier.c.id).where(frontier.c.crawl_id == self.crawl_id, frontier.c.url == url)
            number = connection.scalar(query)
        if number is None:
            return []
        targets, sources = self._inverse
        first, last = np.searchsorted(targets, number), np.searchsorted(targets, number, "right")
        return sorted({int(n) for n in sources[first:last]})

    def _urls(self, numbers: list[int]) -> list[str]:
        with reading(self.engine) as connection:
            rows = connection.execute(sa.select(frontier.c.url).where(frontier.c.id.in_(numbers[:5000])))
            return sorted(row.url for row in rows)

    # --- over all pages ---

    def duplicates(self, field: DuplicateField) -> Iterator[tuple[str, list[Outcome]]]:
        key, shown = KEYS[field]
        indexable = sa.and_(
            page.c.crawl_id == self.crawl_id,
            page.c.is_html,
            page.c.indexability == "",
            page.c.error == "",
            frontier.c.kind == "page",
            key != "",
        )
        joined = sa.select(key.label("key"), shown.label("shown"), page.c.language, frontier.c.url).join_from(
            page, frontier, frontier.c.id == page.c.url_id
        )
        several = (
            sa.select(key.label("key"), page.c.language)
            .join_from(page, frontier, frontier.c.id == page.c.url_id)
            .where(indexable)
            .group_by("key", page.c.language)
            .having(sa.func.count() > 1)
            .subquery()
        )
        query = (
            joined.join(several, sa.and_(several.c.key == key, several.c.language == page.c.language))
            .where(indexable)
            .order_by("key", page.c.language, frontier.c.url)
        )
        yield from self._groups(query)

    def _groups(self, query: Any) -> Iterator[tuple[str, list[Outcome]]]:
        group: list[Outcome] = []
        shown, last = "", None
        with reading(self.engine) as connection:
            for row in connection.execution_options(yield_per=500).execute(query):
                if (row.key, row.language) != last:
                    if group:
                        yield shown, group
                    group, shown, last = [], row.shown, (row.key, row.language)
                outcome = self.outcome(row.url)
                if outcome is not None:
                    group.append(outcome)
        if group:
            yield shown, group

    @cached_property
    def sitemaps(self) -> list[Sitemap]:
        query = sa.select(sitemap.c.facts).join_from(sitemap, frontier, frontier.c.id == sitemap.c.url_id)
        query = query.where(sitemap.c.crawl_id == self.crawl_id).order_by(frontier.c.url)
        with reading(self.engine) as connection:
            return [unpack(row.facts, Sitemap) for row in connection.execute(query)]

    @cached_property
    def _sitemap_urls(self) -> frozenset[str]:
        return frozenset(
            entry.url for one in self.sitemaps if one.kind != "index" for entry in one.entries if entry.url
        )

    @cached_property
    def hosts(self) -> dict[str, Host]:
        query = sa.select(host).where(host.c.crawl_id == self.crawl_id).order_by(host.c.host)
        with reading(self.engine) as connection:
            return {row.host: _as_host(row) for row in connection.execute(query)}

    def stats(self) -> dict[str, Any]:
        count, kind = sa.func.count(), frontier.c.kind
        query = (
            sa.select(kind, frontier.c.state, page.c.status, page.c.is_html, page.c.indexability, page.c.error, count)
            .select_from(sa.outerjoin(frontier, page, page.c.url_id == frontier.c.id))
            .where(frontier.c.crawl_id == self.crawl_id)
            .group_by(kind, frontier.c.state, page.c.status, page.c.is_html, page.c.indexability, page.c.error)
        )
        totals = {"pages": 0, "html": 0, "ok": 0, "indexable": 0, "failed": 0, "server_errors": 0, "asked": 0}
        with reading(self.engine) as connection:
            for of_kind, state, status, is_html, indexable, error, number in connection.execute(query):
                if of_kind != "page" or state not in ("done", "failed"):
                    continue
                ok = status is not None and 200 <= status < 300 and not error
                totals["asked"] += number
                totals["failed"] += number * bool(error or state == "failed")
                totals["server_errors"] += number * (status is not None and status >= 500)
                totals["html"] += number * bool(is_html)
                totals["pages"] += number * bool(is_html and ok)
                totals["ok"] += number * ok
                totals["indexable"] += number * bool(is_html and ok and indexable == "")
        return totals


def _as_host(row: Any) -> Host:
    return Host(
        host=row.host,
        robots_url=row.robots_url,
        robots_status=row.robots_status,
        robots_error=row.robots_error,
        robots_body=row.robots_body,
        robots=obeyed(row.robots_status, row.robots_error, row.robots_body),
    )


def obeyed(status: int | None, error: str, body: bytes) -> robots.RobotsTxt:
    """RFC 9309: a fault of the server forbids all, a missing file allows all. 429 counts as a fault (Google)."""
    if error or status is None or status == 429 or status >= 500:
        return robots.DISALLOW_ALL
    return robots.parse(body) if 200 <= status < 300 else robots.ALLOW_ALL
