"""Which pages of trust a site links to: privacy, contact, returns … told by the texts and addresses of its links."""

import re
from collections.abc import Set
from functools import lru_cache
from urllib.parse import unquote

from seo.home import is_home
from seo.once import in_one_pass, once_a_page
from seo.structured import graph
from tuiguang.model.page import Link, Page
from tuiguang.model.site import Site
from tuiguang.text.fold import fold
from tuiguang.urls import host, path

MOST_LINKS = 200_000  # told apart on a site
MOST_TEXTS = 20_000  # remembered
LONGEST_TEXT = 60  # characters: a longer link is a sentence about something
# Kind → what link texts say (folded: lower case, simplified characters), and what addresses hold.
_SIGNS = {
    "privacy": (
        r"\bprivac|datenschutz|confidentialit|riservatezza|prywatno|integritet|gizlilik|隐私|个人信息(?:保护|处理)"
        r"|プライバシー|个人情报|개인정보|конфиденциальн",
        r"privac|datenschutz|confidentialit|yinsi|gizlilik",
    ),
    "terms": (
        r"\bterms\b|conditions of (?:use|sale)|\bt&cs?\b|\bagb\b|\bcgv\b|conditions générales|geschäftsbedingungen"
        r"|nutzungsbedingungen|términos|termos|condiciones|condizioni|服务(?:条款|协议)|使用条款|购物条款"
        r"|交易条款|网站条款|用户协议|会员协议|注册协议|利用规约|이용약관",
        r"\bterms|\btos\b|\bagb\b|\bcgv\b|/conditions|tiaokuan|xieyi|user-?agreement",
    ),
    "about": (
        r"^about\b|\babout us\b|^our story$|^who we are|^über uns|^über mich|^à propos|qui sommes|^sobre|quiénes somos"
        r"|^chi siamo|^关于|公司(?:简介|介绍|故事|概况)|企业(?:简介|介绍|故事|概况)"
        r"|品牌(?:简介|介绍|故事|概况)|店铺(?:简介|介绍|故事|概况)|^了解\w{2,8}$|^走进\w{2,8}$"
        r"|会社概要|会社案内|회사소개",
        r"/(?:[^/]*[-_])?(?:about|our-story|who-we-are|ueber-(?:uns|mich)|über|a-propos|qui-sommes|quienes-somos"
        r"|sobre|chi-siamo|guanyu|gywm|company|corporate)(?:[-_./]|us\b|$)",
    ),
    "contact": (
        r"\bcontact|kontakt|contatti|^get in touch|help cent(?:er|re)|customer (?:service|care|support)|联系|联络"
        r"|客服|お问い?合わ?せ|문의",
        r"contact|kontakt|lianxi|lxwm|customer-?(?:service|care|support)|/kefu",
    ),
    "returns": (
        r"\breturns?\b(?! to\b)|refund|exchanges?\b|rückgabe|widerruf|\bretours?\b|rückversand|devoluci|\bresi\b|退货"
        r"|退换|退款|换货|无理由|售后|返品|반품",
        r"return|refund|exchange|widerruf|rueckgabe|retour|devoluc|tuihuo|tuihuan|shouhou",
    ),
    "shipping": (
        r"\bshipping|\bshipment|\bdeliver|versand|lieferung|livraison|\benv[ií]os?\b|\bentregas?\b|spedizion|配送|物流"
        r"|发货|运费|送货|送达|お届け|배송",
        r"shipping|shipment|deliver|versand|lieferung|livraison|/envio|spedizion|peisong|wuliu|yunfei",
    ),
    "payment": (
        r"\bpayments?\b|\bhow to pay|zahlung|bezahl|paiement|\bpagos?\b|pagament|支付|付款|お支払|결제",
        r"payment|zahlung|bezahl|paiement|/pago|pagament|zhifu|fukuan",
    ),
    "imprint": (r"impressum|anbieterkennzeichnung|\bimprint\b", r"impressum|imprint"),
    "licence": (
        r"营业执照|经营者信息|经营资质|资质(?:证照|公示)|证照(?:信息|公示)|工商(?:信息|网监|亮照|公示)|电子执照|主体信息|亮照",
        r"\.gsxt\.gov\.cn|yingyezhizhao|yyzz|business-?licen[cs]e|szcert\.ebs\.org\.cn|scjg|wljg",
    ),
    "cart": (
        r"购物车|购物袋|add to (?:cart|bag|basket)|^my (?:cart|basket|bag)\b|^cart\b|^basket\b|^bag\b"
        r"|warenkorb|panier|カート|장바구니",
        r"/(?:cart|basket|shopping-?(?:cart|bag)|checkout|gouwuche|warenkorb|panier|carrito|carrello)(?:[/.?]|$)",
    ),
}
# What these say of privacy and terms is about themselves, as beside a reCAPTCHA.
_OTHERS = (
    "google.com",
    "hcaptcha.com",
    "cloudflare.com",
    "facebook.com",
    "instagram.com",
    "paypal.com",
    "stripe.com",
    "apple.com",
    "shopify.com",
    "youtube.com",
    "tiktok.com",
    "klarna.com",
)
_ZERO_WIDTH = re.compile(r"\(\?!.*?\)|\\b|[\^$]")
# Without what stands for no letter a sign is found in more texts, and much faster: its first letters are looked for.
# That holds as long as each alternative of a sign starts with a letter, not with a group.
_TEXTS = [
    (kind, re.compile(_ZERO_WIDTH.sub("", text)), re.compile(text, re.MULTILINE)) for kind, (text, _) in _SIGNS.items()
]
_ADDRESSES = [(kind, re.compile(address, re.IGNORECASE)) for kind, (_, address) in _SIGNS.items()]


class Linked:
    """What links lead to, over a page or the pages of a site.

    Keeps the kinds that were found, the last texts, and a number for each of the first MOST_LINKS links.
    """

    def __init__(self, site: Site | None = None) -> None:
        self.kinds: set[str] = set()
        self.own: set[str] = set()  # pages that are there, told by their own addresses
        self.reachable = False  # a link to write or to call
        self.sells = False  # a cart, or products with offers in the structured data
        self.pages = 0
        self._seen: set[int] = set()
        self._texts: set[str] = set()  # of late

    @property
    def links(self) -> int:
        """Different ones, by address and text."""
        return len(self._seen)

    def add(self, page: Page) -> None:
        if not page.is_html or not page.ok:
            return
        self.pages += 1
        self.own |= _kinds_of_address(page.url)
        links = {hash((link.url or link.href, link.text)): link for link in reversed(page.links)}
        new = [links[key] for key in links.keys() - self._seen]
        if len(self._seen) < MOST_LINKS:
            self._seen.update(links)
        self._add_links(new)
        for url in page.rendered.links if page.rendered else ():
            self.kinds |= _kinds_of_address(url)
        self.sells = self.sells or "cart" in self.kinds or bool(page.structured and _offers(page))

    def _add_links(self, links: list[Link]) -> None:
        texts: set[str] = set()
        for link in links:
            if not link.url:
                self.reachable = self.reachable or link.href.strip().lower().startswith(("mailto:", "tel:"))
                continue
            self.kinds |= _kinds_of_address(link.url)
            if link.text and not _is_others(link.url):
                texts.add(link.text)
            if link.label:
                texts.add(link.label)
        self._add_texts(texts - self._texts)

    def _add_texts(self, texts: set[str]) -> None:
        """All at once, and only for what was not found before: most links of a site are about goods."""
        if len(self._texts) > MOST_TEXTS:
            self._texts.clear()
        self._texts |= texts
        lines = "\n".join(fold(text) for text in texts if len(text) <= LONGEST_TEXT)
        self.kinds |= _kinds_of_texts(lines, self.kinds)


linked = in_one_pass(Linked)


def kinds_of(text: str, url: str) -> frozenset[str]:
    """By the text of a link and by its address; either may be ""."""
    if _is_others(url):
        return frozenset()
    return _kinds_of_address(url) | _kinds_of_texts(fold(text) if len(text) <= LONGEST_TEXT else "")


def _kinds_of_texts(lines: str, known: Set[str] = frozenset()) -> set[str]:
    """Of folded texts, one a line; those already known are not looked for."""
    return {kind for kind, loose, sign in _TEXTS if kind not in known and loose.search(lines) and sign.search(lines)}


@lru_cache(maxsize=16_384)
def _kinds_of_address(url: str) -> frozenset[str]:
    if _is_others(url):
        return frozenset()
    address = unquote(host(url) + path(url))
    return frozenset(kind for kind, sign in _ADDRESSES if sign.search(address))


@lru_cache(maxsize=16_384)
def _is_others(url: str) -> bool:
    return host(url).endswith(_OTHERS)


def of_home(page: Page, site: Site | None) -> Linked | None:
    """What the whole site links to, asked at its home page; with a page alone, what that links to.

    None: not the home page, or one whose links come by scripts that nobody has run.
    """
    if not is_home(page, site) or _unread(page):
        return None
    return linked(site) if site is not None else _linked_from(page)


def _unread(page: Page) -> bool:
    loads = page.inline_js_bytes or any(resource.kind == "script" for resource in page.resources)
    return not page.links and page.rendered is None and bool(loads)


@once_a_page
def _linked_from(page: Page) -> Linked:
    alone = Linked()
    alone.add(page)
    return alone


def _offers(page: Page) -> bool:
    return any(node.has("offers") or node.has("hasVariant") for node in graph(page).of("Product"))
