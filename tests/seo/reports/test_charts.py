from datetime import timedelta
from math import pi

import pytest
from report_sample import report

from seo.reports.charts import charts, duration, gauge
from tuiguang.rules.words import Lang


def test_the_ring_is_full_at_100_and_empty_at_0() -> None:
    around = round(2 * pi * gauge(0).radius, 2)
    assert (gauge(0).filled, gauge(100).filled) == (0, around)
    assert gauge(25).filled == pytest.approx(around / 4, abs=0.01)


def test_what_lies_deeper_than_the_chart_shares_one_bar() -> None:
    depths = charts(report("en", depth_counts={0: 1, 11: 4, 12: 3, 40: 2}, depth_unknown=0), "en")[1]
    assert [(bar.label, bar.count) for bar in depths.bars] == [
        ("start page", 1),
        ("11 clicks", 4),
        ("12 clicks and more", 5),
    ]


def test_no_count_is_left_out_of_a_chart() -> None:
    sample = report("zh", indexability_counts={"": 3, "noindex": 2, "something-new": 1})
    status, _, indexability, _ = charts(sample, "zh")
    assert sum(bar.count for bar in status.bars) == sum(sample.status_counts.values())
    assert [(bar.label, bar.count) for bar in indexability.bars] == [
        ("可被收录", 3),
        ("设置了 noindex", 2),
        ("something-new", 1),
    ]


def test_the_longest_bar_fills_its_track_and_shares_add_up() -> None:
    for chart in charts(report("en"), "en"):
        assert max(bar.length_pct for bar in chart.bars) == 100
        assert sum(bar.share_pct for bar in chart.bars) == pytest.approx(100, abs=0.5)


@pytest.mark.parametrize(
    ("seconds", "lang", "text"),
    [(0.4, "en", "0 s"), (59, "zh", "59 秒"), (221, "en", "3 min 41 s"), (7384, "zh", "2 小时 3 分")],
)
def test_durations_are_said_in_the_two_largest_units(seconds: float, lang: Lang, text: str) -> None:
    assert duration(timedelta(seconds=seconds), lang) == text
