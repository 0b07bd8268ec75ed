"""Two audits of a site side by side: what is new, fixed, still open, and what changed on the pages."""

from collections.abc import Iterator
from dataclasses import dataclass

import sqlalchemy as sa

from tuiguang.model.site import Outcome
from tuiguang.storage import findings
from tuiguang.storage.site import StoredSite

CHANGES = ("title", "description", "canonical", "status", "indexability")
Key = tuple[str, str]  # check, url


@dataclass(frozen=True)
class Change:
    url: str
    field: str  # of CHANGES
    before: str
    after: str


@dataclass(frozen=True)
class Compared:
    """`unseen`: open before, and the page was not read this time: neither fixed nor open."""

    new: list[Key]
    fixed: list[Key]
    still_open: list[Key]
    unseen: list[Key]
    changes: list[Change]
    added: list[str]  # pages
    gone: list[str]


def compare(engine: sa.Engine, before: StoredSite, after: StoredSite) -> Compared:
    """Findings are matched by check and page, whatever their facts."""
    old = set(findings.keys(engine, before.crawl_id))
    now = set(findings.keys(engine, after.crawl_id))
    missing = sorted(old - now)
    unseen = [key for key in missing if not _read(after, key[1])]
    fixed = [key for key in missing if _read(after, key[1])]
    changes, added, gone = _pages(before, after)
    return Compared(sorted(now - old), fixed, sorted(old & now), unseen, changes, added, gone)


def _read(site: StoredSite, url: str) -> bool:
    """Was this URL asked for and answered, or is it known to be gone from the site?"""
    outcome = site.outcome(url)
    return outcome is None or outcome.state == "done"


def _pages(before: StoredSite, after: StoredSite) -> tuple[list[Change], list[str], list[str]]:
    """Both crawls in the order of their addresses, walked together: nothing is held in memory but the changes."""
    changes: list[Change] = []
    added: list[str] = []
    gone: list[str] = []
    old, new = _answered(before), _answered(after)
    a, b = next(old, None), next(new, None)
    while a is not None or b is not None:
        if b is None or (a is not None and a.url < b.url):
            gone.append(a.url)  # type: ignore[union-attr]
            a = next(old, None)
        elif a is None or b.url < a.url:
            added.append(b.url)
            b = next(new, None)
        else:
            changes += _changes(a, b)
            a, b = next(old, None), next(new, None)
    return changes, added, gone


def _answered(site: StoredSite) -> Iterator[Outcome]:
    return (outcome for outcome in site.outcomes("page") if outcome.state == "done")


def _changes(a: Outcome, b: Outcome) -> Iterator[Change]:
    for field in CHANGES:
        before, after = _shown(getattr(a, field)), _shown(getattr(b, field))
        if before != after:
            yield Change(a.url, field, before, after)


def _shown(value: object) -> str:
    return "" if value is None else str(value)
