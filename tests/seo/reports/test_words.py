from string import Formatter

import pytest

from seo.reports import words
from seo.score import PRIORITY_NAMES
from tuiguang.model.finding import PRIORITIES, SEVERITIES

TABLES = {
    name: getattr(words, name)
    for name in (
        "SENTENCE_WORDS",
        "REASONS",
        "FILE_ERRORS",
        "STATES",
        "STATUS_NAMES",
        "INDEXABILITY",
        "REPORT",
        "SEVERITY_NAMES",
    )
}


def fields(text: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(text) if name}


@pytest.mark.parametrize("name", TABLES)
def test_both_languages_have_the_same_words_with_the_same_braces(name: str) -> None:
    english, chinese = TABLES[name]["en"], TABLES[name]["zh"]
    assert list(english) == list(chinese)
    for key in english:
        assert english[key].strip() and chinese[key].strip()
        assert fields(english[key]) == fields(chinese[key]), key


@pytest.mark.parametrize("fact", words.FACT_VALUES["en"])
def test_both_languages_know_the_same_values_of_facts(fact: str) -> None:
    assert set(words.FACT_VALUES["en"][fact]) == set(words.FACT_VALUES["zh"][fact])


def test_severities_and_priorities_are_named_in_both_languages() -> None:
    for lang in ("en", "zh"):
        assert tuple(words.SEVERITY_NAMES[lang]) == SEVERITIES
        assert tuple(PRIORITY_NAMES[lang]) == PRIORITIES


def test_a_family_without_a_name_of_its_own_is_spelled_out() -> None:
    assert words.family_name("structured_data", "en") == "Structured data"
    assert words.family_name("structured_data", "zh") == "结构化数据"


def test_the_deciding_line_of_robots_txt_is_named_in_both_languages() -> None:
    reason = "robots.txt line 12: Disallow: /cart"
    assert words.reason_words(reason, "en") == reason
    assert words.reason_words(reason, "zh") == "robots.txt 第 12 行：Disallow: /cart"
    assert words.reason_words("something-new", "zh") == "something-new"
