"""rule(): the one thing a check module needs to be part of a catalogue."""

import inspect
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import Any, Literal

from tuiguang.model.finding import Kind, Priority, Severity, severity

Guard = Callable[..., bool]  # of the subject (a page), or of the site for rules over the whole site
Profile = Literal["all", "cn"]


@dataclass(frozen=True)
class Rule:
    """A check with what is declared about it. Called with what its parameters name: `page`, `site`, `limits`."""

    check: Callable[..., Iterable[Any]]
    on: Guard
    priority: Priority
    kind: Kind
    profile: Profile = "all"
    engines: str = "all"
    needs: tuple[str, ...] = field(default=())

    @property
    def severity(self) -> Severity:
        return severity(self.priority, self.kind)

    @property
    def module(self) -> str:
        return self.check.__module__

    @property
    def whole_site(self) -> bool:
        """Asked once a site, and yields (url, facts); the others are asked for every page and yield facts."""
        return "page" not in self.needs

    @property
    def needs_site(self) -> bool:
        """Cannot be asked of a page alone. A check that declares `site: Site | None = None` can do without."""
        site = inspect.signature(self.check).parameters.get("site")
        return site is not None and site.default is inspect.Parameter.empty


def rule(
    *, on: Guard, priority: Priority, kind: Kind, profile: Profile = "all", engines: str = "all"
) -> Callable[[Callable[..., Iterable[Any]]], Rule]:
    """Declare a check.

    `on` is asked first, so that no check repeats a guard. The check is a generator; what it takes is read from its
    parameters: `page` (one page), `site` (the whole crawl: then it needs one), `limits` (the thresholds of its
    family). A check that knows more with the site, but can judge a page alone, takes `site: Site | None = None`.
    With `page` it yields facts; without, pairs (url, facts). A fact named `priority` raises the finding.
    """

    def declare(check: Callable[..., Iterable[Any]]) -> Rule:
        needs = tuple(inspect.signature(check).parameters)
        if unknown := set(needs) - {"page", "site", "limits"}:
            raise TypeError(f"{check.__module__}: a check takes page, site, limits, not {sorted(unknown)}")
        return Rule(check, on, priority, kind, profile, engines, needs)

    return declare


def limit(default: Any, unit: str, source: str) -> Any:
    """A field of a family's Limits: a threshold with its unit and where the number comes from."""
    return field(default=default, metadata={"unit": unit, "source": source})
