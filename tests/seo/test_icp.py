import pytest
from hypothesis import given
from hypothesis import strategies as st

from crawler.extract.page import extract
from seo.icp import icp, icp_link, leads_to_registry
from tuiguang.model.page import Page


def page(body: str) -> Page:
    return extract("https://shop.example/", f"<!doctype html><meta charset=utf-8><body>{body}".encode())


@pytest.mark.parametrize(
    ("printed", "found"),
    [
        ("粤ICP备2021012345号-1", ("粤", "备", "2021012345", "1", True)),
        ("京 ICP 备 12345678 号 - 3", ("京", "备", "12345678", "3", True)),
        ("沪icp备12345678号", ("沪", "备", "12345678", "", True)),
        ("粵ICP備2021012345號", ("粵", "备", "2021012345", "", False)),
        ("备案号：浙ICP备12345678", ("浙", "备", "12345678", "", False)),
        ("京ICP证030173号", ("京", "证", "030173", "", True)),
        ("京ICP证030173号 京ICP备12345678号-3", ("京", "备", "12345678", "3", True)),
    ],
)
def test_a_filing_number_is_read_as_printed(printed: str, found: tuple[str, str, str, str, bool]) -> None:
    number = icp(page(f"<p>Lamps</p><footer>© 岚月 {printed} 版权所有</footer>"))
    assert number is not None
    assert (number.province, number.word, number.digits, number.suffix, number.closed) == found


@pytest.mark.parametrize("text", ["© 岚月", "ICP-MS measures metals", "EPICPLAY", "备案中"])
def test_other_texts_hold_no_filing_number(text: str) -> None:
    assert icp(page(f"<footer>{text}</footer>")) is None


def test_the_number_is_linked_to_the_register() -> None:
    link = icp_link(page('<a href="/about">岚月</a><a href="https://beian.miit.gov.cn/">粤ICP备2021012345号</a>'))
    assert link is not None
    assert leads_to_registry(link)
    old = icp_link(page('<a href="http://www.miitbeian.gov.cn/">粤ICP备2021012345号</a>'))
    assert old is not None
    assert not leads_to_registry(old)


@given(st.text(alphabet="粤京ICP备备证号0123456789-－ \n:：字第", max_size=80))
def test_whatever_a_footer_holds_is_read(text: str) -> None:
    number = icp(page(f"<footer>{text}</footer>"))
    assert number is None or number.text
