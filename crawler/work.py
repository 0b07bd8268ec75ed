"""One worker's share of a crawl: what it may fetch next, and what came of it. Knows no Scrapy."""

import heapq
import time
from collections.abc import Callable

from msgspec import Struct

from crawler.discovery import Scope
from tuiguang.model.crawl import CrawlOptions, Result, Task
from tuiguang.robots import RobotsTxt
from tuiguang.storage.frontier import Frontier
from tuiguang.storage.site import obeyed

BATCH = 64  # tasks leased in one transaction
STORE_AT = 8  # results stored in one: what a kill -9 costs again, beside what is being fetched
STORE_EVERY_S = 0.5


class Progress(Struct):
    """Counted in this process since the worker started, and shown while it runs."""

    pages: int = 0
    answers: int = 0
    errors: int = 0


class Work:
    """Leases tasks, holds results until they are stored, decides by robots.txt."""

    def __init__(
        self,
        options: CrawlOptions,
        frontier: Frontier,
        robots: dict[str, RobotsTxt],
        pages_before: int,
        report: Callable[[Progress], None],
    ) -> None:
        self.options, self.frontier, self.robots, self.report = options, frontier, robots, report
        self.scope = Scope(options, frontier.internal_hosts(), frontier.knows)
        self.delay_s = options.delay_s
        self.pages_left = options.max_pages - pages_before if options.max_pages else None
        self.progress = Progress()
        self.stopping = False
        self.fault: BaseException | None = None  # a full disk, a bug of ours: Scrapy would log it and go on for ever
        self._tasks: list[tuple[float, int, Task]] = []
        self._results: list[Result] = []
        self._stored_at = time.monotonic()

    # --- tasks ---

    def next_task(self) -> Task | None:
        """A task whose time has come and that robots.txt allows; None when there is none at this moment."""
        while not self.stopping:
            if not self._tasks or self._tasks[0][0] > time.time():
                self._lease()
            if not self._tasks or self._tasks[0][0] > time.time():
                return None
            task = heapq.heappop(self._tasks)[2]
            if self._allowed(task):
                return task
        return None

    def _lease(self) -> None:
        self.store()
        if len(self._tasks) >= BATCH:
            return
        if self.pages_left is not None and self.pages_left <= 0:
            self.frontier.skip_new(["page"], "max-pages")
        for task in self.frontier.lease(self._most()):
            if task.kind == "page" and self.pages_left is not None:
                self.pages_left -= 1
            heapq.heappush(self._tasks, (task.start_at, task.id, task))

    def _most(self) -> int:
        return BATCH if self.pages_left is None else max(1, min(BATCH, self.pages_left))

    def _allowed(self, task: Task) -> bool:
        if self.options.ignore_robots or task.kind == "robots":
            return True
        decision = self._rules(task.host).decide(self.options.user_agent, task.url)
        if not decision.allowed:
            reason = f"robots.txt line {decision.line}: {decision.rule}" if decision.line else "robots-unreachable"
            if task.kind == "page" and self.pages_left is not None:
                self.pages_left += 1
            self.finish(Result(task=task, state="blocked", reason=reason))
        return decision.allowed

    def _rules(self, host: str) -> RobotsTxt:
        """Another worker may have asked for this host's robots.txt."""
        if host not in self.robots:
            known = self.frontier.robots(host)
            self.robots[host] = obeyed(known.status, known.error, known.body)
        return self.robots[host]

    def next_moment(self) -> float | None:
        """Unix time when it is worth asking for a task again; None when only answers can bring new ones."""
        mine = self._tasks[0][0] if self._tasks else None
        stored = self.frontier.next_moment()
        return min((moment for moment in (mine, stored) if moment is not None), default=None)

    def pending(self) -> bool:
        self.store()
        return bool(self._tasks) or (not self.stopping and self.frontier.pending())

    # --- results ---

    def finish(self, result: Result) -> None:
        self._results.append(result)
        if result.robots is not None:
            self.robots[result.task.host] = obeyed(result.robots.status, result.robots.error, result.robots.body)
            self.store()
        self._count(result)
        if len(self._results) >= STORE_AT or time.monotonic() - self._stored_at > STORE_EVERY_S:
            self.store()

    def _count(self, result: Result) -> None:
        page = result.page
        if page is not None and result.state != "retry":
            self.progress.answers += 1
            self.progress.pages += result.task.kind == "page" and page.is_html and page.ok
            self.progress.errors += bool(page.fetch.error) or (page.status or 0) >= 400
            self.report(self.progress)

    def store(self) -> None:
        results, self._results = self._results, []
        self.frontier.store(results, self.delay_s)
        self._stored_at = time.monotonic()

    def close(self) -> None:
        """Store what is done and give back what was not begun. Raises what made the crawl stop."""
        if self.fault is not None:
            raise self.fault
        self.store()
        self.frontier.release([task for _, _, task in self._tasks])
        self._tasks.clear()

    def adopt(self, host: str) -> None:
        """The start page redirected to this host: it is the site now."""
        self.store()
        self.frontier.add_internal_host(host)
        self.scope = Scope(self.options, self.frontier.internal_hosts(), self.frontier.knows)
