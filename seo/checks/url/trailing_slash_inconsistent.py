"""Addresses with and without a slash at the end, side by side."""

from collections import Counter
from collections.abc import Iterator

from seo.checks.guards import any_site
from tuiguang.model.finding import Facts
from tuiguang.model.site import Outcome, Site
from tuiguang.rules import rule
from tuiguang.urls import path


@rule(on=any_site, priority="Medium", kind="Warning")
def check(site: Site) -> Iterator[tuple[str, Facts]]:
    """Pairs of the same page, then the rarer form in each folder. Pages with pages below them are no sign: a folder
    may well have a slash where its articles have none."""
    folders, forms = _forms(site)
    for outcome in _shown(site):
        slashed = outcome.url.endswith("/")
        twin = site.outcome(outcome.url[:-1]) if slashed else None
        if twin is not None and _is_shown(twin) and twin.text_hash == outcome.text_hash:
            yield outcome.url, {"reason": "both-answer", "samples": [twin.url], "count": 1}
            continue
        folder = _folder(outcome.url)
        mine, others = forms[folder, slashed], forms[folder, not slashed]
        if outcome.url not in folders and others and (mine, slashed) < (others, not slashed):
            yield outcome.url, {"reason": "mixed-in-folder", "samples": [folder], "count": others}


def _forms(site: Site) -> tuple[set[str], Counter[tuple[str, bool]]]:
    """All folders that hold pages, and how many pages of each form every folder holds."""
    folders = {_folder(outcome.url) for outcome in _shown(site)}
    pages = (outcome.url for outcome in _shown(site) if outcome.url not in folders)
    return folders, Counter((_folder(url), url.endswith("/")) for url in pages)


def _shown(site: Site) -> Iterator[Outcome]:
    return (outcome for outcome in site.outcomes("page") if _is_shown(outcome))


def _is_shown(outcome: Outcome) -> bool:
    """Addresses with parameters or a file's ending do not choose."""
    plain = "?" not in outcome.url and "." not in outcome.url.rstrip("/").rpartition("/")[2]
    return plain and outcome.is_html and outcome.ok and not outcome.indexability and path(outcome.url) != "/"


def _folder(url: str) -> str:
    return url.rstrip("/").rpartition("/")[0] + "/"
