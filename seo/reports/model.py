"""The outputs of one audit before they are given a form: HTML, PDF, CSV, XLSX and JSON are all made of these."""

from datetime import datetime

from msgspec import Struct, field

from seo.score import Score
from tuiguang.model.finding import Finding, Priority, Severity
from tuiguang.model.site import Outcome
from tuiguang.text.width import display_units

STATUS_CLASSES = ("2xx", "3xx", "4xx", "5xx", "no answer")


class Unread(Struct, frozen=True):
    """A known URL that was not read, with the cause: "robots", "timeout", "dns", "max-pages" …"""

    url: str
    reason: str


class IssueGroup(Struct, frozen=True, kw_only=True):
    """All findings of one check at one priority, in the report's language."""

    check: str
    family: str
    severity: Severity
    priority: Priority
    title: str
    what: str  # template: braces name facts of a finding
    why: str
    fix: str
    verify: str
    findings_total: int
    pages_total: int
    examples: tuple[Finding, ...]  # the first findings; the CSV has them all
    new_total: int | None = None  # of findings_total, since the audit compared with; None: nothing to compare with


class Comparison(Struct, frozen=True, kw_only=True):
    """Against an earlier audit of the same site. What could not be seen again is `unseen`, never "fixed"."""

    audit_id: int
    finished: datetime
    score: int
    new: int
    fixed: int
    still_open: int
    unseen: int = 0  # findings of pages that this audit did not read


class TrackedKeyword(Struct, frozen=True, kw_only=True):
    """One watched keyword on the page where it is densest."""

    keyword: str
    url: str  # "" when no page uses it
    count: int
    density_pct: float
    pages: int  # that use it at all
    in_title: bool
    in_description: bool
    in_h1: bool
    in_first_paragraph: bool


class HostFacts(Struct, frozen=True):
    """robots.txt of one host. `status` is None when it could not be fetched; `error` says why."""

    host: str
    robots_url: str
    status: int | None
    error: str = ""
    blocked: int = 0  # known URLs that it forbids


class SitemapFacts(Struct, frozen=True):
    url: str
    status: int | None
    error: str = ""
    urls: int = 0


class AuditReport(Struct, frozen=True, kw_only=True):
    """Times should be aware and in the reader's zone: they are shown as they are."""

    audit_id: int
    site: str  # the name that the reader knows it by
    start_url: str
    started: datetime
    finished: datetime
    options: dict[str, str]
    tool_version: str
    score: Score
    counts: dict[Severity, int]  # findings
    pages: int
    urls_by_state: dict[str, int]  # states of model.site.Outcome
    status_counts: dict[str, int]  # keys of STATUS_CLASSES
    depth_counts: dict[int, int]  # clicks from the start page -> pages
    depth_unknown: int = 0  # pages that no link leads to
    indexability_counts: dict[str, int] = field(default_factory=dict)  # "" is indexable, else reasons
    issues: tuple[IssueGroup, ...] = ()
    comparison: Comparison | None = None
    unread: tuple[Unread, ...] = ()
    unread_total: int | None = None  # when `unread` holds only the first of them
    density: tuple[TrackedKeyword, ...] = ()
    hosts: tuple[HostFacts, ...] = ()
    sitemaps: tuple[SitemapFacts, ...] = ()


class Brand(Struct, frozen=True):
    """Whose report it is. The logo is a data: URI of an image, so that the file needs nothing beside it."""

    prepared_for: str = ""
    prepared_by: str = ""
    logo: str = ""
    footer: str = ""


class PageRow(Struct, frozen=True, kw_only=True):
    """One line of the page tables."""

    url: str
    status: int | None
    title: str
    title_units: int
    description: str
    canonical: str
    indexability: str
    depth: int | None
    inlinks: int
    size_bytes: int
    ttfb_ms: float | None


def page_row(outcome: Outcome) -> PageRow:
    return PageRow(
        url=outcome.url,
        status=outcome.status,
        title=outcome.title,
        title_units=display_units(outcome.title),
        description=outcome.description,
        canonical=outcome.canonical,
        indexability=outcome.indexability or ("indexable" if outcome.is_html and outcome.ok else ""),
        depth=outcome.depth,
        inlinks=outcome.inlinks,
        size_bytes=outcome.size_bytes,
        ttfb_ms=outcome.ttfb_ms,
    )
