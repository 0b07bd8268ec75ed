"""What a crawled page says never becomes markup, a template or a formula in a report."""

import csv
from collections.abc import Iterator
from dataclasses import dataclass
from html.parser import HTMLParser
from pathlib import Path

import pytest
from command import Done, audit
from openpyxl import load_workbook
from serving import Site

HOSTILE = {
    "/script": "</title><script>alert(1)</script>",
    "/escaped": "&lt;script&gt;alert(1)&lt;/script&gt; &lt;img src=x onerror=alert(2)&gt;",
    "/formula": "=1+1",
    "/command": "@SUM(1+1)*cmd|' /C calc'!A0",
    "/fullwidth": "＝HYPERLINK(&quot;http://127.0.0.1/&quot;)",
    "/template": "{{7*7}} {% raw %} ${7*7}",
    "/backwards": "price\u202e99.1 only",
}
FORMULA_STARTS = tuple("=+-@\t\r＝＋－＠")


class Markup(HTMLParser):
    """The text that a browser shows, and what would run."""

    def __init__(self, document: str) -> None:
        super().__init__(convert_charrefs=True)
        self.text, self.running = "", list[str]()
        self.inside = ""
        self.feed(document)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.inside = tag
        self.running += [f"{name}={value}" for name, value in attrs if name.startswith("on")]

    def handle_data(self, data: str) -> None:
        if self.inside == "script":
            self.running.append(data)
        self.text += data


@dataclass(frozen=True)
class Reported:
    done: Done
    folder: Path

    def table(self, name: str) -> list[list[str]]:
        with (self.folder / name).open(encoding="utf-8-sig", newline="") as file:
            return list(csv.reader(file))

    def cells(self) -> list[tuple[str, str]]:
        """Data type and text of each cell that holds a text or a formula."""
        book = load_workbook(self.folder / "audit.xlsx")
        cells = [cell for sheet in book for row in sheet.iter_rows() for cell in row]
        return [(cell.data_type, str(cell.value)) for cell in cells if cell.data_type in "sf"]


@pytest.fixture(scope="module")
def reported(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Reported]:
    folder = tmp_path_factory.mktemp("hostile")
    pages = {path: f"<html><title>{title}</title><h1>{title}</h1><p>Text.</p>" for path, title in HOSTILE.items()}
    pages["/"] = "<title>Shop</title>" + "".join(f'<a href="{path}">=2+2</a>' for path in HOSTILE)
    with Site(pages) as site:
        options = ("--format", "html,csv,xlsx,json", "--output", str(folder / "report"), "--keyword", "=1+1")
        yield Reported(
            audit(site.url("/"), *options, environ={"TUIGUANG_HOME": str(folder / "home")}), folder / "report"
        )


def test_the_titles_were_read_as_they_are(reported: Reported) -> None:
    titles = {reported.done.page(url).title for url in reported.done.json["urls"]}
    assert {"=1+1", "{{7*7}} {% raw %} ${7*7}", "price\u202e99.1 only"} <= titles
    assert any(title.startswith("<script>alert(1)") for title in titles)


def test_no_text_of_a_page_is_markup_or_template_in_the_report(reported: Reported) -> None:
    document = (reported.folder / "report.html").read_text("utf-8")
    shown = Markup(document)
    assert not [script for script in shown.running if "alert" in script]
    assert "=1+1" in shown.text, "a keyword and a title that are shown"
    assert "\u202e" not in document


def test_no_cell_of_a_table_starts_a_formula(reported: Reported) -> None:
    cells = [cell for name in ("findings.csv", "pages.csv") for row in reported.table(name) for cell in row]
    assert "'=1+1" in cells
    assert not [cell for cell in cells if cell.lstrip().startswith(FORMULA_STARTS) and not _is_number(cell)]
    assert not [cell for cell in cells if "\u202e" in cell]
    assert any("{{7*7}}" in cell for cell in cells)


def _is_number(cell: str) -> bool:
    try:
        float(cell)
    except ValueError:
        return False
    return True


def test_no_cell_of_the_workbook_is_a_formula_or_a_link_that_a_page_wrote(reported: Reported) -> None:
    cells = reported.cells()
    assert not [text for kind, text in cells if kind == "f"]
    assert ("s", "=1+1") in cells, "a text by its type, so that it needs no apostrophe"
    assert not [text for _kind, text in cells if "\u202e" in text]
