"""A document that says it is in one language and is written in another."""

from collections.abc import Iterator

from seo.checks.guards import html_page
from tuiguang.model.finding import Facts
from tuiguang.model.page import Page
from tuiguang.rules import rule
from tuiguang.text.locales import is_language_tag, primary
from tuiguang.text.scripts import common_words_of

BY_SCRIPT = frozenset(["zh", "ja", "ko", "th", "el"])  # certain, whatever is declared
WITH_LETTERS = frozenset(["he", "hi", "ar", "fa"])  # told by their letters, which related languages share
SAME = {"nb": "no", "nn": "no", "yue": "zh", "cmn": "zh", "wuu": "zh", "hak": "zh", "nan": "zh", "iw": "he", "in": "id"}


@rule(on=html_page, priority="Medium", kind="Warning", engines="Bing; screen readers, translation. Google ignores it")
def check(page: Page) -> Iterator[Facts]:
    """A page that marks the other language where it comes is right."""
    found = primary(page.text.language)
    if not found or not page.lang or not is_language_tag(page.lang):
        return
    declared = _language(page.lang)
    if declared == found or not (found in BY_SCRIPT or _told(declared)):
        return
    if all(_language(tag) != found for tag in page.langs):
        yield {"lang": page.lang, "found": page.text.language, "words": page.text.words}


def _told(language: str) -> bool:
    """Whether the text could have been found to be of it; related ones (gl, ms, ur, sr …) cannot be told apart."""
    return language in BY_SCRIPT or language in WITH_LETTERS or bool(common_words_of(language))


def _language(tag: str) -> str:
    first = primary(tag)
    return SAME.get(first, first)
