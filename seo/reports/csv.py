"""Findings and pages as CSV for spreadsheets: every row, UTF-8 with a BOM so that Excel reads Chinese, no formulas."""

import csv
from collections.abc import Iterable, Mapping
from typing import TextIO

from seo.reports.cells import cell
from seo.reports.model import PageRow
from seo.reports.order import facts_json, in_order
from seo.reports.sentences import sentence
from tuiguang.model.finding import Finding
from tuiguang.rules.words import Words

ENCODING = "utf-8-sig"  # to open the file with, newline=""
FINDING_COLUMNS = ("audit", "check", "severity", "priority", "url", "title", "sentence", "facts")
PAGE_COLUMNS = PageRow.__struct_fields__


def write_findings_csv(out: TextIO, audit_id: int, findings: Iterable[Finding], words: Mapping[str, Words]) -> int:
    """Write one row a finding, in lasting order, and return how many.

    `words` maps checks to their words in the wanted language; a check that it lacks has its id for a title.
    Open `out` with ENCODING and newline="".
    """
    return _write(out, FINDING_COLUMNS, (finding_cells(audit_id, f, words) for f in in_order(findings)))


def write_pages_csv(out: TextIO, pages: Iterable[PageRow]) -> int:
    return _write(out, PAGE_COLUMNS, map(page_cells, pages))


def finding_cells(audit_id: int, finding: Finding, words: Mapping[str, Words]) -> tuple[object, ...]:
    """The columns of FINDING_COLUMNS, text as it was found."""
    own = words.get(finding.check)
    return (
        audit_id,
        finding.check,
        finding.severity,
        finding.priority,
        finding.url,
        own.title if own else finding.check,
        sentence(own, finding.facts) if own else "",
        facts_json(finding).decode(),
    )


def page_cells(page: PageRow) -> tuple[object, ...]:
    return tuple(getattr(page, column) for column in PAGE_COLUMNS)


def _write(out: TextIO, columns: tuple[str, ...], rows: Iterable[tuple[object, ...]]) -> int:
    writer = csv.writer(out)
    writer.writerow(columns)
    written = 0
    for row in rows:
        writer.writerow([cell(value) for value in row])
        written += 1
    return written
