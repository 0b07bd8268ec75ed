"""A crawled site as the checks see it. `tuiguang.storage.site` reads it from the database."""

from collections.abc import Iterator
from datetime import date
from typing import Any, Literal, Protocol, TypeVar

from msgspec import Struct

from tuiguang.model.page import Link, Page
from tuiguang.model.probes import ProbeName
from tuiguang.model.sitemap import Sitemap
from tuiguang.robots import RobotsTxt

T = TypeVar("T")
UrlKind = Literal["page", "resource", "external", "sitemap", "robots", "probe"]
DuplicateField = Literal["title", "description", "h1", "h2", "keywords", "text_hash", "title_and_description"]


class Outcome(Struct, frozen=True, kw_only=True):
    """What became of one known URL, in brief. `status` is None when there was no answer, or none was asked for."""

    url: str
    kind: UrlKind
    state: str  # "new", "leased", "done", "failed", "blocked" (robots.txt), "skipped" (a limit of the crawl)
    status: int | None = None
    error: str = ""  # cause, as page.fetch.error
    media_type: str = ""
    size_bytes: int = 0
    location: str = ""  # target of a redirect
    is_html: bool = False
    title: str = ""
    description: str = ""
    h1: str = ""
    canonical: str = ""
    noindex: bool = False
    nofollow: bool = False
    lang: str = ""
    language: str = ""
    text_hash: str = ""
    depth: int | None = None  # clicks from the start page; None: not reached by links
    inlinks: int = 0  # internal pages that link to it
    in_sitemap: bool = False
    ttfb_ms: float | None = None
    indexability: str = ""  # "" when indexable, else the first reason: blocked, no-response, redirect, …

    @property
    def ok(self) -> bool:
        return self.status is not None and 200 <= self.status < 300

    @property
    def broken(self) -> bool:
        """Asked for, and the answer is an error. 401, 403, 429, 999 and blocked URLs are unverified, not broken."""
        if self.state not in ("done", "failed"):
            return False
        if self.status is None:
            return bool(self.error)
        return self.status >= 400 and self.status not in (401, 403, 429, 999)


class Inlink(Struct, frozen=True):
    """A link seen from its target."""

    source: str
    text: str
    position: str
    nofollow: bool
    href: str
    kind: Literal["link", "image", "resource"] = "link"


class Host(Struct, frozen=True, kw_only=True):
    """One host of the crawl. `robots_status` None: its robots.txt could not be fetched, `robots_error` says why."""

    host: str  # with the port when it is not the scheme's own
    robots_url: str
    robots_status: int | None
    robots_error: str
    robots_body: bytes
    robots: RobotsTxt  # as it was obeyed: disallow all when it could not be read for a fault of the server


class Site(Protocol):
    """Questions over the whole crawl. Urls that are asked for are normalised, as every URL in a page's facts is."""

    @property
    def start_url(self) -> str: ...

    @property
    def host(self) -> str:
        """Of the start page, after its redirects."""

    @property
    def today(self) -> date: ...

    @property
    def user_agent(self) -> str: ...

    @property
    def previous(self) -> "Site | None":
        """The site's crawl before this one."""

    def pages(self) -> Iterator[Page]:
        """Every internal answer with all its facts, errors and redirects too, one by one."""

    def resources(self) -> Iterator[Page]:
        """The answers of stylesheets, scripts, images and the like, one by one."""

    def outcome(self, url: str) -> Outcome | None:
        """None: the crawl never heard of it."""

    def outcomes(self, *kinds: UrlKind) -> Iterator[Outcome]:
        """All URLs of these kinds, in the order of their addresses."""

    def inlinks(self, url: str, most: int = 1000) -> list[Inlink]:
        """Links of internal pages to this address, one a page and anchor."""

    def page(self, url: str) -> Page | None:
        """All facts of one answer; None when there is none. Cheap for a URL that was asked for lately."""

    def part(self, url: str, kind: type[T]) -> T | None:
        """Some facts of one answer: `kind` is a Struct that names the fields of Page that are wanted. Several times
        cheaper than `page`, and not remembered."""

    def troubled_links(self, page: Page) -> list[tuple[Link, Outcome]]:
        """Links of the page whose target was asked for and is not a plain 2xx: redirects, errors, no answer."""

    def chain(self, url: str) -> list[Outcome]:
        """The redirects from this address on, itself first. A loop ends with the outcome that was there before."""

    def duplicates(self, field: DuplicateField) -> Iterator[tuple[str, list[Outcome]]]:
        """Values that two or more indexable pages share, with the pages, per language. Words are compared folded;
        of h2 (the first) and keywords the folded form is what is given."""

    def probe(self, name: ProbeName) -> Outcome | None:
        """What an address that no page names answered; None when it was not asked for. See tuiguang.model.probes."""

    def is_internal(self, url: str) -> bool: ...

    @property
    def sitemaps(self) -> list[Sitemap]: ...

    @property
    def hosts(self) -> dict[str, Host]: ...

    def stats(self) -> dict[str, Any]:
        """Counts of the crawl: pages, html, ok, indexable, by status class and by error."""
