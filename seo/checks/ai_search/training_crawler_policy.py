"""A robots.txt that does not say whether texts may be used to train models."""

from collections.abc import Iterator

from seo.checks.ai_search import TRAINING, readable_files, shut_out
from seo.checks.guards import any_site
from tuiguang.model.finding import Facts
from tuiguang.model.site import Site
from tuiguang.rules import rule


@rule(on=any_site, priority="Info", kind="Info", engines="AI training")
def check(site: Site) -> Iterator[tuple[str, Facts]]:
    """One of them named is a decision taken."""
    for file in readable_files(site):
        if not any(file.robots.has_group_for(bot) for bot in TRAINING):
            shut = list(shut_out(file, TRAINING))
            allowed = [bot for bot in TRAINING if bot not in shut]
            yield file.robots_url, {"allowed": allowed, "blocked": shut, "count": len(TRAINING)}
