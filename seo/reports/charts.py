"""Numbers of the charts, so that templates only draw."""

from collections.abc import Iterable, Mapping
from datetime import timedelta
from math import pi

from msgspec import Struct

from seo.reports.model import STATUS_CLASSES, AuditReport
from seo.reports.words import INDEXABILITY, REPORT, STATES, STATUS_NAMES
from tuiguang.rules.words import Lang

DEEPEST_BAR = 12  # clicks; what lies deeper shares one bar
GAUGE_RADIUS = 52


class Bar(Struct, frozen=True):
    label: str
    count: int
    share_pct: float  # of the sum of the chart
    length_pct: float  # of the longest bar


class Chart(Struct, frozen=True):
    title: str
    bars: tuple[Bar, ...]


class Gauge(Struct, frozen=True):
    """A ring that is filled from the top, clockwise. Lengths in SVG units."""

    radius: float
    filled: float
    rest: float


def gauge(value: int) -> Gauge:
    around = 2 * pi * GAUGE_RADIUS
    filled = round(around * min(max(value, 0), 100) / 100, 2)
    return Gauge(GAUGE_RADIUS, filled, round(around - filled, 2))


def charts(report: AuditReport, lang: Lang) -> tuple[Chart, ...]:
    words = REPORT[lang]
    return (
        Chart(words["by_status"], _status_bars(report, lang)),
        Chart(words["by_depth"], _bars(_depths(report, lang))),
        Chart(words["by_indexability"], _named(report.indexability_counts, INDEXABILITY[lang])),
        Chart(words["by_state"], _named(report.urls_by_state, STATES[lang])),
    )


def _status_bars(report: AuditReport, lang: Lang) -> tuple[Bar, ...]:
    names, counts = STATUS_NAMES[lang], report.status_counts
    others = [key for key in counts if key not in STATUS_CLASSES]
    return _bars((names.get(key, key), counts.get(key, 0)) for key in [*STATUS_CLASSES, *others])


def _depths(report: AuditReport, lang: Lang) -> Iterable[tuple[str, int]]:
    words, counts = REPORT[lang], report.depth_counts
    for depth in sorted(d for d in counts if d < DEEPEST_BAR):
        yield words.get(f"depth_{depth}", words["depth_n"]).format(n=depth), counts[depth]
    if deep := sum(n for depth, n in counts.items() if depth >= DEEPEST_BAR):
        yield words["depth_over"].format(n=DEEPEST_BAR), deep
    if report.depth_unknown:
        yield words["depth_unknown"], report.depth_unknown


def _named(counts: Mapping[str, int], names: Mapping[str, str]) -> tuple[Bar, ...]:
    """In the order of the names; what has no name comes last under its own."""
    known = [(names[key], counts[key]) for key in names if counts.get(key)]
    return _bars(known + [(key, n) for key, n in sorted(counts.items()) if key not in names and n])


def _bars(rows: Iterable[tuple[str, int]]) -> tuple[Bar, ...]:
    rows = list(rows)
    total = sum(n for _, n in rows) or 1
    longest = max((n for _, n in rows), default=0) or 1
    return tuple(Bar(label, n, round(100 * n / total, 1), round(100 * n / longest, 2)) for label, n in rows)


def duration(span: timedelta, lang: Lang) -> str:
    seconds = max(0, round(span.total_seconds()))
    words, (minutes, s) = REPORT[lang], divmod(seconds, 60)
    if minutes >= 60:
        return words["hours"].format(h=minutes // 60, m=minutes % 60)
    return words["minutes"].format(m=minutes, s=s) if minutes else words["seconds"].format(n=s)
