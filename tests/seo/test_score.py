from hypothesis import given
from hypothesis import strategies as st

from seo.score import FAMILY_CAP, FLOORS, WEIGHTS, CheckCount, explanation, score
from tuiguang.model.finding import PRIORITIES

PAGES = 50
IDS = st.tuples(st.sampled_from("abcdef"), st.sampled_from(("title", "link", "image")), st.sampled_from(PRIORITIES))
EXTENTS = st.integers(0, PAGES).flatmap(lambda on: st.tuples(st.integers(on, 3 * on), st.just(on)))


@st.composite
def counts(draw: st.DrawFn) -> list[CheckCount]:
    found = draw(st.dictionaries(IDS, EXTENTS, max_size=18))
    return [CheckCount(f"{family}-{name}", family, p, n, on) for (name, family, p), (n, on) in found.items()]


def one(priority: str, pages: int, check: str = "title-missing", family: str = "title") -> CheckCount:
    return CheckCount(check, family, priority, pages, pages)  # type: ignore[arg-type]


def test_a_site_without_findings_has_100_points() -> None:
    assert score([], 20).value == 100
    assert score([one("High", 0)], 20).deductions == ()


def test_an_informational_finding_costs_nothing_but_is_listed() -> None:
    result = score([one("Info", 20)], 20)
    assert (result.value, len(result.deductions)) == (100, 1)


def test_a_check_on_every_page_costs_its_whole_weight() -> None:
    assert score([one("High", 20)], 20).deductions[0].points == WEIGHTS["High"] / 10


def test_half_of_the_pages_cost_half_way_between_floor_and_weight() -> None:
    half = (FLOORS["High"] + WEIGHTS["High"]) / 2 / 10
    assert score([one("High", 500)], 1000).deductions[0].points == half


def test_one_critical_page_of_a_million_is_felt() -> None:
    assert score([one("Critical", 1)], 1_000_000).value < 97


def test_even_a_low_finding_takes_the_full_100_away() -> None:
    assert score([one("Low", 1)], 1_000_000).value == 99


def test_one_family_costs_no_more_than_its_cap_and_says_what_it_was_spared() -> None:
    result = score([one("High", 20, f"image-{i}", "image") for i in range(9)], 20)
    assert result.lost == FAMILY_CAP / 10
    spared = [d for d in result.deductions if d.points < d.uncapped]
    assert [d.points for d in spared] == [0.0] * 7


def test_critical_checks_stand_outside_of_the_cap_of_their_family() -> None:
    many = [one("High", 20, f"robots-{i}", "robots") for i in range(9)]
    result = score([*many, one("Critical", 20, "robots-all", "robots")], 20)
    assert result.lost == (FAMILY_CAP + WEIGHTS["Critical"]) / 10


def test_findings_of_an_audit_without_pages_count_in_full() -> None:
    assert score([one("Critical", 1)], 0).deductions[0].points == WEIGHTS["Critical"] / 10


@given(counts())
def test_the_score_is_100_minus_what_is_listed_rounded_down(found: list[CheckCount]) -> None:
    result = score(found, PAGES)
    lost = sum(round(d.points * 10) for d in result.deductions)
    assert result.value == max(0, (1000 - lost) // 10)
    assert 0 <= result.value <= 100
    assert result.lost == lost / 10


@given(counts(), st.randoms())
def test_the_order_of_the_counts_does_not_matter(found: list[CheckCount], random: object) -> None:
    shuffled = list(found)
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    assert score(shuffled, PAGES) == score(found, PAGES)


@given(counts(), IDS, st.integers(1, PAGES))
def test_another_check_with_findings_never_raises_the_score(found: list[CheckCount], new: tuple, on: int) -> None:  # type: ignore[type-arg]
    name, family, priority = new
    more = [*found, CheckCount(f"{family}-{name}-new", family, priority, on, on)]
    assert score(more, PAGES).value <= score(found, PAGES).value


@given(counts(), st.data())
def test_more_findings_of_a_check_never_raise_the_score(found: list[CheckCount], data: st.DataObject) -> None:
    grown = []
    for count in found:
        pages = data.draw(st.integers(count.pages, PAGES))
        findings = max(pages, count.findings)
        grown.append(CheckCount(count.check, count.family, count.priority, findings, pages))
    assert score(grown, PAGES).value <= score(found, PAGES).value


def test_the_explanation_names_the_numbers_in_force_in_both_languages() -> None:
    for lang, name in (("en", "Critical"), ("zh", "致命")):
        text = " ".join(explanation(lang))  # type: ignore[arg-type]
        assert f"{name} {WEIGHTS['Critical'] / 10:g}" in text
        assert f"{name} {FLOORS['Critical'] / 10:g}" in text
        assert f" {FAMILY_CAP / 10:g} " in text
        assert "{" not in text
    assert len(explanation("en")) == len(explanation("zh"))
