"""tuiguang audit: the answer that scripts rest on, the options, the files, and what Ctrl-C leaves."""

import csv
import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

import pytest
from command import ROOT, Done, audit, tuiguang
from openpyxl import load_workbook
from serving import Content, Site, fault_server

LAMPS = "<p>" + "A desk lamp for every desk, and a desk lamp for the bed. " * 5 + "</p>"
PAGES: dict[str, Content] = {
    "/": '<title>蓝牙耳机与台灯</title><h1>Shop</h1><a href="/lamps">Lamps</a> <a href="/missing">?</a> '
    '<a href="/private">Staff</a> <a href="/gone">Sale</a> <a href="/deep">Deep</a><p>蓝牙耳机，蓝牙耳机。</p>',
    "/lamps": "<title>Lamps</title><h1>Lamps</h1>" + LAMPS,
    "/deep": '<title>Deep</title><a href="/deeper">Deeper</a>',
    "/deeper": "<title>Deeper</title>",
    "/private": "<title>Staff only</title>",
    "/gone": (410, {}, "<title>Gone</title><img src=x.png>"),
}
ROBOTS = "User-agent: *\nDisallow: /private\n"
READ = ["/", "/deep", "/deeper", "/lamps"]  # error pages are answers, and no pages


@dataclass(frozen=True)
class Audited:
    done: Done
    site: Site
    folder: Path


@pytest.fixture(scope="module")
def site() -> Iterator[Site]:
    with Site(PAGES, robots=ROBOTS) as running:
        yield running


@pytest.fixture(scope="module")
def audited(site: Site, tmp_path_factory: pytest.TempPathFactory) -> Audited:
    folder = tmp_path_factory.mktemp("audited")
    options = ("--format", "html,csv,xlsx,json", "--output", str(folder / "report"))
    keywords = ("--keyword", "蓝牙耳机", "--keyword", "desk lamp")
    home = {"TUIGUANG_HOME": str(folder / "home")}
    return Audited(audit(site.url("/"), *options, *keywords, environ=home), site, folder / "report")


def paths(done: Done, site: Site) -> list[str]:
    return sorted(url.removeprefix(site.base) for url in done.json["urls"])


# --- the answer ---


def test_the_answer_has_the_shape_of_the_contract(audited: Audited) -> None:
    answer = audited.done.json
    assert audited.done.code == 0
    keys = ["audit", "site", "started", "finished", "pages", "urls", "score", "counts", "findings", "unread"]
    assert [*answer] == keys
    assert (answer["audit"], answer["site"]) == (1, audited.site.url("/"))
    assert datetime.fromisoformat(answer["started"]) <= datetime.fromisoformat(answer["finished"])
    assert isinstance(answer["score"], int) and 0 <= answer["score"] <= 100
    assert {frozenset(finding) for finding in answer["findings"]} == {frozenset(("check", "severity", "url", "facts"))}
    assert all(isinstance(finding["facts"], dict) for finding in answer["findings"])


def test_the_counts_are_those_of_the_findings(audited: Audited) -> None:
    answer = audited.done.json
    found = [finding["severity"] for finding in answer["findings"]]
    assert answer["counts"] == {severity: found.count(severity) for severity in ("error", "warning", "notice")}
    assert answer["counts"]["error"] > 0 and answer["counts"]["notice"] > 0


def test_every_page_is_in_the_answer_once_and_what_was_not_read_says_why(audited: Audited) -> None:
    assert paths(audited.done, audited.site) == READ
    assert audited.done.json["pages"] == len(READ)
    (unread,) = audited.done.json["unread"]
    assert unread["url"] == audited.site.url("/private")
    assert "robots.txt line 2" in unread["reason"]
    assert audited.site.count("/private") == 0


def test_an_error_page_is_reported_as_such_and_for_nothing_else(audited: Audited) -> None:
    answer = audited.done.json
    for path in ("/missing", "/gone"):
        of_page = {f["check"].partition("-")[0] for f in answer["findings"] if f["url"] == audited.site.url(path)}
        assert of_page == {"status"}


def test_a_broken_link_is_a_finding_of_the_page_that_has_it(audited: Audited) -> None:
    of_start = [finding for finding in audited.done.json["findings"] if finding["url"] == audited.site.url("/")]
    assert audited.site.url("/missing") in json.dumps([f["facts"] for f in of_start if f["check"].startswith("link-")])


def test_what_is_said_to_the_person_goes_to_stderr(audited: Audited) -> None:
    said = audited.done.err
    assert f"Auditing {audited.site.url('/')} as tuiguang/" in said
    assert f"score {audited.done.json['score']} " in said.lower()
    for name in ("report.html", "findings.csv", "pages.csv", "audit.xlsx", "audit.json"):
        assert str(audited.folder / name) in said


# --- the files ---


def test_the_folder_holds_just_the_files_that_were_asked_for(audited: Audited) -> None:
    names = sorted(path.name for path in audited.folder.iterdir())
    assert names == ["audit.json", "audit.xlsx", "findings.csv", "pages.csv", "report.html"]


def test_the_json_file_is_the_answer(audited: Audited) -> None:
    assert (audited.folder / "audit.json").read_text("utf-8") == audited.done.out


def test_the_tables_have_a_row_for_each_finding_and_each_page(audited: Audited) -> None:
    answer = audited.done.json
    with (audited.folder / "findings.csv").open(encoding="utf-8-sig", newline="") as file:
        assert len(list(csv.DictReader(file))) == len(answer["findings"])
    with (audited.folder / "pages.csv").open(encoding="utf-8-sig", newline="") as file:
        assert set(answer["urls"]) <= {cell for row in csv.reader(file) for cell in row}
    sheets = load_workbook(audited.folder / "audit.xlsx", read_only=True)
    rows = [row for sheet in sheets for row in sheet.iter_rows(values_only=True)]
    assert len(rows) > len(answer["findings"]) + len(answer["urls"])


def test_the_report_has_the_density_of_the_keywords(audited: Audited) -> None:
    report = (audited.folder / "report.html").read_text("utf-8")
    assert "蓝牙耳机" in report and "desk lamp" in report
    assert audited.site.url("/lamps").removeprefix("http://") in report


# --- the options ---


def test_a_cap_on_pages_a_threshold_and_the_language_are_obeyed(site: Site) -> None:
    done = audit(site.url("/"), "--max-pages", "2", "--fail-on", "error", "--lang", "zh", "--user-agent", "MyShopBot/1")
    assert done.code == 1
    assert done.json["pages"] == 2
    assert "max-pages" in {one["reason"] for one in done.json["unread"]}
    assert "正在以 MyShopBot/1 的身份审计" in done.err and "报告：" in done.err
    assert site.requests[-1].headers["User-Agent"] == "MyShopBot/1"
    report = (done.home / "reports" / "1" / "report.html").read_text("utf-8")
    assert 'lang="zh' in report


def test_links_are_followed_as_deep_as_asked(site: Site) -> None:
    done = audit(site.url("/"), "--depth", "1", "--ignore-robots")
    assert paths(done, site) == ["/", "/deep", "/lamps", "/private"]
    assert done.json["unread"] == [{"url": site.url("/deeper"), "reason": "max-depth"}]


def test_only_pages_that_match_are_read(site: Site) -> None:
    done = audit(site.url("/"), "--include", "/(deep|lamps)", "--include", "/$", "--exclude", "deeper$")
    assert paths(done, site) == ["/", "/deep", "/lamps"]
    reasons = {one["url"].removeprefix(site.base): one["reason"] for one in done.json["unread"]}
    assert reasons["/deeper"] == "excluded" and reasons["/gone"] == "not-included"


def test_a_list_of_addresses_is_read_and_no_link_followed(site: Site, tmp_path: Path) -> None:
    file = tmp_path / "list.txt"
    file.write_text(f"# ours\n{site.url('/lamps')}\n\n{site.url('/deep')}\r\n{site.url('/lamps')}\n", "utf-8-sig")
    done = tuiguang("audit", "--list", str(file), "--rate", "0", "--json")
    assert done.code == 0
    assert paths(done, site) == ["/deep", "/lamps"]


@pytest.mark.slow
@pytest.mark.browser
def test_a_pdf_is_written(site: Site, tmp_path: Path) -> None:
    done = audit(site.url("/"), "--format", "pdf", "--output", str(tmp_path))
    assert done.code == 0, done.err
    assert (tmp_path / "report.pdf").read_bytes().startswith(b"%PDF-")


# --- Ctrl-C ---

TREE = 60


def interrupted(url: str, fetched: int, count: Callable[[], int]) -> tuple[int, str]:
    """Starts an audit and presses Ctrl-C once that many pages have been asked for."""
    command = [sys.executable, "-m", "tuiguang", "audit", url, "--rate", "0", "--json"]
    process = subprocess.Popen(command, cwd=ROOT, env=os.environ, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    deadline = time.monotonic() + 60
    while count() < fetched and time.monotonic() < deadline and process.poll() is None:
        time.sleep(0.02)
    process.send_signal(signal.SIGINT)
    out, err = process.communicate(timeout=60)
    assert out == b""
    return process.returncode, err.decode()


@pytest.mark.slow
def test_an_audit_that_was_stopped_goes_on_and_reads_every_page_once() -> None:
    with fault_server() as faults:
        start = faults.url(f"/tree/{TREE}/100/0")

        def asked() -> dict[str, int]:
            return {url: n for url, n in faults.stats().requests.items() if url.startswith("/tree/")}

        code, said = interrupted(start, 12, lambda: len(asked()))
        before = len(asked())
        resumed = tuiguang("audit", start, "--resume", "--json")
        assert code == 130
        assert f"tuiguang audit {start} --resume" in said and "Traceback" not in said
        assert 12 <= before < TREE
        assert resumed.code == 0
        assert len(resumed.json["urls"]) == len(set(resumed.json["urls"])) == resumed.json["pages"] == TREE
        assert sum(asked().values()) - TREE <= 16, "no more than were on the wire are asked for again"


AFTERWARDS = """
import signal, sys
from pathlib import Path
from crawler.run import crawl
from tuiguang.model.crawl import CrawlOptions
from tuiguang.storage.engine import open_database
engine = open_database(Path(sys.argv[2]) / "crawl.db", "crawl")
assert crawl(engine, 1, CrawlOptions(start_url=sys.argv[1], rate=0, user_agent="t"))
assert signal.getsignal(signal.SIGINT) is signal.default_int_handler
"""


def test_ctrl_c_works_again_once_the_crawl_has_ended_and_the_pages_are_judged(site: Site, tmp_path: Path) -> None:
    command = [sys.executable, "-c", AFTERWARDS, site.url("/lamps"), str(tmp_path)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=60, check=False)
    assert done.returncode == 0, done.stderr
