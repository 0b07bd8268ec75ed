"""Writes the shop that the benchmarks crawl: bilingual, deterministic, about 45 KB and 200 links a page.

    python benchmarks/shop.py --pages 1000 --base http://127.0.0.1:8080 FOLDER

The folder gets `www/` (what a web server shows) and `shop.json` (start page, redirects, broken paths). Page n of a
language links to the pages 10n+1 … 10n+10, so that every page is a few clicks from the start; about 150 of its
links are the menu and the footer, which are the same on every page of that language.
"""

from __future__ import annotations

import argparse
import html
import json
import random
import string
import struct
import zlib
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from functools import cache
from pathlib import Path

from shop_words import CHINESE, ENGLISH, TONGUES, Tongue

MENU_LINKS, FOOTER_LINKS, RELATED_LINKS = 116, 32, 46
EVERY = 50  # one page in 50 has an old address that redirects, and one in 50 links to a page that is gone
TEXT_CHARS = 2_000


@dataclass(frozen=True)
class Shop:
    """What was made. Paths begin with a slash; `redirects` map a path to a path (301)."""

    base: str
    start: str
    pages: int
    images: int
    redirects: dict[str, str]
    broken: tuple[str, ...]


@dataclass(frozen=True)
class Plan:
    """The size of the shop: `pairs` pages in each of the two languages, `images` distinct pictures."""

    base: str
    pairs: int
    images: int


def word(tongue: Tongue, kind: str, index: int) -> str:
    return tongue.lists[kind][index % len(tongue.lists[kind])]


def name(tongue: Tongue, n: int) -> str:
    """The name of product n: the three lists are walked at different speeds, so names seldom repeat."""
    parts = (word(tongue, "quality", n * 7 + n // 42), word(tongue, "material", n * 11 + n // 30),
             word(tongue, "product", n))  # fmt: skip
    spaced = " ".join(parts) if tongue is ENGLISH else "".join(parts)
    return f"{spaced[:1].upper()}{spaced[1:]} {n:05d}"


def path(tongue: Tongue, n: int) -> str:
    if n == 0:
        return f"/{tongue.code}/"
    slug = f"{word(ENGLISH, 'quality', n * 7 + n // 42)}-{word(ENGLISH, 'product', n)}".replace(" ", "-")
    return f"/{tongue.code}/{slug}-{n}.html"


def old_path(tongue: Tongue, n: int) -> str:
    return f"/{tongue.code}/old/item-{n}.html"


def gone_path(tongue: Tongue, n: int) -> str:
    return f"/{tongue.code}/gone/item-{n}.html"


def image(plan: Plan, n: int) -> str:
    return f"/img/p{n % plan.images}.png"


FIELDS = string.Formatter()


def sentence(tongue: Tongue, dice: random.Random) -> str:
    template = dice.choice(tongue.sentences)
    filled = "".join(
        literal + (dice.choice(tongue.lists[key]) if key else "") for literal, key, _, _ in FIELDS.parse(template)
    )
    return filled[:1].upper() + filled[1:]


def prose(tongue: Tongue, dice: random.Random, chars: int) -> list[str]:
    """Sentences that together have at least `chars` characters."""
    found: list[str] = []
    while sum(map(len, found)) < chars:
        found.append(sentence(tongue, dice))
    return found


def anchor(tongue: Tongue, n: int, kind: str) -> str:
    return f'<li class="{kind}__item"><a class="{kind}__link" href="{path(tongue, n)}">{name(tongue, n)}</a></li>\n'


@cache
def menu(tongue: Tongue, pairs: int) -> str:
    links = "".join(anchor(tongue, n % pairs, "site-navigation") for n in range(1, MENU_LINKS + 1))
    return f'<nav class="site-navigation" aria-label="{tongue.labels["home"]}"><ul>\n{links}</ul></nav>\n'


@cache
def footer(tongue: Tongue, pairs: int) -> str:
    links = "".join(anchor(tongue, n * 3 % pairs, "site-footer") for n in range(1, FOOTER_LINKS + 1))
    about = tongue.space.join(prose(tongue, random.Random(f"footer {tongue.code}"), 300))
    return (f'<footer class="site-footer"><h2>{tongue.labels["about"]}</h2><p>{about}</p><ul>\n{links}</ul>'
            f'<p>&copy; 2026 {tongue.labels["shop"]}</p></footer>\n')  # fmt: skip


STYLE = "<style>\n" + "".join(
    f".{block}__{part} {{ display: flex; margin: 0 auto {i}px; padding: {i}px 12px; color: #3{i:02d}; }}\n"
    for block in ("site-navigation", "site-footer", "product", "gallery", "related")
    for i, part in enumerate(("item", "link", "title", "price", "image", "text", "button", "list"), 1)
) + "</style>\n"  # fmt: skip


def icons() -> str:
    """The drawings that many shops put into each page: a block of SVG paths."""
    dice = random.Random("icons")
    paths = (" ".join(f"L{dice.randint(0, 24)} {dice.randint(0, 24)}" for _ in range(24)) for _ in range(14))
    symbols = "".join(f'<symbol id="i{n}" viewBox="0 0 24 24"><path d="M0 0 {d}z"/></symbol>\n'
                      for n, d in enumerate(paths))  # fmt: skip
    return f'<svg xmlns="http://www.w3.org/2000/svg" hidden>\n{symbols}</svg>\n'


ICONS = icons()


def json_ld(plan: Plan, tongue: Tongue, n: int, description: str, dice: random.Random) -> str:
    product = {
        "@context": "https://schema.org", "@type": "Product", "name": name(tongue, n), "sku": f"LL-{n:06d}",
        "description": description, "image": [plan.base + image(plan, n * 3 + k) for k in range(3)],
        "brand": {"@type": "Brand", "name": tongue.labels["shop"]},
        "aggregateRating": {"@type": "AggregateRating", "ratingValue": dice.randint(35, 50) / 10,
                            "reviewCount": dice.randint(3, 900)},
        "offers": {"@type": "Offer", "price": f"{dice.randint(500, 90000) / 100:.2f}",
                   "priceCurrency": tongue.currency, "availability": "https://schema.org/InStock",
                   "url": plan.base + path(tongue, n)},
    }  # fmt: skip
    return f'<script type="application/ld+json">{json.dumps(product, ensure_ascii=False, indent=1)}</script>\n'


def head(plan: Plan, tongue: Tongue, n: int, dice: random.Random) -> str:
    title, here = html.escape(name(tongue, n)), plan.base + path(tongue, n)
    about = tongue.labels["description"].format(name=title, text=html.escape(sentence(tongue, dice)))
    others = "".join(
        f'<link rel="alternate" hreflang="{code}" href="{plan.base}{path(other, n)}">\n'
        for code, other in (("en", ENGLISH), ("zh", CHINESE), ("x-default", ENGLISH))
    )
    return (
        f'<!doctype html>\n<html lang="{tongue.code}">\n<head>\n<meta charset="utf-8">\n<title>{title} | '
        f'{tongue.labels["shop"]}</title>\n<meta name="description" content="{about}">\n'
        f'<meta name="viewport" content="width=device-width, initial-scale=1">\n<meta name="robots" '
        f'content="index, follow">\n<link rel="canonical" href="{here}">\n{others}'
        f'<meta property="og:title" content="{title}">\n<meta property="og:type" content="product">\n'
        f'<meta property="og:url" content="{here}">\n<meta property="og:image" '
        f'content="{plan.base}{image(plan, n)}">\n<meta property="og:description" content="{about}">\n'
        f'<meta name="twitter:card" content="summary_large_image">\n<link rel="stylesheet" href="/shop.css">\n'
        f"{json_ld(plan, tongue, n, about, dice)}{STYLE}</head>\n"
    )


def gallery(plan: Plan, tongue: Tongue, n: int, dice: random.Random) -> str:
    pictures = (dice.randrange(plan.images) for _ in range(dice.randint(20, 40) - 1))
    return '<div class="gallery">\n' + "".join(
        f'<img class="gallery__image" src="{image(plan, k)}" width="320" height="320" loading="lazy" '
        f'alt="{name(tongue, n)} {word(tongue, "colour", k)}">\n'
        for k in (n, *pictures)
    ) + "</div>\n"  # fmt: skip


def own_targets(plan: Plan, tongue: Tongue, n: int, dice: random.Random) -> Iterator[str]:
    """The paths that only this page links to: its sub-pages, related products, an old address, a broken link."""
    yield from (path(tongue, k) for k in range(n * 10 + 1, min(n * 10 + 11, plan.pairs)))
    yield from (path(tongue, dice.randrange(plan.pairs)) for _ in range(RELATED_LINKS))
    if n % EVERY == 1:
        yield old_path(tongue, (n * 7 + 1) % plan.pairs)
    if n % EVERY == 2:
        yield gone_path(tongue, n)


def related(plan: Plan, tongue: Tongue, n: int, dice: random.Random) -> str:
    links = "".join(
        f'<li class="related__item"><a class="related__link" href="{target}">{sentence(tongue, dice)[:24]}</a></li>\n'
        for target in own_targets(plan, tongue, n, dice)
    )
    return f'<section class="related"><h2>{tongue.labels["related"]}</h2><ul>\n{links}</ul></section>\n'


def main_text(tongue: Tongue, dice: random.Random) -> str:
    sentences = prose(tongue, dice, TEXT_CHARS)
    titles = [tongue.labels[key] for key in ("specs", "reviews", "questions", "delivery")]
    size = len(sentences) // len(titles) + 1
    parts = (sentences[k * size : (k + 1) * size] for k in range(len(titles)))
    return "".join(
        f'<h2 class="product__title">{title}</h2>\n<p class="product__text">{tongue.space.join(part)}</p>\n'
        for title, part in zip(titles, parts, strict=True)
    )


def page(plan: Plan, tongue: Tongue, n: int) -> str:
    dice = random.Random(f"{tongue.code} {n}")
    other = CHINESE if tongue is ENGLISH else ENGLISH
    return (
        f'{head(plan, tongue, n, dice)}<body>\n<header><a href="/{tongue.code}/">{tongue.labels["shop"]}</a> '
        f'<a href="{path(other, n)}" hreflang="{other.code}" lang="{other.code}">{other.name}</a></header>\n'
        f'{ICONS}{menu(tongue, plan.pairs)}<main class="product">\n<h1>{name(tongue, n)}</h1>\n'
        f"{gallery(plan, tongue, n, dice)}{main_text(tongue, dice)}<button>{tongue.labels['buy']}</button>\n"
        f"{related(plan, tongue, n, dice)}</main>\n{footer(tongue, plan.pairs)}</body>\n</html>\n"
    )


def png(n: int) -> bytes:
    """A picture of one pixel whose colour is its number: tiny, valid, and no two alike."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    pixel = zlib.compress(b"\0" + n.to_bytes(3, "big"))
    header = chunk(b"IHDR", struct.pack(">IIBBBBB", 1, 1, 8, 2, 0, 0, 0))
    return b"\x89PNG\r\n\x1a\n" + header + chunk(b"IDAT", pixel) + chunk(b"IEND", b"")


def sitemap(plan: Plan) -> str:
    locs = "".join(
        f"<url><loc>{plan.base}{path(tongue, n)}</loc><lastmod>2026-11-01</lastmod></url>\n"
        for n in range(plan.pairs)
        for tongue in TONGUES
    )
    root = '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">'
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{root}\n{locs}</urlset>\n'


def write_pages(plan: Plan, www: Path) -> int:
    """Writes every page; answers the bytes written."""
    written = 0
    for tongue in TONGUES:
        (www / tongue.code).mkdir(parents=True, exist_ok=True)
        for n in range(plan.pairs):
            target = www / path(tongue, n).lstrip("/")
            body = page(plan, tongue, n).encode()
            (target / "index.html" if n == 0 else target).write_bytes(body)
            written += len(body)
    return written


def write_rest(plan: Plan, www: Path) -> None:
    (www / "img").mkdir(parents=True, exist_ok=True)
    for n in range(plan.images):
        (www / "img" / f"p{n}.png").write_bytes(png(n))
    (www / "shop.css").write_text("body { font-family: sans-serif; }\n")
    (www / "robots.txt").write_text(f"User-agent: *\nDisallow: /basket/\nSitemap: {plan.base}/sitemap.xml\n")
    (www / "sitemap.xml").write_text(sitemap(plan), encoding="utf-8")


def facts(plan: Plan) -> Shop:
    old = [(n * 7 + 1) % plan.pairs for n in range(1, plan.pairs, EVERY)]
    redirects = {old_path(tongue, n): path(tongue, n) for tongue in TONGUES for n in old}
    broken = tuple(gone_path(tongue, n) for tongue in TONGUES for n in range(2, plan.pairs, EVERY))
    return Shop(plan.base, path(ENGLISH, 0), 2 * plan.pairs, plan.images, redirects, broken)


def build(folder: Path, pages: int, base: str) -> tuple[Shop, int]:
    """Writes a shop of `pages` pages (made even) under `folder`; answers what was made and the bytes of its HTML.

    `base` is scheme, host and port, without a slash at the end: canonical, hreflang and sitemap are absolute.
    """
    plan = Plan(base, pairs=max(pages // 2, 1), images=max(pages // 10, 1))
    www = folder / "www"
    written = write_pages(plan, www)
    write_rest(plan, www)
    shop = facts(plan)
    (folder / "shop.json").write_text(json.dumps(asdict(shop), indent=1))
    return shop, written


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--pages", type=int, default=1_000)
    parser.add_argument("--base", default="http://127.0.0.1:8080", help="scheme, host and port of the shop")
    options = parser.parse_args()
    shop, written = build(options.folder, options.pages, options.base.rstrip("/"))
    links = page(Plan(shop.base, shop.pages // 2, shop.images), ENGLISH, shop.pages // 4).count("<a ")
    print(f"{shop.pages} pages, {written / shop.pages / 1000:.1f} kB each ({written / 1e6:.0f} MB), "
          f"{links} links on a page, {shop.images} images, {len(shop.redirects)} redirects, "
          f"{len(shop.broken)} broken paths, start at {shop.base}{shop.start}")  # fmt: skip


if __name__ == "__main__":
    main()
