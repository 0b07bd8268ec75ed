"""kill -9 at any moment loses nothing and stores nothing twice.

The command is run as a user runs it, on a tree of 600 pages, and its whole process group is killed. What the resumed
audit says must be what an audit says that nobody disturbed.
"""

from __future__ import annotations

import json
import os
import random
import signal
import struct
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import msgspec
import pytest
import sqlalchemy as sa
from serving import FaultServer, fault_server

from crawler.work import STORE_AT
from tuiguang.model.page import Fetch, Page
from tuiguang.storage import schema
from tuiguang.storage.audits import Audits
from tuiguang.storage.coding import unpack
from tuiguang.storage.engine import reading

pytestmark = [pytest.mark.slow, pytest.mark.timeout(300)]

ROOT = Path(__file__).parents[2]
TUIGUANG = (sys.executable, "-m", "tuiguang")
PAGES, ANSWER_MS = 600, 30
SITE = f"/tree/{PAGES}/{ANSWER_MS}/"
RUN_S = 120.0  # a whole crawl takes a few seconds; waiting for the leases of the dead must fit in
DELAY_S = 0.04  # up to this later, so that the kill meets storing as well as fetching
FETCHED_BUT_NOT_STORED = STORE_AT  # pages that are held back to be stored together, beside those on the wire


@dataclass(frozen=True)
class Home:
    """An empty home of tuiguang and the site it audits."""

    folder: Path
    faults: FaultServer

    def start(self, *options: str) -> subprocess.Popen[bytes]:
        """The audit as a process group of its own; what it prints goes to files, so that no pipe can fill up."""
        command = [*TUIGUANG, "audit", self.faults.url(f"{SITE}0"), "--json", *options]
        env = os.environ | {"TUIGUANG_HOME": str(self.folder / "home")}
        with open(self.folder / "answer.json", "wb") as out, open(self.folder / "log.txt", "ab") as log:
            return subprocess.Popen(command, cwd=ROOT, env=env, stdin=subprocess.DEVNULL, stdout=out, stderr=log,
                                    start_new_session=True)  # fmt: skip

    def finish(self, process: subprocess.Popen[bytes]) -> dict[str, Any]:
        """Waits for the end and reads the answer."""
        try:
            code = process.wait(RUN_S)
        except subprocess.TimeoutExpired:
            kill_group(process)
            pytest.fail(f"the audit did not end in {RUN_S:.0f} s\n{self.log()}")
        assert code == 0, self.log()
        answer: dict[str, Any] = json.loads((self.folder / "answer.json").read_text(encoding="utf-8"))
        return answer

    def log(self) -> str:
        return (self.folder / "log.txt").read_text(errors="replace")[-3_000:]


@dataclass(frozen=True)
class Undisturbed:
    """What the audit says and asks for when nobody kills it."""

    answer: dict[str, Any]
    most_open: int
    tables: dict[str, list[Any]]


def kill_group(process: subprocess.Popen[bytes]) -> None:
    os.killpg(process.pid, signal.SIGKILL)
    process.wait()


def fetched(faults: FaultServer) -> Counter[str]:
    """How often each page of the tree was asked for."""
    return Counter({url: n for url, n in faults.stats().requests.items() if url.startswith(SITE)})


def kill_when_fetched(process: subprocess.Popen[bytes], home: Home, share: float) -> None:
    """Kills the audit as soon as that share of the pages has been asked for."""
    deadline = time.monotonic() + RUN_S
    while len(fetched(home.faults)) < share * PAGES:
        assert process.poll() is None, f"it ended before it could be killed\n{home.log()}"
        assert time.monotonic() < deadline, f"it fetched only {len(fetched(home.faults))} pages\n{home.log()}"
        time.sleep(0.01)
    time.sleep(random.uniform(0, DELAY_S))
    assert process.poll() is None, "it ended before it could be killed"
    kill_group(process)


def judged(answer: dict[str, Any]) -> Counter[str]:
    """The findings as a multiset: their order is not promised."""
    return Counter(json.dumps(finding, sort_keys=True, ensure_ascii=False) for finding in answer["findings"])


def tables(folder: Path) -> dict[str, list[Any]]:
    """What the database holds in the end, without the numbers of its rows and what a clock measured."""
    audits = Audits(folder / "home")
    engine = audits.crawl_database(audits.latest(1)[0].host)
    f, p = schema.frontier.c, schema.page.c
    columns = [
        column for column in p if column.name not in ("url_id", "crawl_id", "fetched_at", "ttfb_ms", "targets", "facts")
    ]
    with reading(engine) as connection:
        urls = {row.id: row.url for row in connection.execute(sa.select(f.id, f.url))}
        rows = connection.execute(sa.select(p.url_id, p.targets, p.facts, *columns)).all()
        frontier = sorted(map(tuple, connection.execute(sa.select(f.url, f.kind, f.state, f.reason))), key=repr)
        hosts = connection.execute(
            sa.select(schema.host.c.host, schema.host.c.robots_status, schema.host.c.robots_body)
        )
        found = {"frontier": frontier, "host": sorted(map(tuple, hosts))}
    found["page"] = sorted((urls[row.url_id], tuple(row[3:])) for row in rows)
    found["links"] = sorted(
        (urls[row.url_id], [urls[n] for (n,) in struct.iter_unpack("<I", row.targets)]) for row in rows
    )
    facts = (msgspec.structs.replace(unpack(row.facts, Page), fetch=Fetch()) for row in rows)
    found["facts"] = sorted(facts, key=lambda page: page.url)
    engine.dispose()
    return found


def assert_same_tables(home: Home, undisturbed: Undisturbed) -> None:
    found = tables(home.folder)
    for name, rows in undisturbed.tables.items():
        assert len(found[name]) == len(rows), name
        assert found[name] == rows, name


def assert_same(resumed: dict[str, Any], undisturbed: dict[str, Any]) -> None:
    urls, expected = Counter(resumed["urls"]), Counter(undisturbed["urls"])
    assert [url for url, times in urls.items() if times > 1] == [], "stored twice"
    assert sorted(expected - urls) == [], "lost"
    assert sorted(urls - expected) == [], "added"
    assert judged(resumed) - judged(undisturbed) == Counter(), "findings that an undisturbed audit has not"
    assert judged(undisturbed) - judged(resumed) == Counter(), "findings lost"
    for key in ("site", "pages", "score", "counts", "unread"):
        assert resumed[key] == undisturbed[key], key


def assert_few_fetched_again(home: Home, undisturbed: Undisturbed, kills: int) -> None:
    again = sum(times - 1 for times in fetched(home.faults).values())
    assert again <= kills * (undisturbed.most_open + FETCHED_BUT_NOT_STORED)


@pytest.fixture(scope="module")
def faults() -> Iterator[FaultServer]:
    """One server for all runs: the URLs of two audits can be compared only when the port is the same."""
    with fault_server() as running:
        yield running


@pytest.fixture(scope="module")
def undisturbed(faults: FaultServer, tmp_path_factory: pytest.TempPathFactory) -> Undisturbed:
    faults.reset()
    home = Home(tmp_path_factory.mktemp("undisturbed"), faults)
    answer = home.finish(home.start("--rate", "0", "--max-pages", str(PAGES * 2)))
    return Undisturbed(answer, faults.stats().most_open, tables(home.folder))


@pytest.fixture
def home(faults: FaultServer, undisturbed: Undisturbed, tmp_path: Path) -> Home:
    faults.reset()  # after the undisturbed run, so that only this test's requests are counted
    return Home(tmp_path, faults)


def test_an_undisturbed_audit_finds_each_of_the_600_pages_once(undisturbed: Undisturbed) -> None:
    expected = {f"{SITE}{n}" for n in range(PAGES)}
    paths = [url[url.index("/tree/") :] for url in undisturbed.answer["urls"]]
    assert (len(paths), set(paths)) == (PAGES, expected)


@pytest.mark.parametrize("share", [0.1, 0.4, 0.8])
def test_an_audit_killed_on_its_way_is_resumed_without_loss_or_repetition(
    home: Home, undisturbed: Undisturbed, share: float
) -> None:
    kill_when_fetched(home.start("--rate", "0", "--max-pages", str(PAGES * 2)), home, share)
    before = len(fetched(home.faults))
    resumed = home.finish(home.start("--resume"))
    assert before < PAGES, "nothing was left to resume"
    assert_same(resumed, undisturbed.answer)
    assert_same_tables(home, undisturbed)
    assert_few_fetched_again(home, undisturbed, kills=1)


def test_an_audit_killed_three_times_is_whole_in_the_end(home: Home, undisturbed: Undisturbed) -> None:
    kill_when_fetched(home.start("--rate", "0", "--max-pages", str(PAGES * 2)), home, 0.1)
    for share in (0.4, 0.8):
        kill_when_fetched(home.start("--resume"), home, share)
    assert_same(home.finish(home.start("--resume")), undisturbed.answer)
    assert_same_tables(home, undisturbed)
    assert_few_fetched_again(home, undisturbed, kills=3)


def test_resuming_an_audit_that_has_ended_fetches_no_page_again(home: Home, undisturbed: Undisturbed) -> None:
    home.finish(home.start("--rate", "0", "--max-pages", str(PAGES * 2)))
    again = home.finish(home.start("--resume"))
    assert_same(again, undisturbed.answer)
    assert max(fetched(home.faults).values()) == 1
