"""The audit as an Excel workbook: summary, issues, pages. Written row by row, all text kept as text."""

from collections.abc import Iterable, Iterator, Mapping
from os import PathLike
from typing import Any, BinaryIO

import xlsxwriter

from seo.reports.cells import printable
from seo.reports.charts import duration
from seo.reports.csv import PAGE_COLUMNS, finding_cells, page_cells
from seo.reports.model import AuditReport, PageRow
from seo.reports.order import in_order
from seo.reports.view import moment
from seo.reports.words import REPORT, SEVERITY_NAMES
from seo.score import PRIORITY_NAMES
from tuiguang.model.finding import SEVERITIES, Finding
from tuiguang.rules.words import Lang, Words

ROWS_PER_SHEET = 1_048_575  # Excel's 1,048,576 without the head
LONGEST_CELL = 32_767  # UTF-16 units, as Excel counts
_OPTIONS = {
    "constant_memory": True,
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
    "nan_inf_to_errors": True,
}
_ISSUE_HEADS = ("audit", "check_id", "severity", "priority", "url", "check", "sentence", "facts_column")
_ISSUE_WIDTHS = (8, 26, 10, 10, 60, 30, 80, 60)  # characters
_PAGE_HEADS = tuple("page_title" if column == "title" else column for column in PAGE_COLUMNS)
_PAGE_WIDTHS = (60, 10, 50, 12, 50, 50, 20, 8, 8, 14, 12)

Row = tuple[object, ...]


def write_xlsx(
    out: str | PathLike[str] | BinaryIO,
    report: AuditReport,
    findings: Iterable[Finding],
    pages: Iterable[PageRow],
    words: Mapping[str, Words],
    lang: Lang,
    rows_per_sheet: int = ROWS_PER_SHEET,
) -> None:
    """All findings and pages; sheets that are full go on as "Issues 2" and so on. `words` as in write_findings_csv."""
    names = REPORT[lang]
    with xlsxwriter.Workbook(str(out) if isinstance(out, PathLike) else out, _OPTIONS) as book:
        sheets = _Sheets(book, names["cell_cut"], rows_per_sheet)
        sheets.write(names["sheet_summary"], (names["title"], report.site), _summary(report, lang), (34, 70))
        issues = (_named(finding, report.audit_id, words, lang) for finding in in_order(findings))
        sheets.write(names["sheet_issues"], [names[head] for head in _ISSUE_HEADS], issues, _ISSUE_WIDTHS)
        sheets.write(names["sheet_pages"], [names[head] for head in _PAGE_HEADS], map(page_cells, pages), _PAGE_WIDTHS)


class _Sheets:
    """Writes tables of any length, each on as many sheets as it needs."""

    def __init__(self, book: Any, cut_note: str, rows_per_sheet: int) -> None:
        self.book, self.cut_note, self.rows_per_sheet = book, cut_note, rows_per_sheet
        self.bold = book.add_format({"bold": True})

    def write(self, name: str, heads: Iterable[str], rows: Iterable[Row], widths: tuple[int, ...]) -> None:
        heads = tuple(heads)
        sheet = self._sheet(name, heads, widths)
        for place, row in enumerate(rows):
            number, line = divmod(place, self.rows_per_sheet)
            if number and not line:
                sheet = self._sheet(f"{name} {number + 1}", heads, widths)
            self._row(sheet, line + 1, row)

    def _sheet(self, name: str, heads: tuple[str, ...], widths: tuple[int, ...]) -> Any:
        sheet = self.book.add_worksheet(name)
        for column, width in enumerate(widths):
            sheet.set_column(column, column, width)
        sheet.freeze_panes(1, 0)
        self._row(sheet, 0, heads, self.bold)
        return sheet

    def _row(self, sheet: Any, line: int, row: Row, form: Any = None) -> None:
        for column, value in enumerate(row):
            if isinstance(value, int | float):
                sheet.write_number(line, column, value, form)
            elif value is not None:
                sheet.write_string(line, column, self._text(str(value)), form)

    def _text(self, text: str) -> str:
        """Excel refuses longer cells; what is cut says so."""
        text = printable(text)
        units = len(text) + sum(char > "\uffff" for char in text) if len(text) > LONGEST_CELL // 2 else len(text)
        if units <= LONGEST_CELL:
            return text
        note = self.cut_note.format(n=f"{len(text):,}")
        kept = text.encode("utf-16-le")[: 2 * (LONGEST_CELL - len(note))]
        return kept.decode("utf-16-le", "ignore") + note


def _named(finding: Finding, audit_id: int, words: Mapping[str, Words], lang: Lang) -> Row:
    audit, check, _, _, *rest = finding_cells(audit_id, finding, words)
    return (audit, check, SEVERITY_NAMES[lang][finding.severity], PRIORITY_NAMES[lang][finding.priority], *rest)


def _summary(report: AuditReport, lang: Lang) -> Iterator[Row]:
    names = REPORT[lang]
    yield names["start_url"], report.start_url
    yield names["finished"], moment(report.finished)
    yield names["duration"], duration(report.finished - report.started, lang)
    yield names["pages_read"], report.pages
    yield names["score"], report.score.value
    for severity in SEVERITIES:
        yield names[severity], report.counts.get(severity, 0)
    if then := report.comparison:
        yield names["since_last"].format(date=f"{then.finished:%Y-%m-%d}"), None
        yield names["new"], then.new
        yield names["fixed"], then.fixed
        yield names["still_open"], then.still_open
    yield names["unread"], max(report.unread_total or 0, len(report.unread))
    yield names["made_with"].format(version=report.tool_version, id=report.audit_id), None
