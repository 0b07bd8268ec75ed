"""What a crawl is asked to do, and the work it hands out."""

from typing import Literal

from msgspec import Struct

from tuiguang.model.page import Page
from tuiguang.model.site import UrlKind
from tuiguang.model.sitemap import Sitemap


class CrawlOptions(Struct, frozen=True, kw_only=True):
    """As the audit was started; `--resume` goes on with the same."""

    start_url: str
    urls: tuple[str, ...] = ()  # list mode: just these, links are not followed
    max_pages: int = 0  # 0: no cap
    max_depth: int = 50  # clicks; bounds endless calendars; 0: no cap
    include: tuple[str, ...] = ()  # RE2 patterns: a page must match one
    exclude: tuple[str, ...] = ()
    rate: float = 2.0  # requests per second and host, 0: as fast as the host answers
    concurrency: int = 16
    concurrency_per_host: int = 8
    timeout_s: float = 30.0
    max_bytes: int = 10 * 1024 * 1024
    user_agent: str = ""
    ignore_robots: bool = False
    check_external: bool = True
    alone: bool = False  # just the pages given and where they redirect to, without what they load
    longest_crawl_delay_s: float = 60.0  # a robots.txt that asks for more gets this

    @property
    def delay_s(self) -> float:
        """Between two requests to one host."""
        return 1 / self.rate if self.rate else 0.0


class Task(Struct, frozen=True):
    """A leased row of the frontier. `attempt` is the fence: a result of an older attempt changes nothing."""

    id: int
    url: str
    host: str
    kind: UrlKind
    depth: int
    attempt: int
    start_at: float = 0.0  # Unix time: not to be asked for earlier


class Found(Struct, frozen=True, array_like=True):
    """A URL that an answer named."""

    url: str
    host: str
    kind: UrlKind
    depth: int
    skip: str = ""  # why it is recorded but not asked for: "max-depth", "excluded", "too-long" …


class HostRobots(Struct, frozen=True, kw_only=True):
    """What asking for robots.txt came to."""

    url: str
    status: int | None = None
    error: str = ""
    body: bytes = b""
    delay_s: float = 0.0
    valid_s: float = 86_400.0  # RFC 9309: at most 24 hours


class Result(Struct, frozen=True, kw_only=True):
    """The end of one task, stored whole in one transaction."""

    task: Task
    state: Literal["done", "failed", "blocked", "skipped", "retry"]
    reason: str = ""
    page: Page | None = None
    found: tuple[Found, ...] = ()
    robots: HostRobots | None = None
    sitemap: Sitemap | None = None
    not_before: float = 0.0  # of a retry
    hold_until: float = 0.0  # of its whole host
