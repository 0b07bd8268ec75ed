"""A stored and judged audit as the one model that every output is made of."""

from collections import Counter
from collections.abc import Iterable, Iterator

import sqlalchemy as sa

from seo.audit import Verdict
from seo.reports.model import (
    AuditReport,
    Comparison,
    HostFacts,
    IssueGroup,
    PageRow,
    SitemapFacts,
    TrackedKeyword,
    Unread,
    page_row,
)
from tuiguang import __version__
from tuiguang.model.site import Outcome
from tuiguang.rules.words import Lang, Words
from tuiguang.storage import findings
from tuiguang.storage.audits import AuditRow
from tuiguang.storage.site import StoredSite

EXAMPLES = 25  # findings of a check that the report shows
UNREAD_SHOWN = 200


def report(
    engine: sa.Engine,
    row: AuditRow,
    verdict: Verdict,
    lang: Lang,
    comparison: Comparison | None = None,
    keywords: Iterable[TrackedKeyword] = (),
) -> AuditReport:
    site = verdict.site
    counted = _counts(site)
    left_out = list(unread(site))
    return AuditReport(
        audit_id=row.id,
        site=site.host,
        start_url=row.start_url,
        started=row.started.astimezone(),
        finished=(row.finished or row.started).astimezone(),
        options={key: str(value) for key, value in row.options.items() if value not in ("", [], 0, False, None)},
        tool_version=__version__,
        score=verdict.score,
        counts=verdict.counts,  # type: ignore[arg-type]
        pages=verdict.pages,
        urls_by_state=dict(counted["state"]),
        status_counts=dict(counted["status"]),
        depth_counts={depth: n for depth, n in counted["depth"].items() if depth is not None},
        depth_unknown=counted["depth"][None],
        indexability_counts=dict(counted["indexability"]),
        issues=tuple(_issues(engine, row.id, verdict, lang)),
        comparison=comparison,
        unread=tuple(left_out[:UNREAD_SHOWN]),
        unread_total=len(left_out),
        density=tuple(keywords),
        hosts=tuple(_hosts(site)),
        sitemaps=tuple(SitemapFacts(one.url, one.status, one.error, len(one.entries)) for one in site.sitemaps),
    )


def words(verdict: Verdict, lang: Lang) -> dict[str, Words]:
    return {check: entry.page.words[lang] for check, entry in verdict.entries.items()}


def urls(site: StoredSite) -> Iterator[str]:
    """Every page that was read, once, in the order of the addresses."""
    return (outcome.url for outcome in site.outcomes("page") if _is_page(outcome))


def unread(site: StoredSite) -> Iterator[Unread]:
    """Pages that are known and were not read, with the reason. What a list of addresses leaves out was not wanted."""
    for outcome in site.outcomes("page"):
        if outcome.error == "not-in-list":
            continue
        if outcome.state in ("failed", "blocked", "skipped", "new", "leased") or outcome.status is None:
            yield Unread(outcome.url, outcome.error or outcome.state)


def page_rows(site: StoredSite) -> Iterator[PageRow]:
    return (page_row(outcome) for outcome in site.outcomes("page"))


def _is_page(outcome: Outcome) -> bool:
    return outcome.is_html and outcome.ok and outcome.state == "done"


def _counts(site: StoredSite) -> dict[str, Counter]:  # type: ignore[type-arg]
    found: dict[str, Counter] = {name: Counter() for name in ("state", "status", "depth", "indexability")}  # type: ignore[type-arg]
    for outcome in site.outcomes("page"):
        found["state"][outcome.state] += 1
        if outcome.state in ("done", "failed"):
            found["status"][f"{outcome.status // 100}xx" if outcome.status else "no answer"] += 1
        if _is_page(outcome):
            found["depth"][outcome.depth] += 1
            found["indexability"][outcome.indexability] += 1
    return found


def _issues(engine: sa.Engine, crawl_id: int, verdict: Verdict, lang: Lang) -> Iterator[IssueGroup]:
    for check, severity, priority, total, pages in verdict.by_check:
        entry = verdict.entries.get(check)  # None: of a check that this release no longer has
        own = entry.page.words[lang] if entry else Words(check, "", "", "", "")
        yield IssueGroup(
            check=check,
            family=entry.family if entry else check.partition("-")[0],
            severity=severity,
            priority=priority,
            title=own.title,
            what=own.what,
            why=own.why,
            fix=own.fix,
            verify=own.verify,
            findings_total=total,
            pages_total=pages,
            examples=tuple(findings.stream(engine, crawl_id, check, priority, EXAMPLES)),
        )


def _hosts(site: StoredSite) -> Iterator[HostFacts]:
    for name, host in site.hosts.items():
        if site.is_internal(f"https://{name}/"):
            blocked = sum(o.state == "blocked" for o in site.outcomes("page") if f"://{name}/" in o.url)
            yield HostFacts(name, host.robots_url, host.robots_status, host.robots_error, blocked)
