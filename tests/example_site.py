"""The examples of rules as crawled sites: answered from the page, stored and judged as any crawl is."""

import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import date
from itertools import takewhile
from pathlib import Path

import msgspec
import sqlalchemy as sa

from crawler.answers import Answers
from crawler.extract.page import extract
from crawler.rendering import rendered_facts
from crawler.work import Work
from tuiguang.model.crawl import CrawlOptions, Found, HostRobots, Task
from tuiguang.model.finding import Finding
from tuiguang.model.page import Fetch, Page, Rendered
from tuiguang.model.probes import probe_urls
from tuiguang.rules.catalogue import Catalogue, Entry
from tuiguang.rules.examples import SITE, Answer, Example
from tuiguang.rules.judge import Judge
from tuiguang.storage import graph, pages
from tuiguang.storage.engine import connect
from tuiguang.storage.frontier import RANKS, Frontier
from tuiguang.storage.schema import crawl_data
from tuiguang.storage.site import StoredSite
from tuiguang.urls import host

HTML = (("content-type", "text/html; charset=utf-8"),)
TODAY = date(2026, 11, 24)
AGENT = "tuiguang"
KINDS = ("fetched", "rendered", "fetch")
PAGES = ("html", "http", "unanswered")


def findings_of(entry: Entry, example: Example, catalogue: Catalogue) -> list[Finding]:
    """What one check says to one example."""
    judge = Judge([entry], catalogue.limits())
    if not entry.rule.needs_site and not example.is_site:
        return list(judge.page(page_of(example.answers[0])))
    with stored(example) as site:
        return list(judge.site(site))


def page_of(answer: Answer) -> Page:
    return extract(answer.url, answer.body, status=answer.status, headers=answer.headers)


@contextmanager
def stored(example: Example, home: str = SITE) -> Iterator[StoredSite]:
    """Crawled from its first page on, and every page that the example has; other addresses stay unasked.

    Blocks marked `previously` are the crawl before. `home` is the site's origin.
    """
    with tempfile.TemporaryDirectory() as folder:
        engine = connect(Path(folder) / "crawl.db", "crawl")
        crawl_data.create_all(engine)
        previous = None
        if before := example.crawl(previously=True):
            previous = _crawled(engine, 1, before, None, home)
        yield _crawled(engine, 2, example.crawl(previously=False), previous, home)
        engine.dispose()


def _crawled(
    engine: sa.Engine, crawl_id: int, answers: tuple[Answer, ...], previous: StoredSite | None, home: str
) -> StoredSite:
    by_kind = {kind: {a.url: a for a in answers if _class(a) == kind} for kind in KINDS}
    start = _fetch(engine, crawl_id, by_kind["fetched"], by_kind["fetch"], home)
    for url, answer in by_kind["rendered"].items():
        pages.add_rendered(engine, crawl_id, url, _rendered(url, answer.body))
    graph.finish(engine, crawl_id)
    site = StoredSite(engine, crawl_id, today=TODAY, user_agent=AGENT, previous=previous)
    assert site.start_url == start
    return site


def _rendered(url: str, body: bytes) -> Rendered:
    """The first lines may name errors of scripts, as in `uncaught: cart is not defined`."""
    lines = body.decode().splitlines(keepends=True)
    errors = list(takewhile(lambda line: line.startswith("uncaught: "), lines))
    document = "".join(lines[len(errors) :]).encode()
    return rendered_facts(url, document, errors=[error.partition(": ")[2].strip() for error in errors])


def _class(answer: Answer) -> str:
    return answer.kind if answer.kind in KINDS else "fetched"


def _fetch(
    engine: sa.Engine, crawl_id: int, answers: Mapping[str, Answer], came: Mapping[str, Answer], home: str
) -> str:
    urls = [url for url, a in answers.items() if a.kind in PAGES and not _is_listing(url, home)] or [home + "/"]
    start = home + "/" if home + "/" in urls else urls[0]
    seeds = [Found(url, host(url), "page", int(url != start)) for url in urls if host(url) == host(home)]
    probes = [Found(url, host(url), "probe", 0) for url in probe_urls(start).values()]
    frontier = Frontier(engine, crawl_id, "example")
    frontier.start(
        start, {host(home)}, [*seeds, *(p for p in probes if p.url not in urls or p.host != host(home))], 0.0
    )
    work = Work(CrawlOptions(start_url=start, rate=0, user_agent=AGENT), frontier, {}, 0, lambda _: None)
    told = Answers(work)
    unasked: list[Task] = []
    while task := work.next_task():
        answer = answers.get(task.url)
        if task.kind == "robots":
            told.robots(task, _robots(answer, task.url))
        elif answer is None and task.kind == "sitemap":
            told.sitemap(task, 404, HTML, b"")
        elif answer is None:
            unasked.append(task)
        elif answer.kind == "unanswered":
            told.none(task, answer.body.decode().strip(), "")
        elif task.kind == "sitemap":
            told.sitemap(task, answer.status or 200, answer.headers or (), answer.body)
        else:
            told.page(task, answer.status or 200, answer.headers or HTML, answer.body, _came(came.get(task.url)))
    work.close()
    frontier.release(unasked)
    frontier.skip_new(list(RANKS), "not-in-example")
    return start


def _came(answer: Answer | None) -> Fetch:
    """Lines of a `fetch` block; several flags stand in one line, parted by blanks."""
    lines = (line.partition(":") for line in answer.body.decode().splitlines()) if answer else ()
    values: dict[str, object] = {name.strip(): value.strip() for name, _, value in lines}
    if "flags" in values:
        values["flags"] = str(values["flags"]).split()
    return msgspec.convert(values, Fetch, strict=False)


def _is_listing(url: str, home: str) -> bool:
    """robots.txt, llms.txt and sitemaps may be answers in full, with status and headers, too."""
    return url.endswith(("/robots.txt", "/llms.txt")) or url.startswith(home + "/sitemap")


def _robots(answer: Answer | None, url: str) -> HostRobots:
    if answer is None:
        return HostRobots(url=url, status=404)
    if answer.kind == "unanswered":
        return HostRobots(url=url, error=answer.body.decode().strip())
    return HostRobots(url=url, status=answer.status, body=answer.body)
