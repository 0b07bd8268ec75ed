import pytest
from faults.faultserver import BAD

from crawler.extract import extract
from tuiguang.model.page import Landmark, Link, Page

URL = "https://shop.example/dir/page.html"


def page(html: str, url: str = URL) -> Page:
    return extract(url, html.encode("utf-8", "surrogatepass"), headers=[("Content-Type", "text/html; charset=utf-8")])


def link(html: str) -> Link:
    (only,) = page(html).links
    return only


def kinds(html: str) -> list[str]:
    return [spot.kind for spot in page(html).spots]


def test_what_a_broken_head_pushes_into_the_body_is_not_in_the_head() -> None:
    broken = page(
        "<!doctype html><html><head><title>A</title><!-- <p> --><script>'<div>'</script><div class=x>oops</div>"
        "<meta name=robots content=noindex><link rel=canonical href=/c><title>B</title></head><body>x"
    )
    assert [(t.text, t.in_head) for t in broken.titles] == [("A", True), ("B", False)]
    assert [c.in_head for c in broken.canonicals] == [False]
    assert broken.canonical == ""
    assert [m.in_head for m in broken.metas] == [False]
    assert broken.head_break.startswith("<div class=x>oops</div>")


def test_a_sound_head_has_no_break() -> None:
    sound = page(
        "<head><title>a < b <p></title><style>p>a{}</style><noscript><link rel=stylesheet href=x></noscript>"
        "<template><div></div></template><script>document.write('<img>')</script></head><body><div></div>"
    )
    assert sound.head_break == ""


def test_a_pixel_in_a_noscript_breaks_the_head() -> None:
    broken = page("<head><NOSCRIPT><img src=p.gif></NOSCRIPT><link rel=canonical href=/></head><body>")
    assert broken.head_break.startswith("<NOSCRIPT><img src=p.gif>")
    assert [spot.kind for spot in broken.spots] == ["noscript-image-in-head"]


def test_svg_titles_are_no_titles() -> None:
    both = page("<body><svg><title>icon</title></svg><title>late</title>")
    assert [(t.text, t.in_head) for t in both.titles] == [("late", False)]


def test_a_meta_with_name_and_property_counts_as_both() -> None:
    found = page('<meta name=" Description " property="og:description" content="good">').metas
    assert [(m.name, m.kind, m.content) for m in found] == [
        ("description", "name", "good"),
        ("og:description", "property", "good"),
    ]


def test_canonicals_hreflang_and_other_link_tags() -> None:
    found = page(
        '<head><link rel="Canonical" href=" /c#x " hreflang=en><link rel=alternate hreflang=zh-CN href=/zh/>'
        '<link rel="shortcut icon" href=/f.ico><link rel=stylesheet href=a.css media=print>'
        "<link rel=preload as=font href=f.woff2></head>"
    )
    (canonical,) = found.canonicals
    assert (canonical.href, canonical.url, canonical.attributes) == (" /c#x ", "https://shop.example/c", ("hreflang",))
    assert [(a.code, a.url) for a in found.alternates] == [("zh-CN", "https://shop.example/zh/")]
    assert [t.rel for t in found.link_tags] == ["shortcut icon", "stylesheet", "preload"]
    assert [(r.kind, r.deferred) for r in found.resources] == [("stylesheet", True), ("font", True)]


def test_base_counts_for_the_whole_document() -> None:
    found = page("<head><link rel=canonical href=c><base href=/b/><base href=/no/></head><a href=x>")
    assert found.base_hrefs == ("/b/", "/no/")
    assert found.canonicals[0].url == "https://shop.example/b/c"
    assert found.links[0].url == "https://shop.example/b/x"


def test_a_link_keeps_its_href_as_written() -> None:
    found = link('<a href=" /a?b=1&amp;c=2#Teil " rel="NoFollow Sponsored" target=_Blank title=" T ">x</a>')
    assert (found.url, found.href) == ("https://shop.example/a?b=1&c=2", " /a?b=1&c=2#Teil ")
    assert (found.fragment, found.rel, found.nofollow) == ("Teil", "nofollow sponsored", True)
    assert (found.new_tab, found.label) == (True, "T")


def test_anchor_text_takes_the_alt_of_images_and_folds_space() -> None:
    found = link('<a href=/x>\n Red <b>shoes</b><img src=i alt=" size 40 "><span>!</span></a>')
    assert (found.text, found.image) == ("Red shoes size 40 !", True)


def test_an_area_is_a_link() -> None:
    assert link("<map><area href=/m alt=Map></map>").text == "Map"


@pytest.mark.parametrize(
    ("html", "position"),
    [
        ("<nav><a href=x></a></nav>", "nav"),
        ("<header><nav><a href=x></a></nav></header>", "nav"),
        ("<header><a href=x></a></header>", "header"),
        ("<footer><nav><a href=x></a></nav></footer>", "footer"),
        ("<article><header><a href=x></a></header></article>", "main"),
        ("<aside><a href=x></a></aside>", "aside"),
        ("<div class='main-nav'><a href=x></a></div>", "nav"),
        ("<div id=sidebar><ul class=menu><li><a href=x></a></ul></div>", "aside"),
        ("<div role=contentinfo><a href=x></a></div>", "footer"),
        ("<div class=menu><main><a href=x></a></main></div>", "main"),
        ("<body class='nav-open has-footer'><a href=x></a>", "main"),
    ],
)
def test_where_a_link_stands(html: str, position: str) -> None:
    assert link(html).position == position


@pytest.mark.parametrize(
    ("html", "hidden"),
    [
        ("<a href=x style='display:none'>a</a>", True),
        ("<div style='POSITION:absolute; LEFT: -9999px'><p><a href=x>a</a></p></div>", True),
        ("<div hidden><a href=x>a</a></div>", True),
        ("<div hidden=until-found><a href=x>a</a></div>", False),
        ("<a href=x style='display:inline-block; margin-left:-10px'>a</a>", False),
        ("<div style='display:none'></div><a href=x>a</a>", False),
    ],
)
def test_hidden_links(html: str, hidden: bool) -> None:
    assert link(html).hidden is hidden


def test_of_25_bad_hrefs_each_is_kept_and_none_resolved_that_no_browser_opens() -> None:
    html = b"".join(b"<a href='%s'>x</a>" % (h if isinstance(h, bytes) else h.encode()) for h in BAD)
    found = extract(URL, html, headers=[("Content-Type", "text/html; charset=utf-8")]).links
    assert len(found) == len(BAD) == 25
    urls = {one.href: one.url for one in found}
    assert urls["http://[::1"] == urls["javascript:void(0)"] == urls["http://host:99999/"] == urls["//"] == ""
    assert urls["HTTP://EXAMPLE.com:80/%7euser/../a"] == "http://example.com/a"
    assert urls[" /leaf "] == urls["/le\naf"] == "https://shop.example/leaf"
    assert urls["http://2130706433/"] == "http://127.0.0.1/"
    assert len(found[-1].href) == 9001


def test_images_with_lazy_sources_and_in_picture() -> None:
    found = page(
        "<a href=x><picture><source srcset=a.webp><img src='data:image/gif;base64,R0' data-src=real.jpg alt='' "
        "width=10 loading=LAZY fetchpriority=high></picture></a><img srcset='b.jpg 1x, c.jpg 2x'>"
        "<noscript><img src=n.gif>"
    ).images
    assert [(i.url.rpartition("/")[2], i.alt, i.linked, i.noscript) for i in found] == [
        ("real.jpg", "", True, False),
        ("b.jpg", None, False, False),
        ("n.gif", None, False, True),
    ]
    assert (found[0].lazy_src, found[0].loading, found[0].width) == ("real.jpg", "lazy", "10")
    assert (found[0].only_content, found[0].fetch_priority) == (True, "high")


def test_an_image_button_is_an_image_but_no_content() -> None:
    found = page("<input type=image src=go.png alt=Go><input type=IMAGE src=x.png><input src=y.png><input type=image>")
    assert [(i.src, i.url.rpartition("/")[2], i.alt, i.button) for i in found.images] == [
        ("go.png", "go.png", "Go", True),
        ("x.png", "x.png", None, True),
    ]
    assert list(found.text.main) == []


def test_an_image_beside_words_is_not_all_that_its_link_says() -> None:
    assert not page("<a href=x><img src=i alt=''> Shoes</a>").images[0].only_content
    assert not page("<a href=x aria-label=Shoes><img src=i></a>").images[0].only_content


def test_headings_take_the_alt_of_images() -> None:
    found = page("<h1> A <img alt=logo src=x></h1><h3></h3><h2>中 文</h2>").headings
    assert [(h.level, h.text) for h in found] == [(1, "A logo"), (3, ""), (2, "中 文")]


def test_scripts_frames_and_media() -> None:
    found = page(
        "<head><script src=/a.js></script><script src=/b.js defer></script></head><iframe src=/f title=F></iframe>"
        "<video src=/v.mp4 muted><track src=/v.vtt></video><object data=/o.swf>text</object>"
        "<script>var a</script><style>b{}</style>"
    )
    assert [(r.kind, r.href, r.in_head, r.deferred) for r in found.resources] == [
        ("script", "/a.js", True, False),
        ("script", "/b.js", True, True),
        ("iframe", "/f", False, False),
        ("media", "/v.mp4", False, False),
        ("media", "/v.vtt", False, False),
        ("object", "/o.swf", False, False),
    ]
    assert (found.inline_js_bytes, found.inline_css_bytes) == (5, 3)


def test_forms_and_their_labels() -> None:
    found = page(
        "<form action=/go method=POST><input id=a><label for=a>A</label><label>B <input></label><input type=hidden>"
        "<input type=password name=p><select title=S></select><textarea></textarea><input type=submit></form>"
    )
    (form,) = found.forms
    assert (form.url, form.method, form.password, form.labels_missing) == ("https://shop.example/go", "post", True, 2)
    assert [spot.tag for spot in found.spots] == ['<input type="password" name="p">', "<textarea>"]


def test_counts_depth_and_ids() -> None:
    found = page("<html><body><div id=a><p id=b>x</p><p id=a>y</p></div><a name=n></a>")
    assert (found.elements["p"], found.dom_depth, found.most_children) == (2, 4, 2)
    assert (found.duplicate_ids, found.anchors) == (("a",), ("a", "b", "n"))


def test_html_attributes_and_langs() -> None:
    found = page("<!DOCTYPE  HTML PUBLIC 'x'><html lang=zh-CN xml:lang=zh amp><p lang=en><p lang=en><p lang=''>")
    assert (found.doctype, found.lang, found.xml_lang, found.amp) == ("HTML PUBLIC 'x'", "zh-CN", "zh", True)
    assert (found.doctype is None, found.langs) == (False, ("en", ""))
    assert (page("<html><p>x").doctype, page("<html><p>x").lang) == (None, None)


def test_landmarks() -> None:
    found = page(
        "<header><nav aria-label=Top></nav></header><main><header></header><nav aria-labelledby=t></nav></main>"
        "<div role=search></div><footer></footer><aside hidden></aside>"
    ).landmarks
    assert found == (
        Landmark("banner", ""),
        Landmark("navigation", "Top"),
        Landmark("main", ""),
        Landmark("navigation", "#t"),
        Landmark("search", ""),
        Landmark("contentinfo", ""),
    )


@pytest.mark.parametrize(
    ("faulty", "sound", "kind"),
    [
        ("<iframe src=x></iframe>", "<iframe src=x title=Map></iframe>", "iframe-untitled"),
        ("<video src=x></video>", "<video src=x><track kind=captions></video>", "video-uncaptioned"),
        ("<button><img src=x></button>", "<button><img src=x alt=Go></button>", "button-unnamed"),
        ("<div><li>a</div>", "<ul><li>a</ul>", "list-item-stray"),
        ("<ul><div>a</div></ul>", "<ul><li><div>a</div></ul>", "list-child-stray"),
        ("<table><tr><td>a</table>", "<table><tr><th>a<td>b</table>", "table-without-headers"),
        ("<p tabindex=3>a", "<p tabindex=0>a", "tabindex-positive"),
        ("<p role=buton>a", "<p role=button>a", "aria-role-unknown"),
        ("<p aria-lable=x>a", "<p aria-label=x>a", "aria-attribute-unknown"),
        ("<p aria-hidden=true><button>x</button>", "<p aria-hidden=true><b>x</b>", "aria-hidden-focusable"),
        ("<input type=image>", "<input type=image alt=Go>", "input-image-without-alt"),
        ("<object data=x></object>", "<object data=x>words</object>", "object-without-text"),
        ("<svg role=img></svg>", "<svg role=img><title>x</title></svg>", "svg-unnamed"),
        (f"<svg><path d='{'M0 0' * 2000}'/></svg>", "<svg><path d='M0 0'/></svg>", "svg-large"),
        ("<picture><source></picture>", "<picture><img alt='' src=x></picture>", "picture-without-img"),
        ("<img ismap>", "<img usemap=#a>", "image-map-server-side"),
        ("<figure>a</figure>", "<figure><figcaption>b</figcaption></figure>", "figure-without-caption"),
        ("<a onclick='go()' id=a>x</a>", "<a name=top>x</a>", "link-without-href"),
        ("<span role=link>x</span>", "<a role=link href=/>x</a>", "click-target"),
        ("<style>@font-face{src:url(a)}</style>", "<style>@font-face{font-display:swap}</style>",
         "font-face-without-display"),
        ("<img src=''>", "<img src='' data-src=a.jpg>", "address-empty"),
        ("<input type=image src=' ' alt=Go>", "<input type=image src=a.png alt=Go>", "address-empty"),
        ("<script src=''></script>", "<script src='' data-src=a.js></script>", "address-empty"),
        ("<link rel=stylesheet href=''>", "<link rel=stylesheet href=a.css>", "address-empty"),
        ("<audio><source src=''></audio>", "<audio><source src=a.mp3></audio>", "address-empty"),
        ("<iframe title=Map src=''></iframe>", "<iframe title=Map srcdoc=x></iframe>", "address-empty"),
        ("<audio><track src=''></audio>", "<audio><track src=a.vtt></audio><a href=''>x</a>", "address-empty"),
        ("<button aria-labelledby='a b'></button>", "<button aria-labelledby='a b'></button><p id=b>x",
         "button-unnamed"),
        ("<svg role=img aria-labelledby=a></svg>", "<svg role=img aria-labelledby=a><title id=a>x</title></svg>",
         "svg-unnamed"),
        ("<input aria-labelledby=a>", "<input aria-labelledby=a><p id=a>Size", "field-unlabelled"),
        ("<input type=image src=x aria-labelledby=a>", "<p id=a>x</p><input type=image src=x aria-labelledby=a>",
         "input-image-without-alt"),
    ],
)  # fmt: skip
def test_spots(faulty: str, sound: str, kind: str) -> None:
    assert kinds(faulty) == [kind]
    assert kinds(sound) == []


def test_times_background_images_and_trackers() -> None:
    found = page(
        "<time datetime=2026-01-02>x</time><p style=\"background:url('b.jpg')\">"
        "<script src='https://www.googletagmanager.com/gtag/js?id=G-ABC1234'></script>"
        "<script>s.src='https://hm.baidu.com/hm.js?0123456789abcdef0123456789abcdef'</script>"
    )
    assert (found.times, found.css_images) == (("2026-01-02",), ("b.jpg",))
    assert set(found.trackers) == {"G-ABC1234", "baidu:0123456789abcdef0123456789abcdef"}


@pytest.mark.parametrize(
    ("html", "name"),
    [
        ("<p>a<script>var x", "script"),
        ("<title>a<p>b", "title"),
        ("<p>a<!-- b <p>c", "comment"),
        ("<p>a<textarea><p>b", "textarea"),
        ("<p>a<script>var x</script>\n", ""),
        ("<p>a<!-- b -->", ""),
    ],
)
def test_what_never_ends_and_swallows_the_page(html: str, name: str) -> None:
    assert page(html).unclosed == name


def test_head_tags_are_counted_in_the_source() -> None:
    assert page("<html><head></head><head ><header></header>").head_tags == 2
    assert page("<p>x").head_tags == 0


def test_keys_in_the_source_are_masked() -> None:
    found = page(
        "<script>a='AKIAIOSFODNN7EXAMPLE'; b='LTAI4FxxxxxxxxxxxxxxxxxZ'; c='desk-lamps-and-other-things-for-2026'\n"
        "-----BEGIN RSA PRIVATE KEY-----</script>"
    )
    assert found.secrets == ("AKIA…MPLE", "LTAI…xxxZ", "-----BEGIN RSA PRIVATE KEY-----")
    assert page("<p>AKIA is a prefix, sk-learn a library</p>").secrets == ()


def test_a_refresh_for_browsers_without_scripts_is_no_redirect() -> None:
    found = page('<head><noscript><meta http-equiv="refresh" content="0;url=/no"></noscript><title>t</title></head>')
    assert found.refresh_url == ""
    assert not found.metas
