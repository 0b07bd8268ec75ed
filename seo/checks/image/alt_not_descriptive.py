"""Alternative texts that say nothing: a file name, "image", 图片1."""

import re
from collections.abc import Iterator

from seo.checks.guards import html_page
from seo.images import file_name, is_file_name, is_unnamed, stem
from seo.sieve import Sieve
from tuiguang.model.finding import Facts
from tuiguang.model.page import Page
from tuiguang.rules import rule

_EMPTY_WORDS = re.compile(
    r"(?:image|img|imgs|picture|pic|photo|photograph|graphic|banner|slide|slider|thumbnail|thumb|placeholder|spacer"
    r"|blank|untitled|default|alt|alt ?text|null|undefined|none|n/a|product ?image|product ?photo|商品图片?|产品图片?"
    r"|商品主图|产品主图|主图|详情图?|图片?|照片|图像|轮播图?|海报|缩略图|配图|插图|默认图?|圖片?|圖像)[\s_#-]*\d*",
    re.IGNORECASE,
)
_JOINED = re.compile(r"_|-.*-")  # names of files are joined; people write "T-shirt", not "desk-lamp-2"


@rule(on=html_page, priority="Low", kind="Opportunity", engines="Google, Baidu image search")
def check(page: Page) -> Iterator[Facts]:
    odd = _EMPTY.odd({(image.alt, image.url) for image in page.images if image.alt})
    empty = [i.alt for i in page.images if i.alt and not i.decorative and (i.alt, i.url) in odd] if odd else []
    if empty:
        yield {"count": len(empty), "alts": list(dict.fromkeys(empty))[:20]}


def _says_nothing(image: tuple[str, str]) -> bool:
    alt, url = image[0].strip(), image[1]
    if len(alt) > 100 or not alt:
        return False
    if _EMPTY_WORDS.fullmatch(alt) or is_file_name(alt) or (is_unnamed(alt) and not alt.isalpha()):
        return True
    return " " not in alt and _JOINED.search(alt) is not None and alt.lower() == stem(file_name(url)).lower()


_EMPTY = Sieve(_says_nothing)
