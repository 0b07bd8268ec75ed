"""An audit from the options to the files: what `audit` and `demo` share."""

from datetime import date, datetime
from pathlib import Path
from typing import Any, TextIO

import msgspec

from cli.output import say
from cli.progress import ProgressLine, duration
from crawler.discovery import Scope
from seo.audit import Verdict, audit, catalogue
from seo.compare import compare
from seo.reports import build
from seo.reports.model import AuditReport, Comparison
from seo.reports.words import reason_words
from tuiguang.errors import UserError
from tuiguang.i18n import _, language
from tuiguang.model.crawl import CrawlOptions
from tuiguang.settings import Settings, read
from tuiguang.storage.audits import AuditRow, Audits
from tuiguang.storage.engine import user_errors
from tuiguang.storage.pages import add_rendered
from tuiguang.storage.site import StoredSite
from tuiguang.urls import check_seed, host


class Auditing:
    """Begins or takes up an audit. Raises UserError for what the options lack."""

    def __init__(self, settings: Settings, asked: dict[str, Any]) -> None:
        self.audits = Audits(settings.home)
        row = self._latest(asked) if asked["resume"] else None
        if asked["resume"] and row is None:
            say(_("There is no audit to go on with: a new one begins."))
        self.row = row or self._begin(settings, asked)
        self.settings = settings.for_site(self.row.host)
        self.options = msgspec.convert(self.row.options["crawl"], CrawlOptions)
        self.engine = self.audits.crawl_database(self.row.host)

    @property
    def url(self) -> str:
        return self.row.start_url

    def _latest(self, asked: dict[str, Any]) -> AuditRow | None:
        """The one to go on with. When it had come to its end, its answer is given again and nothing is fetched."""
        site = host(check_seed(asked["url"])) if asked["url"] else ""
        newest = self.audits.latest(1, site)
        return newest[0] if newest and newest[0].state != "failed" else None

    def _begin(self, settings: Settings, asked: dict[str, Any]) -> AuditRow:
        urls = _read_list(asked["list_file"]) if asked["list_file"] else ()
        if not asked["url"] and not urls:
            raise UserError(
                "Nothing to audit: no address was given.",
                "Write it, for example tuiguang audit https://www.example.com",
            )
        start = check_seed(asked["url"]) if asked["url"] else urls[0]
        own = settings.for_site(host(start))
        crawl = _crawl_options(own, asked, start, urls)
        Scope(crawl, ())  # a broken pattern is told before an audit is begun, and so is a limit that is none
        catalogue().limits(own.limits)
        options = {
            "crawl": msgspec.to_builtins(crawl),
            "profile": asked["profile"],
            "render": asked.get("render", False),
            "keywords": [*asked["keywords"]] or [*own.keywords],
        }
        with user_errors(settings.home):
            return self.audits.begin(host(start), start, options, datetime.now().astimezone())

    # --- the crawl ---

    def crawl(self) -> bool:
        """True when it came to its end; False when it was interrupted."""
        from crawler.run import crawl

        if self.row.state == "finished":
            return True
        self._say_intent()
        line = ProgressLine(self._known_pages)
        self.audits.update(self.row.id, state="running")
        with user_errors(self.audits.home):
            complete = crawl(self.engine, self.row.id, self.options, line)
        line.end()
        if not complete:
            self.audits.update(self.row.id, state="interrupted")
        return complete

    def _say_intent(self) -> None:
        rate = (
            _("{rate:g} requests per second").format(rate=self.options.rate) if self.options.rate else _("full speed")
        )
        cap = _("at most {n} pages").format(n=self.options.max_pages) if self.options.max_pages else _("no page limit")
        robots = _("robots.txt is ignored") if self.options.ignore_robots else _("robots.txt is obeyed")
        say(
            _("Auditing {url} as {agent}: {robots}, {cap}, {rate}. Ctrl-C stops it and loses nothing.").format(
                url=self.url, agent=self.options.user_agent.partition(" ")[0], robots=robots, cap=cap, rate=rate
            )
        )

    def _known_pages(self) -> int:
        from tuiguang.storage.frontier import count_pages

        return count_pages(self.engine, self.row.id)

    def refuse_nothing(self) -> None:
        """Raises UserError with exit code 3 when not a single answer came from the site."""
        site = StoredSite(self.engine, self.row.id, today=date.min)
        if any(outcome.status for outcome in site.outcomes("page")):
            return
        first = site.outcome(self.options.urls[0] if self.options.urls else self.options.start_url)
        reason = (first.error if first else "") or "no answer"
        self.audits.update(self.row.id, state="failed", finished=datetime.now().astimezone(), pages=0)
        raise unreachable(site, self.url, reason)

    def render(self) -> None:
        """With --render: what a browser shows is put beside what the server sent. Pages that have it are left out."""
        if not self.row.options.get("render"):
            return
        from crawler.rendering import render

        pages = StoredSite(self.engine, self.row.id, today=date.min).pages()
        urls = [page.url for page in pages if page.is_html and page.ok and page.rendered is None]
        unread: list[str] = []
        shown = render(
            urls,
            user_agent=self.options.user_agent,
            timeout_s=self.options.timeout_s,
            unread=lambda url, why: unread.append(f"{url} ({why})"),
        )
        for url, rendered in shown:
            add_rendered(self.engine, self.row.id, url, rendered)
        for line in unread:
            say(_("The browser could not show {page}.").format(page=line))

    # --- the verdict ---

    def judge(self, today: date, now: datetime) -> Verdict:
        with user_errors(self.audits.home):
            return self._judge(today, now)

    def _judge(self, today: date, now: datetime) -> Verdict:
        before = self.audits.before(self.row)
        verdict = audit(
            self.engine,
            self.row.id,
            today=today,
            user_agent=self.options.user_agent,
            profile=self.row.options["profile"],
            limits=self.settings.limits,
            previous=before.id if before else None,
        )
        self.audits.update(
            self.row.id,
            state="finished",
            finished=now if self.row.state != "finished" or self.row.finished is None else self.row.finished,
            pages=verdict.pages,
            score=verdict.score.value,
            counts=verdict.counts,
            previous=before.id if before else None,
        )
        self.row = self.audits.get(self.row.id)
        return verdict

    def compared(self, verdict: Verdict) -> Comparison | None:
        before = self.audits.before(self.row)
        if before is None or verdict.site.previous is None or before.finished is None:
            return None
        assert isinstance(verdict.site.previous, StoredSite)
        found = compare(self.engine, verdict.site.previous, verdict.site)
        return Comparison(
            audit_id=before.id,
            finished=before.finished.astimezone(),
            score=int(before.score or 0),
            new=len(found.new),
            fixed=len(found.fixed),
            still_open=len(found.still_open),
            unseen=len(found.unseen),
        )

    # --- the outputs ---

    def write(self, verdict: Verdict, formats: list[str], folder: Path | None) -> list[Path]:
        """Write the wanted files and return their paths, the one to show first."""
        from seo.reports.files import write_files

        folder = folder or self.audits.home / "reports" / f"{self.row.id}"
        self.report = self._report(verdict)
        with user_errors(folder):
            return write_files(folder, formats, self.engine, self.report, verdict, language())

    def _report(self, verdict: Verdict) -> AuditReport:
        from seo.tracked import tracked

        keywords = tracked(verdict.site, self.row.options["keywords"])
        return build.report(self.engine, self.row, verdict, language(), self.compared(verdict), keywords)

    def print_json(self, out: TextIO, verdict: Verdict) -> None:
        from seo.reports.files import write_json

        write_json(out, self.engine, self.report, verdict)

    def say_end(self, verdict: Verdict, written: list[Path]) -> None:
        report = self.report
        say(
            _(
                "Audit {number} · score {score} · errors {errors} · warnings {warnings} · notices {notices} · "
                "pages {pages} · {time}"
            ).format(
                number=self.row.id,
                score=verdict.score.value,
                errors=verdict.counts["error"],
                warnings=verdict.counts["warning"],
                notices=verdict.counts["notice"],
                pages=verdict.pages,
                time=duration((report.finished - report.started).total_seconds()),
            )
        )
        for number, lost in enumerate(verdict.score.deductions[:3], 1):
            title = verdict.entries[lost.check].page.words[language()].title
            line = _("  {number}. {title} · pages {pages} · {check}")
            say(line.format(number=number, title=title, pages=lost.pages, check=lost.check))
        for path in written:
            say(_("Report: {path}").format(path=path))


def _read_list(path: Path) -> tuple[str, ...]:
    """Addresses, one a line; empty lines and those that begin with # are left out."""
    try:
        lines = path.read_text("utf-8-sig", "replace").splitlines()
    except OSError as error:
        raise UserError(
            "The list {path} cannot be read: {reason}.", "Name a text file.", path=path, reason=error.strerror
        ) from None
    urls = [check_seed(line.strip()) for line in lines if line.strip() and not line.startswith("#")]
    if not urls:
        raise UserError("The list {path} holds no address.", "Write one address a line.", path=path)
    return tuple(dict.fromkeys(urls))


def _crawl_options(own: Settings, asked: dict[str, Any], start: str, urls: tuple[str, ...]) -> CrawlOptions:
    def given(name: str, default: Any) -> Any:
        return default if asked[name] is None else asked[name]

    return CrawlOptions(
        start_url=start,
        urls=urls,
        max_pages=given("max_pages", own.max_pages),
        max_depth=given("depth", own.depth),
        include=tuple(asked["include"]),
        exclude=tuple(asked["exclude"]),
        rate=read("rate", given("rate", own.rate), "--rate"),
        concurrency=own.concurrency,
        concurrency_per_host=own.concurrency_per_host,
        longest_crawl_delay_s=own.respect_crawl_delay_max_s,
        timeout_s=own.timeout_s,
        max_bytes=own.max_bytes,
        user_agent=read("user_agent", given("user_agent", own.user_agent), "--user-agent"),
        ignore_robots=asked["ignore_robots"],
        check_external=not asked["no_external"],
    )


def unreachable(site: StoredSite, url: str, reason: str) -> UserError:
    """Why nothing came from a site, with exit code 3."""
    if reason.startswith("robots.txt"):
        return UserError(
            "robots.txt forbids {url}: {reason}.",
            "Ask for leave, or add --ignore-robots when the site is yours.",
            exit_code=3,
            url=url,
            reason=reason,
        )
    if reason == "robots-unreachable":
        found = site.hosts[host(url)]
        reason = found.robots_error or f"robots.txt: {found.robots_status}"
    return UserError(
        "{url} could not be reached: {reason}.",
        "Check the address and that the server answers, then try again.",
        exit_code=3,
        url=url,
        reason=reason_words(reason, language()),
    )
