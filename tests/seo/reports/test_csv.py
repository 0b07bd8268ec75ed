import csv
import json
from io import StringIO
from pathlib import Path

import pytest
from hostile import HOSTILE
from report_sample import SHOP, findings, words_of

from seo.reports.csv import ENCODING, FINDING_COLUMNS, PAGE_COLUMNS, write_findings_csv, write_pages_csv
from seo.reports.model import PageRow, page_row
from tuiguang.model.finding import Finding
from tuiguang.model.site import Outcome

STARTS = tuple("=+-@\t\r\n＝＋－＠")


def read(text: str) -> list[list[str]]:
    return list(csv.reader(StringIO(text, newline="")))


def page(title: str = "Sale", **changes: object) -> PageRow:
    outcome = Outcome(url=f"{SHOP}/", kind="page", state="done", status=200, is_html=True, title=title, depth=0)
    return page_row(outcome)


def test_every_finding_is_a_row_with_its_sentence_and_facts() -> None:
    out = StringIO(newline="")
    assert write_findings_csv(out, 42, reversed(findings()), words_of("zh")) == 135
    head, *rows = read(out.getvalue())
    assert tuple(head) == FINDING_COLUMNS
    assert len(rows) == 135
    first = dict(zip(head, rows[0], strict=True))
    assert (first["audit"], first["severity"], first["title"]) == ("42", "error", "站内死链")
    assert "对方返回 404" in first["sentence"]
    assert json.loads(first["facts"])["anchor"] == "Summer sale 夏季特惠"


def test_excel_is_told_the_encoding(tmp_path: Path) -> None:
    path = tmp_path / "findings.csv"
    with path.open("w", encoding=ENCODING, newline="") as out:
        write_findings_csv(out, 1, findings(), words_of("zh"))
    assert path.read_bytes().startswith(b"\xef\xbb\xbfaudit,")


@pytest.mark.parametrize("text", HOSTILE + tuple(f"{start}1+1" for start in STARTS))
def test_no_cell_starts_a_formula_and_rows_stay_whole(text: str, tmp_path: Path) -> None:
    found = Finding("title-too-long", "warning", text, {"units": text, "shown": text}, "Low")
    path = tmp_path / "findings.csv"
    with path.open("w", encoding=ENCODING, newline="") as out:
        write_findings_csv(out, 1, [found], {})
        write_pages_csv(out, [page(text)])
    rows = read(path.read_text(ENCODING))
    assert [len(row) for row in rows] == [8, 8, 11, 11]
    assert not [cell for row in rows for cell in row if cell.startswith(STARTS)]


def test_numbers_of_pages_stay_numbers_and_unknown_ones_stay_empty() -> None:
    out = StringIO(newline="")
    write_pages_csv(out, [page("蓝牙耳机 Sale")])
    head, row = read(out.getvalue())
    line = dict(zip(head, row, strict=True))
    assert tuple(head) == PAGE_COLUMNS
    assert (line["status"], line["title_units"], line["depth"], line["ttfb_ms"]) == ("200", "13", "0", "")
    assert line["indexability"] == "indexable"


def test_a_check_that_is_gone_keeps_its_findings() -> None:
    out = StringIO(newline="")
    write_findings_csv(out, 1, [Finding("old-check", "notice", SHOP, {"a": 1})], {})
    assert read(out.getvalue())[1][5:] == ["old-check", "", '{"a":1}']
