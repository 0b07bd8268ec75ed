"""Writes the demo shop: cli/demo/shop and cli/demo/expected.json, out of the data in scripts/demo_shop.

Run: python scripts/make_demo_shop.py. The same data give the same bytes (tests/cli/test_demo_shop.py). Healthy pages
come first; faults.toml then says which of them are spoilt, by which edits, and which checks must notice.
"""

import json
import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any
from urllib.parse import quote

from jinja2 import Environment, FileSystemLoader, StrictUndefined

SOURCE = Path(__file__).parent / "demo_shop"
DEMO = Path(__file__).parent.parent / "cli" / "demo"
LANGUAGES = ("zh", "en")
PER_PAGE = 8
FEATURED = (0, 4, 8, 12)  # one product of each category on the home pages
LASTMOD = "2026-11-02"
GROUND = {"headphones": "#e4e8f7", "power": "#fbe7db", "lamps": "#fcf2cf", "travel": "#dff0e8"}


@dataclass(frozen=True)
class Page:
    """What a template needs to know of one page. `lang` is a key of words.toml."""

    path: str
    lang: str
    template: str
    title: str
    description: str
    h1: str = ""
    other_path: str = "/"
    robots: str = ""
    og_type: str = "website"
    paired: bool = True  # the other language has the same page
    texts: tuple[str, ...] = ()
    sections: tuple[tuple[str, str], ...] = ()
    crumbs: tuple[tuple[str, str], ...] = ()
    products: tuple[dict[str, Any], ...] = ()
    product: dict[str, Any] | None = None
    guide: dict[str, Any] | None = None
    pages: tuple[tuple[int, str], ...] = ()
    sequence: tuple[tuple[str, str], ...] = ()  # rel=prev and rel=next
    structured: tuple[str, ...] = ()
    total: str = ""
    alternates: tuple[tuple[str, str], ...] = field(default=())
    encoding: str = "utf-8"
    listed: bool = True  # in the sitemap


class Shop:
    """The data files, read once."""

    def __init__(self, source: Path = SOURCE) -> None:
        self.source = source
        self.words = self._toml("words")
        self.site = self._toml("pages")
        self.pictures = self._toml("pictures")
        self.faults = self._toml("faults")
        self.products = [_priced(product) for product in self._toml("products")["product"]]

    def _toml(self, name: str) -> dict[str, Any]:
        return tomllib.loads((self.source / f"{name}.toml").read_text("utf-8"))

    def of_category(self, category: str) -> tuple[dict[str, Any], ...]:
        return tuple(product for product in self.products if product["category"] == category)

    @property
    def featured(self) -> tuple[dict[str, Any], ...]:
        return tuple(self.products[n] for n in FEATURED)


def _priced(product: dict[str, Any]) -> dict[str, Any]:
    return {
        **product,
        "price": {"zh": product["cny"], "en": product["usd"]},
        "gtin13": product["base"] + check_digit(product["base"]),
    }


def check_digit(base: str) -> str:
    """The 13th digit of a GTIN-13 (GS1: weights 1 and 3 from the left)."""
    total = sum(int(digit) * (3 if place % 2 else 1) for place, digit in enumerate(base))
    return str(-total % 10)


# --- structured data ---


def ld(kind: str, **properties: Any) -> str:
    return json.dumps({"@context": "https://schema.org", "@type": kind, **properties}, ensure_ascii=False, indent=1)


def breadcrumb(crumbs: tuple[tuple[str, str], ...]) -> str:
    items = [
        {"@type": "ListItem", "position": n, "name": name, "item": "{origin}" + path}
        for n, (name, path) in enumerate(crumbs, 1)
    ]
    return ld("BreadcrumbList", itemListElement=items)


def organization(words: dict[str, Any]) -> str:
    return ld(
        "Organization",
        **{"@id": "{origin}/#organization"},
        name=words["brand"],
        url="{origin}/",
        logo="{origin}/assets/favicon.svg",
        sameAs=["https://www.weibo.com/lanyue-example", "https://www.instagram.com/lanyue.example"],
        address={"@type": "PostalAddress", "streetAddress": words["address"], "addressCountry": "CN"},
        telephone="+86-755-8600-0000",
    )


def product_data(product: dict[str, Any], lang: str, words: dict[str, Any]) -> str:
    return ld(
        "Product",
        name=product[lang]["name"],
        image=["{origin}/assets/" + product["slug"] + ".svg"],
        description=product[lang]["description"],
        sku=product["sku"],
        gtin13=product["gtin13"],
        brand={"@type": "Brand", "name": words["brand"]},
        aggregateRating={
            "@type": "AggregateRating",
            "ratingValue": product["rating"],
            "reviewCount": product["reviews"],
        },
        offers=offer(product, lang, words),
    )


def offer(product: dict[str, Any], lang: str, words: dict[str, Any]) -> dict[str, Any]:
    return {
        "@type": "Offer",
        "url": "{origin}/" + f"{lang}/products/{product['slug']}.html",
        "price": product["price"][lang],
        "priceCurrency": words["currency"],
        "availability": "https://schema.org/InStock",
        "itemCondition": "https://schema.org/NewCondition",
        "hasMerchantReturnPolicy": {
            "@type": "MerchantReturnPolicy",
            "applicableCountry": words["country"],
            "returnPolicyCategory": "https://schema.org/MerchantReturnFiniteReturnWindow",
            "merchantReturnDays": 30,
        },
    }


def article_data(guide: dict[str, Any], lang: str, words: dict[str, Any]) -> str:
    text = guide[lang]
    return ld(
        "Article",
        headline=text["h1"],
        image=["{origin}/assets/og-cover.png"],
        datePublished=guide["published"] + "T09:00:00+08:00",
        dateModified=guide["modified"] + "T09:00:00+08:00",
        author={"@type": "Person", "name": text["author"], "url": "{origin}/" + lang + "/about.html"},
        publisher={"@type": "Organization", "name": words["brand"], "@id": "{origin}/#organization"},
    )


# --- the healthy pages ---


def healthy_pages(shop: Shop) -> Iterator[Page]:
    yield language_choice(shop)
    for lang in LANGUAGES:
        words = shop.words[lang]
        yield home(shop, lang, words)
        for category in shop.site["category"]:
            yield category_page(shop, category, lang, words)
        yield from all_products(shop, lang, words)
        for product in shop.products:
            yield product_page(shop, product, lang, words)
        yield guides_page(lang, words)
        for guide in shop.site["guide"]:
            yield guide_page(guide, lang, words)
        for info in shop.site["info"]:
            yield info_page(info, lang, words)
        yield from plain_pages(shop, lang, words)


def language_choice(shop: Shop) -> Page:
    title = "Lanyue 岚月: Choose Your Language"
    description = "Enter the Chinese or the English shop of Lanyue: headphones, chargers, lamps and bags from Shenzhen."
    website = ld("WebSite", name="Lanyue", url="{origin}/")
    structured = (organization(shop.words["en"]), website)
    return Page("/", "en", "choose", title, description, structured=structured, other_path="/zh/")


def home(shop: Shop, lang: str, words: dict[str, Any]) -> Page:
    text = words["home"]
    website = ld("WebSite", name=words["brand"], url="{origin}" + f"/{lang}/")
    structured = (organization(words), website)
    return Page(f"/{lang}/", lang, "home", text["title"], text["description"], structured=structured)


def under_home(page: Page, words: dict[str, Any], *middle: tuple[str, str]) -> Page:
    """The page with its breadcrumb, shown and marked up. `h1` or the last of `middle` names it."""
    crumbs = ((words["home_name"], f"/{page.lang}/"), *middle)
    return replace(page, crumbs=crumbs, structured=(*page.structured, breadcrumb(crumbs)))


def category_page(shop: Shop, category: dict[str, Any], lang: str, words: dict[str, Any]) -> Page:
    text, path = category[lang], f"/{lang}/{category['id']}/"
    page = Page(path, lang, "category", text["title"], text["description"], text["h1"])
    page = replace(page, texts=paragraphs(text["intro"]), products=shop.of_category(category["id"]))
    return under_home(page, words, (text["name"], path))


def all_products(shop: Shop, lang: str, words: dict[str, Any]) -> Iterator[Page]:
    text = words["all_page"]
    paths = [f"/{lang}/all/"] + [f"/{lang}/all/page-{n}.html" for n in range(2, len(shop.products) // PER_PAGE + 1)]
    for n, path in enumerate(paths, 1):
        products = tuple(shop.products[(n - 1) * PER_PAGE : n * PER_PAGE])
        label = "" if n == 1 else words["page_n"].format(n=n)
        page = Page(path, lang, "category", _labelled(text["title"], label), _labelled(text["description"], label))
        before = (("prev", paths[n - 2]),) if n > 1 else ()
        after = (("next", paths[n]),) if n < len(paths) else ()
        yield under_home(
            replace(
                page,
                h1=_labelled(text["h1"], label),
                texts=(text["intro"],) if n == 1 else tuple(f"{p[lang]['description']}" for p in products),
                products=products,
                pages=tuple(enumerate(paths, 1)),
                sequence=(*before, *after),
            ),
            words,
            (words["all"], path),
        )


def _labelled(text: str, label: str) -> str:
    return f"{label} - {text}" if label else text


def product_page(shop: Shop, product: dict[str, Any], lang: str, words: dict[str, Any]) -> Page:
    text, path = product[lang], f"/{lang}/products/{product['slug']}.html"
    title = f"{text['name']}{'：' if lang == 'zh' else ': '}{text['tagline']} - {'岚月' if lang == 'zh' else 'Lanyue'}"
    category = next(c for c in shop.site["category"] if c["id"] == product["category"])
    page = Page(path, lang, "product", title, text["description"], text["name"], og_type="product", product=product)
    page = replace(
        page,
        texts=paragraphs(text["body"]),
        products=tuple(p for p in shop.of_category(product["category"]) if p is not product),
        structured=(product_data(product, lang, words),),
    )
    return under_home(page, words, (category[lang]["name"], f"/{lang}/{category['id']}/"), (text["name"], path))


def guides_page(lang: str, words: dict[str, Any]) -> Page:
    text, path = words["guides_page"], f"/{lang}/guides/"
    page = Page(path, lang, "guides", text["title"], text["description"], text["h1"])
    return under_home(page, words, (words["guides"], path))


def guide_page(guide: dict[str, Any], lang: str, words: dict[str, Any]) -> Page:
    text, path = guide[lang], f"/{lang}/guides/{guide['slug']}.html"
    page = Page(path, lang, "article", text["title"], text["description"], text["h1"], og_type="article", guide=guide)
    page = replace(page, sections=_sections(text), structured=(article_data(guide, lang, words),))
    return under_home(page, words, (words["guides"], f"/{lang}/guides/"), (text["h1"], path))


def info_page(info: dict[str, Any], lang: str, words: dict[str, Any]) -> Page:
    text, path = info[lang], f"/{lang}/{info['slug']}.html"
    page = Page(path, lang, "article", text["title"], text["description"], text["h1"], sections=_sections(text))
    return under_home(page, words, (text["name"], path))


def plain_pages(shop: Shop, lang: str, words: dict[str, Any]) -> Iterator[Page]:
    """Cart, search and the page for what is not found: none of them belongs into results."""
    for name, key in (("cart", "cart_page"), ("search", "search_page"), ("404", "missing")):
        text = words[key]
        description = text.get("description", text["intro"])
        page = Page(f"/{lang}/{name}.html", lang, "plain", text["title"], description, text["h1"])
        total = words["sign"] + shop.featured[0]["price"][lang] if name == "cart" else ""
        shown = shop.featured[:1] if name == "cart" else shop.featured
        yield replace(
            page,
            texts=(text["intro"],),
            products=shown,
            robots="noindex, follow",
            paired=False,
            total=total,
            listed=False,
        )


def paragraphs(text: str) -> tuple[str, ...]:
    return tuple(text.strip().splitlines())


def _sections(text: dict[str, Any]) -> tuple[tuple[str, str], ...]:
    return tuple((heading, words) for heading, words in text["sections"])


# --- the pages that carry faults of their own ---


def odd_pages(shop: Shop) -> Iterator[Page]:
    """Pages of faults.toml: leftovers and campaigns that exist in one language, and copies of other pages."""
    originals = {page.path: page for page in healthy_pages(shop)}
    for odd in shop.faults["page"]:
        if copied := odd.get("copy"):
            yield replace(originals[copied], path=odd["path"], paired=False, listed=odd.get("listed", True))
            continue
        lang = odd["lang"]
        page = Page(odd["path"], lang, "article", odd["title"], odd["description"], odd["h1"], sections=_sections(odd))
        page = replace(page, paired=False, listed=odd.get("listed", True), encoding=odd.get("encoding", "utf-8"))
        yield under_home(page, shop.words[lang], (odd["h1"], odd["path"]))


def with_alternates(page: Page) -> Page:
    """hreflang of a page and its twin; x-default is the English one, for the home pages the choice of language."""
    if not page.paired:
        return replace(page, other_path="/en/" if page.lang == "zh" else "/zh/")
    rest = "/" if page.path == "/" else page.path[3:]
    fallback = "/" if rest == "/" else f"/en{rest}"
    alternates = (("zh-CN", f"/zh{rest}"), ("en", f"/en{rest}"), ("x-default", fallback))
    other = page.other_path if page.path == "/" else f"/{'en' if page.lang == 'zh' else 'zh'}{rest}"
    return replace(page, alternates=alternates, other_path=other)


# --- files ---


def build(shop: Shop) -> dict[str, bytes]:
    """File below cli/demo -> its bytes."""
    pages = [with_alternates(page) for page in (*healthy_pages(shop), *odd_pages(shop))]
    texts = {page.path: render(shop, page) for page in pages}
    texts["/sitemap.xml"] = sitemap([page for page in pages if page.listed])
    texts["/robots.txt"] = (shop.source / "assets" / "robots.txt").read_text("utf-8")
    spoil(texts, shop.faults["fault"])
    encodings = {page.path: page.encoding for page in pages}
    files = {f"shop{file_of(path)}": text.encode(encodings.get(path, "utf-8")) for path, text in texts.items()}
    files |= pictures(shop)
    for asset in ("shop.css", "favicon.svg", "og-cover.png", "winter-sale-banner.png"):
        files[f"shop/assets/{asset}"] = (shop.source / "assets" / asset).read_bytes()
    files["expected.json"] = expected(shop)
    return files


def render(shop: Shop, page: Page) -> str:
    environment = Environment(
        loader=FileSystemLoader(shop.source / "templates"),
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
        undefined=StrictUndefined,
    )
    return environment.get_template(f"{page.template}.html").render(
        page=page,
        lang=page.lang,
        w={"icp": "", **shop.words[page.lang]},
        other=shop.words["en" if page.lang == "zh" else "zh"],
        categories=shop.site["category"],
        guides=shop.site["guide"],
        infos=shop.site["info"],
        featured=shop.featured,
    )


def file_of(path: str) -> str:
    return path + "index.html" if path.endswith("/") else path


def pictures(shop: Shop) -> dict[str, bytes]:
    return {f"shop/assets/{p['slug']}.svg": picture(p, shop.pictures[p["slug"]]).encode() for p in shop.products}


def picture(product: dict[str, Any], drawing: str) -> str:
    ground = GROUND[product["category"]]
    return (
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 480 480" width="480" height="480">\n'
        f'<rect width="480" height="480" fill="{ground}"/>\n'
        '<circle cx="350" cy="120" r="74" fill="#fff" opacity=".55"/>\n'
        '<path d="M0 400q120-70 240-20t240-30v130H0z" fill="#fff" opacity=".5"/>\n'
        f'<ellipse cx="240" cy="398" rx="150" ry="16" fill="#1d2433" opacity=".12"/>\n{drawing}\n</svg>\n'
    )


def sitemap(pages: list[Page]) -> str:
    lines = [
        '<?xml version="1.0" encoding="UTF-8"?>',
        '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">',
    ]
    for page in pages:
        lines.append(f"<url><loc>{{origin}}{page.path}</loc><lastmod>{LASTMOD}</lastmod>")
        lines += [
            f'<xhtml:link rel="alternate" hreflang="{code}" href="{{origin}}{path}"/>' for code, path in page.alternates
        ]
        lines.append("</url>")
    return "\n".join([*lines, "</urlset>", ""])


def spoil(texts: dict[str, str], faults: list[dict[str, Any]]) -> None:
    """Make the edits of faults.toml. Raises ValueError for one that finds nothing to change."""
    for fault in faults:
        for pattern, new in fault.get("edits", ()):
            found = re.search(pattern, texts[fault["path"]], re.DOTALL)
            if not found:
                raise ValueError(f"{fault['path']}: nothing to change for {pattern!r}")
            texts[fault["path"]] = (
                found.string[: found.start()] + new.replace("\\0", found[0]) + found.string[found.end() :]
            )


def expected(shop: Shop) -> bytes:
    """One line a defect: the check that must notice, the page to be mended and why."""
    defects = [
        {"check": check, "path": path_of(fault, check), "why": why}
        for fault in shop.faults["fault"]
        for check, why in fault["checks"].items()
    ]
    lines = ",\n".join(json.dumps(defect, ensure_ascii=False) for defect in defects)
    clean = ",\n".join(json.dumps(path) for path in shop.faults["clean"])
    return f'{{"planted": [\n{lines}\n],\n"clean": [\n{clean}\n]}}\n'.encode()


def path_of(fault: dict[str, Any], check: str) -> str:
    """The page to be mended, as browsers write it: the edited one unless `at` names another for this check."""
    return quote(fault.get("at", {}).get(check, fault["path"]), safe="/?=&")


def main() -> None:
    files = build(Shop())
    stale = {p for p in (DEMO / "shop").rglob("*") if p.is_file()} - {DEMO / name for name in files}
    for path in stale:
        path.unlink()
    for name, content in files.items():
        (DEMO / name).parent.mkdir(parents=True, exist_ok=True)
        (DEMO / name).write_bytes(content)
    print(f"{len(files)} files in {DEMO}, {sum(map(len, files.values()))} bytes")


if __name__ == "__main__":
    main()
