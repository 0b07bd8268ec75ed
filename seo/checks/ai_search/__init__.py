"""What AI assistants and their search engines may read, and how easily."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from tuiguang.model.site import Host, Site
from tuiguang.robots import Decision
from tuiguang.rules import limit

# Bots that fetch a page to answer somebody's question, by the names that robots.txt matches.
ANSWERING = (
    "OAI-SearchBot",
    "ChatGPT-User",
    "PerplexityBot",
    "Claude-SearchBot",
    "Claude-User",
    "Bingbot",
    "Applebot",
    "DuckAssistBot",
    "Bytespider",
    "Baiduspider-render",
    "YisouSpider",
)
# Bots, and names for robots.txt alone, that gather texts to train models.
TRAINING = (
    "GPTBot",
    "ClaudeBot",
    "CCBot",
    "Google-Extended",
    "Applebot-Extended",
    "Meta-ExternalAgent",
    "Amazonbot",
    "Bytespider",
)


@dataclass(frozen=True)
class Limits:
    shortest_llms_txt: int = limit(50, "characters", "Lighthouse 13.4")
    most_tokens: int = limit(25_000, "tokens, four bytes each", "proposal")
    least_text_share: float = limit(0.1, "share of main text in the page's bytes", "proposal")
    cited_from_words: int = limit(300, "words or hanzi", "proposal; shorter pieces need no sources")


def readable_files(site: Site) -> Iterator[Host]:
    """The robots.txt files of the site's own hosts that were read, each address once."""
    files = {file.robots_url: file for file in site.hosts.values() if site.is_internal(file.robots_url)}
    yield from (file for file in files.values() if file.robots_status is not None and 200 <= file.robots_status < 300)


def shut_out(file: Host, bots: Iterable[str]) -> dict[str, Decision]:
    """Those that may not read the host's home page, each with the line that says so."""
    home = file.robots_url.removesuffix("robots.txt")
    decided = ((bot, file.robots.decide(bot, home)) for bot in bots)
    return {bot: decision for bot, decision in decided if not decision.allowed}
