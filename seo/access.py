"""What robots.txt refuses to an engine, by the files that were read."""

from seo.once import once_a_site
from tuiguang.model.site import Site
from tuiguang.robots.match import Decision
from tuiguang.urls import host

MOST_DECIDED = 20_000  # remembered
GOOGLE = ("Googlebot",)
GOOGLE_IMAGES = ("Googlebot-Image", "Googlebot")  # obeys the rules for Googlebot when it is not named itself


def refusal(site: Site, url: str, agents: tuple[str, ...]) -> Decision | None:
    """The line that shuts the address out; None when it is open or nobody knows.

    The first of `agents` that robots.txt names decides, else the last by the rules for all.
    """
    decided = _decided(site)
    if (url, agents) not in decided:
        if len(decided) >= MOST_DECIDED:
            decided.clear()
        decided[url, agents] = _refusal(site, url, agents)
    return decided[url, agents]


@once_a_site
def _decided(site: Site) -> dict[tuple[str, tuple[str, ...]], Decision | None]:
    """The answers of late: the same pictures stand on many pages."""
    return {}


def _refusal(site: Site, url: str, agents: tuple[str, ...]) -> Decision | None:
    known = site.hosts.get(host(url))
    if known is None or known.robots_status != 200 or not known.robots.groups:
        return None
    agent = next((name for name in agents if known.robots.has_group_for(name)), agents[-1])
    decision = known.robots.decide(agent, url)
    return None if decision.allowed else decision
