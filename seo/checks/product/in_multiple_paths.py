"""One product under several folders, each of which may be indexed."""

from collections.abc import Iterator

from seo.checks.guards import any_site
from seo.products import buy_words, subjects
from seo.structured import graph
from tuiguang import urls
from tuiguang.model.finding import Facts
from tuiguang.model.site import Outcome, Site
from tuiguang.rules import rule


@rule(on=any_site, priority="Medium", kind="Warning")
def check(site: Site) -> Iterator[tuple[str, Facts]]:
    """Found at every address but the shortest."""
    for group in _same_names(site):
        page = site.page(group[0].url)
        if page is None or not (subjects(graph(page)) or buy_words(page.text.main)):
            continue
        first, *copies = sorted((outcome.url for outcome in group), key=lambda url: (len(url), url))
        for copy in copies:
            yield copy, {"other": first, "paths": len(group), "urls": [first, *copies][:20]}


def _same_names(site: Site) -> list[list[Outcome]]:
    """Pages with the same last part of the path and the same title, in different folders of one host."""
    groups: dict[tuple[str, str, str], dict[str, Outcome]] = {}
    for outcome in site.outcomes("page"):
        path = urls.path(outcome.url).rstrip("/")
        folder, _, name = path.rpartition("/")
        if name and outcome.ok and outcome.is_html and not outcome.indexability and not urls.query(outcome.url):
            groups.setdefault((urls.origin(outcome.url), name, outcome.title), {}).setdefault(folder, outcome)
    return [list(folders.values()) for folders in groups.values() if len(folders) > 1]
