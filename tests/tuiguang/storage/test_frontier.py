"""The leased queue: nothing is lost, nothing is stored twice, hosts are left in peace."""

import itertools
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
import sqlalchemy as sa

from tuiguang.model.crawl import Found, HostRobots, Result, Task
from tuiguang.model.page import Page
from tuiguang.storage.engine import open_database
from tuiguang.storage.frontier import LEASE_S, MOST_ATTEMPTS, Frontier
from tuiguang.storage.schema import frontier, page

HOST = "shop.example"
START = f"https://{HOST}/"


@pytest.fixture
def engine(tmp_path: Path) -> Iterator[sa.Engine]:
    engine = open_database(tmp_path / "crawl.db", "crawl")
    yield engine
    engine.dispose()


def worker(engine: sa.Engine, name: str = "one", delay_s: float = 0.0, urls: int = 1) -> Frontier:
    """A frontier with the start page and as many pages as wanted, whose robots.txt is known."""
    queue = Frontier(engine, 1, name)
    seeds = [Found(START, HOST, "page", 0), *(Found(f"{START}{n}", HOST, "page", 1) for n in range(1, urls))]
    queue.start(START, {HOST}, seeds, delay_s)
    robots = queue.lease(9, ["robots"])
    found = HostRobots(url=f"{START}robots.txt", status=404, delay_s=delay_s)
    queue.store([Result(task=task, state="done", robots=found) for task in robots], delay_s)
    return queue


def done(task: Task, *found: Found) -> Result:
    return Result(task=task, state="done", page=Page(url=task.url, status=200), found=found)


def states(engine: sa.Engine) -> dict[str, str]:
    with engine.connect() as connection:
        return {row.url: row.state for row in connection.execute(sa.select(frontier.c.url, frontier.c.state))}


def test_nothing_of_a_host_is_leased_before_its_robots_txt_is_known(engine: sa.Engine) -> None:
    queue = Frontier(engine, 1, "one")
    queue.start(START, {HOST}, [Found(START, HOST, "page", 0)], 0.0)
    assert [task.kind for task in queue.lease(9)] == ["robots"]
    assert queue.lease(9) == []


def test_two_workers_never_hold_the_same_page(engine: sa.Engine) -> None:
    one = worker(engine, urls=20)
    two = Frontier(engine, 1, "two")
    first, second = one.lease(10), two.lease(100)
    assert len(first) == 10
    assert len(second) == 10
    assert not {task.url for task in first} & {task.url for task in second}


def test_near_pages_come_before_deep_ones(engine: sa.Engine) -> None:
    queue = worker(engine)
    (start,) = queue.lease(1)
    deep = Found(f"{START}a", HOST, "page", 5)
    near = Found(f"{START}z", HOST, "page", 1)
    queue.store([done(start, deep, near)], 0.0)
    assert [task.url for task in queue.lease(9)] == [near.url, deep.url]


def test_an_answer_of_a_lost_lease_changes_nothing(engine: sa.Engine) -> None:
    slow = worker(engine)
    (task,) = slow.lease(1)
    expire(engine)
    quick = Frontier(engine, 1, "quick")
    (again,) = quick.lease(1)
    assert again.attempt == 2
    assert quick.store([done(again)], 0.0) == 1
    late = Found(f"{START}late", HOST, "page", 1)
    assert slow.store([done(task, late)], 0.0) == 0
    assert late.url not in states(engine)


def expire(engine: sa.Engine) -> None:
    with engine.begin() as connection:
        connection.execute(sa.update(frontier).values(lease_until=time.time() - 1))


def test_leases_last_longer_than_any_fetch(engine: sa.Engine) -> None:
    worker(engine).lease(1)
    assert Frontier(engine, 1, "two").lease(9) == []
    assert LEASE_S > 120


def test_a_page_that_kills_its_worker_every_time_is_given_up(engine: sa.Engine) -> None:
    queue = worker(engine)
    for _ in range(MOST_ATTEMPTS):
        assert queue.lease(1)
        expire(engine)
    assert queue.lease(1) == []
    assert states(engine)[START] == "failed"
    assert not queue.pending()


def test_what_a_dead_worker_held_is_taken_back_at_once(engine: sa.Engine) -> None:
    worker(engine, urls=3).lease(9)
    queue = Frontier(engine, 1, "new")
    assert queue.lease(9) == []
    queue.resume()
    assert len(queue.lease(9)) == 3


def test_tasks_that_were_not_begun_are_given_back_without_counting(engine: sa.Engine) -> None:
    queue = worker(engine)
    queue.release(queue.lease(1))
    (task,) = queue.lease(1)
    assert task.attempt == 1


def test_a_rate_spaces_the_starts_for_all_workers_together(engine: sa.Engine) -> None:
    one, two = worker(engine, delay_s=0.5, urls=20), Frontier(engine, 1, "two")
    starts = sorted(task.start_at for task in [*one.lease(3), *two.lease(3)])
    assert len(starts) >= 4
    assert all(later - earlier > 0.49 for earlier, later in itertools.pairwise(starts))


def test_a_busy_host_is_held_and_says_when_to_come_again(engine: sa.Engine) -> None:
    queue = worker(engine, urls=3)
    (task,) = queue.lease(1)
    moment = time.time() + 60
    queue.store([Result(task=task, state="retry", reason="503", not_before=moment, hold_until=moment)], 0.0)
    assert queue.lease(9) == []
    assert queue.pending()
    assert queue.next_moment() == pytest.approx(moment)


def test_a_resource_that_a_link_names_becomes_a_page(engine: sa.Engine) -> None:
    queue = worker(engine)
    (start,) = queue.lease(1)
    queue.store([done(start, Found(f"{START}big.html", HOST, "resource", 1))], 0.0)
    (resource,) = queue.lease(9, ["resource"])
    other = Frontier(engine, 1, "other")
    queue.store([done(resource, Found(resource.url, HOST, "page", 1))], 0.0)
    (again,) = other.lease(9)
    assert (again.kind, again.url) == ("page", resource.url)


def test_what_was_too_deep_by_one_way_is_taken_when_another_is_shorter(engine: sa.Engine) -> None:
    queue = worker(engine, urls=2)
    first, second = queue.lease(2)
    far = Found(f"{START}far", HOST, "page", 9, "max-depth")
    queue.store([done(first, far)], 0.0)
    assert states(engine)[far.url] == "skipped"
    queue.store([done(second, Found(far.url, HOST, "page", 2))], 0.0)
    assert states(engine)[far.url] == "new"


def test_more_urls_than_fit_into_memory_keep_one_row_each(engine: sa.Engine, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tuiguang.storage.frontier.CACHE_SIZE", 5)
    queue = worker(engine, urls=4)
    links = tuple(Found(f"{START}p{n}", HOST, "page", 1) for n in range(20))
    for task in queue.lease(4):
        queue.store([done(task, *links)], 0.0)
    urls = list(states(engine))
    assert len(urls) == len(set(urls)) == 1 + 4 + 20


def test_an_answer_is_stored_with_the_numbers_of_its_links(engine: sa.Engine) -> None:
    from tuiguang.model.page import Link

    queue = worker(engine)
    (start,) = queue.lease(1)
    link = Link(f"{START}next", "/next", "Next", "", "main", False)
    facts = Page(url=START, status=200, links=(link,))
    queue.store([Result(task=start, state="done", page=facts, found=(Found(link.url, HOST, "page", 1),))], 0.0)
    with engine.connect() as connection:
        number = connection.scalar(sa.select(frontier.c.id).where(frontier.c.url == link.url))
        stored = connection.scalar(sa.select(page.c.targets))
    assert int.from_bytes(stored, "little") == number
