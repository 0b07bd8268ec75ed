"""A parsed robots.txt and the questions to it."""

import re
from functools import cached_property

from msgspec import Struct

from tuiguang.robots.match import Decision, Matcher, Rule
from tuiguang.robots.records import CrawlDelay, Fault, Group

_TOKEN = re.compile(r"[A-Za-z0-9_-]*")
_NAMED_IN_COMMENT = re.compile(r"compatible;\s*([A-Za-z0-9_-]+)|([A-Za-z0-9_-]+)/[\w.]+;?\s+\+?https?:", re.IGNORECASE)
_MOST_AGENTS = 500  # matchers kept; nobody asks for more, but a loop over made-up names must not fill the memory


class RobotsTxt(Struct, frozen=True, dict=True):
    groups: tuple[Group, ...] = ()
    delays: tuple[CrawlDelay, ...] = ()
    sitemaps: tuple[tuple[int, str], ...] = ()  # line, address as written
    faults: tuple[Fault, ...] = ()

    def decide(self, agent: str, url: str) -> Decision:
        """May `agent` (a product token or a whole User-Agent) fetch `url` (normalised), and which line says so?"""
        matcher = self._matchers.get(agent)
        return (matcher or self._matcher(agent)).decide(url)

    def crawl_delay(self, agent: str) -> float | None:
        """Seconds between two requests; None when the file asks for no valid number. The first of several."""
        name = self._name_obeyed(agent)
        return next((delay.seconds for delay in self.delays if name in delay.names), None)

    def has_group_for(self, agent: str) -> bool:
        """The crawler is named, so the rules for * are not for it."""
        return self._name_obeyed(agent) != "*"

    def rules_for(self, agent: str) -> list[Rule]:
        """The rules of all groups that this crawler has to obey, in the order of the file."""
        name = self._name_obeyed(agent)
        return [rule for group in self.groups if name in group.names for rule in group.rules]

    @cached_property
    def _matchers(self) -> dict[str, Matcher]:
        return {}

    @cached_property
    def _names(self) -> frozenset[str]:
        return frozenset(name for group in self.groups for name in group.names)

    def _matcher(self, agent: str) -> Matcher:
        if len(self._matchers) >= _MOST_AGENTS:
            self._matchers.clear()
        return self._matchers.setdefault(agent, Matcher(self.rules_for(agent)))

    def _name_obeyed(self, agent: str) -> str:
        name = product_token(agent)
        return name if name in self._names else "*"


def product_token(agent: str) -> str:
    """The name a crawler is called by in robots.txt, in lower case.

    Of a whole User-Agent: the crawler behind "compatible;" or before its address, else the first product. A name that
    is neither (Google's example is "Foo Bar") stays as it is and so matches only "*".
    """
    agent = agent.strip()
    if "/" not in agent:
        return agent.lower()
    found = _NAMED_IN_COMMENT.search(agent) if agent.startswith("Mozilla/") else None
    name = (found[1] or found[2]) if found else _TOKEN.match(agent)[0]  # type: ignore[index]  # matches always
    return name.lower()


ALLOW_ALL = RobotsTxt()
DISALLOW_ALL = RobotsTxt(groups=(Group(0, ("*",), ("*",), (Rule(False, "/", 0, ""),)),))
