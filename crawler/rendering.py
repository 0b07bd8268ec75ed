"""What a browser makes of a page when its scripts have run, beside what the server sent."""

from collections.abc import Sequence

from crawler.extract.page import extract
from tuiguang.model.page import Rendered


def rendered_facts(url: str, document: bytes, *, end_url: str = "", errors: Sequence[str] = ()) -> Rendered:
    """`document` is the DOM written out as HTML; `end_url` where the browser ended; `errors` from its console."""
    page = extract(end_url or url, document, status=200, headers=[("content-type", "text/html; charset=utf-8")])
    return Rendered(
        title=page.title,
        description=page.description,
        h1=page.h1,
        canonical=page.canonical,
        robots=tuple(meta.content for meta in page.meta_all("robots")),
        links=tuple(dict.fromkeys(link.url for link in page.links if link.url)),
        words=page.text.words,
        url=end_url or url,
        console_errors=tuple(errors),
    )
