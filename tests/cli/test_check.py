"""tuiguang check: single pages, from files, from stdin, from one fetch, and by the batch."""

import json
from pathlib import Path
from typing import Any

import pytest
from command import Done, tuiguang
from serving import Site

HEAD = '<title>台灯 desk lamp</title><meta name="description" content="灯 lamp">'
PAGE = f'<html lang="en">{HEAD}<h1>Lamps</h1><p>Lamps.</p>'
FACTS = ("title_px", "title_units", "description_px", "description_units", "title", "description", "h1", "canonical")


@pytest.fixture
def page(tmp_path: Path) -> str:
    path = tmp_path / "lamp.html"
    path.write_text(PAGE, "utf-8")
    return str(path)


def checks(findings: list[dict[str, Any]]) -> set[str]:
    return {finding["check"] for finding in findings}


def test_the_answer_has_the_shape_of_the_contract(page: str) -> None:
    options = ("--url", "https://www.example.com/lamp", "--status", "200", "--header", "X-Robots-Tag: noindex")
    done = tuiguang("check", page, "--json", *options)
    answer = done.json
    assert (done.code, done.err) == (0, "")
    assert [*answer] == ["url", "findings", "facts"]
    assert answer["url"] == answer["facts"]["url"] == "https://www.example.com/lamp"
    assert {frozenset(finding) for finding in answer["findings"]} == {frozenset(("check", "severity", "facts"))}
    assert set(FACTS) <= set(answer["facts"])
    assert (answer["facts"]["title_units"], answer["facts"]["description_units"]) == (14, 7)
    assert answer["facts"]["title_px"] > 100 > answer["facts"]["description_px"] > 20
    assert answer["facts"]["status"] == 200
    assert answer["facts"]["headers"] == [["x-robots-tag", "noindex"]]
    assert answer["facts"]["indexability"] == "noindex"


def test_what_is_not_told_is_not_known(page: str) -> None:
    facts = tuiguang("check", page, "--json").json["facts"]
    assert (facts.get("status"), facts.get("headers"), facts["indexability"]) == (None, None, "")


def test_stdin_is_read_one_check_is_judged_and_the_threshold_counts() -> None:
    done = tuiguang("check", "-", "--json", "--only", "title-missing", "--fail-on", "error", text="<html><p>no title")
    assert done.code == 1
    assert [finding["check"] for finding in done.json["findings"]] == ["title-missing"]
    assert tuiguang("check", "-", "--only", "title-missing", "--fail-on", "notice", text=PAGE).code == 0


def test_several_files_are_answered_in_their_order(page: str, tmp_path: Path) -> None:
    other = tmp_path / "other.html"
    other.write_text("<title>Other</title>", "utf-8")
    done = tuiguang("check", str(other), page, "--json")
    assert [answer["facts"]["title"] for answer in done.json] == ["Other", "台灯 desk lamp"]


def test_a_person_reads_titles_and_sentences_in_the_own_language(page: str) -> None:
    done = tuiguang("check", page, "--only", "canonical-missing", "--lang", "zh")
    assert "(canonical-missing)" in done.out
    assert "canonical" in done.out and "个问题" in done.out


def test_one_address_is_fetched_and_nothing_beside_it() -> None:
    with Site({"/": PAGE + '<a href="/b">b</a><img src="/c.png">', "/b": PAGE}) as site:
        done = tuiguang("check", site.url("/"), "--json")
        assert set(site.paths()) == {"/robots.txt", "/"}
    assert done.code == 0
    assert (done.json["url"], done.json["facts"]["status"]) == (site.url("/"), 200)
    assert not done.home.exists(), "a check keeps nothing"


# --- the batch ---

HTTP = "http://www.example.com/lamp"
LINES = (
    {"id": "unknown", "html": PAGE},
    {"id": 7, "html": PAGE, "url": HTTP, "status": 404},
    {"id": "none sent", "html": PAGE, "url": "https://www.example.com/", "status": 200, "headers": {}},
    {"id": "sent", "html": PAGE, "url": "https://www.example.com/", "headers": {"X-Frame-Options": "DENY"}},
    {"id": ["any", "value"], "html": ""},
)
BROKEN = '{"id": "broken", "html": '


@pytest.fixture(scope="module")
def batch(tmp_path_factory: pytest.TempPathFactory) -> Done:
    folder = tmp_path_factory.mktemp("batch")
    lines = [json.dumps(line, ensure_ascii=False) for line in LINES]
    (folder / "pages.jsonl").write_text("\n".join([*lines[:2], BROKEN, "", *lines[2:]]), "utf-8")
    return tuiguang("check", "--batch", str(folder / "pages.jsonl"), environ={"TUIGUANG_HOME": str(folder / "home")})


def answers(batch: Done) -> list[dict[str, Any]]:
    return [json.loads(line) for line in batch.out.splitlines()]


def findings(batch: Done, number: Any) -> set[str]:
    return next(checks(answer["findings"]) for answer in answers(batch) if answer["id"] == number)


def test_every_line_is_answered_in_its_order(batch: Done) -> None:
    assert [answer["id"] for answer in answers(batch)] == ["unknown", 7, None, "none sent", "sent", ["any", "value"]]
    good = [answer for answer in answers(batch) if answer["id"] is not None]
    assert {tuple(answer) for answer in good} == {("id", "findings")}
    assert {tuple(f) for answer in good for f in answer["findings"]} == {("check", "severity", "facts")}


def test_a_line_that_cannot_be_read_is_answered_with_its_fault_and_its_number(batch: Done) -> None:
    (fault,) = [answer for answer in answers(batch) if answer["id"] is None]
    assert fault["line"] == 3 and fault["error"]
    assert batch.code == 2
    assert "1 lines could not be read" in batch.err and "Traceback" not in batch.err


def test_what_a_line_does_not_tell_is_unknown_and_its_checks_do_not_apply(batch: Done) -> None:
    assert not {check for check in findings(batch, "unknown") if check.startswith("security-")}
    assert "canonical-missing" in findings(batch, "unknown"), "an unknown status counts as 200"


def test_a_status_of_an_error_leaves_only_the_finding_of_the_status(batch: Done) -> None:
    assert findings(batch, 7) == {"status-internal-client-error-4xx"}


def test_no_headers_is_another_thing_than_unknown_headers(batch: Done) -> None:
    assert "security-x-frame-options-missing" in findings(batch, "none sent")
    assert "security-x-frame-options-missing" not in findings(batch, "sent")
    assert "security-x-content-type-options-missing" in findings(batch, "sent")


def test_a_batch_without_faults_comes_from_stdin_and_ends_well() -> None:
    lines = "".join(json.dumps({"id": number, "html": PAGE}) + "\n" for number in range(200))
    done = tuiguang("check", "--batch", "-", "--only", "title-missing", "--json", text=lines)
    assert (done.code, done.err) == (0, "")
    assert answers(done) == [{"id": number, "findings": []} for number in range(200)]
