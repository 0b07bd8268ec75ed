"""Pages by the dozen that sell something else, in a language that the site does not speak."""

import re
from collections.abc import Iterator

from seo.checks.guards import any_site
from seo.checks.security import Limits
from tuiguang.model.finding import Facts
from tuiguang.model.site import Outcome, Site
from tuiguang.rules import rule

_KANA = re.compile("[\u3041-\u3096\u30a1-\u30fa\u30fc]")
_KANA_OF_A_TITLE = 3  # Chinese shops like a single の
# An address that says Japan belongs to a translated site.
_OWN_JAPANESE = re.compile(r"(?<![a-z])(?:ja|jp|jpn|japan|japanese)(?![a-z])", re.IGNORECASE)
_GAMBLING = re.compile(
    "博彩|百家乐|娱乐城|赌场|六合彩|时时彩|老虎机|体育投注|真人荷官|澳门新葡京|威尼斯人娱乐|棋牌下载|彩票投注|北京赛车"
    r"|\b(?:online casino|casino bonus|slot gacor|judi online|togel|sportsbook)\b",
    re.IGNORECASE,
)


@rule(on=any_site, priority="Critical", kind="Issue", engines="Google, Baidu")
def check(site: Site, limits: Limits) -> Iterator[tuple[str, Facts]]:
    """One finding a kind, at the home page: the site is what has to be cleaned."""
    home = site.chain(site.start_url)[-1]
    spam: dict[str, list[Outcome]] = {"japanese": [], "gambling": []}
    for outcome in site.outcomes("page"):
        if outcome.title and outcome.ok and (kind := _kind(outcome, home)):
            spam[kind].append(outcome)
    for kind, found in spam.items():
        if len(found) > limits.spam_titles:
            facts: Facts = {"kind": kind, "count": len(found), "title": found[0].title}
            yield home.url, facts | {"pages": [outcome.url for outcome in found[:20]]}


def _kind(outcome: Outcome, home: Outcome) -> str:
    """What spam the title is, when the home page is not of that kind itself."""
    title = outcome.title
    if not title.isascii() and len(_KANA.findall(title)) >= _KANA_OF_A_TITLE:
        japanese = home.language == "ja" or home.lang.lower().startswith("ja") or _KANA.search(home.title)
        return "" if japanese or _OWN_JAPANESE.search(outcome.url) else "japanese"
    return "gambling" if _GAMBLING.search(title) and not _GAMBLING.search(home.title) else ""
