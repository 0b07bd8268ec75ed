"""tuiguang robots: allowed or not, and by which line."""

from pathlib import Path

import pytest
from command import tuiguang
from serving import Site

RULES = "# ours\nUser-agent: *\nDisallow: /cart\nAllow: /cart/help\n\nUser-agent: Baiduspider\nDisallow: /\n"


@pytest.fixture
def file(tmp_path: Path) -> str:
    path = tmp_path / "robots.txt"
    path.write_text(RULES, "utf-8")
    return str(path)


@pytest.mark.parametrize(
    ("agent", "path", "code", "line", "rule"),
    [
        ("Googlebot", "/cart/1", 1, 3, "Disallow: /cart"),
        ("Googlebot", "/cart/help", 0, 4, "Allow: /cart/help"),
        ("Mozilla/5.0 (compatible; Baiduspider/2.0)", "/", 1, 7, "Disallow: /"),
        ("Googlebot", "/", 0, 0, ""),
    ],
)
def test_the_answer_names_the_line_that_decides(
    file: str, agent: str, path: str, code: int, line: int, rule: str
) -> None:
    done = tuiguang("robots", file, "--agent", agent, "--url", f"https://www.example.com{path}", "--json")
    assert (done.code, done.err) == (code, "")
    assert done.json == {"allowed": code == 0, "line": line, "rule": rule}


def test_a_person_reads_a_sentence(file: str) -> None:
    done = tuiguang("robots", file, "--agent", "Googlebot", "--url", "/cart/1", "--lang", "zh")
    assert done.code == 1
    assert "3" in done.out and "Disallow: /cart" in done.out and "禁止" in done.out


def test_an_address_is_fetched_and_a_missing_file_allows_all() -> None:
    with Site({}, robots=RULES) as site:
        done = tuiguang("robots", site.url("/robots.txt"), "--agent", "x", "--url", site.url("/cart"), "--json")
    with Site({}) as empty:
        other = tuiguang("robots", empty.url("/robots.txt"), "--agent", "x", "--url", empty.url("/cart"), "--json")
    assert (done.code, done.json["line"]) == (1, 3)
    assert (other.code, other.json) == (0, {"allowed": True, "line": 0, "rule": ""})


def test_a_server_that_fails_allows_nothing() -> None:
    with Site({"/robots.txt": (503, {}, "busy")}) as site:
        done = tuiguang("robots", site.url("/robots.txt"), "--agent", "x", "--url", site.url("/"), "--json")
    assert (done.code, done.json["allowed"]) == (1, False)
