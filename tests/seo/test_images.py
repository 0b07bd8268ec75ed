"""Which images of a page count, and what their names tell."""

import pytest

from crawler.extract.page import extract
from seo.images import content, declared_px, file_name, is_unnamed, main_picture, stem


@pytest.mark.parametrize(
    "name",
    ["IMG_1234", "DSC00012", "P1010101", "微信图片_20240101", "截图 2", "Screenshot (3)", "IMG-20240101-WA0001"],
)
def test_names_that_machines_give(name: str) -> None:
    assert is_unnamed(name)


@pytest.mark.parametrize("name", ["p50", "white-desk-lamp", "60012", "LY-2034", "imagination", "台灯", "photo-frame"])
def test_names_that_people_give(name: str) -> None:
    assert not is_unnamed(name)


def test_decoration_pixels_hidden_images_and_copies_are_no_content() -> None:
    html = """<p>x</p><img src=/a.jpg><img src=/b.jpg role=none><img src=/c.gif width=1 height=1>
    <div hidden><img src=/d.jpg></div><noscript><img src=/e.jpg></noscript><img src=/f.jpg aria-hidden=true>"""
    page = extract("https://shop.example/", html.encode())
    assert [image.src for image in content(page)] == ["/a.jpg"]


def test_the_main_picture_is_the_first_large_one_near_the_top() -> None:
    html = (
        "<main><img src=/logo.png><img src=/thumb.jpg width=80><img src=/hero.jpg width=800><img src=/next.jpg></main>"
    )
    page = extract("https://shop.example/", html.encode())
    picture = main_picture(page, 200, 600)
    assert picture is not None
    assert picture.src == "/hero.jpg"


def test_below_much_text_there_is_no_main_picture() -> None:
    html = f"<main><p>{'word ' * 200}</p><img src=/hero.jpg></main>"
    assert main_picture(extract("https://shop.example/", html.encode()), 200, 600) is None


def test_text_of_menus_is_not_what_stands_before_a_picture() -> None:
    html = f"<ul>{'<li><a href=/c>A category of lamps</a></li>' * 60}</ul><main><img src=/hero.jpg></main>"
    assert main_picture(extract("https://shop.example/", html.encode()), 200, 600) is not None


def test_sizes_are_read_in_pixels_alone() -> None:
    assert [declared_px(value) for value in ("800", "600px", "12.5", "100%", "auto", "")] == [
        800,
        600,
        12,
        None,
        None,
        None,
    ]


def test_file_names_are_decoded() -> None:
    name = file_name("https://cdn.example/a/%E5%8F%B0%E7%81%AF.jpg?v=2")
    assert (name, stem(name)) == ("台灯.jpg", "台灯")
