"""The leased queue of URLs. One transaction stores an answer, the URLs it named, and marks its row done."""

import time
from collections.abc import Iterable, Sequence
from functools import cache

import sqlalchemy as sa
from sqlalchemy.dialects.sqlite import insert

from tuiguang.model.crawl import Found, HostRobots, Result, Task
from tuiguang.storage import pages
from tuiguang.storage.coding import pack
from tuiguang.storage.engine import reading
from tuiguang.storage.schema import crawl, frontier, host, page, sitemap

WEAK = ("resource", "probe")  # kinds that a link turns into a page
TOO_DEEP = "max-depth"  # why a page was left out that another way may bring nearer
LEASE_S = 300.0  # longer than any fetch with its retries inside
MOST_ATTEMPTS = 8  # a URL that kills its worker every time is given up
RANKS = {"robots": 0, "sitemap": 1, "page": 2, "probe": 3, "resource": 4, "external": 5}
CACHE_SIZE = 200_000  # URLs whose ids are remembered: menus repeat on every page
SOON_S = 2.0  # how far ahead a rate-limited host is leased


class Frontier:
    """One worker's view of the queue of one crawl. `owner` names the worker."""

    def __init__(self, engine: sa.Engine, crawl_id: int, owner: str) -> None:
        self.engine, self.crawl_id, self.owner = engine, crawl_id, owner
        self._ids: dict[str, int] = {}
        self._weak: set[str] = set()  # known as resources or probes: become pages when a link names them
        self._hosts: set[str] = set()

    # --- opening ---

    def start(self, start_url: str, hosts: Iterable[str], seeds: Sequence[Found], delay_s: float) -> None:
        """Make the crawl with its first URLs; nothing happens when it is there already."""
        row = {"id": self.crawl_id, "start_url": start_url, "hosts": _json(hosts), "finished": False}
        with self.engine.begin() as connection:
            if not connection.execute(insert(crawl).values(row).on_conflict_do_nothing()).rowcount:
                return
            self._remember(connection, seeds, delay_s)

    def resume(self) -> None:
        """Take back what dead workers held. Only to be called when no other worker is alive."""
        with self.engine.begin() as connection:
            connection.execute(
                sa.update(frontier)
                .where(frontier.c.crawl_id == self.crawl_id, frontier.c.state == "leased")
                .values(state="new", owner=None, lease_until=None)
            )

    def internal_hosts(self) -> list[str]:
        import json

        with reading(self.engine) as connection:
            names = connection.execute(sa.select(crawl.c.hosts).where(crawl.c.id == self.crawl_id)).scalar_one()
        return list(json.loads(names))

    def add_internal_host(self, name: str) -> None:
        """The start page redirected there. What was taken for external on that host becomes the site's own."""
        names = [*self.internal_hosts(), name]
        mine = sa.and_(frontier.c.crawl_id == self.crawl_id, frontier.c.host == name, frontier.c.kind == "external")
        with self.engine.begin() as connection:
            connection.execute(sa.update(crawl).where(crawl.c.id == self.crawl_id).values(hosts=_json(names)))
            connection.execute(sa.update(frontier).where(mine).values(kind="page", rank=RANKS["page"]))

    # --- leasing ---

    def lease(self, most: int, kinds: Sequence[str] = tuple(RANKS)) -> list[Task]:
        """Up to `most` rows that may be asked for within SOON_S, in the order of rank, depth and discovery."""
        now = time.time()
        with self.engine.begin() as connection:
            self._reclaim(connection, now)
            rows = connection.execute(self._leasable(now, most, kinds)).all()
            tasks = self._pace(connection, rows, now)
            if tasks:
                connection.execute(
                    sa.update(frontier)
                    .where(frontier.c.id.in_([task.id for task in tasks]))
                    .values(state="leased", owner=self.owner, lease_until=now + LEASE_S, attempt=frontier.c.attempt + 1)
                )
        return tasks

    def _reclaim(self, connection: sa.Connection, now: float) -> None:
        expired = sa.and_(
            frontier.c.crawl_id == self.crawl_id, frontier.c.state == "leased", frontier.c.lease_until < now
        )
        given_up = sa.and_(expired, frontier.c.attempt >= MOST_ATTEMPTS)
        connection.execute(sa.update(frontier).where(given_up).values(state="failed", reason="gave-up"))
        connection.execute(sa.update(frontier).where(expired).values(state="new", owner=None))

    def _leasable(self, now: float, most: int, kinds: Sequence[str]) -> sa.Select[tuple[object, ...]]:
        f, h = frontier.c, host.c
        return (
            sa.select(f.id, f.url, f.host, f.kind, f.depth, f.attempt, h.next_allowed_at, h.delay_s)
            .join_from(frontier, host, sa.and_(h.crawl_id == f.crawl_id, h.host == f.host))
            .where(f.crawl_id == self.crawl_id, f.state == "new", f.not_before <= now, f.kind.in_(kinds))
            .where(h.hold_until <= now, h.next_allowed_at <= now + SOON_S)
            .where(sa.or_(h.robots_known, f.kind == "robots"))
            .order_by(f.rank, f.depth, f.id)
            .limit(most)
        )

    def _pace(self, connection: sa.Connection, rows: Sequence[sa.Row[tuple[object, ...]]], now: float) -> list[Task]:
        """Give every task its moment, so that all workers together keep to the host's delay."""
        allowed: dict[str, float] = {}
        tasks = []
        for row in rows:
            start = max(now, allowed.get(row.host, row.next_allowed_at))
            if row.delay_s:
                if start > now + SOON_S:
                    continue
                allowed[row.host] = start + row.delay_s
            tasks.append(Task(row.id, row.url, row.host, row.kind, row.depth, row.attempt + 1, start))
        for name, moment in allowed.items():
            connection.execute(_host_is(self.crawl_id, name).values(next_allowed_at=moment))
        return tasks

    def pending(self) -> bool:
        """Rows that are new or leased: the crawl ends when there is none."""
        open_rows = sa.and_(frontier.c.crawl_id == self.crawl_id, frontier.c.state.in_(("new", "leased")))
        with reading(self.engine) as connection:
            return connection.scalar(sa.select(frontier.c.id).where(open_rows).limit(1)) is not None

    def next_moment(self) -> float | None:
        """The Unix time when a new row may be asked for; None when no new row waits for its time."""
        f, h = frontier.c, host.c
        moment = sa.func.min(sa.func.max(f.not_before, h.hold_until, h.next_allowed_at - SOON_S / 2))
        query = (
            sa.select(moment)
            .join_from(frontier, host, sa.and_(h.crawl_id == f.crawl_id, h.host == f.host))
            .where(f.crawl_id == self.crawl_id, f.state == "new", sa.or_(h.robots_known, f.kind == "robots"))
        )
        with reading(self.engine) as connection:
            return connection.scalar(query)

    def robots(self, name: str) -> HostRobots:
        """What is stored of a host's robots.txt."""
        query = sa.select(host).where(host.c.crawl_id == self.crawl_id, host.c.host == name)
        with reading(self.engine) as connection:
            row = connection.execute(query).one()
        return HostRobots(url=row.robots_url, status=row.robots_status, error=row.robots_error, body=row.robots_body)

    def pages_begun(self) -> int:
        """Pages that were asked for, or are being asked for."""
        begun = frontier.c.state.in_(("done", "failed", "leased"))
        query = sa.select(sa.func.count()).where(frontier.c.crawl_id == self.crawl_id, frontier.c.kind == "page", begun)
        with reading(self.engine) as connection:
            return int(connection.scalar(query) or 0)

    def skip_new(self, kinds: Sequence[str], reason: str) -> None:
        """Leave what is still new unasked, visibly."""
        rest = sa.and_(
            frontier.c.crawl_id == self.crawl_id, frontier.c.state == "new", frontier.c.kind.in_(tuple(kinds))
        )
        with self.engine.begin() as connection:
            connection.execute(sa.update(frontier).where(rest).values(state="skipped", reason=reason))

    def release(self, tasks: Sequence[Task]) -> None:
        """Give back what was leased and not asked for."""
        mine = sa.and_(frontier.c.owner == self.owner, frontier.c.state == "leased")
        with self.engine.begin() as connection:
            connection.execute(
                sa.update(frontier)
                .where(mine, frontier.c.id.in_([task.id for task in tasks]))
                .values(state="new", owner=None, lease_until=None, attempt=frontier.c.attempt - 1)
            )

    # --- storing ---

    def store(self, results: Sequence[Result], delay_s: float) -> int:
        """Store these ends of tasks in one transaction; results whose lease was lost are dropped. Returns how many."""
        if not results:
            return 0
        with self.engine.begin() as connection:
            held = self._held(connection, results)
            mine = [result for result in results if held.get(result.task.id) == result.task.attempt]
            if not mine:
                return 0
            self._remember(connection, _distinct(mine), delay_s)
            self._store_pages(connection, mine)
            self._store_hosts(connection, mine)
            connection.execute(_mark(), [_marks(result, self.owner) for result in mine])
        self._forget()
        return len(mine)

    def knows(self, url: str, kind: str) -> bool:
        """Whether the URL has its row, and this kind would not change it."""
        return url in self._ids and not (kind == "page" and url in self._weak)

    def _forget(self) -> None:
        """Only between two stores: what is waiting to be stored relies on what was known when it was read."""
        if len(self._ids) > CACHE_SIZE:
            self._ids.clear()
            self._weak.clear()

    def _held(self, connection: sa.Connection, results: Sequence[Result]) -> dict[int, int]:
        ids = [result.task.id for result in results]
        query = sa.select(frontier.c.id, frontier.c.attempt).where(
            frontier.c.id.in_(ids), frontier.c.owner == self.owner, frontier.c.state == "leased"
        )
        return {row.id: row.attempt for row in connection.execute(query)}

    def _store_pages(self, connection: sa.Connection, results: Sequence[Result]) -> None:
        rows = [pages.row(self.crawl_id, result.task.id, result.page, self._ids) for result in results if result.page]
        if rows:
            connection.execute(_replacing(), rows)
        maps = [
            {"url_id": result.task.id, "crawl_id": self.crawl_id, "facts": pack(result.sitemap)}
            for result in results
            if result.sitemap
        ]
        if maps:
            connection.execute(insert(sitemap), maps)

    def _store_hosts(self, connection: sa.Connection, results: Sequence[Result]) -> None:
        for result in results:
            if result.robots:
                connection.execute(_host_is(self.crawl_id, result.task.host).values(_robots_row(result.robots)))
            if result.hold_until:
                hold = {"hold_until": result.hold_until, "hold_reason": result.reason}
                connection.execute(_host_is(self.crawl_id, result.task.host).values(hold))

    def _remember(self, connection: sa.Connection, found: Iterable[Found], delay_s: float) -> None:
        """Give every named URL a row, and know its id."""
        unknown = [f for f in found if not self.knows(f.url, f.kind)]
        if not unknown:
            return
        unknown += self._new_hosts(connection, unknown, delay_s)
        connection.execute(_upsert(), [_new_row(self.crawl_id, f) for f in unknown])
        self._learn_ids(connection, [f.url for f in unknown])
        self._weak.difference_update([f.url for f in unknown if f.kind == "page"])
        self._weak.update(f.url for f in unknown if f.kind in WEAK or f.skip == TOO_DEEP)

    def _learn_ids(self, connection: sa.Connection, urls: Sequence[str]) -> None:
        for start in range(0, len(urls), 500):
            query = sa.select(frontier.c.url, frontier.c.id).where(
                frontier.c.crawl_id == self.crawl_id, frontier.c.url.in_(urls[start : start + 500])
            )
            self._ids.update((row.url, row.id) for row in connection.execute(query))

    def _new_hosts(self, connection: sa.Connection, found: Iterable[Found], delay_s: float) -> list[Found]:
        """Hosts met for the first time get a row, and their robots.txt is asked for before anything else."""
        first: dict[str, Found] = {}
        for f in found:
            if f.host not in self._hosts and not f.skip:
                first.setdefault(f.host, f)
        if not first:
            return []
        rows = [_new_host(self.crawl_id, f, delay_s) for f in first.values()]
        connection.execute(insert(host).on_conflict_do_nothing(), rows)
        self._hosts.update(first)
        return [Found(_robots_url(f), name, "robots", 0) for name, f in first.items()]


@cache
def _replacing() -> sa.Insert:
    """One row a URL, whatever happened: an answer to HEAD gives way to the whole page."""
    statement = insert(page)
    values = {column.name: column for column in statement.excluded if column.name not in ("depth", "inlinks")}
    return statement.on_conflict_do_update(index_elements=["url_id"], set_=values)


def _distinct(results: Sequence[Result]) -> list[Found]:
    """Every URL once; a page before a resource of the same address."""
    best: dict[str, Found] = {}
    for result in results:
        for f in result.found:
            if f.url not in best or (f.kind == "page" and best[f.url].kind != "page"):
                best[f.url] = f
    return list(best.values())


@cache
def _upsert() -> sa.Insert:
    """A known URL keeps its row, but for two cases: it is asked for after all, or again.

    A resource or probe that a link names becomes a page; what lay too deep by one way may be near by another.
    """
    statement = insert(frontier)
    new = statement.excluded
    too_deep = sa.and_(frontier.c.reason == TOO_DEEP, new.state == "new")
    weaker = sa.or_(sa.and_(sa.or_(*(frontier.c.kind == kind for kind in WEAK)), new.kind == "page"), too_deep)
    taken = {name: new[name] for name in ("kind", "rank", "state", "depth", "reason")}
    values = {**taken, "owner": None}
    return statement.on_conflict_do_update(index_elements=["crawl_id", "url"], set_=values, where=weaker)


def _new_row(crawl_id: int, f: Found) -> dict[str, object]:
    return {
        "crawl_id": crawl_id,
        "url": f.url,
        "host": f.host,
        "kind": f.kind,
        "rank": RANKS[f.kind],
        "state": "skipped" if f.skip else "new",
        "depth": f.depth,
        "not_before": 0.0,
        "attempt": 0,
        "reason": f.skip or None,
    }


def _new_host(crawl_id: int, f: Found, delay_s: float) -> dict[str, object]:
    return {
        "crawl_id": crawl_id,
        "host": f.host,
        "next_allowed_at": 0.0,
        "hold_until": 0.0,
        "hold_reason": "",
        "delay_s": delay_s,
        "robots_known": False,
        "robots_url": _robots_url(f),
        "robots_status": None,
        "robots_error": "",
        "robots_body": b"",
        "robots_expires": 0.0,
    }


def _robots_url(f: Found) -> str:
    return f"{f.url.partition('://')[0]}://{f.host}/robots.txt"


def _robots_row(robots: HostRobots) -> dict[str, object]:
    return {
        "robots_known": True,
        "robots_url": robots.url,
        "robots_status": robots.status,
        "robots_error": robots.error,
        "robots_body": robots.body,
        "robots_expires": time.time() + robots.valid_s,
        "delay_s": robots.delay_s,
    }


@cache
def _mark() -> sa.Update:
    """Not a row that this very transaction has turned into a page: it has no owner any more."""
    b = sa.bindparam
    return (
        sa.update(frontier)
        .where(frontier.c.id == b("row"), frontier.c.owner == b("holder"))
        .values(state=b("new_state"), reason=b("new_reason"), not_before=b("new_moment"), owner=None, lease_until=None)
    )


def _marks(result: Result, owner: str) -> dict[str, object]:
    state = "new" if result.state == "retry" else result.state
    reason = result.reason or None
    ends = {"new_state": state, "new_reason": reason, "new_moment": result.not_before}
    return {"row": result.task.id, "holder": owner, **ends}


def _host_is(crawl_id: int, name: str) -> sa.Update:
    return sa.update(host).where(host.c.crawl_id == crawl_id, host.c.host == name)


def _json(names: Iterable[str]) -> str:
    import json

    return json.dumps(sorted(set(names)))


def count_pages(engine: sa.Engine, crawl_id: int) -> int:
    """Pages that are known and within the crawl's borders."""
    wanted = sa.and_(frontier.c.kind == "page", frontier.c.state.not_in(("skipped", "blocked")))
    with reading(engine) as connection:
        query = sa.select(sa.func.count()).where(frontier.c.crawl_id == crawl_id, wanted)
        return int(connection.scalar(query) or 0)
