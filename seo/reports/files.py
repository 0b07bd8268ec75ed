"""The files of a report, each written beside its place and moved there whole."""

import os
from collections.abc import Callable
from pathlib import Path
from typing import TextIO

import sqlalchemy as sa

from seo.audit import Verdict
from seo.reports import build
from seo.reports.csv import ENCODING, write_findings_csv, write_pages_csv
from seo.reports.html import report_html
from seo.reports.json import AuditHead, write_audit_json
from seo.reports.model import AuditReport
from tuiguang.rules.words import Lang
from tuiguang.storage import findings


def write_files(
    folder: Path, formats: list[str], engine: sa.Engine, report: AuditReport, verdict: Verdict, lang: Lang
) -> list[Path]:
    """`formats` of html, csv, xlsx, json, pdf, in the order in which the paths come back; csv makes two files."""
    folder.mkdir(parents=True, exist_ok=True)
    written: list[Path] = []
    for name in formats:
        written += _WRITERS[name](folder, engine, report, verdict, lang)
    return written


def write_json(out: TextIO, engine: sa.Engine, report: AuditReport, verdict: Verdict) -> None:
    head = AuditHead(
        audit=report.audit_id,
        site=report.start_url,
        started=report.started,
        finished=report.finished,
        pages=report.pages,
        score=report.score.value,
        counts=report.counts,
    )
    found = findings.stream(engine, report.audit_id)
    write_audit_json(out, head, build.urls(verdict.site), found, build.unread(verdict.site))


def _whole(path: Path, write: Callable[[Path], None]) -> Path:
    """A reader never sees half a file, and a failed write leaves the old one."""
    draft = path.with_name(f".{path.name}.part")
    try:
        write(draft)
        os.replace(draft, path)
    finally:
        draft.unlink(missing_ok=True)
    return path


def _html(folder: Path, _e: sa.Engine, report: AuditReport, _v: Verdict, lang: Lang) -> list[Path]:
    return [_whole(folder / "report.html", lambda path: _text(path, report_html(report, lang)))]


def _text(path: Path, text: str) -> None:
    path.write_text(text, "utf-8")


def _csv(folder: Path, engine: sa.Engine, report: AuditReport, verdict: Verdict, lang: Lang) -> list[Path]:
    def write_findings(path: Path) -> None:
        with path.open("w", encoding=ENCODING, newline="") as out:
            found = findings.stream(engine, report.audit_id)
            write_findings_csv(out, report.audit_id, found, build.words(verdict, lang))

    def write_pages(path: Path) -> None:
        with path.open("w", encoding=ENCODING, newline="") as out:
            write_pages_csv(out, build.page_rows(verdict.site))

    return [_whole(folder / "findings.csv", write_findings), _whole(folder / "pages.csv", write_pages)]


def _json(folder: Path, engine: sa.Engine, report: AuditReport, verdict: Verdict, _l: Lang) -> list[Path]:
    def write(path: Path) -> None:
        with path.open("w", encoding="utf-8") as out:
            write_json(out, engine, report, verdict)

    return [_whole(folder / "audit.json", write)]


def _xlsx(folder: Path, engine: sa.Engine, report: AuditReport, verdict: Verdict, lang: Lang) -> list[Path]:
    from seo.reports.xlsx import write_xlsx

    def write(path: Path) -> None:
        found = findings.stream(engine, report.audit_id)
        write_xlsx(path, report, found, build.page_rows(verdict.site), build.words(verdict, lang), lang)

    return [_whole(folder / "audit.xlsx", write)]


def _pdf(folder: Path, _e: sa.Engine, report: AuditReport, _v: Verdict, lang: Lang) -> list[Path]:
    from seo.reports.pdf import write_pdf

    return [_whole(folder / "report.pdf", lambda path: write_pdf(report_html(report, lang), path))]


_WRITERS = {"html": _html, "csv": _csv, "json": _json, "xlsx": _xlsx, "pdf": _pdf}
