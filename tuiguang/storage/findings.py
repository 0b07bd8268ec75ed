"""Findings of an audit, written as they come and read back in order."""

import json
from collections.abc import Iterable, Iterator
from itertools import islice
from typing import Any

import msgspec
import sqlalchemy as sa

from tuiguang.model.finding import Finding, Priority, Severity
from tuiguang.storage.engine import reading
from tuiguang.storage.schema import finding

BATCH = 1000
_encode = msgspec.json.Encoder().encode


def write(engine: sa.Engine, crawl_id: int, findings: Iterable[Finding]) -> int:
    """Replace the findings of this audit. Returns how many there are."""
    with engine.begin() as connection:
        connection.execute(sa.delete(finding).where(finding.c.crawl_id == crawl_id))
    source, total = iter(findings), 0
    while rows := [_row(crawl_id, one) for one in islice(source, BATCH)]:
        with engine.begin() as connection:
            connection.execute(sa.insert(finding), rows)
        total += len(rows)
    return total


def _row(crawl_id: int, one: Finding) -> dict[str, Any]:
    return {
        "crawl_id": crawl_id,
        "check_id": one.check,
        "severity": one.severity,
        "priority": one.priority,
        "url": one.url,
        "facts": _encode(one.facts).decode(),
    }


def stream(engine: sa.Engine, crawl_id: int, check: str = "", priority: str = "", most: int = 0) -> Iterator[Finding]:
    """In the order of check, address and discovery: the same audit always reads the same."""
    query = sa.select(finding).where(finding.c.crawl_id == crawl_id)
    query = query.where(finding.c.check_id == check) if check else query
    query = query.where(finding.c.priority == priority) if priority else query
    query = query.order_by(finding.c.check_id, finding.c.url, finding.c.facts)
    with reading(engine) as connection:
        for row in connection.execution_options(yield_per=500).execute(query.limit(most) if most else query):
            yield Finding(row.check_id, row.severity, row.url, json.loads(row.facts), row.priority)


Count = tuple[str, Severity, Priority, int, int]  # check, severity, priority, findings, pages


def counts(engine: sa.Engine, crawl_id: int) -> list[Count]:
    """What each check found at each priority."""
    f = finding.c
    query = (
        sa.select(f.check_id, f.severity, f.priority, sa.func.count(), sa.func.count(sa.distinct(f.url)))
        .where(f.crawl_id == crawl_id)
        .group_by(f.check_id, f.severity, f.priority)
        .order_by(f.check_id, f.priority)
    )
    with reading(engine) as connection:
        return [tuple(row) for row in connection.execute(query)]


def severities(engine: sa.Engine, crawl_id: int) -> dict[str, int]:
    totals = {"error": 0, "warning": 0, "notice": 0}
    for _, severity, _, number, _ in counts(engine, crawl_id):
        totals[severity] += number
    return totals


def keys(engine: sa.Engine, crawl_id: int) -> Iterator[tuple[str, str]]:
    """(check, url), each pair once, in order: what two audits are compared by."""
    query = (
        sa.select(finding.c.check_id, finding.c.url)
        .where(finding.c.crawl_id == crawl_id)
        .distinct()
        .order_by(finding.c.check_id, finding.c.url)
    )
    with reading(engine) as connection:
        for row in connection.execution_options(yield_per=500).execute(query):
            yield row.check_id, row.url
