"""When an answer is worth asking for again, and how long the host is left in peace."""

import email.utils
import random
from collections.abc import Mapping
from datetime import UTC, datetime

from tuiguang.model.crawl import Task

BUSY = (429, 503)
TRIES_BUSY = 5
TRIES = 3  # server errors and broken connections: the first and two more
TRIES_ELSEWHERE = 2  # of other people's servers
LONGEST_HOLD_S = 120.0  # a Retry-After of hours is reported, not waited for
LONGEST_ROBOTS_HOLD_S = 10.0  # nothing else of the host can be asked meanwhile
FIRST_PAUSE_S = 1.0
FINAL = ("dns", "too-large", "scheme", "tls-old", "tls-not-spoken", "bad-answer")  # asking again changes nothing


def pause(task: Task, status: int | None, error: str, headers: Mapping[str, str], now: datetime) -> float | None:
    """Seconds until the next try, None when this answer stands."""
    most = TRIES_ELSEWHERE if task.kind == "external" else TRIES_BUSY if status in BUSY else TRIES
    if task.attempt >= most or not _passing(status, error):
        return None
    wanted = retry_after(headers.get("retry-after", ""), now) if status in BUSY else None
    if wanted is not None:
        return None if wanted > (LONGEST_ROBOTS_HOLD_S if task.kind == "robots" else LONGEST_HOLD_S) else wanted
    return FIRST_PAUSE_S * 2.0 ** (task.attempt - 1) * random.uniform(0.8, 1.2)


def _passing(status: int | None, error: str) -> bool:
    if error:
        return error not in FINAL
    return status is not None and (status >= 500 or status == 429) and status not in (501, 505)


def retry_after(value: str, now: datetime) -> float | None:
    """Seconds of a Retry-After header, given in seconds or as a date; None when absent or unreadable."""
    value = value.strip()
    if value.isdigit():
        return float(value[:9])
    try:
        moment = email.utils.parsedate_to_datetime(value)
    except (ValueError, TypeError):
        return None
    if moment.tzinfo is None:
        moment = moment.replace(tzinfo=UTC)
    return max(0.0, (moment - now).total_seconds())
