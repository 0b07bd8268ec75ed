"""The answer of `tuiguang audit --json`, written as it is read: a site may have millions of findings."""

from collections.abc import Iterable
from datetime import datetime
from typing import TextIO

from msgspec import Struct

from seo.reports.model import Unread
from seo.reports.order import encode, in_order
from tuiguang.model.finding import SEVERITIES, Finding, Severity


class AuditHead(Struct, frozen=True, kw_only=True):
    """What stands before the lists."""

    audit: int
    site: str
    started: datetime
    finished: datetime
    pages: int
    score: int
    counts: dict[Severity, int]


def write_audit_json(
    out: TextIO, head: AuditHead, urls: Iterable[str], findings: Iterable[Finding], unread: Iterable[Unread]
) -> None:
    """One JSON object. Findings are sorted by severity, check, URL and facts; `urls` and `unread` keep their order."""
    out.write("{")
    _members(out, {"audit": head.audit, "site": head.site, "started": head.started, "finished": head.finished})
    _members(out, {"pages": head.pages})
    _list(out, "urls", urls)
    counts = {severity: head.counts.get(severity, 0) for severity in SEVERITIES}
    _members(out, {"score": head.score, "counts": counts})
    _list(out, "findings", map(_finding, in_order(findings)))
    _list(out, "unread", ({"url": one.url, "reason": one.reason} for one in unread), last=True)
    out.write("}\n")


def _finding(finding: Finding) -> dict[str, object]:
    return {"check": finding.check, "severity": finding.severity, "url": finding.url, "facts": finding.facts}


def _members(out: TextIO, values: dict[str, object]) -> None:
    out.writelines(f'"{name}": {encode(value).decode()},\n' for name, value in values.items())


def _list(out: TextIO, name: str, items: Iterable[object], last: bool = False) -> None:
    out.write(f'"{name}": [')
    out.writelines((",\n" if number else "\n") + encode(item).decode() for number, item in enumerate(items))
    out.write("]" if last else "],\n")
