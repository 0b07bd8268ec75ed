from pathlib import Path

from tuiguang.rules.examples import read_examples

HERE = Path("page.md")


def test_a_block_can_stand_for_many_pages() -> None:
    (example,) = read_examples("```html /item-{n} ×3\n<title>Lamp {n}</title>\n```\n", HERE)
    assert [answer.url for answer in example.answers] == [f"https://shop.example/item-{n}" for n in (1, 2, 3)]
    assert example.answers[2].body == b"<title>Lamp 3</title>\n"


def test_a_block_without_number_keeps_its_braces() -> None:
    (example,) = read_examples("```html\n<p>{n}</p>\n<i>{n}</i> … ×2\n```\n", HERE)
    assert example.answers[0].body == b"<p>{n}</p>\n<i>1</i>\n<i>2</i>\n"


def test_how_an_answer_came_makes_an_example_a_site() -> None:
    (example,) = read_examples("```html\n<p>Lamp</p>\n```\n```fetch\nttfb_ms: 900\n```\n", HERE)
    assert example.is_site
    assert [answer.kind for answer in example.answers] == ["html", "fetch"]
