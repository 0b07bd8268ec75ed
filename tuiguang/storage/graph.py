"""The link graph of a crawl, in arrays of numbers: click depth and inlinks of every page, in one pass each."""

from dataclasses import dataclass

import numpy as np
import sqlalchemy as sa
from numpy.typing import NDArray

from tuiguang.storage.engine import reading
from tuiguang.storage.schema import crawl, frontier, page

Ids = NDArray[np.uint32]


@dataclass(frozen=True)
class Graph:
    """`sources[i]` links to `targets[i]`: numbers of frontier rows, one pair a link, redirects among them."""

    sources: Ids
    targets: Ids

    def inlink_counts(self, highest: int) -> NDArray[np.int64]:
        """Number of pages that link to each row, itself and repeats left out."""
        pairs = np.unique(np.stack([self.sources, self.targets], 1), axis=0) if len(self.sources) else np.empty((0, 2))
        pairs = pairs[pairs[:, 0] != pairs[:, 1]]
        return np.bincount(pairs[:, 1].astype(np.int64), minlength=highest + 1)

    def depths(self, start: int, highest: int) -> NDArray[np.int32]:
        """Fewest clicks from `start`, breadth first; -1 where no path leads. A redirect costs no click less."""
        order = np.argsort(self.sources, kind="stable")
        targets = self.targets[order].astype(np.int64)
        starts = np.searchsorted(self.sources[order], np.arange(highest + 2))
        depth = np.full(highest + 1, -1, np.int32)
        depth[start], front, level = 0, np.array([start]), 0
        while len(front):
            level += 1
            spans = [targets[starts[n] : starts[n + 1]] for n in front]
            reached = np.unique(np.concatenate(spans)) if spans else front[:0]
            front = reached[depth[reached] < 0]
            depth[front] = level
        return depth


def read_graph(engine: sa.Engine, crawl_id: int) -> Graph:
    sources, targets = [], []
    query = sa.select(page.c.url_id, page.c.targets).where(page.c.crawl_id == crawl_id, page.c.targets != b"")
    with reading(engine) as connection:
        for row in connection.execution_options(yield_per=500).execute(query):
            ids = np.frombuffer(row.targets, "<u4")
            ids = ids[ids > 0]
            targets.append(ids)
            sources.append(np.full(len(ids), row.url_id, np.uint32))
        for pair in connection.execute(_redirects(crawl_id)):
            sources.append(np.array([pair.url_id], np.uint32))
            targets.append(np.array([pair.target], np.uint32))
    nothing = np.empty(0, np.uint32)
    return Graph(np.concatenate([nothing, *sources]), np.concatenate([nothing, *targets]))


def _redirects(crawl_id: int) -> sa.Select[tuple[int, int]]:
    target = frontier.alias()
    return (
        sa.select(page.c.url_id, target.c.id.label("target"))
        .join_from(page, target, sa.and_(target.c.crawl_id == crawl_id, target.c.url == page.c.location))
        .where(page.c.crawl_id == crawl_id, page.c.location != "")
    )


def finish(engine: sa.Engine, crawl_id: int) -> None:
    """When nothing is left to fetch: write depth and inlinks, mark what sitemaps list, and the crawl as finished."""
    graph = read_graph(engine, crawl_id)
    with reading(engine) as connection:
        start, highest = _ends(connection, crawl_id)
        ids = [row.url_id for row in connection.execute(sa.select(page.c.url_id).where(page.c.crawl_id == crawl_id))]
    depths, inlinks = graph.depths(start, highest), graph.inlink_counts(highest)
    b = sa.bindparam
    update = sa.update(page).where(page.c.url_id == b("row")).values(depth=b("clicks"), inlinks=b("pages"))
    rows = [{"row": n, "clicks": int(depths[n]) if depths[n] >= 0 else None, "pages": int(inlinks[n])} for n in ids]
    with engine.begin() as connection:
        if rows:
            connection.execute(update, rows)
        connection.execute(sa.update(crawl).where(crawl.c.id == crawl_id).values(finished=True))


def _ends(connection: sa.Connection, crawl_id: int) -> tuple[int, int]:
    highest = connection.scalar(sa.select(sa.func.max(frontier.c.id)).where(frontier.c.crawl_id == crawl_id)) or 0
    start = connection.scalar(
        sa.select(frontier.c.id)
        .join(crawl, sa.and_(crawl.c.id == frontier.c.crawl_id, crawl.c.start_url == frontier.c.url))
        .where(crawl.c.id == crawl_id)
    )
    return start or 0, highest
