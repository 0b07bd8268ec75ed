"""The memory of what was asked before."""

from hypothesis import given
from hypothesis import strategies as st

from seo.sieve import Sieve


@given(st.lists(st.sets(st.integers(0, 40)), max_size=20), st.integers(1, 30))
def test_the_answer_is_that_of_the_question_whatever_is_remembered(rounds: list[set[int]], most: int) -> None:
    sieve = Sieve[int](lambda number: number % 7 == 0, most)
    for things in rounds:
        assert sieve.odd(things) == {number for number in things if number % 7 == 0}


def test_nothing_is_asked_twice() -> None:
    asked: list[str] = []

    def is_odd(text: str) -> bool:
        asked.append(text)
        return text == "footer"

    sieve = Sieve(is_odd)
    for _ in range(3):
        sieve.odd({"menu", "footer"})
    assert sorted(asked) == ["footer", "menu"]
