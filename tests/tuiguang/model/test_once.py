"""Answers kept for the page that was asked about last."""

import threading

from tuiguang.model.indexability import directives, indexability
from tuiguang.model.once import once_a_page
from tuiguang.model.page import Meta, Page


def page(number: int, robots: str = "") -> Page:
    metas = (Meta("robots", "name", robots, True),) if robots else ()
    return Page(url=f"https://shop.example/{number}", metas=metas)


def test_the_work_is_done_once_for_pages_asked_in_a_row() -> None:
    done: list[str] = []

    @once_a_page
    def work(asked: Page) -> str:
        done.append(asked.url)
        return asked.url

    one, other = page(1), page(2)
    assert [work(one), work(one), work(other), work(other), work(one)] == [
        one.url,
        one.url,
        other.url,
        other.url,
        one.url,
    ]
    assert done == [one.url, other.url, one.url]


def test_pages_that_are_equal_but_not_the_same_are_worked_on_apart() -> None:
    assert directives(page(1)) == ()
    assert indexability(page(1, "noindex")) == "noindex"
    assert indexability(page(1)) == ""


def test_threads_that_ask_about_different_pages_get_their_own_answers() -> None:
    url_of, wrong = once_a_page(lambda asked: asked.url), []

    def ask(asked: Page) -> None:
        for _ in range(20_000):
            if url_of(asked) != asked.url:
                wrong.append(asked.url)

    threads = [threading.Thread(target=ask, args=(page(number),)) for number in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert not wrong
