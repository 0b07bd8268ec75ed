"""Links between pages and out of the site."""

from dataclasses import dataclass

from tuiguang.rules import limit


@dataclass(frozen=True)
class Limits:
    most_links: int = limit(150, "links on a page", "proposal; Seonaut warns above 100")
    most_external: int = limit(100, "links to other sites on a page", "proposal")
    deepest: int = limit(4, "clicks from the start page", "Seonaut; Baidu advises 3")
