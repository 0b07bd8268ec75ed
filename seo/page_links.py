"""The links of one page as many checks ask about them: gone through once, not once a check."""

import re
from functools import cached_property, lru_cache

from seo.sieve import Sieve
from tuiguang.model.once import once_a_page
from tuiguang.model.page import Link, Page
from tuiguang.urls import host, hostname, origin, registered_domain

SOUND = re.compile(  # what nearly all addresses look like: no need to look for faults in them one by one
    r"(?:https?://(?![^/]*xn--)[a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z]{2,}/|/(?!/)|\?|(?=#)|(?!www\.|https?\b)[a-z0-9])"
    r"(?:[\w./?=&;,+~-]|%[0-9a-f]{2})*+(?:#(?:[\w./?=&;,+~-]|%[0-9a-f]{2})*+)?",
    re.IGNORECASE | re.ASCII,
)


class PageLinks:
    """Columns of the links; each is worked out when it is first asked for.

    Joined to one text, 200 of them are searched for a sign in one step.
    """

    def __init__(self, page: Page) -> None:
        self._links, self._url = page.links, page.url
        self._own = origin(page.url) + "/"

    @cached_property
    def outside(self) -> tuple[Link, ...]:
        """To anything but the page's own origin, addresses that are none among them."""
        own = self._own
        return tuple([link for link in self._links if not link.url.startswith(own)])

    @cached_property
    def abroad(self) -> tuple[Link, ...]:
        """To web addresses of other origins than the page's own."""
        return tuple([link for link in self.outside if link.url])

    @cached_property
    def nowhere(self) -> tuple[Link, ...]:
        """Without web address: mailto:, javascript:, what is invalid."""
        return tuple([link for link in self.outside if not link.url])

    @cached_property
    def urls(self) -> str:
        """The addresses, one a line."""
        return "\n".join([link.url for link in self._links])

    def inside_with(self, *signs: str) -> list[Link]:
        """Links to the page's own origin whose address holds one of these signs."""
        if not any(sign in self.urls for sign in signs):
            return []
        holding = [link for link in self._links if any(sign in link.url for sign in signs)]
        return [link for link in holding if link.url.startswith(self._own)]

    @cached_property
    def targets(self) -> set[str]:
        """Addresses, each once; the page's own left out."""
        found = {link.url for link in self._links}
        return found - {"", self._url}

    @cached_property
    def odd_hrefs(self) -> set[str]:
        """Addresses as written that may have a fault."""
        return _ODD.odd({link.href for link in self._links})

    @cached_property
    def texts(self) -> set[str]:
        return {link.text for link in self._links}

    @cached_property
    def rels(self) -> str:
        """One a line."""
        return "\n".join([link.rel for link in self._links if link.rel])

    @cached_property
    def fragments(self) -> str:
        """One a line."""
        return "\n".join([link.fragment for link in self._links if link.fragment])


@once_a_page
def of(page: Page) -> PageLinks:
    return PageLinks(page)


@once_a_page
def foreign_links(page: Page) -> tuple[Link, ...]:
    """Links to another owner's domain, as far as a name can tell."""
    own = host(page.url)
    return tuple([link for link in of(page).abroad if _is_foreign(host(link.url), own)])


@lru_cache(maxsize=16_384)
def _is_foreign(other_host: str, own_host: str) -> bool:
    own, other = (hostname(f"http://{name}/").removeprefix("www.") for name in (own_host, other_host))
    if other == own or other.endswith(f".{own}") or own.endswith(f".{other}"):
        return False
    return registered_domain(other) != registered_domain(own)


def _is_odd(href: str) -> bool:
    return SOUND.fullmatch(href) is None


_ODD = Sieve(_is_odd)
