"""Keywords that stand neither in the title nor in the text."""

from collections.abc import Iterator

from seo.checks.guards import indexable_page
from seo.checks.meta_keywords import keywords, phrases
from tuiguang.model.finding import Facts
from tuiguang.model.page import Page
from tuiguang.rules import rule
from tuiguang.text.fold import fold
from tuiguang.text.words import content_words


@rule(on=indexable_page, priority="Medium", kind="Warning", engines="Baidu")
def check(page: Page) -> Iterator[Facts]:
    """A phrase is there when it stands as a whole or each of its words does. Pages without text are not judged."""
    listed = phrases(keywords(page))
    if not listed or not page.text.main:
        return
    said = "\n".join((page.title, page.h1, page.text.main, page.text.boilerplate))
    absent = [phrase for phrase in listed if not _stands(phrase, said)]
    if absent:  # as written; folding a whole text is dear
        said = fold(said)
        absent = [phrase for phrase in absent if not _stands(fold(phrase), said)]
    if absent:
        yield {"absent": absent[:20], "count": len(absent), "of": len(listed)}


def _stands(phrase: str, said: str) -> bool:
    if phrase in said:
        return True
    words = content_words(phrase)
    return len(words) > 1 and all(word in said for word in words)
