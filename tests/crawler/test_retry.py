"""When an answer is asked for again."""

from datetime import UTC, datetime, timedelta
from email.utils import format_datetime

import pytest

from crawler.retry import LONGEST_HOLD_S, pause, retry_after
from tuiguang.model.crawl import Task

NOW = datetime(2026, 11, 24, 12, tzinfo=UTC)


def task(kind: str = "page", attempt: int = 1) -> Task:
    return Task(1, "https://shop.example/", "shop.example", kind, 0, attempt)  # type: ignore[arg-type]


@pytest.mark.parametrize("status", [200, 301, 403, 404, 410, 501])
def test_an_answer_that_stands_is_not_asked_for_again(status: int) -> None:
    assert pause(task(), status, "", {}, NOW) is None


@pytest.mark.parametrize("error", ["dns", "too-large", "tls-old", "bad-answer"])
def test_a_fault_that_stays_is_not_tried_again(error: str) -> None:
    assert pause(task(), None, error, {}, NOW) is None


def test_pauses_grow_and_end() -> None:
    pauses = [pause(task(attempt=n), 500, "", {}, NOW) for n in (1, 2, 3)]
    assert 0.8 <= (pauses[0] or 0) <= 1.2
    assert 1.6 <= (pauses[1] or 0) <= 2.4
    assert pauses[2] is None


def test_other_peoples_servers_are_asked_twice_at_most() -> None:
    assert pause(task("external", 1), None, "reset", {}, NOW) is not None
    assert pause(task("external", 2), None, "reset", {}, NOW) is None


def test_retry_after_is_kept_in_seconds_and_as_a_date() -> None:
    date = format_datetime(NOW + timedelta(seconds=7), usegmt=True)
    assert pause(task(), 429, "", {"retry-after": "5"}, NOW) == 5
    assert pause(task(), 503, "", {"retry-after": date}, NOW) == 7


def test_a_retry_after_of_hours_is_not_waited_for() -> None:
    assert pause(task(), 503, "", {"retry-after": str(int(LONGEST_HOLD_S) + 1)}, NOW) is None


def test_robots_txt_is_not_waited_for_long() -> None:
    assert pause(task("robots"), 503, "", {"retry-after": "30"}, NOW) is None


@pytest.mark.parametrize("value", ["", "soon", "-5", "1e9", "Wed, 99 Nov 2026"])
def test_an_unreadable_retry_after_counts_as_none(value: str) -> None:
    assert retry_after(value, NOW) is None


def test_a_date_in_the_past_means_now() -> None:
    assert retry_after("Wed, 21 Oct 2015 07:28:00 GMT", NOW) == 0
