"""A page of search results of the site that search engines may show."""

import re
from collections.abc import Iterator

from seo.checks.guards import indexable_page
from tuiguang.model.finding import Facts
from tuiguang.model.page import Page
from tuiguang.rules import rule
from tuiguang.urls import path, query

FOLDER = re.compile(r"/(?:search|search-results|catalogsearch|suche|recherche|sousuo)(?:/|\.\w+|$)", re.IGNORECASE)
TERM = re.compile(r"(?:^|[&;])(q|s|query|keywords?|search|wd|kw)=[^&]", re.IGNORECASE)


@rule(on=indexable_page, priority="Info", kind="Info")
def check(page: Page) -> Iterator[Facts]:
    by_folder, by_term = FOLDER.search(path(page.url)), TERM.search(query(page.url))
    if by_folder or by_term:
        yield {"sign": by_term[1] if by_term else by_folder[0] if by_folder else "", "title": page.title}
