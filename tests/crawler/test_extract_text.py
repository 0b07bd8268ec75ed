import pytest

from crawler.extract import extract
from crawler.extract.fingerprint import simhash, text_hash
from tuiguang.model.page import Page, Text

LONG = "这是一段足够长的正文，说明产品的用途。"


def page(body: str) -> Page:
    return extract("https://shop.example/", f"<!doctype html><html><body>{body}".encode(), headers=[])


def text(body: str) -> Text:
    return page(body).text


@pytest.mark.parametrize(
    ("body", "main"),
    [
        ("<p>a</p><p>b</p>", "a\nb"),
        ("<b>a</b>b", "ab"),
        ("a<br>b", "a b"),
        ("<table><tr><td>a<td>b</table>", "a\nb"),
        ("<ul><li>a<li>b</ul>", "a\nb"),
        ("<p>a<button>b</button>c</p>", "a b c"),
        ("<p>a<wbr>b</p>", "ab"),
        ("<p>a <img alt=picture src=x> b</p>", "a b"),
        ("<p>a</p><select><option>b</option></select><textarea>c</textarea>", "a"),
        ("<p>a</p><script>b</script><style>c</style><template><p>d</p></template>", "a"),
        ("<p>a<!-- b --></p>", "a"),
        ("<p>a</p><svg><title>b</title></svg>", "a"),
        ("<p>&nbsp;a\u3000b \n</p>", "a b"),
    ],
)
def test_blocks_part_words_and_inline_elements_do_not(body: str, main: str) -> None:
    assert text(body).main == main


@pytest.mark.parametrize(
    "chrome",
    [
        "<nav>menu</nav>",
        "<header>menu</header>",
        "<footer>menu</footer>",
        "<aside>menu</aside>",
        "<div role=navigation>menu</div>",
        '<div class="site-footer">menu</div>',
        '<div id="leftSidebar">menu</div>',
        '<ul class="breadcrumb"><li>menu</li></ul>',
    ],
)
def test_menus_and_the_like_are_boilerplate(chrome: str) -> None:
    found = text(f"{chrome}<p>{LONG}</p>")
    assert (found.main, found.boilerplate) == (LONG, "menu")


@pytest.mark.parametrize("names", ["has-sidebar", "with_footer", "page-header", "product-footer", "no-nav"])
def test_names_that_only_mention_a_menu_are_main_text(names: str) -> None:
    assert text(f'<div class="{names}"><p>{LONG}</p></div>').main == LONG


def test_the_header_of_an_article_belongs_to_it() -> None:
    assert text("<article><header>Title</header><p>Words</p></article>").main == "Title\nWords"


def test_main_is_preferred_then_the_only_article() -> None:
    assert text(f"<p>around</p><main><p>{LONG}</p></main>").main == LONG
    assert text(f"<p>around</p><article><p>{LONG}</p></article>").main == LONG
    assert text("<p>x</p><article>a</article><article>b</article>").main == "x\na\nb"


def test_an_empty_main_hides_nothing() -> None:
    assert text(f"<main id=app></main><p>{LONG}</p>").main == LONG


def test_a_list_of_links_is_boilerplate_and_a_list_with_text_is_not() -> None:
    links = "".join(f"<li><a href=/{n}>Category {n}</a></li>" for n in range(6))
    told = "".join(f"<li><a href=/{n}>No {n}</a> is told at length in this item</li>" for n in range(6))
    assert text(f"<ul>{links}</ul><p>{LONG}</p>").main == LONG
    assert "told at length" in text(f"<ul>{told}</ul><p>{LONG}</p>").main
    assert text(f"<div>{links.replace('li>', 'span>')}</div><p>{LONG}</p>").main == LONG


def test_a_page_of_links_alone_still_has_its_text() -> None:
    assert text("<ul>" + "<li><a href=/x>Shoes</a></li>" * 6 + "</ul>").main.startswith("Shoes\nShoes")


def test_a_page_wrapped_in_a_wrongly_named_box_still_has_its_text() -> None:
    found = text(f'<div class="menu"><h1>Title</h1><p>{LONG * 5}</p></div><p>x</p>')
    assert LONG in found.main


def test_first_and_last_paragraph_pass_over_headings_and_short_lines() -> None:
    found = text(f"<h1>{LONG}</h1><p>短。</p><p>甲{LONG}</p><p>One two three four five.</p><p>Price: 9</p>")
    assert found.first_paragraph == f"甲{LONG}"
    assert found.last_paragraph == "One two three four five."


def test_emphasised_words_of_the_main_text() -> None:
    assert text("<nav><b>menu</b></nav><p><strong>very <em>good</em></strong> <mark>shoes</mark></p>").emphasised == (
        "very good",
        "shoes",
    )


@pytest.mark.parametrize(
    "style", ["display: none", "visibility:hidden", "font-size:0px", "text-indent:-9999px", "LEFT:-999em"]
)
def test_text_hidden_by_style_is_told_apart(style: str) -> None:
    found = text(f'<p>{LONG}</p><div style="{style}">secret keywords</div>')
    assert (found.main, found.hidden) == (LONG, "secret keywords")


def test_small_type_is_not_hidden() -> None:
    assert text('<p style="font-size:0.9em; left:-9px">small</p>').main == "small"


def test_tabs_and_menus_are_no_hidden_text() -> None:
    body = f'<p>{LONG}</p><div class="tab-pane" style="display:none">specs</div><nav style="display:none">menu</nav>'
    found = text(body)
    assert (found.main, found.hidden) == (f"{LONG}\nspecs", "")


def test_noscript_is_kept_apart() -> None:
    found = text("<p>a</p><noscript>Please enable <b>JavaScript</b></noscript>")
    assert (found.main, found.noscript) == ("a", "Please enable JavaScript")


def test_words_hanzi_and_language() -> None:
    found = text(f"<p>{LONG} Bluetooth 5.3</p>")
    assert (found.hanzi, found.words, found.language) == (17, 19, "zh-Hans")


def test_the_hash_ignores_case_and_white_space_alone() -> None:
    assert text_hash("A b\nc") == text_hash(" a  B c") != text_hash("a b d")
    assert text_hash("  ") == ""
    assert page(f"<p>{LONG}</p>").text_hash == page(f"<nav>x</nav><p> {LONG} </p>").text_hash


def test_near_texts_have_near_simhashes_and_others_have_not() -> None:
    words = " ".join(f"word{n} about shoes{n % 7}" for n in range(200))
    hanzi = "".join(chr(0x4E00 + n * 37 % 2000) for n in range(600))
    for original, near, other in (
        (words, words.replace("word150", "changed"), words[::-1]),
        (hanzi, hanzi.replace(hanzi[300], "变"), hanzi[::-1]),
    ):
        assert _distance(original, near) <= 6
        assert _distance(original, other) > 16


def _distance(one: str, two: str) -> int:
    return ((simhash(one) ^ simhash(two)) & (2**64 - 1)).bit_count()


def test_two_words_have_no_simhash_and_the_same_text_always_the_same() -> None:
    assert simhash("two words") == 0
    assert simhash("one two three") == simhash("One, two; THREE") != 0
