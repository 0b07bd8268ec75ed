"""The front door: judge a stored crawl."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Any

import sqlalchemy as sa

from seo.score import CheckCount, Score, score
from tuiguang.model.finding import Priority
from tuiguang.rules.catalogue import Catalogue, Entry
from tuiguang.rules.judge import Judge
from tuiguang.storage import findings, graph
from tuiguang.storage.site import StoredSite

CHECKS = "seo.checks"


@dataclass(frozen=True)
class Verdict:
    """What an audit came to. The findings themselves are in the database."""

    site: StoredSite
    entries: dict[str, Entry]
    counts: dict[str, int]  # findings by severity
    by_check: list[findings.Count]  # check, severity, priority, findings, pages
    score: Score
    pages: int


@cache
def catalogue() -> Catalogue:
    """The catalogue of site checks, looked up on the disk once."""
    return Catalogue(CHECKS)


def chosen(profile: str = "all", only: Iterable[str] = ()) -> list[Entry]:
    """The checks of a profile, or just those named. Raises UserError for a check that is not there."""
    named = [catalogue()[check] for check in only]
    return named or [entry for entry in catalogue() if entry.rule.profile in ("all", profile)]


def audit(
    engine: sa.Engine,
    crawl_id: int,
    *,
    today: date,
    user_agent: str,
    profile: str = "all",
    limits: dict[str, dict[str, Any]] | None = None,
    previous: int | None = None,
) -> Verdict:
    """Judge a crawl whose fetching has ended, and store the findings. Nothing is fetched: it can be done again."""
    graph.finish(engine, crawl_id)
    before = StoredSite(engine, previous, today=today, user_agent=user_agent) if previous else None
    site = StoredSite(engine, crawl_id, today=today, user_agent=user_agent, previous=before)
    entries = chosen(profile)
    judge = Judge(entries, catalogue().limits(limits))
    findings.write(engine, crawl_id, judge.site(site))
    return verdict(engine, crawl_id, site, entries)


def verdict(engine: sa.Engine, crawl_id: int, site: StoredSite, entries: Iterable[Entry]) -> Verdict:
    """The numbers of an audit that was judged before."""
    by_id = {entry.id: entry for entry in entries}
    by_check = findings.counts(engine, crawl_id)
    pages = site.stats()["pages"]
    counted = [_count(by_id.get(check), check, p, n, on, pages) for check, _, p, n, on in by_check]
    return Verdict(site, by_id, findings.severities(engine, crawl_id), by_check, score(counted, pages), pages)


def _count(entry: Entry | None, check: str, priority: Priority, findings: int, on: int, pages: int) -> CheckCount:
    """A critical fault of the site as a whole is told at one address and affects every page."""
    if entry is None:  # of a check that this release no longer has
        return CheckCount(check, check.partition("-")[0], priority, findings, on)
    everywhere = priority == "Critical" and entry.rule.whole_site
    return CheckCount(check, entry.family, priority, findings, pages if everywhere else on)
