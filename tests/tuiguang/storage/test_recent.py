from tuiguang.model.page import Page
from tuiguang.storage.recent import Recent


def test_what_was_asked_for_longest_ago_goes_first() -> None:
    recent = Recent(3 * (1000 + Recent.PLACE))
    for name in "abc":
        recent.put(name, Page(url=name), 1000)
    assert recent.get("a") == Page(url="a")
    recent.put("d", None, 1000)
    assert [name in recent for name in "abcd"] == [True, False, True, True]
    assert recent.get("d") is None


def test_a_page_that_is_larger_than_all_that_fits_is_still_remembered_until_the_next() -> None:
    recent = Recent(1000)
    recent.put("large", Page(url="large"), 50_000)
    assert "large" in recent
    recent.put("next", None, 0)
    assert "large" not in recent
    assert "next" in recent


def test_what_was_not_found_counts_too() -> None:
    recent = Recent(10 * Recent.PLACE)
    for number in range(1000):
        recent.put(str(number), None, 0)
    assert sum(str(number) in recent for number in range(1000)) == 10
