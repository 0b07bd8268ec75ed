"""The report as the page shows it: every number worked out, every sentence filled, nothing left for the template."""

from datetime import datetime

from msgspec import Struct

from seo.reports.charts import Chart, Gauge, charts, duration, gauge
from seo.reports.model import AuditReport, IssueGroup, Unread
from seo.reports.sentences import Piece, pieces
from seo.reports.words import DEVELOPER_FAMILIES, FILE_ERRORS, REPORT, family_name, reason_words
from seo.score import PRIORITY_NAMES, Deduction
from tuiguang.model.finding import PRIORITIES, SEVERITIES, Finding, Severity
from tuiguang.rules.words import Lang

TOP = 5
OPEN_EXAMPLES = 3  # shown at once; the others unfold
OPEN_UNREAD = 10
MOST_UNREAD = 500  # in the file; the JSON has them all
TEMPLATE_SHARE = 0.5  # of all pages: then the cause is likelier in the template than in the pages
FEW_PAGES = 5


class Evidence(Struct, frozen=True):
    url: str
    sentence: tuple[Piece, ...]


class Issue(Struct, frozen=True, kw_only=True):
    group: IssueGroup
    anchor: str
    priority: str
    family: str
    points: float  # that the score lost to it
    extent: str
    pages: str
    effort: str
    shown: tuple[Evidence, ...]
    folded: tuple[Evidence, ...]
    left: int  # findings that are in the CSV only


class SeverityPart(Struct, frozen=True):
    severity: Severity
    count: int
    extent: str  # from how many checks
    issues: tuple[Issue, ...]


class UnreadPart(Struct, frozen=True):
    shown: tuple[Unread, ...]
    folded: tuple[Unread, ...]
    left: int
    total: int


class DeductionLine(Struct, frozen=True):
    title: str
    priority: str
    family: str
    pages: int
    points: float
    capped_from: float | None


class View(Struct, frozen=True, kw_only=True):
    report: AuditReport
    gauge: Gauge
    finished: str
    compared: str  # when the audit compared with was finished
    duration: str
    parts: tuple[SeverityPart, ...]
    top: tuple[Issue, ...]
    charts: tuple[Chart, ...]
    unread: UnreadPart
    file_errors: dict[str, str]
    deductions: tuple[DeductionLine, ...]


def view(report: AuditReport, lang: Lang) -> View:
    lost = {(d.check, d.priority): d.points for d in report.score.deductions}
    issues = [_issue(group, report, lost.get((group.check, group.priority), 0.0), lang) for group in report.issues]
    issues.sort(key=_weight)
    titles = {group.check: group.title for group in report.issues}
    return View(
        report=report,
        gauge=gauge(report.score.value),
        finished=moment(report.finished),
        compared=f"{report.comparison.finished:%Y-%m-%d}" if report.comparison else "",
        duration=duration(report.finished - report.started, lang),
        parts=tuple(_part(severity, issues, report, lang) for severity in SEVERITIES),
        top=tuple(issue for issue in issues if issue.points > 0)[:TOP],
        charts=charts(report, lang),
        unread=_unread(report, lang),
        file_errors=FILE_ERRORS[lang],
        deductions=tuple(_deduction(d, titles, lang) for d in report.score.deductions),
    )


def _weight(issue: Issue) -> tuple[float, int, int, str]:
    group = issue.group
    return -issue.points, PRIORITIES.index(group.priority), -group.findings_total, group.check


def moment(when: datetime) -> str:
    """Date, time and zone as an offset, which reads the same in both languages."""
    offset = when.strftime("%z")
    zone = "UTC" if offset == "+0000" else f"UTC{offset[:3]}:{offset[3:5]}"
    return f"{when:%Y-%m-%d %H:%M} {zone}" if offset else f"{when:%Y-%m-%d %H:%M}"


def _part(severity: Severity, issues: list[Issue], report: AuditReport, lang: Lang) -> SeverityPart:
    own = tuple(issue for issue in issues if issue.group.severity == severity)
    checks = len({issue.group.check for issue in own})
    extent = _counted(checks, "check_with_finding", lang) if checks else REPORT[lang]["nothing_found"]
    return SeverityPart(severity, report.counts.get(severity, 0), extent, own)


def _issue(group: IssueGroup, report: AuditReport, points: float, lang: Lang) -> Issue:
    examples = tuple(_evidence(group, finding) for finding in group.examples)
    findings = _counted(group.findings_total, "finding", lang)
    pages = _counted(group.pages_total, "page", lang)
    return Issue(
        group=group,
        anchor=f"{group.check}-{group.priority.lower()}",
        priority=PRIORITY_NAMES[lang][group.priority],
        family=family_name(group.family, lang),
        points=points,
        extent=REPORT[lang]["on"].format(findings=findings, pages=pages),
        pages=pages,
        effort=effort(group, report.pages, lang),
        shown=examples[:OPEN_EXAMPLES],
        folded=examples[OPEN_EXAMPLES:],
        left=max(0, group.findings_total - len(examples)),
    )


def _evidence(group: IssueGroup, finding: Finding) -> Evidence:
    return Evidence(finding.url, pieces(group.what, finding.facts))


def _counted(n: int, noun: str, lang: Lang) -> str:
    words = REPORT[lang]
    return words[noun] if n == 1 else words[f"n_{noun}s"].format(n=f"{n:,}")


def effort(group: IssueGroup, pages: int, lang: Lang) -> str:
    """A hint, no estimate: who mends such things, and whether by hand, in the template or in a batch."""
    words = REPORT[lang]
    who = words["developer" if group.family in DEVELOPER_FAMILIES else "editor"]
    extent = "few" if group.pages_total <= FEW_PAGES else "batch"
    if extent == "batch" and group.pages_total >= TEMPLATE_SHARE * pages:
        extent, who = "template", words["developer"]
    return words[f"effort_{extent}"].format(who=who, n=_counted(group.pages_total, "page", lang))


def _unread(report: AuditReport, lang: Lang) -> UnreadPart:
    urls = tuple(Unread(u.url, reason_words(u.reason, lang)) for u in report.unread[:MOST_UNREAD])
    total = max(report.unread_total or 0, len(report.unread))
    return UnreadPart(urls[:OPEN_UNREAD], urls[OPEN_UNREAD:], total - len(urls), total)


def _deduction(deduction: Deduction, titles: dict[str, str], lang: Lang) -> DeductionLine:
    return DeductionLine(
        title=titles.get(deduction.check, deduction.check),
        priority=PRIORITY_NAMES[lang][deduction.priority],
        family=family_name(deduction.family, lang),
        pages=deduction.pages,
        points=deduction.points,
        capped_from=deduction.uncapped if deduction.uncapped > deduction.points else None,
    )
