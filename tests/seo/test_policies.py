import pytest

from crawler.extract.page import extract
from seo.policies import kinds_of, of_home


@pytest.mark.parametrize(
    ("text", "url", "kinds"),
    [
        ("Privacy Policy", "https://shop.example/p/1", {"privacy"}),
        ("隱私權政策", "https://shop.example/p/1", {"privacy"}),
        ("個人情報の取り扱い", "https://shop.example/p/1", {"privacy"}),
        ("Legal", "https://shop.example/privacy_policy", {"privacy"}),
        ("Privacy Policy", "https://policies.google.com/privacy", set()),
        ("Shipping & returns", "https://shop.example/help/1", {"shipping", "returns"}),
        ("Return to top", "https://shop.example/", set()),
        ("退换货与配送", "https://shop.example/h", {"shipping", "returns"}),
        ("Widerrufsbelehrung", "https://shop.example/recht", {"returns"}),
        ("All about lamps", "https://shop.example/blog/lamps", set()),
        ("About Lanyue", "https://shop.example/us", {"about"}),
        ("关于我们", "https://shop.example/us", {"about"}),
        ("走进岚月", "https://shop.example/us", {"about"}),
        ("お問い合わせ", "https://shop.example/q", {"contact"}),
        ("", "https://shop.example/kontakt.html", {"contact"}),
        ("Terms & Conditions", "https://shop.example/legal", {"terms"}),
        ("用户协议", "https://shop.example/legal", {"terms"}),
        ("电子营业执照", "https://zwfw.gsxt.gov.cn/a", {"licence"}),
        ("Impressum", "https://shop.example/i", {"imprint"}),
        ("", "https://shop.example/cart", {"cart"}),
        ("", "https://shop.example/cartoons", set()),
        ("Why privacy matters to us, and what twelve experts say about it today", "https://shop.example/b", set()),
    ],
)
def test_links_are_told_by_their_texts_and_addresses(text: str, url: str, kinds: set[str]) -> None:
    assert kinds_of(text, url) == kinds


def test_a_page_alone_is_asked_only_as_a_home_page() -> None:
    html = b'<a href="/privacy">Privacy</a> <a href="tel:+441174960000">Call</a> <a href="/privacy">Privacy</a>'
    home = of_home(extract("https://shop.example/", html), None)
    assert home is not None
    assert (home.kinds, home.reachable, home.sells, home.links) == ({"privacy"}, True, False, 2)
    assert of_home(extract("https://shop.example/lamp", html), None) is None
    assert of_home(extract("https://file.invalid/", html), None) is None


def test_a_page_that_scripts_fill_is_not_judged_before_they_ran() -> None:
    assert of_home(extract("https://shop.example/", b'<div id="app"></div><script src="/a.js"></script>'), None) is None
    assert of_home(extract("https://shop.example/", b"<p>Under construction</p>"), None) is not None
