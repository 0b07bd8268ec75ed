import itertools
import re

import pytest
from hostile import HOSTILE
from hypothesis import given, settings
from hypothesis import strategies as st
from report_sample import SHOP, group, groups, report, words_of
from selectolax.lexbor import LexborHTMLParser

from seo.reports.html import prose, report_html
from seo.reports.model import Brand, HostFacts, SitemapFacts, Unread
from seo.reports.words import REPORT
from tuiguang.errors import UserError
from tuiguang.model.finding import Finding
from tuiguang.rules.words import Lang, Words

LANGS: tuple[Lang, ...] = ("zh", "en")
PIXEL = "data:image/png;base64,iVBORw0KGgo="


def parsed(html: str) -> LexborHTMLParser:
    return LexborHTMLParser(html)


def text_of(html: str) -> str:
    return " ".join(parsed(html).body.text(separator=" ").split())  # type: ignore[union-attr]


def crawled_everywhere(text: str) -> str:
    """A report with this text in every place that crawled text may take."""
    words = words_of("en")["title-too-long"]
    found = [Finding("title-too-long", "warning", text, {"units": text, "limit": [text], "shown": {text: text}})] * 5
    issue = group("en", found, "title", words=words)
    return report_html(
        report(
            "en",
            (issue,),
            site=text,
            start_url=text,
            options={text: text},
            indexability_counts={text: 1},
            urls_by_state={text: 1},
            status_counts={text: 1},
            unread=tuple(Unread(text, text) for _ in range(12)),
            hosts=(HostFacts(text, text, None, text),),
            sitemaps=(SitemapFacts(text, None, text),),
        ),
        "en",
        Brand(prepared_for=text, prepared_by=text, footer=text),
    )


def skeleton(html: str) -> list[tuple[str, tuple[str, ...]]]:
    """Every element with the names of its attributes."""
    return [(node.tag or "", tuple(node.attributes)) for node in parsed(html).css("*")]


PLAIN = skeleton(crawled_everywhere("plain"))


@pytest.mark.parametrize("text", HOSTILE)
def test_crawled_text_never_becomes_markup(text: str) -> None:
    assert skeleton(crawled_everywhere(text)) == PLAIN


@given(st.text(st.sampled_from("<>\"'&/=`{}%#! abcscriptonx\u202e\x00\ud800"), min_size=1))
@settings(max_examples=25, deadline=None)
def test_no_text_at_all_becomes_markup(text: str) -> None:
    assert skeleton(crawled_everywhere(f"x{text}")) == PLAIN


def test_the_text_of_a_hostile_title_is_shown_as_it_was_written() -> None:
    assert "<script>alert(1)</script>" in text_of(crawled_everywhere("<script>alert(1)</script>"))
    assert "{{7*7}}" in text_of(crawled_everywhere("{{7*7}}"))


def test_bidi_controls_do_not_reach_the_page() -> None:
    html = crawled_everywhere("invoice\u202egnp.exe")
    assert "\u202e" not in html
    assert "invoice[U+202E]gnp.exe" in html


def test_an_address_that_runs_script_is_shown_but_not_linked() -> None:
    html = crawled_everywhere("javascript:alert(1)")
    assert not [a for a in parsed(html).css("a") if "javascript" in (a.attributes["href"] or "")]
    assert "javascript:alert(1)" in text_of(html)


@pytest.mark.parametrize("lang", LANGS)
def test_links_lead_to_the_web_or_within_the_page(lang: Lang) -> None:
    page = parsed(report_html(report(lang), lang))
    anchors = {node.attributes["id"] for node in page.css("[id]")}
    for a in page.css("a"):
        href = a.attributes["href"] or ""
        if href.startswith("#"):
            assert href[1:] in anchors
        else:
            assert href.startswith(("http://", "https://"))
            assert a.attributes["rel"] == "noopener nofollow"


@pytest.mark.parametrize("lang", LANGS)
def test_the_file_asks_for_nothing_beside_itself(lang: Lang) -> None:
    html = report_html(report(lang), lang, Brand(logo=PIXEL))
    page = parsed(html)
    assert not page.css("script, link, iframe, object, embed, form, video, audio, [style], [srcset]")
    assert [img.attributes["src"] for img in page.css("img")] == [PIXEL]
    assert not re.search(r"@import|url\(", html)
    assert "default-src 'none'" in html


@pytest.mark.parametrize("lang", LANGS)
def test_ids_are_unique_and_headings_do_not_skip_levels(lang: Lang) -> None:
    page = parsed(report_html(report(lang), lang))
    ids = [node.attributes["id"] for node in page.css("[id]")]
    assert len(ids) == len(set(ids))
    levels = [int((node.tag or "h0")[1]) for node in page.css("h1, h2, h3, h4, h5")]
    assert levels[0] == 1 and levels.count(1) == 1
    assert all(after <= before + 1 for before, after in itertools.pairwise(levels))


@pytest.mark.parametrize("lang", LANGS)
def test_the_language_is_declared_and_the_words_are_in_it(lang: Lang) -> None:
    html = report_html(report(lang), lang)
    assert f'<html lang="{"zh-CN" if lang == "zh" else "en"}">' in html
    text = text_of(html)
    other: Lang = "en" if lang == "zh" else "zh"
    for key in ("fix_first", "why", "verify", "how_scored", "unread_lead"):
        assert REPORT[lang][key] in text
        assert REPORT[other][key] not in text


def test_the_score_is_said_in_words_beside_the_ring() -> None:
    result = report("en")
    ring = parsed(report_html(result, "en")).css_first(".gauge svg")
    assert ring is not None
    band = REPORT["en"][result.score.band]
    assert ring.attributes["aria-label"] == f"Score {result.score.value} of 100: {band}"


def test_severities_are_told_by_word_and_icon_not_by_colour_alone() -> None:
    tiles = parsed(report_html(report("zh"), "zh")).css(".tile")
    assert [" ".join(tile.text(separator=" ").split()) for tile in tiles] == [
        "错误 15 来自 2 项检查",
        "警告 120 来自 1 项检查",
        "提示 0 未发现",
    ]
    assert all(tile.css_first("svg") for tile in tiles)


def test_what_is_to_be_fixed_first_gives_back_the_most_points() -> None:
    page = parsed(report_html(report("en"), "en"))
    titles = [node.text(strip=True) for node in page.css(".first h3 a")]
    assert titles == ["Form asks for a password over plain HTTP", "Title is too long", "Link to a page that is gone"]


def test_findings_that_are_not_listed_are_counted() -> None:
    issue = parsed(report_html(report("en"), "en")).css_first("#title-too-long-medium")
    assert issue is not None
    listed = len(issue.css(".evidence li"))
    assert listed == 20
    assert "And 100 more in the CSV file of this audit." in issue.text()
    assert "Show 17 more" in issue.text()


def test_every_issue_says_why_how_to_fix_and_how_to_verify() -> None:
    html = report_html(report("zh"), "zh")
    for node, issue in zip(parsed(html).css("article.issue"), [2, 0, 1], strict=True):
        words = groups("zh")[issue]
        for text in (words.why, words.fix, words.verify):
            assert text[:12].replace("`", "") in node.text()


def test_unread_addresses_are_all_there_with_their_reasons() -> None:
    section = parsed(report_html(report("en"), "en")).css_first("#unread")
    assert section is not None
    assert len(section.css("tbody tr")) == 16
    assert "forbidden by robots.txt" in section.text() and "no such host" in section.text()


def test_unread_addresses_beyond_the_list_are_counted() -> None:
    text = text_of(report_html(report("en", unread_total=1216), "en"))
    assert "And 1,200 more in the JSON file of this audit." in text


def test_the_change_since_the_last_audit_is_shown() -> None:
    section = parsed(report_html(report("en"), "en")).css_first(".changes")
    assert section is not None
    assert section.text(separator=" ").split()[:6] == ["＋", "New", "12", "✓", "Fixed", "30"]


def test_a_first_audit_without_anything_to_show_is_still_a_whole_report() -> None:
    empty = report(
        "en", (), comparison=None, density=(), hosts=(), sitemaps=(), unread=(), depth_counts={}, options={}, pages=0
    )
    text = text_of(report_html(empty, "en"))
    assert "100 of 100" in text
    for key in ("first_audit", "no_issues", "unread_none", "no_robots", "no_sitemaps", "no_deductions"):
        assert REPORT["en"][key] in text


def test_charts_have_their_numbers_beside_them() -> None:
    chart = parsed(report_html(report("en"), "en")).css("table.chart")[1]
    rows = [" ".join(row.text(separator=" ").split()) for row in chart.css("tbody tr")]
    assert rows[:2] == ["start page 1 0.5%", "1 click 24 11.2%"]
    assert rows[-1] == "no link leads there 6 2.8%"
    assert all(row.css_first("svg[aria-hidden=true] rect") for row in chart.css("tbody tr"))


def test_equal_reports_are_equal_to_the_byte() -> None:
    assert report_html(report("zh"), "zh") == report_html(report("zh"), "zh")


def test_a_logo_from_the_network_is_refused() -> None:
    with pytest.raises(UserError, match="https://evil"):
        report_html(report("en"), "en", Brand(logo="https://evil.example/logo.png"))


def test_code_and_weight_of_a_rule_s_words_are_marked_and_all_else_is_escaped() -> None:
    assert prose("Use `<b>`\nand **mind** <i>.\n\nThen stop.") == (
        "<p>Use <code>&lt;b&gt;</code> and <strong>mind</strong> &lt;i&gt;.</p><p>Then stop.</p>"
    )


def test_the_hint_of_effort_follows_the_extent() -> None:
    words = Words("Slow", "Slow.", "why", "fix", "verify")
    found = [Finding("performance-slow", "warning", f"{SHOP}/{i}", {}, "Medium") for i in range(40)]
    issues = tuple(group("en", found[:n], "performance", words=words) for n in (1, 40))
    text = text_of(report_html(report("en", issues[:1]), "en"))
    assert "Developer: 1 page by hand, within an hour or so" in text
    assert "Developer: 40 pages, in one batch" in text_of(report_html(report("en", issues[1:]), "en"))
    assert "look at the template first" in text_of(report_html(report("en", issues[1:], pages=60), "en"))
