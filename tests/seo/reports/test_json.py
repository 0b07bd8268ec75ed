import json
from collections.abc import Iterable
from datetime import UTC, datetime
from io import StringIO

from hostile import HOSTILE
from report_sample import SHOP, findings

from seo.reports.json import AuditHead, write_audit_json
from seo.reports.model import Unread
from tuiguang.model.finding import Finding

HEAD = AuditHead(
    audit=7,
    site=f"{SHOP}/",
    started=datetime(2026, 11, 24, 1, tzinfo=UTC),
    finished=datetime(2026, 11, 24, 2, tzinfo=UTC),
    pages=214,
    score=86,
    counts={"error": 15, "warning": 120},
)


def written(found: list[Finding], urls: tuple[str, ...] = (), unread: tuple[Unread, ...] = ()) -> str:
    out = StringIO()
    write_audit_json(out, HEAD, urls, found, unread)
    return out.getvalue()


def test_the_answer_has_the_members_of_the_contract_in_their_order() -> None:
    answer = json.loads(written(findings(), (f"{SHOP}/",), (Unread(f"{SHOP}/cart", "robots"),)))
    assert list(answer) == [
        "audit", "site", "started", "finished", "pages", "urls", "score", "counts", "findings", "unread"
    ]  # fmt: skip
    assert answer["counts"] == {"error": 15, "warning": 120, "notice": 0}
    assert answer["started"] == "2026-11-24T01:00:00Z"
    assert answer["unread"] == [{"url": f"{SHOP}/cart", "reason": "robots"}]
    assert len(answer["findings"]) == 135
    assert set(answer["findings"][0]) == {"check", "severity", "url", "facts"}


def test_an_audit_without_findings_is_valid_json() -> None:
    answer = json.loads(written([]))
    assert (answer["urls"], answer["findings"], answer["unread"]) == ([], [], [])


def test_the_order_in_which_findings_come_does_not_change_the_file() -> None:
    assert written(findings()) == written(findings()[::-1])


def test_hostile_text_comes_back_as_it_was() -> None:
    found = [Finding("a", "notice", text, {text: [text]}) for text in HOSTILE if text.isprintable()]
    answer = json.loads(written(found))
    assert {finding["url"] for finding in answer["findings"]} == {finding.url for finding in found}
    assert all(finding["facts"] == {finding["url"]: [finding["url"]]} for finding in answer["findings"])


def test_text_that_is_no_unicode_is_written_as_valid_utf_8() -> None:
    text = written([Finding("a", "notice", SHOP, {"title": "\ud800 \x00"})])
    assert json.loads(text.encode("utf-8"))["findings"][0]["facts"] == {"title": "\ufffd \x00"}


class Longest(StringIO):
    """Keeps nothing but the length of the longest text it was given at once."""

    longest = 0

    def write(self, text: str) -> int:
        self.longest = max(self.longest, len(text))
        return len(text)

    def writelines(self, lines: Iterable[str]) -> None:  # type: ignore[override]
        for line in lines:
            self.write(line)


def test_findings_and_urls_are_written_one_by_one() -> None:
    out = Longest()
    urls = (f"{SHOP}/{i}" for i in range(5000))
    found = (Finding("a", "notice", f"{SHOP}/{i}", {}) for i in range(5000))
    write_audit_json(out, HEAD, urls, found, (Unread(SHOP, "dns") for _ in range(5000)))
    assert 0 < out.longest < 200
