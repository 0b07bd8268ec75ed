"""Servers that misbehave: nothing crashes, the rest of the crawl goes on, and what happened is told."""

import itertools
from collections.abc import Iterable
from pathlib import Path

import pytest
from command import Done, audit, tuiguang
from serving import FaultServer, Site, fault_server


def listed(faults: FaultServer, paths: Iterable[str], folder: Path, **environ: str) -> Done:
    """An audit of just these addresses."""
    file = folder / "list.txt"
    file.write_text("\n".join(faults.url(path) for path in paths), "utf-8")
    return tuiguang("audit", "--list", str(file), "--rate", "0", "--json", environ=environ)


pytestmark = pytest.mark.slow

# --- robots.txt ---


def test_a_slow_robots_txt_that_forbids_all_lets_no_page_through(tmp_path: Path) -> None:
    with fault_server("--robots", "disallow-slow") as faults:
        done = listed(faults, [f"/private?{n}" for n in range(100)], tmp_path)
        asked = dict(faults.stats().requests)
    assert done.code == 3
    assert asked == {"/robots.txt": 1}
    assert "robots.txt" in done.err


@pytest.mark.parametrize("mode", ["500", "503", "rules-in-500", "loop", "reset"])
def test_a_robots_txt_that_cannot_be_read_forbids_all(mode: str) -> None:
    with fault_server("--robots", mode) as faults:
        done = audit(faults.url("/tree/5/0/0"))
        asked = set(faults.stats().requests)
    assert done.code == 3
    assert not any(target.startswith("/tree") for target in asked)


@pytest.mark.parametrize("mode", ["401", "403", "404", "410", "html"])
def test_a_robots_txt_that_is_not_there_allows_all(mode: str) -> None:
    with fault_server("--robots", mode) as faults:
        done = audit(faults.url("/tree/5/0/0"))
    assert done.code == 0
    assert done.json["pages"] == 5


@pytest.mark.parametrize("mode", ["big", "bom", "cr", "nul", "utf16", "redirect5"])
def test_a_strange_robots_txt_is_obeyed(mode: str, tmp_path: Path) -> None:
    with fault_server("--robots", mode) as faults:
        done = listed(faults, ["/ok", "/private"], tmp_path)
        asked = set(faults.stats().requests)
    assert "/ok" in asked
    assert "/private" not in asked
    assert [one["url"] for one in done.json["unread"]] == [faults.url("/private")]


def test_a_sixth_redirect_of_robots_txt_counts_as_unreadable(tmp_path: Path) -> None:
    with fault_server("--robots", "redirect6") as faults:
        done = listed(faults, ["/ok"], tmp_path)
    assert done.code == 3


def test_an_unknown_line_does_not_open_what_is_forbidden() -> None:
    with fault_server("--robots", "unknown-line") as faults:
        assert audit(faults.url("/ok")).code == 3


def test_a_crawl_delay_is_kept() -> None:
    with fault_server("--robots", "delay=1") as faults:
        audit(faults.url("/tree/4/0/0"))
        times = sorted(at for at, target in faults.stats().times if target.startswith("/tree"))
    assert len(times) == 4
    assert all(later - earlier > 0.9 for earlier, later in itertools.pairwise(times))


# --- busy servers ---


def test_retry_after_holds_the_host_and_then_the_page_comes() -> None:
    with fault_server() as faults:
        done = audit(faults.url("/busy/503"))
        times = [at for at, target in faults.stats().times if target == "/busy/503"]
    assert len(times) == 2
    assert times[1] - times[0] >= 3
    assert done.json["pages"] == 1


def test_a_server_error_is_tried_three_times_and_reported() -> None:
    with fault_server() as faults:
        done = audit(faults.url("/busy/500"))
        tries = faults.stats().requests["/busy/500"]
    assert tries == 3
    assert done.outcome(faults.url("/busy/500")).status == 500


# --- redirects ---

REDIRECTS = ("self", "a", "chain/3", "empty", "relative", "nonascii", "file", "data", "ftp", "javascript", "badhost")


def test_redirects_of_every_kind_are_results(tmp_path: Path) -> None:
    with fault_server() as faults:
        done = listed(faults, [f"/redirect/{name}" for name in (*REDIRECTS, "header", "meta", "metafile")], tmp_path)
        asked = faults.stats().requests
    assert done.code == 0
    assert max(asked.values()) == 1
    assert [o.status for o in done.site.chain(faults.url("/redirect/chain/3"))] == [302, 302, 302, 200]
    loop = [o.url for o in done.site.chain(faults.url("/redirect/a"))]
    assert loop == [faults.url(f"/redirect/{name}") for name in ("a", "b", "a")]
    for name in ("file", "data", "ftp", "javascript", "badhost"):
        assert done.page(faults.url(f"/redirect/{name}")).location == ""


# --- traps ---


def test_a_path_that_grows_for_ever_is_left() -> None:
    with fault_server() as faults:
        done = audit(faults.url("/trap/deep/"))
        asked = len(faults.stats().requests)
    assert done.code == 0
    assert asked < 30
    assert {one["reason"] for one in done.json["unread"]} == {"trap"}


def test_an_endless_calendar_ends_at_the_depth_that_is_allowed() -> None:
    with fault_server() as faults:
        done = audit(faults.url("/trap/calendar"), "--depth", "10")
    assert max(outcome.depth or 0 for outcome in done.site.outcomes("page")) == 10
    assert {one["reason"] for one in done.json["unread"]} == {"max-depth"}


# --- time and size ---


def test_a_slow_server_costs_no_more_than_the_deadline(tmp_path: Path) -> None:
    with fault_server() as faults:
        paths = ["/slow/headers", "/slow/body", "/slow/silent", "/ok"]
        done = listed(faults, paths, tmp_path, TUIGUANG_TIMEOUT_S="1")
    assert done.outcome(faults.url("/ok")).status == 200
    assert {done.outcome(faults.url(path)).error for path in paths[:3]} == {"timeout"}


def test_endless_bodies_and_bombs_are_cut(tmp_path: Path) -> None:
    bombs = [f"/bomb/{kind}/100" for kind in ("gzip", "gzip2", "deflate", "br", "zstd")]
    paths = ["/endless/body", "/endless/chunked", *bombs, "/ok"]
    with fault_server() as faults:
        done = listed(faults, paths, tmp_path, TUIGUANG_MAX_BYTES=str(4 * 1024 * 1024))
    assert {done.outcome(faults.url(path)).error for path in paths[:-1]} == {"too-large"}
    assert done.outcome(faults.url("/ok")).status == 200


# --- broken answers ---

WIRE = (
    *(f"/length/{name}" for name in ("short", "long", "negative", "text", "two", "both")),
    *(f"/chunk/{name}" for name in ("bad", "truncated")),
    *(f"/header/{name}" for name in ("nocolon", "space", "nul", "binary", "lf")),
    *(f"/status/{name}" for name in ("999", "000", "abc", "noreason", "204body", "101", "103", "100s")),
    *(f"/wire/{name}" for name in ("http09", "http2", "close", "reset")),
)


def test_broken_answers_are_results_and_nothing_crashes(tmp_path: Path) -> None:
    with fault_server() as faults:
        done = listed(faults, [*WIRE, "/ok"], tmp_path, TUIGUANG_TIMEOUT_S="3")
    assert done.code == 0
    assert "Traceback" not in done.err
    ends = {path: done.outcome(faults.url(path)) for path in WIRE}
    assert {end.state for end in ends.values()} <= {"done", "failed"}
    assert ends["/status/999"].status == 999
    assert "truncated" in done.page(faults.url("/length/short")).fetch.flags
    assert all(ends[f"/wire/{name}"].error for name in ("http2", "close", "reset"))


def test_false_and_cut_encodings_are_flagged_and_the_page_is_read(tmp_path: Path) -> None:
    with fault_server() as faults:
        done = listed(faults, [f"/gzip/{name}" for name in ("truncated", "garbage", "plain", "unknown")], tmp_path)
    flags = {name: done.page(faults.url(f"/gzip/{name}")).fetch.flags for name in ("truncated", "plain", "unknown")}
    assert flags == {"truncated": ("truncated",), "plain": ("bad-encoding",), "unknown": ("unknown-encoding",)}
    assert done.page(faults.url("/gzip/plain")).title


def test_titles_of_every_charset_are_read(tmp_path: Path) -> None:
    names = ("lie", "gb18030", "unknown", "utf16", "meta", "conflict")
    with fault_server() as faults:
        done = listed(faults, [f"/charset/{name}" for name in names], tmp_path)
        titles = {name: done.page(faults.url(f"/charset/{name}")).title for name in names}
    assert all(title and "\ufffd" not in title for title in titles.values()), titles


# --- links ---


def test_bad_links_do_not_hide_the_good_one() -> None:
    with fault_server() as faults:
        done = audit(faults.url("/links/bad"), "--no-external")
        page = done.page(faults.url("/links/bad"))
    assert done.outcome(page.links[-1].url).status == 200
    assert sum(not link.url for link in page.links) >= 5


def test_what_is_no_web_address_is_never_asked_for() -> None:
    with fault_server() as faults:
        done = audit(faults.url("/links/schemes"))
        asked = set(faults.stats().requests)
    assert not any("hostname" in target for target in asked)
    assert len(done.json["urls"]) == 2


def test_spellings_of_one_address_are_one_page() -> None:
    with fault_server() as faults:
        audit(faults.url("/links/same"))
        asked = faults.stats().requests
    assert asked["/ok"] == 1


def test_overlong_addresses_are_recorded_and_not_asked_for() -> None:
    with fault_server() as faults:
        done = audit(faults.url("/links/long"))
        longest = max(map(len, faults.stats().requests))
    assert done.code == 0
    assert longest < 2_100
    assert "too-long" in {one["reason"] for one in done.json["unread"]}


def test_a_head_that_is_refused_is_asked_again_by_get() -> None:
    with fault_server() as faults:
        page = '<title>Shop</title><img src="{0}"><img src="{1}">'
        page = page.format(faults.url("/head/405"), faults.url("/head/404"))
        with Site({"/": (200, {"Content-Type": "text/html"}, page)}) as site:
            done = audit(site.url("/"))
            found = [done.outcome(faults.url(f"/head/{name}")).status for name in ("405", "404")]
    assert found == [200, 200]


def test_an_external_link_is_checked_once_however_many_pages_link_to_it() -> None:
    with Site({"/": (200, {"Content-Type": "text/html"}, "<title>Elsewhere</title>")}) as other:
        pages = {f"/{n}": (200, {"Content-Type": "text/html"}, f'<a href="{other.url("/")}">x</a>') for n in range(5)}
        pages["/"] = (200, {"Content-Type": "text/html"}, "".join(f'<a href="/{n}">{n}</a>' for n in range(5)))
        with Site(pages) as site:
            done = audit(site.url("/"))
        assert other.count("/") == 1
        assert done.outcome(other.url("/")).kind == "external"


# --- no server ---


def test_a_refused_connection_is_said_in_one_sentence() -> None:
    done = audit("http://127.0.0.1:9/")
    assert done.code == 3
    assert "127.0.0.1:9" in done.err
    assert "Traceback" not in done.err


def test_an_ipv6_host_is_crawled() -> None:
    with fault_server("--host", "::1") as faults:
        assert audit(faults.url("/tree/3/0/0")).json["pages"] == 3
