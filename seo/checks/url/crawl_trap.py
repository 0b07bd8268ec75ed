"""Addresses without end that show the same again and again."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from seo.checks.guards import any_site
from seo.checks.url import Limits
from tuiguang.model.finding import Facts
from tuiguang.model.site import Outcome, Site
from tuiguang.rules import rule
from tuiguang.urls import origin, path, query

MOST_PATTERNS, MOST_TEXTS = 50_000, 1_000
NUMBER = re.compile(r"\d+")


@dataclass
class Seen:
    known: int = 0
    read: int = 0
    texts: set[str] = field(default_factory=set)
    samples: list[str] = field(default_factory=list)

    def add(self, outcome: Outcome) -> None:
        self.known += 1
        if len(self.samples) < 20:
            self.samples.append(outcome.url)
        if outcome.is_html and outcome.ok and outcome.text_hash:
            self.read += 1
            if len(self.texts) < MOST_TEXTS:
                self.texts.add(outcome.text_hash)

    @property
    def new_share(self) -> float:
        """Pages that showed something that the ones before had not, by pages read."""
        return (len(self.texts) - 1) / self.read if self.read else 1.0


@rule(on=any_site, priority="High", kind="Warning", engines="endless crawls")
def check(site: Site, limits: Limits) -> Iterator[tuple[str, Facts]]:
    """A pattern that was met once is forgotten when there are many: memory stays bounded."""
    patterns: dict[str, Seen] = {}
    for outcome in site.outcomes("page"):
        patterns.setdefault(_pattern(outcome.url), Seen()).add(outcome)
        if len(patterns) > MOST_PATTERNS:
            patterns = {key: seen for key, seen in patterns.items() if seen.known > 1}
    for pattern, seen in sorted(patterns.items()):
        if seen.known <= limits.trap_urls or seen.read < limits.trap_fewest_read or len(seen.texts) >= MOST_TEXTS:
            continue
        if seen.new_share < limits.trap_new_share:
            facts: Facts = {"pattern": pattern, "known": seen.known, "read": seen.read, "texts": len(seen.texts)}
            yield seen.samples[0], facts | {"samples": seen.samples}


def _pattern(url: str) -> str:
    """Numbers become #, folders that repeat stand once, of parameters the names remain."""
    folders = dict.fromkeys(NUMBER.sub("#", path(url)).split("/"))
    names = sorted({pair.partition("=")[0] for pair in query(url).split("&") if pair})
    return origin(url) + "/".join(folders) + ("?" + "&".join(names) if names else "")
