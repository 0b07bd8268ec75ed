"""Running a catalogue over facts."""

from collections.abc import Iterable, Iterator
from typing import Any

from tuiguang.model.finding import Facts, Finding, severity
from tuiguang.model.page import Page
from tuiguang.model.site import Site
from tuiguang.rules.catalogue import Entry
from tuiguang.rules.rule import Rule


class Judge:
    """Asks the chosen checks. `limits` maps a family to its thresholds, as Catalogue.limits() makes them."""

    def __init__(self, entries: Iterable[Entry], limits: dict[str, Any]) -> None:
        self.limits = limits
        self.entries = list(entries)
        self._of_page = [e for e in self.entries if not e.rule.whole_site and not e.rule.needs_site]
        self._of_page_in_site = [e for e in self.entries if not e.rule.whole_site and e.rule.needs_site]
        self._of_site = [e for e in self.entries if e.rule.whole_site]

    def page(self, page: Page) -> Iterator[Finding]:
        """Findings of one page alone. Checks that need the site do not apply."""
        return self._ask(self._of_page, page, None)

    def site(self, site: Site) -> Iterator[Finding]:
        """Findings of every page, then those of the site as a whole. Pages are read one by one."""
        for page in site.pages():
            yield from self._ask(self._of_page, page, site)
            yield from self._ask(self._of_page_in_site, page, site)
        for entry in self._of_site:
            if entry.rule.on(site):
                for url, facts in _call(entry, self.limits, site=site):
                    yield _finding(entry, url, facts)

    def _ask(self, entries: list[Entry], page: Page, site: Site | None) -> Iterator[Finding]:
        guards: dict[Any, bool] = {}
        for entry in entries:
            guard = entry.rule.on
            if guard not in guards:
                guards[guard] = guard(page)
            if guards[guard]:
                for facts in _call(entry, self.limits, page=page, site=site):
                    yield _finding(entry, page.url, facts)


def _call(entry: Entry, limits: dict[str, Any], **subjects: Any) -> Iterable[Any]:
    rule: Rule = entry.rule
    given = {name: limits[entry.family] if name == "limits" else subjects[name] for name in rule.needs}
    return rule.check(**given)


def _finding(entry: Entry, url: str, facts: Facts) -> Finding:
    priority = facts.pop("priority", entry.rule.priority)
    return Finding(entry.id, severity(priority, entry.rule.kind), url, facts, priority)
