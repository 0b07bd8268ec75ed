import json
import subprocess
import sys
import time
from pathlib import Path

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tuiguang.robots import ALLOW_ALL, DISALLOW_ALL, Decision, RobotsTxt, parse

ALLOWED, BLOCKED = True, False
ROWS = Path(__file__).with_name("verdicts") / "robots_google.jsonl"
GOOGLE = [json.loads(line) for line in ROWS.read_text("utf-8").splitlines()]


@pytest.mark.parametrize("case", GOOGLE, ids=lambda case: case["id"])
def test_googles_own_suite_agrees(case: dict[str, str]) -> None:
    decision = parse(case.get("robots_txt", "")).decide(case["user_agent"], case.get("url", ""))
    assert decision.allowed == (case["expect"] == "pass")


def for_bot(*rules: str) -> str:
    return "User-agent: FooBot\n" + "".join(rule + "\n" for rule in rules)


TWO_GROUPS = "User-agent: FooBot\nDisallow: /a\n\nUser-agent: *\nDisallow: /b\n"

# what is shown, robots.txt, agent, path or URL, verdict
CASES: list[tuple[str, str | bytes, str, str, bool]] = [
    # groups
    ("an empty file allows", "", "FooBot", "/x", ALLOWED),
    ("comments alone allow", "# Disallow: /\n", "FooBot", "/x", ALLOWED),
    ("a rule before any agent is ignored", "Disallow: /\n", "FooBot", "/x", ALLOWED),
    ("a group without rules allows", "User-agent: FooBot\n", "FooBot", "/x", ALLOWED),
    ("a named group is obeyed", TWO_GROUPS, "FooBot", "/a", BLOCKED),
    ("a named group replaces the one for all", TWO_GROUPS, "FooBot", "/b", ALLOWED),
    ("others obey the group for all", TWO_GROUPS, "BarBot", "/b", BLOCKED),
    ("others are free of the named group", TWO_GROUPS, "BarBot", "/a", ALLOWED),
    (
        "an empty named group replaces it too",
        "User-agent: *\nDisallow: /\nUser-agent: FooBot\n",
        "FooBot",
        "/x",
        ALLOWED,
    ),
    (
        "the order of groups does not matter",
        "User-agent: *\nDisallow: /\nUser-agent: FooBot\nAllow: /\n",
        "FooBot",
        "/x",
        ALLOWED,
    ),
    ("groups of one agent are merged", for_bot("Disallow: /a") + for_bot("Disallow: /b"), "FooBot", "/a", BLOCKED),
    ("and the later one counts as well", for_bot("Disallow: /a") + for_bot("Disallow: /b"), "FooBot", "/b", BLOCKED),
    (
        "groups for all are merged",
        "User-agent: *\nDisallow: /a\nUser-agent: *\nDisallow: /b\n",
        "FooBot",
        "/a",
        BLOCKED,
    ),
    ("one group for two agents, first", "User-agent: A\nUser-agent: B\nDisallow: /\n", "A", "/x", BLOCKED),
    ("one group for two agents, second", "User-agent: A\nUser-agent: B\nDisallow: /\n", "B", "/x", BLOCKED),
    ("a named agent beside the star is named", "User-agent: *\nUser-agent: A\nDisallow: /\n", "A", "/x", BLOCKED),
    ("blank lines do not close a group", "User-agent: A\n\n\nDisallow: /\n", "A", "/x", BLOCKED),
    (
        "an unknown line does not close a run of agents",
        "User-agent: A\nfoo: bar\nUser-agent: B\nDisallow: /\n",
        "A",
        "/x",
        BLOCKED,
    ),
    (
        "a sitemap line does not close it",
        "User-agent: A\nSitemap: https://a.b/s\nUser-agent: B\nDisallow: /\n",
        "A",
        "/x",
        BLOCKED,
    ),
    (
        "a crawl delay does not close it",
        "User-agent: A\nCrawl-delay: 1\nUser-agent: B\nDisallow: /\n",
        "A",
        "/x",
        BLOCKED,
    ),
    ("an empty rule closes it", "User-agent: A\nDisallow:\nUser-agent: B\nDisallow: /\n", "A", "/x", ALLOWED),
    # agents
    ("the agent's case does not matter", for_bot("Disallow: /"), "FOOBOT", "/x", BLOCKED),
    ("a version in the file does not matter", "User-agent: FooBot/2.1\nDisallow: /\n", "FooBot", "/x", BLOCKED),
    ("words after the token do not matter", "User-agent: FooBot is bad\nDisallow: /\n", "FooBot", "/x", BLOCKED),
    ("a longer name is another agent", "User-agent: FooBot-Image\nDisallow: /\n", "FooBot", "/x", ALLOWED),
    ("a shorter name is another agent", "User-agent: Foo\nDisallow: /\n", "FooBot", "/x", ALLOWED),
    ("underscores and hyphens belong to it", "User-agent: foo_bot-x\nDisallow: /\n", "Foo_Bot-X", "/x", BLOCKED),
    ("star and words is still the star", "User-agent: * baz\nDisallow: /\n", "FooBot", "/x", BLOCKED),
    ("star and letters is nobody", "User-agent: *baz\nDisallow: /\n", "FooBot", "/x", ALLOWED),
    (
        "a whole user agent with product first",
        for_bot("Disallow: /"),
        "FooBot/1.0 (+https://foo.example/bot)",
        "/x",
        BLOCKED,
    ),
    (
        "a compatible crawler",
        "User-agent: Googlebot\nDisallow: /\n",
        "Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)",
        "/x",
        BLOCKED,
    ),
    (
        "a crawler named at the end",
        "User-agent: Applebot\nDisallow: /\n",
        "Mozilla/5.0 (Macintosh) AppleWebKit/605 (KHTML, like Gecko) Safari/605 (Applebot/0.1; +http://apple.com/b)",
        "/x",
        BLOCKED,
    ),
    ("a crawler whose name has digits", "User-agent: 360Spider\nDisallow: /\n", "360Spider", "/x", BLOCKED),
    (
        "another one",
        "User-agent: MJ12bot\nDisallow: /\n",
        "Mozilla/5.0 (compatible; MJ12bot/v1.4.8; http://mj12bot.com/)",
        "/x",
        BLOCKED,
    ),
    ("a name in Chinese is nobody", "User-agent: 百度\nDisallow: /\n", "Baiduspider", "/x", ALLOWED),
    ("asked for the star itself", TWO_GROUPS, "*", "/b", BLOCKED),
    # keys
    ("keys in capitals", "USER-AGENT: FooBot\nDISALLOW: /\n", "FooBot", "/x", BLOCKED),
    ("space around key and colon", " User-agent : FooBot\n\tDisallow\t:\t/\n", "FooBot", "/x", BLOCKED),
    ("no space after the colon", "user-agent:FooBot\ndisallow:/\n", "FooBot", "/x", BLOCKED),
    ("white space instead of the colon", "user-agent FooBot\ndisallow /\n", "FooBot", "/x", BLOCKED),
    ("but only between two words", "user-agent FooBot\ndisallow / x\n", "FooBot", "/x", ALLOWED),
    ("useragent", "useragent: FooBot\ndisallow: /\n", "FooBot", "/x", BLOCKED),
    ("user agent", "user agent: FooBot\ndisallow: /\n", "FooBot", "/x", BLOCKED),
    *(
        (f"the misspelling {word}", for_bot(f"{word}: /"), "FooBot", "/x", BLOCKED)
        for word in ("disalow", "dissallow", "dissalow", "diasllow", "disallaw")
    ),
    ("an unknown misspelling", for_bot("dizallow: /"), "FooBot", "/x", ALLOWED),
    ("a key that begins like one", for_bot("Disallowed: /"), "FooBot", "/x", BLOCKED),
    ("a comment after a rule", for_bot("Disallow: /a # not here"), "FooBot", "/a", BLOCKED),
    ("a line of a colon alone", for_bot(":", "Disallow: /"), "FooBot", "/x", BLOCKED),
    # patterns
    ("an empty disallow allows", for_bot("Disallow:"), "FooBot", "/x", ALLOWED),
    ("an empty allow changes nothing", for_bot("Allow:", "Disallow: /"), "FooBot", "/x", BLOCKED),
    ("a pattern is a beginning", for_bot("Disallow: /fish"), "FooBot", "/fishheads", BLOCKED),
    ("a pattern's case matters", for_bot("Disallow: /fish"), "FooBot", "/Fish", ALLOWED),
    ("a pattern starts at the start", for_bot("Disallow: /fish"), "FooBot", "/cat/fish", ALLOWED),
    ("a final slash matters", for_bot("Disallow: /fish/"), "FooBot", "/fish", ALLOWED),
    ("a pattern without slash matches nothing", for_bot("Disallow: fish"), "FooBot", "/fish", ALLOWED),
    ("a final star changes nothing", for_bot("Disallow: /fish*"), "FooBot", "/fishheads", BLOCKED),
    ("a star in the middle", for_bot("Disallow: /a*z"), "FooBot", "/abcz9", BLOCKED),
    ("a star may stand for nothing", for_bot("Disallow: /a*z"), "FooBot", "/az", BLOCKED),
    ("a star at the front", for_bot("Disallow: *.pdf"), "FooBot", "/x/y.pdf", BLOCKED),
    ("a star crosses the question mark", for_bot("Disallow: /*sort="), "FooBot", "/list?a=1&sort=up", BLOCKED),
    ("many stars are one", for_bot("Disallow: /a***z"), "FooBot", "/abz", BLOCKED),
    ("a dollar ends the URL", for_bot("Disallow: /a$"), "FooBot", "/a", BLOCKED),
    ("a dollar forbids more", for_bot("Disallow: /a$"), "FooBot", "/a?", ALLOWED),
    ("star and dollar", for_bot("Disallow: /*.php$"), "FooBot", "/x.php/y.php", BLOCKED),
    ("star and dollar, no end", for_bot("Disallow: /*.php$"), "FooBot", "/x.php?y", ALLOWED),
    ("what a star skips must not overlap the end", for_bot("Disallow: /ab*ba$"), "FooBot", "/aba", ALLOWED),
    ("a dollar inside is a dollar", for_bot("Disallow: /a$b"), "FooBot", "/a$b", BLOCKED),
    ("a dollar alone matches nothing", for_bot("Disallow: $"), "FooBot", "/", ALLOWED),
    ("a lone star matches all", for_bot("Disallow: *"), "FooBot", "/x", BLOCKED),
    ("a dot is a dot", for_bot("Disallow: /a.b"), "FooBot", "/axb", ALLOWED),
    # precedence
    ("the longer pattern wins: allow", for_bot("Disallow: /a", "Allow: /a/b"), "FooBot", "/a/b", ALLOWED),
    ("the longer pattern wins: disallow", for_bot("Allow: /a", "Disallow: /a/b"), "FooBot", "/a/b", BLOCKED),
    ("of equals allow wins", for_bot("Disallow: /a", "Allow: /a"), "FooBot", "/a", ALLOWED),
    ("of equals with a star allow wins", for_bot("Disallow: /folder", "Allow: /folde*"), "FooBot", "/folder", ALLOWED),
    ("stars and dollars count as length", for_bot("Allow: /page", "Disallow: /*.htm"), "FooBot", "/page.htm", BLOCKED),
    ("the dollar's own length counts", for_bot("Allow: /$", "Disallow: /"), "FooBot", "/", ALLOWED),
    ("and below it is blocked", for_bot("Allow: /$", "Disallow: /"), "FooBot", "/x", BLOCKED),
    (
        "a short wildcard yields to a long beginning",
        for_bot("Allow: /*b", "Disallow: /a/b/c"),
        "FooBot",
        "/a/b/c",
        BLOCKED,
    ),
    # index.html
    ("index.html allows its directory", for_bot("Disallow: /", "Allow: /x/index.html"), "FooBot", "/x/", ALLOWED),
    ("index.htm too", for_bot("Disallow: /", "Allow: /index.htm"), "FooBot", "/", ALLOWED),
    ("and nothing below", for_bot("Disallow: /", "Allow: /x/index.html"), "FooBot", "/x/y", BLOCKED),
    ("index.php does not", for_bot("Disallow: /", "Allow: /x/index.php"), "FooBot", "/x/", BLOCKED),
    ("disallow has no such rule", for_bot("Disallow: /x/index.html"), "FooBot", "/x/", ALLOWED),
    # encoding
    ("Chinese in the file, encoded in the URL", for_bot("Disallow: /商品"), "FooBot", "/%E5%95%86%E5%93%81/1", BLOCKED),
    ("small hexadecimal in the file", for_bot("Disallow: /%e5%95%86"), "FooBot", "/%E5%95%86", BLOCKED),
    ("small hexadecimal in the URL", for_bot("Disallow: /%E5%95%86"), "FooBot", "/%e5%95%86", BLOCKED),
    ("an encoded tilde in the file", for_bot("Disallow: /%7Ejoe"), "FooBot", "/~joe", BLOCKED),
    ("an encoded tilde in the URL", for_bot("Disallow: /~joe"), "FooBot", "/%7ejoe", BLOCKED),
    ("encoded letters stay different", for_bot("Disallow: /%62%61%7A"), "FooBot", "/baz", ALLOWED),
    ("an encoded slash is no slash", for_bot("Disallow: /a%2Fb"), "FooBot", "/a/b", ALLOWED),
    ("an encoded star is no wildcard", for_bot("Disallow: /a%2Ab"), "FooBot", "/axb", ALLOWED),
    ("half an escape stays", for_bot("Disallow: /a%4"), "FooBot", "/a%4", BLOCKED),
    ("GBK bytes match their own escapes", b"User-agent: *\nDisallow: /\xc9\xcc\n", "FooBot", "/%C9%CC", BLOCKED),
    # URLs
    ("a URL without path", for_bot("Disallow: /$"), "FooBot", "http://foo.bar", BLOCKED),
    ("a query without path", for_bot("Disallow: /?a"), "FooBot", "http://foo.bar?a", BLOCKED),
    ("parameters without path", for_bot("Disallow: /;a"), "FooBot", "http://foo.bar;a", BLOCKED),
    ("a fragment is no path", for_bot("Disallow: /x"), "FooBot", "http://foo.bar#/x", ALLOWED),
    ("a fragment ends the path", for_bot("Disallow: /x$"), "FooBot", "http://foo.bar/x#y", BLOCKED),
    (
        "a URL inside the query",
        for_bot("Disallow: /r?u=http://a"),
        "FooBot",
        "http://foo.bar/r?u=http://a.b/c",
        BLOCKED,
    ),
    ("no scheme", for_bot("Disallow: /x"), "FooBot", "//foo.bar/x", BLOCKED),
    ("a host without scheme", for_bot("Disallow: /x"), "FooBot", "foo.bar/x", BLOCKED),
    # bytes
    ("CR alone ends lines", "User-agent: FooBot\rDisallow: /\r", "FooBot", "/x", BLOCKED),
    ("CRLF ends lines", "User-agent: FooBot\r\nDisallow: /\r\n", "FooBot", "/x", BLOCKED),
    ("no end of the last line", "User-agent: FooBot\nDisallow: /", "FooBot", "/x", BLOCKED),
    ("a byte order mark", b"\xef\xbb\xbfUser-agent: FooBot\nDisallow: /\n", "FooBot", "/x", BLOCKED),
    ("half a byte order mark", b"\xef\xbbUser-agent: FooBot\nDisallow: /\n", "FooBot", "/x", BLOCKED),
    (
        "a wrong byte order mark spoils its line",
        b"\xef\x11\xbfUser-agent: FooBot\nDisallow: /\n",
        "FooBot",
        "/x",
        ALLOWED,
    ),
    (
        "a byte order mark further down spoils its line",
        b"User-agent: FooBot\n\xef\xbb\xbfDisallow: /\n",
        "FooBot",
        "/x",
        ALLOWED,
    ),
    ("a NUL ends its line", b"User-agent: FooBot\nDisallow: /a\0b\n", "FooBot", "/a", BLOCKED),
    ("UTF-16 with its mark is read", "User-agent: FooBot\nDisallow: /\n".encode("utf-16"), "FooBot", "/x", BLOCKED),
    (
        "UTF-16 without its mark is noise",
        "User-agent: FooBot\nDisallow: /\n".encode("utf-16-le"),
        "FooBot",
        "/x",
        ALLOWED,
    ),
    ("a web page is no robots.txt", "<!doctype html>\n<p style='x: y'>Disallow: /</p>\n", "FooBot", "/x", ALLOWED),
]


@pytest.mark.parametrize("case", CASES, ids=[case[0] for case in CASES])
def test_rules_of_the_specification(case: tuple[str, str | bytes, str, str, bool]) -> None:
    _, body, agent, target, allowed = case
    url = "https://example.com" + target if target.startswith("/") and not target.startswith("//") else target
    assert parse(body).decide(agent, url).allowed == allowed


def test_every_case_has_its_own_name() -> None:
    assert len({case[0] for case in CASES}) == len(CASES) >= 60


def test_the_deciding_line_is_told_as_written() -> None:
    robots = parse("User-agent: *\r\n\r\n  disallow:/cart  # baskets\r\nAllow: /cart/help\r\n")
    assert robots.decide("x", "https://a.b/cart/1") == Decision(False, 3, "disallow:/cart  # baskets")
    assert robots.decide("x", "https://a.b/cart/help") == Decision(True, 4, "Allow: /cart/help")
    assert robots.decide("x", "https://a.b/") == Decision(True, 0, "")


def test_of_two_equal_rules_the_first_is_told() -> None:
    assert parse("User-agent: *\nDisallow: /a\nDisallow: /a\n").decide("x", "https://a.b/a").line == 2
    assert parse("User-agent: *\nDisallow: /*a\nDisallow: /*a\n").decide("x", "https://a.b/a").line == 2


def test_an_index_rule_names_its_own_line() -> None:
    robots = parse("User-agent: *\nDisallow: /\nAllow: /index.html\n")
    assert robots.decide("x", "https://a.b/") == Decision(True, 3, "Allow: /index.html")


def test_the_constants() -> None:
    assert ALLOW_ALL.decide("x", "https://a.b/c").allowed
    assert not DISALLOW_ALL.decide("x", "https://a.b/").allowed
    assert parse(b"") == ALLOW_ALL


@pytest.mark.parametrize(
    ("value", "seconds", "is_fault"),
    [
        ("2", 2.0, False),
        ("0.5", 0.5, False),
        (".5", 0.5, False),
        ("0", 0.0, False),
        ("3600", 3600.0, False),
        ("-1", None, True),
        ("nan", None, True),
        ("inf", None, True),
        ("1e400", None, True),
        ("10s", None, True),
        ("", None, True),
        ("２", None, True),
    ],
)
def test_crawl_delay(value: str, seconds: float | None, is_fault: bool) -> None:
    robots = parse(f"User-agent: *\nCrawl-delay: {value}\n")
    assert robots.crawl_delay("x") == seconds
    assert [fault.kind for fault in robots.faults] == ["bad-crawl-delay"] * is_fault


def test_a_crawl_delay_is_for_the_agents_right_above_it() -> None:
    robots = parse("User-agent: A\nCrawl-delay: 10\n\nUser-agent: B\nCrawl-delay: 1\n\nUser-agent: *\nDisallow:\n")
    assert [robots.crawl_delay(agent) for agent in ("A", "B", "C")] == [10, 1, None]


def test_a_named_agent_does_not_inherit_the_delay_for_all() -> None:
    robots = parse("User-agent: *\nCrawl-delay: 10\nDisallow:\nUser-agent: A\nDisallow: /x\n")
    assert robots.crawl_delay("A") is None
    assert robots.crawl_delay("B") == 10


def test_sitemaps_stand_anywhere_with_their_lines() -> None:
    robots = parse(
        "sitemap: https://a.b/1.xml\nUser-agent: *\nsite-map: https://a.b/2.xml\nSitemap: /3.xml # relative\n"
    )
    assert robots.sitemaps == ((1, "https://a.b/1.xml"), (3, "https://a.b/2.xml"), (4, "/3.xml"))
    assert [(fault.line, fault.kind) for fault in robots.faults] == [
        (3, "misspelled-directive"),
        (4, "relative-sitemap"),
    ]


def test_groups_with_their_lines() -> None:
    (group, other) = parse("\nUser-agent: FooBot/1\nUser-agent: *\nDisallow: /ä\n\nUser-agent: MJ12bot\n").groups
    assert (group.line, group.agents, group.names) == (2, ("FooBot/1", "*"), ("foobot", "*"))
    assert [(rule.allow, rule.pattern, rule.line, rule.text) for rule in group.rules] == [
        (False, "/%C3%A4", 4, "Disallow: /ä")
    ]
    assert other.names == ("mj", "mj12bot")


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("Noindex: /x", "unknown-directive"),
        ("just words", "unknown-directive"),
        ("Disalow: /x", "misspelled-directive"),
        ("Disallow /x", "missing-colon"),
        ("Disallow /x y", "missing-colon"),
        ("Disallow: x", "bad-pattern"),
        ("Disallow: https://a.b/x", "bad-pattern"),
        ("Disallow: /a$b", "dollar-inside"),
        ("Sitemap: sitemap.xml", "relative-sitemap"),
        ("User-agent: 百度", "bad-agent"),
        ("User-agent:", "bad-agent"),
        ("Disallow: /" + "a" * 16_700, "too-long-line"),
        ("Disallow: /a\0b", "nul"),
    ],
)
def test_a_fault_names_line_and_kind(line: str, kind: str) -> None:
    (fault,) = parse(f"User-agent: *\n{line}\n").faults
    assert (fault.line, fault.kind) == (2, kind)
    assert line.startswith(fault.text)
    assert fault.text


@pytest.mark.parametrize("line", ["Host: a.b", "Clean-param: ref /a", "Crawl-delay: 1", "# note", "", "Disallow: /*a$"])
def test_what_other_engines_know_is_no_fault(line: str) -> None:
    assert parse(f"\ufeffUser-agent: *\n{line}\n").faults == ()


def test_a_rule_before_any_agent_is_a_fault() -> None:
    assert [(fault.line, fault.kind) for fault in parse("Disallow: /\nUser-agent: *\n").faults] == [
        (1, "rule-before-agent")
    ]


def test_bytes_that_are_not_utf_8_are_a_fault() -> None:
    assert [(f.line, f.kind) for f in parse(b"User-agent: *\nDisallow: /\xc9\xcc\n").faults] == [(2, "not-utf-8")]
    assert parse("User-agent: *\n".encode("utf-16")).faults[0].kind == "not-utf-8"


def test_the_first_500_kib_count_and_no_half_line() -> None:
    head = "User-agent: *\n" + "# padding\n" * 49_899
    robots = parse(head + "Disallow: /early\n" + "#" * (512_000 - len(head) - 17 - 12) + "\nDisallow: /late/deep\n")
    assert not robots.decide("x", "https://a.b/early").allowed
    assert robots.decide("x", "https://a.b/late/deep").allowed
    assert robots.decide("x", "https://a.b/").allowed
    assert robots.faults[-1].kind == "beyond-500-kib"
    assert robots.faults[-1].line == 49_903


def test_a_long_line_is_cut_where_google_cuts_it() -> None:
    long = "/x/" + "a" * (2083 * 8 - len("/x/") - len("disallow: ") + 1 - 3)
    robots = parse(f"user-agent: FooBot\ndisallow: {long}/qux\n")
    assert robots.decide("FooBot", "http://foo.bar/fux").allowed
    assert not robots.decide("FooBot", f"http://foo.bar{long}/fux").allowed


def test_noise_does_not_fill_the_list_of_faults() -> None:
    faults = parse("noise\n" * 80_000).faults
    assert len(faults) == 1001
    assert faults[-1].kind == "more-faults"


def test_three_thousand_stars_on_a_long_url_take_milliseconds() -> None:
    robots = parse("User-agent: *\nDisallow: /" + "*a" * 3000 + "b\n")
    start = time.perf_counter()
    assert robots.decide("x", "https://a.b/" + "a" * 20_000).allowed
    assert time.perf_counter() - start < 0.1


def test_a_decision_on_a_small_file_is_quick() -> None:
    robots = parse("User-agent: *\n" + "".join(f"Disallow: /dir{n}/\n" for n in range(20)) + "Disallow: /*?sort=\n")
    urls = [f"https://shop.example/products/{n}" for n in range(2000)]
    best = min(_seconds_for(robots, urls) for _ in range(5))
    assert best / len(urls) < 20e-6  # measured 1.5 µs; the margin is for a busy machine


def _seconds_for(robots: RobotsTxt, urls: list[str]) -> float:
    start = time.perf_counter()
    for url in urls:
        robots.decide("tuiguang-bot", url)
    return time.perf_counter() - start


def test_it_goes_through_msgspec_and_back_after_use() -> None:
    robots = parse("User-agent: *\nDisallow: /\nSitemap: https://a.b/\nx\nCrawl-delay: 1\n")
    robots.decide("x", "https://a.b/")
    assert msgspec.json.decode(msgspec.json.encode(robots), type=RobotsTxt) == robots


def test_reading_robots_needs_no_heavy_package() -> None:
    code = (
        "import sys, tuiguang.robots; print({'scrapy', 'lxml', 'ada_url', 'tldextract', 'requests'} & {*sys.modules})"
    )
    answer = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert answer.stdout.strip() == "set()"


def _reference(pattern: str, path: str) -> bool:
    """Google's matcher as its comment explains it: the set of positions reached, one pattern character at a time."""
    reached = {0}
    for at, letter in enumerate(pattern):
        if letter == "$" and at == len(pattern) - 1:
            return len(path) in reached
        if letter == "*":
            reached = set(range(min(reached), len(path) + 1))
        else:
            reached = {n + 1 for n in reached if n < len(path) and path[n] == letter}
        if not reached:
            return False
    return True


@given(st.text("/ab*$", min_size=1, max_size=12), st.text("/ab$", max_size=14))
def test_matching_agrees_with_a_slow_reference(pattern: str, tail: str) -> None:
    decision = parse(f"User-agent: *\nDisallow: {pattern}\n").decide("x", "https://a.b/" + tail)
    assert decision.allowed == (not _reference(pattern, "/" + tail))


@given(
    st.lists(st.tuples(st.booleans(), st.text("/ab*$", min_size=1, max_size=6)), max_size=12),
    st.text("/ab", max_size=8),
)
def test_precedence_agrees_with_a_slow_reference(rules: list[tuple[bool, str]], tail: str) -> None:
    body = "User-agent: *\n" + "".join(f"{'Allow' if allow else 'Disallow'}: {pattern}\n" for allow, pattern in rules)
    matching = [(len(p), allow, -line) for line, (allow, p) in enumerate(rules, 2) if _reference(p, "/" + tail)]
    _, allowed, line = max(matching, default=(0, True, 0))
    decision = parse(body).decide("x", "https://a.b/" + tail)
    assert (decision.allowed, decision.line) == (allowed, -line)


LINES = st.sampled_from(
    [b"User-agent: *", b"user-agent: a", b"Disallow: /", b"Allow: /*a$", b"Crawl-delay: 1", b"\r", b"\n", b"\0", b":"]
)


@given(st.binary() | st.lists(LINES | st.binary(max_size=9), max_size=30).map(b"\n".join), st.text(), st.text())
def test_any_bytes_any_agent_any_url(body: bytes, agent: str, url: str) -> None:
    robots = parse(body)
    start = time.perf_counter()
    first = robots.decide(agent, url)
    assert time.perf_counter() - start < 0.5
    assert first == robots.decide(agent, url) == parse(body).decide(agent, url)
    assert (first.line == 0) == (first.rule == "")
    msgspec.json.encode(robots)


@given(st.text())
def test_any_text_is_read(body: str) -> None:
    assert parse(body).faults == parse(body.encode("utf-8", "surrogatepass")).faults or body.startswith("\ufeff")
