"""What robots.txt, robots metas and X-Robots-Tag allow."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from tuiguang.model.finding import Facts
from tuiguang.model.indexability import ENGINE_AGENTS, Directive, directives
from tuiguang.model.page import Page
from tuiguang.model.site import Host, Site
from tuiguang.robots import Decision
from tuiguang.rules import limit
from tuiguang.urls import host, path

ENGINES = ("Googlebot", "Baiduspider", "bingbot")  # those whose results an audit is about
# By the names that robots.txt matches: a group for "Sogou web spider" is one for "sogou".
OTHER_BOTS = ("Sogou", "360Spider", "YisouSpider", "Bytespider", "YandexBot", "GPTBot")
AGENTS = ("robots", *ENGINE_AGENTS)  # whom a robots meta or X-Robots-Tag may address
_FUNCTIONS = re.compile(
    r"/(?:my-?)?(?:cart|basket|checkout|accounts?|log-?in|log-?out|sign-?in|sign-?up|register|wish-?list|search|compare)"
    r"(?:/|\.\w+$|$)",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Limits:
    longest_crawl_delay_s: float = limit(5.0, "seconds", "proposal; Google ignores the line, Bing obeys it")
    overblock_share: float = limit(0.2, "share of the pages", "proposal")
    overblock_fewest: int = limit(3, "pages forbidden by one line", "proposal; on tiny sites any page is a large share")


def own_files(site: Site) -> Iterator[Host]:
    """The robots.txt files of the site's own hosts, each address once: one host may redirect to another."""
    files = {file.robots_url: file for file in site.hosts.values() if site.is_internal(file.robots_url)}
    yield from files.values()


def was_read(file: Host) -> bool:
    return not file.robots_error and file.robots_status is not None and 200 <= file.robots_status < 300


def shut_out(site: Site, url: str, engines: Iterable[str] = ENGINES) -> dict[str, Decision]:
    """The engines that may not read `url`, each with the line that says so. A file that could not be read says
    nothing here: it has a check of its own."""
    file = site.hosts.get(host(url))
    if file is None or not was_read(file):
        return {}
    decided = ((engine, file.robots.decide(engine, url)) for engine in engines)
    return {engine: decision for engine, decision in decided if not decision.allowed}


def pattern_of(rule: str) -> str:
    """ "Disallow: /cart/ # private" → "/cart/"."""
    return rule.partition(":")[2].partition("#")[0].strip()


def shuts_all(decision: Decision) -> bool:
    return pattern_of(decision.rule) in ("/", "/*", "*")


def is_function(url: str) -> bool:
    """A cart, a login, a search: shops keep these out of robots' way on purpose."""
    return bool(_FUNCTIONS.search(path(url)))


def said(page: Page, *names: str) -> list[Directive]:
    """Directives of these names, to all robots or to an engine that the audit is about."""
    return [d for d in directives(page) if d.name in names and d.agent in AGENTS]


def quoted(found: list[Directive]) -> Facts:
    return {"value": found[0].raw, "source": found[0].source, "agents": sorted({d.agent for d in found})}


def restrictions(found: Iterable[Directive]) -> set[str]:
    """noindex and nofollow, as far as these directives say so."""
    names = {d.name for d in found}
    return {"noindex", "nofollow"} if "none" in names else names & {"noindex", "nofollow"}
