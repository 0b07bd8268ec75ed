"""One address fetched for a command that does not crawl."""

import tempfile
import urllib.error
import urllib.request
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from tuiguang.errors import UserError
from tuiguang.model.page import Page
from tuiguang.settings import Settings

if TYPE_CHECKING:
    from tuiguang.model.site import Outcome
    from tuiguang.storage.site import StoredSite

TIMEOUT_S = 20
LARGEST_ROBOTS = 2 * 1024 * 1024


def fetch_page(url: str, settings: Settings) -> Page:
    """One page with the crawler's own eyes, after its redirects. Raises UserError (exit code 3) when none came."""
    from crawler.run import crawl
    from tuiguang.model.crawl import CrawlOptions
    from tuiguang.storage.engine import open_database
    from tuiguang.storage.site import StoredSite
    from tuiguang.urls import check_seed

    start = check_seed(url)
    options = CrawlOptions(
        start_url=start,
        urls=(start,),
        alone=True,
        rate=0,
        timeout_s=settings.timeout_s,
        max_bytes=settings.max_bytes,
        user_agent=settings.user_agent,
    )
    with tempfile.TemporaryDirectory(prefix="tuiguang-") as folder:
        engine = open_database(Path(folder) / "crawl.db", "crawl")
        if not crawl(engine, 1, options):
            raise KeyboardInterrupt
        site = StoredSite(engine, 1, today=date.today(), user_agent=settings.user_agent)
        last = site.chain(start)[-1]
        page = site.page(last.url)
        fault = None if page and page.status else _unread(site, start, last)
        engine.dispose()
    if fault:
        raise fault
    assert page is not None
    return page


def _unread(site: "StoredSite", url: str, last: "Outcome") -> UserError:
    from cli.auditing import unreachable

    if not last.error.startswith("robots.txt"):
        return unreachable(site, url, last.error or last.state)
    return UserError(
        "robots.txt forbids {url}: {reason}.",
        "Ask for leave, or save the page in a browser and name that file.",
        exit_code=3,
        url=url,
        reason=last.error,
    )


def fetch_robots(url: str) -> bytes:
    """The rules as a crawler obeys them: a missing file allows all, a fault of the server nothing."""
    request = urllib.request.Request(url, headers={"User-Agent": "tuiguang"})
    try:
        with urllib.request.urlopen(request, timeout=TIMEOUT_S) as answer:
            body: bytes = answer.read(LARGEST_ROBOTS)
            return body
    except urllib.error.HTTPError as error:
        return b"" if error.code < 500 and error.code != 429 else b"User-agent: *\nDisallow: /\n"
    except (urllib.error.URLError, OSError) as error:
        raise UserError(
            "{url} could not be read: {reason}.",
            "Check the address and that the server answers, then try again.",
            exit_code=3,
            url=url,
            reason=getattr(getattr(error, "reason", error), "strerror", None) or error,
        ) from None
