"""Which images of a page are its content, which is its main picture, and what their names tell."""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from urllib.parse import unquote

from tuiguang.model.once import once_a_page
from tuiguang.model.page import Image, Page
from tuiguang.model.site import Outcome, Site
from tuiguang.urls import path

KB = 1024
LONGEST_ADDRESS = 200  # characters shown of a data: address
_NUMBER = re.compile(r"\s*(\d+)(?:\.\d+)?(?:px)?\s*$")
_FILE = re.compile(r"\.(?:jpe?g|png|gif|webp|avif|bmp|svg|tiff?|heic)$", re.IGNORECASE)
_SMALL_NAMES = re.compile(r"logo|icon|sprite|avatar|flag|badge|spinner|pixel|placeholder|blank|transparent", re.I)
_UNNAMED = re.compile(
    r"(?:img|dsc[nf]?|pic|pict|image|photo|mvimg|screen ?shot|snipaste|wechatimg|mmexport|untitled|download|scan"
    r"|截图|截屏|屏幕截图|微信图片|微信截图|企业微信截图|qq图片|qq截图|未标题|图片|照片|新建)[\s\d_().:（）at-]*(?:wa\d+)?"
    r"|(?:p|wp|wx|gopr)[_-]?\d{4,}[\d_-]*|[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}|[0-9a-f]{32}|[0-9a-f]{40}",
    re.IGNORECASE,
)


@once_a_page
def content(page: Page) -> tuple[Image, ...]:
    """Images that people see: no buttons, decoration or counting pixels, nothing hidden, no copy in <noscript>."""
    return tuple([image for image in page.images if _is_seen(image)])


def _is_seen(image: Image) -> bool:
    return not (image.noscript or image.hidden or image.decorative or image.button or _is_pixel(image))


def distinct(images: Iterable[Image]) -> dict[str, Image]:
    """By address, the first of each; those without a web address left out."""
    found: dict[str, Image] = {}
    for image in images:
        if image.url:
            found.setdefault(image.url, image)
    return found


def address(image: Image) -> str:
    """For facts: the address, or what stands in its place."""
    return image.url or image.src[:LONGEST_ADDRESS] or image.lazy_src[:LONGEST_ADDRESS]


def addresses(images: Iterable[Image]) -> list[str]:
    """Each once, at most 20."""
    return list(dict.fromkeys(map(address, images)))[:20]


@lru_cache(maxsize=4096)
def declared_px(value: str) -> int | None:
    """A width or height attribute in pixels; None for none, for "100%" and for "auto"."""
    found = _NUMBER.match(value)
    return int(found[1]) if found and len(found[1]) < 9 else None


def _is_pixel(image: Image) -> bool:
    return declared_px(image.width) in (0, 1) or declared_px(image.height) in (0, 1)


def main_picture(page: Page, smallest_px: int, most_chars: int) -> Image | None:
    """The first large image of the main part, when little text stands before it: what a phone's first screen shows."""
    for image in content(page):
        if image.position != "main" or not image.url or image.chars_before > most_chars:
            continue
        usual = 0 if path(image.url).endswith(".svg") else smallest_px  # a drawing of unknown size is an icon
        small = any((declared_px(side) or usual) < smallest_px for side in (image.width, image.height))
        if not small and not _SMALL_NAMES.search(image.url):
            return image
    return None


@lru_cache(maxsize=16_384)
def file_name(url: str) -> str:
    """The last part of the path, decoded."""
    return unquote(path(url).rpartition("/")[2])


def stem(name: str) -> str:
    """A file name without its ending."""
    return _FILE.sub("", name)


def is_file_name(text: str) -> bool:
    return _FILE.search(text) is not None


def is_unnamed(of_stem: str) -> bool:
    """A name that a camera, a phone or a program gave: IMG_1234, 微信图片_20240101, a UUID."""
    return _UNNAMED.fullmatch(of_stem.strip()) is not None


def files(page: Page, site: Site) -> Iterator[tuple[Image, Outcome]]:
    """The images of the page with what became of their files, after redirects; only those that were asked for."""
    for url, image in distinct(page.images).items():
        outcome = site.outcome(url)
        if outcome is not None and outcome.location:
            outcome = site.chain(url)[-1]
        if outcome is not None and outcome.state in ("done", "failed"):
            yield image, outcome
