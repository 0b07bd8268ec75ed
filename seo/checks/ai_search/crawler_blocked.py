"""A robots.txt that shuts out bots which answer people's questions."""

from collections.abc import Iterator

from seo.checks.ai_search import ANSWERING, readable_files, shut_out
from seo.checks.guards import any_site
from tuiguang.model.finding import Facts
from tuiguang.model.site import Site
from tuiguang.rules import rule


@rule(on=any_site, priority="Medium", kind="Warning", engines="AI answers")
def check(site: Site) -> Iterator[tuple[str, Facts]]:
    for file in readable_files(site):
        if shut := shut_out(file, ANSWERING):
            first = next(iter(shut.values()))
            allowed = [bot for bot in ANSWERING if bot not in shut]
            yield (
                file.robots_url,
                {"bots": list(shut), "count": len(shut), "allowed": allowed, "line": first.line, "rule": first.rule},
            )
