"""What robots.txt, robots metas and X-Robots-Tag allow."""

from dataclasses import dataclass

from tuiguang.rules import limit


@dataclass(frozen=True)
class Limits:
    longest_crawl_delay_s: float = limit(5.0, "seconds", "proposal; Google ignores the line, Bing obeys it")
    overblock_share: float = limit(0.2, "share of the pages", "proposal")
