"""One number for a site, 0 to 100, and every point it lost.

For each check and priority with findings:

    points = floor + (weight − floor) × share        share = affected pages ÷ pages of the audit, at most 1

rounded up to a tenth, so that no finding is free. `weight` is therefore the most that one check can cost, `floor`
what it costs even on a single page of many. Checks below Critical share a cap per family, so that one neglected
subject (images, say) cannot sink a site by itself; critical ones stand outside of that cap. The score is 100 minus
the sum, rounded down, never below 0: 100 is kept for sites that lost nothing. A critical fault of the whole site
(robots.txt that forbids everything) counts as affecting every page, see seo/audit.py. Weights and caps are proposals
of this project; no search engine publishes such a number.
"""

from collections.abc import Iterable
from fractions import Fraction
from itertools import groupby
from math import ceil

from msgspec import Struct

from tuiguang.model.finding import PRIORITIES, Priority
from tuiguang.rules.words import Lang

WEIGHTS: dict[Priority, int] = {"Critical": 400, "High": 60, "Medium": 20, "Low": 5, "Info": 0}  # tenths of a point
FLOORS: dict[Priority, int] = {"Critical": 30, "High": 2, "Medium": 1, "Low": 1, "Info": 0}  # tenths of a point
FAMILY_CAP = 120  # tenths of a point, for all checks of a family below Critical
BANDS = ((90, "excellent"), (75, "good"), (50, "fair"), (0, "poor"))


class CheckCount(Struct, frozen=True):
    """What one check found at one priority: how many findings, on how many different pages."""

    check: str
    family: str
    priority: Priority
    findings: int
    pages: int


class Deduction(Struct, frozen=True):
    """Points lost to one check at one priority. `points` < `uncapped` when its family had used up its cap."""

    check: str
    family: str
    priority: Priority
    findings: int
    pages: int
    points: float  # with one decimal
    uncapped: float


class Score(Struct, frozen=True):
    value: int  # 0-100
    deductions: tuple[Deduction, ...] = ()  # most points first; those that cost nothing are listed too
    pages: int = 0

    @property
    def lost(self) -> float:
        return round(sum(deduction.points for deduction in self.deductions), 1)

    @property
    def band(self) -> str:
        """ "excellent", "good", "fair" or "poor"."""
        return next(name for least, name in BANDS if self.value >= least)


def score(counts: Iterable[CheckCount], pages: int) -> Score:
    """`pages` is what the audit read. Give one count a check and priority; the order does not matter."""
    found = (count for count in counts if count.findings > 0)
    ordered = sorted(found, key=lambda c: (c.family, -_tenths(c, pages), c.check, c.priority))
    deductions: list[Deduction] = []
    for _, group in groupby(ordered, key=lambda count: count.family):
        deductions += _of_family(group, pages)
    deductions.sort(key=lambda d: (-d.points, PRIORITIES.index(d.priority), d.check))
    lost = sum(round(deduction.points * 10) for deduction in deductions)
    return Score(max(0, (1000 - lost) // 10), tuple(deductions), pages)


def _of_family(group: Iterable[CheckCount], pages: int) -> Iterable[Deduction]:
    left = FAMILY_CAP
    for count in group:
        full = _tenths(count, pages)
        taken = full if count.priority == "Critical" else min(full, left)
        left -= 0 if count.priority == "Critical" else taken
        yield Deduction(count.check, count.family, count.priority, count.findings, count.pages, taken / 10, full / 10)


def _tenths(count: CheckCount, pages: int) -> int:
    """Whole tenths of a point, reckoned exactly: equal counts cost the same on every machine."""
    affected = max(count.pages, 1)
    share = Fraction(1) if affected >= pages else Fraction(affected, pages)
    floor = FLOORS[count.priority]
    return ceil(floor + (WEIGHTS[count.priority] - floor) * share)


def explanation(lang: Lang) -> tuple[str, ...]:
    """The formula in sentences, with the numbers that are in force."""
    text = _EXPLANATION[lang].format(
        weights=_listed(WEIGHTS, lang), floors=_listed(FLOORS, lang), cap=f"{FAMILY_CAP / 10:g}"
    )
    return tuple(" ".join(paragraph.split()) for paragraph in text.strip().split("\n\n"))


def _listed(tenths: dict[Priority, int], lang: Lang) -> str:
    name = PRIORITY_NAMES[lang]
    return ("、" if lang == "zh" else ", ").join(f"{name[p]} {n / 10:g}" for p, n in tenths.items() if n)


PRIORITY_NAMES: dict[Lang, dict[Priority, str]] = {
    "en": {"Critical": "Critical", "High": "High", "Medium": "Medium", "Low": "Low", "Info": "Info"},
    "zh": {"Critical": "致命", "High": "高", "Medium": "中", "Low": "低", "Info": "提示"},
}
_EXPLANATION: dict[Lang, str] = {
    "en": """
Every site starts at 100. Each check that found something takes points away: the more important the check, and the
larger the share of pages it affects, the more.

The most points that one check can cost: {weights}. The least, even for a single page of many: {floors}. In between,
the cost grows in step with the share of affected pages.

Checks on the same subject together cost at most {cap} points, so that one weak spot cannot sink the whole site.
Critical checks do not count towards this limit.

The rest is rounded down and never falls below 0. The same findings always give the same score. It is a working
measure for comparing your own audits; search engines do not use it.
""",
    "zh": """
每个网站从 100 分起算，哪项检查发现了问题就扣哪项的分：检查越重要、受影响的页面占比越大，扣得越多。

单项检查最多扣：{weights}。哪怕只有一个页面有问题，也至少扣：{floors}。两者之间按受影响页面的占比线性增加。

同一类别的检查合计最多扣 {cap} 分，避免单个短板把全站分数拉垮；致命问题不受此限制。

扣完后向下取整，最低 0 分。同样的问题永远得到同样的分数。这个分数用来对比自己前后几次审计，搜索引擎并不使用它。
""",
}
