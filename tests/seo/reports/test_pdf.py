import stat
from pathlib import Path

import pytest
from report_sample import report

from seo.reports.html import report_html
from seo.reports.pdf import write_pdf
from tuiguang.browser import find_browser
from tuiguang.errors import UserError


def script(path: Path, text: str) -> str:
    path.write_text(f"#!/bin/sh\n{text}\n")
    path.chmod(path.stat().st_mode | stat.S_IXUSR)
    return str(path)


def test_without_a_browser_the_user_is_told_what_to_install(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setattr("seo.reports.pdf.find_browser", lambda: find_browser(places=()))
    with pytest.raises(UserError) as caught:
        write_pdf("<p>x</p>", tmp_path / "out.pdf")
    assert "Install Google Chrome" in caught.value.hint
    assert not (tmp_path / "out.pdf").exists()


def test_a_browser_that_fails_is_quoted(tmp_path: Path) -> None:
    browser = script(tmp_path / "chromium", "echo 'cannot open display' >&2; exit 1")
    with pytest.raises(UserError, match="cannot open display"):
        write_pdf("<p>x</p>", tmp_path / "out.pdf", browser)


def test_a_browser_that_cannot_be_started_is_named(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="no-such-browser"):
        write_pdf("<p>x</p>", tmp_path / "out.pdf", str(tmp_path / "no-such-browser"))


@pytest.mark.skipif(find_browser() is None, reason="no Chrome, Chromium or Edge is installed")
def test_the_report_becomes_a_pdf(tmp_path: Path) -> None:
    out = tmp_path / "报告 1.pdf"
    write_pdf(report_html(report("zh"), "zh"), out)
    assert out.read_bytes().startswith(b"%PDF")
    assert out.stat().st_size > 20_000
