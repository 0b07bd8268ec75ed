"""Keyword density of pages in Chinese, English and both."""

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from seo.density import KeywordDensity, density, density_as_json, verdict
from tuiguang.model.page import Heading, Image, Link, Meta, Page, Text, Title


def page_of(main: str, *, boilerplate: str = "", url: str = "https://example.com/", **facts: object) -> Page:
    text = Text(main=main, boilerplate=boilerplate)
    return msgspec.structs.replace(Page(url=url, is_html=True, text=text), **facts)


def only(page: Page, keyword: str) -> KeywordDensity:
    return density(page, [keyword], top=0).keywords[0]


def chinese(times: int) -> str:
    """A text of 100 characters with 耳机 in it so many times."""
    return "耳机，" * times + "好" * (100 - 3 * times)


@pytest.mark.parametrize(
    ("times", "judged"), [(0, "below"), (1, "below"), (2, "on-target"), (3, "above"), (4, "stuffed")]
)
def test_the_verdict_on_a_hundred_characters(times: int, judged: str) -> None:
    row = only(page_of(chinese(times)), "耳机")
    assert (row.count, row.per_100_characters, row.verdict) == (times, times, judged)


@pytest.mark.parametrize(
    ("per_100", "judged"),
    [(1.49, "below"), (1.5, "on-target"), (2.0, "on-target"), (2.01, "above"), (3.0, "above"), (3.01, "stuffed")],
)
def test_the_edges_of_the_target(per_100: float, judged: str) -> None:
    assert verdict(per_100) == judged


def test_white_space_is_no_character() -> None:
    found = density(page_of("耳 机\n 耳\u3000机"), ["耳"], top=0)
    assert found.characters == 4
    assert found.keywords[0].per_100_characters == 50


def test_text_of_letters_is_judged_per_100_words() -> None:
    words = ["headphones"] * 2 + ["sound"] * 98
    found = density(page_of(" ".join(words)), ["headphones"], top=0)
    assert found.basis == "words"
    assert found.keywords[0].per_100_words == 2
    assert found.keywords[0].per_100_characters == pytest.approx(200 / 510)
    assert found.keywords[0].verdict == "on-target"


def test_mixed_text_is_judged_by_what_most_of_its_words_are() -> None:
    assert density(page_of("这款 Bluetooth 5.3 耳机很好用"), [], top=0).basis == "characters"
    assert density(page_of("These are called 耳机 in Chinese shops and on the map"), [], top=0).basis == "words"


def test_full_width_traditional_and_case_are_one_keyword() -> None:
    page = page_of("ＢＬＵＥＴＯＯＴＨ 藍牙耳機，Bluetooth 蓝牙耳机")
    rows = density(page, ["bluetooth", "蓝牙耳机", "藍牙耳機"], top=0).keywords
    assert [row.count for row in rows] == [2, 2, 2]


def test_a_longer_keyword_takes_the_place_of_a_shorter_and_both_figures_are_told() -> None:
    rows = density(page_of("蓝牙耳机和耳机"), ["耳机", "蓝牙耳机"], top=0).keywords
    assert [(row.count, row.count_alone) for row in rows] == [(1, 2), (1, 1)]


def test_boilerplate_is_counted_apart() -> None:
    row = only(page_of("耳机" + "好" * 98, boilerplate="耳机 | 耳机 | 耳机"), "耳机")
    assert (row.count, row.count_boilerplate, row.per_100_characters) == (1, 3, 1)


def test_every_place_is_counted() -> None:
    text = Text(main="耳机", first_paragraph="耳机 耳机", last_paragraph="耳机", emphasised=("耳机", "耳机", "好耳机"))
    page = Page(
        url="https://example.com/%E8%80%B3%E6%9C%BA/%E8%80%B3%E6%9C%BA",
        titles=(Title("耳机 - 店", True),),
        metas=(
            Meta("description", "name", "耳机，耳机", True),
            Meta("keywords", "name", "耳机,耳机,耳机", True),
        ),
        headings=tuple(Heading(level, "耳机 " * level) for level in (1, 2, 3, 4, 5, 6)),
        images=tuple(Image("a", "", alt, "", "", "", "", "main", False) for alt in ("耳机", None)),
        comments=("耳机",),
        links=(Link("", "#", "耳机", "", "nav", False), Link("", "#", "看", "", "nav", False)),
        text=text,
    )  # fmt: skip
    assert msgspec.to_builtins(only(page, "耳机").places) == {
        "title": 1, "description": 2, "keywords_meta": 3, "h1": 1, "h2": 2, "h3": 3, "h4": 4, "h5": 5, "h6": 6,
        "first_paragraph": 2, "last_paragraph": 1, "emphasised": 3, "image_alt": 1, "comments": 1, "url": 2,
        "anchors": 1,
    }  # fmt: skip


def test_a_place_counts_a_keyword_inside_a_longer_one() -> None:
    page = page_of("", titles=(Title("蓝牙耳机", True),))
    rows = density(page, ["耳机", "蓝牙耳机"], top=0).keywords
    assert [row.places.title for row in rows] == [1, 1]


def test_words_of_a_url_are_parted_by_hyphens() -> None:
    page = page_of("", url="https://example.com/wireless-headphones_wi-fi.html")
    rows = density(page, ["wireless headphones", "wi-fi", "phones"], top=0).keywords
    assert [row.places.url for row in rows] == [1, 1, 0]


def test_two_headings_do_not_make_one_keyword() -> None:
    page = page_of("", headings=(Heading(2, "wireless"), Heading(2, "headphones")))
    assert only(page, "wireless headphones").places.h2 == 0


def test_an_empty_page_has_no_density() -> None:
    found = density(page_of(""), ["耳机"])
    assert (found.characters, found.words, found.terms) == (0, 0, ())
    assert (found.keywords[0].per_100_characters, found.keywords[0].verdict) == (0, "below")


def test_terms_are_content_words_and_pairs_by_count() -> None:
    main = "蓝牙耳机的音质很好。\n这款蓝牙耳机的价格不高。\n蓝牙 5.3"
    terms = density(page_of(main), []).terms
    assert [(term.text, term.count) for term in terms[:3]] == [("蓝牙", 3), ("蓝牙耳机", 2), ("耳机", 2)]
    assert terms[1].words == 2
    assert not {"的", "5.3", "。"} & {term.text for term in terms}


def test_terms_of_an_english_text() -> None:
    main = "Noise cancelling headphones. The noise cancelling is the best of the headphones."
    terms = density(page_of(main), [], top=3).terms
    assert [(term.text, term.count) for term in terms] == [("noise cancelling", 2), ("noise", 2), ("cancelling", 2)]
    assert terms[0].per_100_words == pytest.approx(200 / 12)


def test_terms_of_a_traditional_text_stay_traditional() -> None:
    terms = density(page_of("藍牙耳機，藍牙耳機"), []).terms
    assert [term.text for term in terms] == ["藍牙耳機", "藍牙", "耳機"]


def test_terms_that_fold_alike_are_one() -> None:
    (term,) = density(page_of("Ｂluetooth bluetooth BLUETOOTH"), [], top=1).terms
    assert term.count == 3


def test_the_json_has_plain_rounded_values() -> None:
    answer = density_as_json(density(page_of("耳机很好用"), ["耳机"], top=1))
    assert answer["keywords"][0]["per_100_characters"] == 20.0
    assert answer["keywords"][0]["places"]["title"] == 0
    assert msgspec.json.decode(msgspec.json.encode(answer)) == answer


TEXTS = st.text(alphabet=st.characters() | st.sampled_from("蓝牙耳机藍cat 5.\n"), max_size=80)


@given(TEXTS, TEXTS, st.lists(TEXTS, max_size=4))
def test_no_text_makes_it_fail(main: str, other: str, keywords: list[str]) -> None:
    page = page_of(main, boilerplate=other, titles=(Title(other, True),), url=f"https://example.com/{other}")
    found = density(page, keywords)
    assert [row.keyword for row in found.keywords] == keywords
    for row in found.keywords:
        assert 0 <= row.count <= row.count_alone and row.per_100_characters >= 0 and row.count_boilerplate >= 0
        assert min(msgspec.structs.astuple(row.places)) >= 0
    assert density_as_json(found)["characters"] == len("".join(main.split()))
