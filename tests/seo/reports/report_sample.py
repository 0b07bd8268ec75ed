"""A small realistic report, filled the way seo/audit.py fills one."""

from datetime import datetime, timedelta, timezone

from seo.reports.model import (
    AuditReport,
    Comparison,
    HostFacts,
    IssueGroup,
    SitemapFacts,
    TrackedKeyword,
    Unread,
)
from seo.score import CheckCount, score
from tuiguang.model.finding import Finding, Severity
from tuiguang.rules.catalogue import Catalogue
from tuiguang.rules.words import Lang, Words

SHOP = "https://www.lanyue-audio.com"
SHANGHAI = timezone(timedelta(hours=8))
PRIVACY = {
    "en": Words(
        "Form asks for a password over plain HTTP",
        "The form that sends to {action} asks for a password, and the page itself came over HTTP.",
        "Anyone on the same network can read the password, and Chrome warns shoppers before they type.",
        "Redirect the whole site to HTTPS, and set the `Strict-Transport-Security` header afterwards.",
        "Open the page with `http://` in front: it must end at `https://`.",
    ),
    "zh": Words(
        "密码表单没有加密",
        "提交到 {action} 的表单要填密码，但页面本身是 HTTP。",
        "同一网络里的人可以看到密码，Chrome 也会在用户输入前弹出警告。",
        "全站跳转到 HTTPS，之后再加上 `Strict-Transport-Security` 响应头。",
        "用 `http://` 打开页面，最后应停在 `https://`。",
    ),
}


def words_of(lang: Lang) -> dict[str, Words]:
    own = {entry.id: entry.page.words[lang] for entry in Catalogue("seo.checks") if entry.id in _REAL}
    return {**own, "security-password-over-http": PRIVACY[lang]}


_REAL = ("link-broken-internal", "title-too-long")


def findings() -> list[Finding]:
    return [*_broken_links(14), *_long_titles(120), _password()]


def _broken_links(n: int) -> list[Finding]:
    places = ("nav", "main", "footer")
    return [
        Finding(
            "link-broken-internal",
            "error",
            f"{SHOP}/collections/headphones?page={i}",
            {
                "target": f"{SHOP}/products/discontinued/noise-cancelling-headphones-2019-edition-black-{i}.html",
                "status": 404,
                "anchor": "Summer sale 夏季特惠",
                "position": places[i % 3],
                "nofollow": False,
            },
            "High",
        )
        for i in range(n)
    ]


def _long_titles(n: int) -> list[Finding]:
    title = "Wireless Noise Cancelling Headphones with 40-Hour Battery and Free Worldwide Shipping"
    facts = {"title": title, "units": 85, "limit": 60, "shown": title[:60]}
    return [Finding("title-too-long", "warning", f"{SHOP}/products/{i}", facts, "Medium") for i in range(n)]


def _password() -> Finding:
    facts = {"action": "http://www.lanyue-audio.com/account/login"}
    return Finding("security-password-over-http", "error", "http://www.lanyue-audio.com/login", facts, "Critical")


def group(lang: Lang, found: list[Finding], family: str, examples: int = 20, words: Words | None = None) -> IssueGroup:
    first = found[0]
    words = words or words_of(lang)[first.check]
    return IssueGroup(
        check=first.check,
        family=family,
        severity=first.severity,
        priority=first.priority,
        title=words.title,
        what=words.what,
        why=words.why,
        fix=words.fix,
        verify=words.verify,
        findings_total=len(found),
        pages_total=len({finding.url for finding in found}),
        examples=tuple(found[:examples]),
        new_total=3 if family == "link" else None,
    )


def groups(lang: Lang) -> tuple[IssueGroup, ...]:
    return (
        group(lang, _broken_links(14), "link"),
        group(lang, _long_titles(120), "title"),
        group(lang, [_password()], "security"),
    )


def report(lang: Lang, issues: tuple[IssueGroup, ...] | None = None, **changes: object) -> AuditReport:
    issues = groups(lang) if issues is None else issues
    counts = [CheckCount(i.check, i.family, i.priority, i.findings_total, i.pages_total) for i in issues]
    severities: dict[Severity, int] = {"error": 0, "warning": 0, "notice": 0}
    for issue in issues:
        severities[issue.severity] += issue.findings_total
    fields = {**_fixed(), "issues": issues, "score": score(counts, 214), "counts": severities, **changes}
    return AuditReport(**fields)  # type: ignore[arg-type]


def _fixed() -> dict[str, object]:
    started = datetime(2026, 11, 24, 9, 0, 12, tzinfo=SHANGHAI)
    return {
        "audit_id": 42,
        "site": "www.lanyue-audio.com",
        "start_url": f"{SHOP}/",
        "started": started,
        "finished": started + timedelta(minutes=3, seconds=41),
        "options": {"--max-pages": "500", "--rate": "5", "--profile": "cn"},
        "tool_version": "0.1.0",
        "pages": 214,
        "urls_by_state": {"done": 231, "failed": 3, "blocked": 14, "skipped": 2},
        "status_counts": {"2xx": 201, "3xx": 18, "4xx": 12, "5xx": 0, "no answer": 3},
        "depth_counts": {0: 1, 1: 24, 2: 96, 3: 71, 4: 12, 5: 4},
        "depth_unknown": 6,
        "indexability_counts": {"": 188, "redirect": 18, "client-error": 12, "canonicalised": 9, "noindex": 4},
        "comparison": _comparison(),
        "unread": tuple(_unread()),
        "density": _keywords(),
        "hosts": (HostFacts("www.lanyue-audio.com", f"{SHOP}/robots.txt", 200, "", 14),),
        "sitemaps": (SitemapFacts(f"{SHOP}/sitemap.xml", 200, "", 190), SitemapFacts(f"{SHOP}/old.xml", 404)),
    }


def _comparison() -> Comparison:
    when = datetime(2026, 11, 10, 9, 4, tzinfo=SHANGHAI)
    return Comparison(audit_id=37, finished=when, score=81, new=12, fixed=30, still_open=123, unseen=4)


def _unread() -> list[Unread]:
    blocked = [Unread(f"{SHOP}/cart/{i}", "robots") for i in range(14)]
    return [*blocked, Unread(f"{SHOP}/api/slow", "timeout"), Unread("https://cdn.lanyue.example/", "dns")]


def _keywords() -> tuple[TrackedKeyword, ...]:
    return (
        _keyword("降噪耳机", f"{SHOP}/zh/products/anc-1", 9, 2.41, 17, True),
        _keyword("noise cancelling headphones", f"{SHOP}/products/anc-1", 14, 1.8333, 41, True),
        _keyword("bone conduction", "", 0, 0.0, 0, False),
    )


def _keyword(keyword: str, url: str, count: int, density_pct: float, pages: int, named: bool) -> TrackedKeyword:
    return TrackedKeyword(
        keyword=keyword,
        url=url,
        count=count,
        density_pct=density_pct,
        pages=pages,
        in_title=named,
        in_description=False,
        in_h1=named,
        in_first_paragraph=named,
    )
