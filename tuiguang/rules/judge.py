"""Running a catalogue over facts."""

from collections.abc import Callable, Iterable, Iterator
from typing import Any

from tuiguang.model.finding import Facts, Finding, severity
from tuiguang.model.page import Page
from tuiguang.model.site import Site
from tuiguang.rules.catalogue import Entry

MOST_SORTS = 500  # of pages, by what their guards say; a site has few

Ask = Callable[[Any, Any], Iterable[Any]]  # of a page and its site; either may be None


class Judge:
    """Asks the chosen checks. `limits` maps a family to its thresholds, as Catalogue.limits() makes them."""

    def __init__(self, entries: Iterable[Entry], limits: dict[str, Any]) -> None:
        self.limits = limits
        self.entries = list(entries)
        of_page = [entry for entry in self.entries if not entry.rule.whole_site]
        alone = [entry for entry in of_page if not entry.rule.needs_site]
        in_site = [entry for entry in of_page if entry.rule.needs_site]
        self._alone = _Panel(alone, limits)
        self._in_site = _Panel(alone + in_site, limits)
        self._of_site = [entry for entry in self.entries if entry.rule.whole_site]

    def page(self, page: Page) -> Iterator[Finding]:
        """Findings of one page alone. Checks that need the site do not apply."""
        return self._alone.findings(page, None)

    def site(self, site: Site) -> Iterator[Finding]:
        """Findings of every page, then those of the site as a whole. Pages are read one by one."""
        for page in site.pages():
            yield from self._in_site.findings(page, site)
        for entry in self._of_site:
            if entry.rule.on(site):
                for url, facts in _bound(entry, self.limits)(None, site):
                    yield _finding(entry, url, facts)


class _Panel:
    """Checks of pages. Each guard is asked once a page; pages of which the guards say the same have the same checks."""

    def __init__(self, entries: list[Entry], limits: dict[str, Any]) -> None:
        self._guards = list(dict.fromkeys(entry.rule.on for entry in entries))
        self._checks = [(self._guards.index(e.rule.on), e, _bound(e, limits)) for e in entries]
        self._chosen: dict[tuple[bool, ...], list[tuple[Entry, Ask]]] = {}

    def findings(self, page: Page, site: Site | None) -> Iterator[Finding]:
        for entry, ask in self._which(page):
            for facts in ask(page, site):
                yield _finding(entry, page.url, facts)

    def _which(self, page: Page) -> list[tuple[Entry, Ask]]:
        said = tuple([bool(guard(page)) for guard in self._guards])
        if said not in self._chosen:
            if len(self._chosen) >= MOST_SORTS:
                self._chosen.clear()
            self._chosen[said] = [(entry, ask) for guard, entry, ask in self._checks if said[guard]]
        return self._chosen[said]


def _bound(entry: Entry, limits: dict[str, Any]) -> Ask:
    """The check as a function of page and site, whichever of page, site and limits it takes."""
    check, needs = entry.rule.check, entry.rule.needs
    if needs == ("page",):
        return lambda page, site: check(page)
    if needs == ("page", "site"):
        return check
    given = {"limits": limits[entry.family]} if "limits" in needs else {}
    if "site" not in needs:
        return lambda page, site: check(page=page, **given)
    if "page" not in needs:
        return lambda page, site: check(site=site, **given)
    return lambda page, site: check(page=page, site=site, **given)


def _finding(entry: Entry, url: str, facts: Facts) -> Finding:
    priority = facts.pop("priority", entry.rule.priority)
    return Finding(entry.id, severity(priority, entry.rule.kind), url, facts, priority)
