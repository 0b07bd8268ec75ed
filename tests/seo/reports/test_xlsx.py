from io import BytesIO
from typing import Any

import openpyxl
import pytest
from hostile import HOSTILE
from openpyxl.utils.escape import unescape
from report_sample import findings, report, words_of

from seo.reports.csv import PAGE_COLUMNS
from seo.reports.model import PageRow
from seo.reports.xlsx import LONGEST_CELL, write_xlsx
from tuiguang.model.finding import Finding
from tuiguang.rules.words import Lang


def page(text: str, number: int = 1) -> PageRow:
    return PageRow(
        url=text, status=200, title=text, title_units=4, description=text, canonical=text,
        indexability="indexable", depth=number, inlinks=3, size_bytes=-1, ttfb_ms=None,
    )  # fmt: skip


def book(found: list[Finding], pages: list[PageRow], lang: Lang = "en", rows: int = 1000) -> Any:
    out = BytesIO()
    write_xlsx(out, report(lang), found, pages, words_of(lang), lang, rows)
    return openpyxl.load_workbook(out)


def test_the_workbook_has_a_summary_and_every_finding_and_page() -> None:
    sheets = book(findings(), [page("Sale")], "zh")
    assert sheets.sheetnames == ["概览", "问题", "页面"]
    assert sheets["问题"].max_row == 136
    assert sheets["页面"].max_row == 2
    assert [cell.value for cell in sheets["问题"][2]][:4] == [42, "link-broken-internal", "错误", "高"]
    assert ("得分", report("zh").score.value) in [row[:2] for row in sheets["概览"].values]


@pytest.mark.parametrize("text", [*HOSTILE, "http://a.example/", "12", "_x0041_", "=1+1", "{=SUM(A1)}", "mailto:a@b.c"])
def test_text_stays_text_and_numbers_stay_numbers(text: str) -> None:
    found = Finding("title-too-long", "warning", text, {"units": text, "shown": text}, "Low")
    sheets = book([found], [page(text)])
    types = {cell.data_type for sheet in sheets for row in sheet.iter_rows(min_row=2) for cell in row if cell.value}
    assert types == {"s", "n"}
    line = dict(zip(PAGE_COLUMNS, sheets["Pages"][2], strict=True))
    assert (line["status"].value, line["size_bytes"].value, line["ttfb_ms"].value) == (200, -1, None)
    assert line["title"].data_type == "s" and line["title"].hyperlink is None
    if text.isprintable():
        assert unescape(line["title"].value) == text  # Excel reads _x005F_ as _


def test_full_sheets_go_on_in_the_next_with_their_head() -> None:
    sheets = book(findings(), [page("Sale", n) for n in range(4)], rows=50)
    assert sheets.sheetnames == ["Summary", "Issues", "Issues 2", "Issues 3", "Pages"]
    assert [sheets[name].max_row for name in sheets.sheetnames[1:4]] == [51, 51, 36]
    assert [cell.value for cell in sheets["Issues 3"][1]] == [cell.value for cell in sheets["Issues"][1]]


def test_exactly_full_sheets_open_no_empty_one() -> None:
    assert book([], [page("Sale", n) for n in range(20)], rows=20).sheetnames == ["Summary", "Issues", "Pages"]


@pytest.mark.parametrize("char", ["x", "耳", "😀"])
def test_a_text_longer_than_a_cell_is_cut_and_says_so(char: str) -> None:
    value = book([], [page(char * 40_000)])["Pages"]["C2"].value
    assert value.startswith(char * 100)
    assert value.endswith("… [cut: 40,000 characters in all; whole in the CSV]")
    assert len(value.encode("utf-16-le")) // 2 <= LONGEST_CELL
