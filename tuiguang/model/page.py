"""One answered URL as facts: what the server sent and what the document says. Nothing here is a judgement."""

from functools import cached_property
from typing import Any, Literal

from msgspec import Struct, field

Source = Literal["html", "header", "sitemap"]
Position = Literal["nav", "header", "main", "aside", "footer"]


class Title(Struct, frozen=True, array_like=True):
    text: str  # white space folded
    in_head: bool


class Meta(Struct, frozen=True, array_like=True):
    name: str  # lower case: the value of name, property, itemprop or http-equiv; "charset" for <meta charset>
    kind: Literal["name", "property", "itemprop", "http-equiv", "charset"]
    content: str
    in_head: bool


class Canonical(Struct, frozen=True, array_like=True):
    href: str  # as written
    url: str  # resolved; "" when it is no http(s) URL
    source: Source
    in_head: bool
    attributes: tuple[str, ...] = ()  # of hreflang, lang, media, type: those that the tag carries


class Alternate(Struct, frozen=True, array_like=True):
    """One hreflang annotation."""

    code: str  # as written
    href: str
    url: str
    source: Source
    in_head: bool


class LinkTag(Struct, frozen=True, array_like=True):
    """A <link> or an entry of the Link header, other than canonical and hreflang."""

    rel: str  # lower case
    href: str
    url: str
    type: str
    media: str
    in_head: bool


class Heading(Struct, frozen=True, array_like=True):
    level: int  # 1-6
    text: str  # with the alt of images inside, white space folded
    from_alt: bool = False  # all of the text is the alt of images
    hidden: bool = False  # by its own inline style, outside of menus and tabs
    unread: bool = False  # aria-hidden: assistive technology passes over it


class Link(Struct, frozen=True, array_like=True):
    """An <a href> or <area href>."""

    url: str  # resolved by the WHATWG rules, without fragment; "" when invalid or not http(s)
    href: str  # as written, white space kept
    text: str  # anchor text with the alt of images inside, white space folded
    rel: str  # lower case, as written
    position: Position
    hidden: bool  # by inline style or the hidden attribute, own or an ancestor's
    fragment: str = ""
    image: bool = False  # the anchor holds an image
    label: str = ""  # aria-label, else title; of a link without text that of what it holds, "#id" of aria-labelledby
    new_tab: bool = False  # target=_blank

    @property
    def nofollow(self) -> bool:
        return any(word in ("nofollow", "ugc", "sponsored") for word in self.rel.split())


class Image(Struct, frozen=True, array_like=True):
    """An <img>, or an <input type=image>."""

    src: str  # as written ("" when only lazy attributes name it)
    url: str
    alt: str | None  # None: no alt attribute
    width: str
    height: str
    loading: str
    srcset: str
    position: Position
    linked: bool  # inside a link
    lazy_src: str = ""  # data-src, data-original and their like
    only_content: bool = False  # the one thing that its link says: no text, no label beside it
    noscript: bool = False  # stands in <noscript>
    fetch_priority: str = ""
    hidden: bool = False  # by inline style or the hidden attribute, own or an ancestor's
    decorative: bool = False  # aria-hidden, or by its role no image
    in_picture: bool = False  # <picture> may offer other files than `url`
    chars_before: int = 0  # of text that is no link, from the top of the page to the image
    button: bool = False  # an <input type=image>


class Resource(Struct, frozen=True, array_like=True):
    """What a page loads beside its images."""

    kind: Literal["script", "stylesheet", "iframe", "media", "object", "font", "preload"]
    url: str
    href: str
    in_head: bool
    deferred: bool  # async, defer, type=module, or a stylesheet for other media


class StructuredItem(Struct, frozen=True):
    """One block of structured data. JSON-LD that cannot be read has `error` with its place."""

    syntax: Literal["json-ld", "microdata", "rdfa"]
    data: Any  # JSON-LD: the value as parsed; microdata and RDFa: {"@type": …, property: value or list}
    error: str = ""
    line: int = 0  # of the error, 1-based, in the block
    column: int = 0
    snippet: str = ""  # raw text around the error, or the first 200 characters


class Spot(Struct, frozen=True, array_like=True):
    """An element that some check asks about. The kinds are listed in `crawler/extract/spots.py`."""

    kind: str  # "iframe-untitled", "button-unnamed", "link-without-href" …
    tag: str  # its start tag, the first 200 characters


class Landmark(Struct, frozen=True, array_like=True):
    """A region that assistive technology jumps to."""

    role: Literal["main", "navigation", "banner", "contentinfo", "complementary", "search", "form", "region"]
    label: str  # aria-label, else "#id" of aria-labelledby


class Form(Struct, frozen=True, array_like=True):
    action: str  # as written
    url: str  # resolved
    method: str
    password: bool
    labels_missing: int  # visible fields without label, aria-label, aria-labelledby or title
    button_actions: tuple[str, ...] = ()  # where buttons of its own send it instead, resolved


class Text(Struct, frozen=True):
    """The words of a page. `main` is without menus, footers and the like; blocks are separated by line feeds."""

    main: str = ""
    boilerplate: str = ""
    first_paragraph: str = ""
    last_paragraph: str = ""
    emphasised: tuple[str, ...] = ()  # strong, b, em, i, mark of the main text
    hidden: str = ""  # text hidden by inline style, outside menus and tabs
    noscript: str = ""
    words: int = 0  # of the main text: hanzi (kana, hangul syllables) one by one, other words by white space
    hanzi: int = 0
    language: str = ""  # found in the text: "zh-Hans", "zh-Hant", "ja", "ko", "en", "de" …; "" when too short


class Charset(Struct, frozen=True):
    """What names the encoding, and what the bytes are. Labels in lower case as written, "" when absent."""

    header: str = ""
    bom: str = ""
    meta: str = ""  # within the first 1,024 bytes
    meta_late: str = ""  # a <meta> after them, looked for only when the bytes are not UTF-8 and nothing else names it
    used: str = ""  # WHATWG name of the encoding that the text was decoded with
    found: str = ""  # what the bytes are, when the declaration lies
    errors: int = 0  # replacement characters when decoded as declared


class Fetch(Struct, frozen=True):
    """How the answer came. None and "" mean unknown (a file, not a fetch)."""

    ttfb_ms: float | None = None
    total_ms: float | None = None
    wire_bytes: int | None = None
    protocol: str = ""
    ip: str = ""
    error: str = ""  # cause when there was no whole answer: "dns", "refused", "timeout", "tls-expired" …
    error_detail: str = ""
    flags: tuple[str, ...] = ()  # "truncated", "bad-encoding", "tls-unverified", "cut-at-cap" …
    tls_not_after: str = ""  # ISO date of the certificate's end
    attempts: int = 1


class Rendered(Struct, frozen=True, kw_only=True):
    """What a browser shows when the page's scripts have run. Only with --render."""

    title: str = ""
    description: str = ""
    h1: str = ""
    canonical: str = ""
    robots: tuple[str, ...] = ()  # contents of the robots metas
    links: tuple[str, ...] = ()  # targets within and without the site, each once
    words: int = 0  # of the main text
    url: str = ""  # where the browser ended
    console_errors: tuple[str, ...] = ()
    soft_links: tuple[str, ...] = ()  # start tags of what people click like a link and that has no address


class Page(Struct, frozen=True, kw_only=True, omit_defaults=True, dict=True):  # `dict`: room for what is cached
    """Facts of one URL. Its `url` is the normalised address that was asked."""

    url: str
    status: int | None = None  # None: unknown (counts as 200)
    headers: tuple[tuple[str, str], ...] | None = None  # names in lower case; None: unknown
    media_type: str = ""  # of Content-Type, lower case, without parameters; sniffed when the header is unknown
    found_type: str = ""  # what the bytes are when Content-Type calls HTML plain text or a download
    size_bytes: int = 0  # decoded body
    location: str = ""  # of a 3xx, resolved; "" when absent or unusable
    location_raw: str = ""
    fetch: Fetch = field(default_factory=Fetch)
    charset: Charset = field(default_factory=Charset)

    # the document, when it is HTML
    is_html: bool = False
    doctype: str | None = None  # None: no doctype
    lang: str | None = None  # of <html>; None: no attribute
    base_hrefs: tuple[str, ...] = ()
    titles: tuple[Title, ...] = ()  # SVG titles left out
    metas: tuple[Meta, ...] = ()
    canonicals: tuple[Canonical, ...] = ()
    alternates: tuple[Alternate, ...] = ()
    link_tags: tuple[LinkTag, ...] = ()
    headings: tuple[Heading, ...] = ()
    links: tuple[Link, ...] = ()
    images: tuple[Image, ...] = ()
    resources: tuple[Resource, ...] = ()
    structured: tuple[StructuredItem, ...] = ()
    forms: tuple[Form, ...] = ()
    comments: tuple[str, ...] = ()
    text: Text = field(default_factory=Text)
    elements: dict[str, int] = field(default_factory=dict)  # how many of each tag
    dom_depth: int = 0
    head_break: str = ""  # the first element that is not allowed in head and ends it early, as written
    duplicate_ids: tuple[str, ...] = ()
    inline_css_bytes: int = 0
    inline_js_bytes: int = 0
    refresh_seconds: float | None = None  # meta refresh or Refresh header
    refresh_url: str = ""
    text_hash: str = ""  # of the main text, folded: equal texts have equal hashes
    simhash: int = 0  # 64 bits of the main text
    rendered: Rendered | None = None  # None: was not rendered
    plain_text: str = ""  # of a text file that was probed, such as llms.txt
    secrets: tuple[str, ...] = ()  # masked matches of key patterns in the source
    spots: tuple[Spot, ...] = ()  # at most 50 of a kind
    landmarks: tuple[Landmark, ...] = ()
    anchors: tuple[str, ...] = ()  # every id and <a name>: where a #fragment can lead
    langs: tuple[str, ...] = ()  # distinct lang attributes of elements inside <html>
    xml_lang: str | None = None  # xml:lang of <html>
    amp: bool = False  # <html amp> or <html ⚡>
    head_tags: int = 0  # <head> start tags in the source
    unclosed: str = ""  # "title", "script", "style", "textarea" or "comment" that runs to the end of the file
    times: tuple[str, ...] = ()  # datetime attributes of <time>
    css_images: tuple[str, ...] = ()  # background images of inline styles, as written
    most_children: int = 0  # element children of the one that has most
    trackers: tuple[str, ...] = ()  # "G-…", "UA-…", "GTM-…", "AW-…", "baidu:…" in scripts, each as often as named

    # --- what checks ask most ---

    def header(self, name: str) -> str | None:
        """The first value of a header, None when absent or unknown."""
        return self._first_headers.get(name)

    def header_values(self, name: str) -> list[str]:
        return [value for key, value in self.headers or () if key == name]

    def meta_all(self, name: str) -> list[Meta]:
        return [meta for meta in self.metas if meta.name == name]

    def meta(self, name: str) -> str | None:
        """Content of the first meta of that name, None when there is none."""
        return self._first_metas.get(name)

    @cached_property
    def _first_headers(self) -> dict[str, str]:
        return dict(reversed(self.headers or ()))

    @cached_property
    def _first_metas(self) -> dict[str, str]:
        return {meta.name: meta.content for meta in reversed(self.metas)}

    @property
    def ok(self) -> bool:
        return self.status is None or 200 <= self.status < 300

    @cached_property
    def title(self) -> str:
        """The title that counts: the first in head, else the first anywhere, "" when there is none."""
        inside = (title.text for title in self.titles if title.in_head)
        return next(inside, self.titles[0].text if self.titles else "")

    @cached_property
    def description(self) -> str:
        return next((m.content for m in self.metas if m.name == "description" and m.kind == "name"), "")

    @cached_property
    def h1(self) -> str:
        return next((heading.text for heading in self.headings if heading.level == 1 and heading.text), "")

    @cached_property
    def h2(self) -> str:
        return next((heading.text for heading in self.headings if heading.level == 2 and heading.text), "")

    @cached_property
    def canonical(self) -> str:
        """The canonical as the crawler saw it: HTTP header before HTML head, first of several; "" for none."""
        usable = [c for c in self.canonicals if c.url and c.in_head and not c.attributes]
        return next((c.url for c in usable if c.source == "header"), usable[0].url if usable else "")
