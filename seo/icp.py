"""ICP filing numbers (备案号) as pages print them: 粤ICP备2021012345号-1."""

import re

from msgspec import Struct

from seo.chinese import whole_text
from tuiguang.model.once import once_a_page
from tuiguang.model.page import Link, Page
from tuiguang.urls import hostname

REGISTRY = "beian.miit.gov.cn"  # where the number has to lead
PROVINCES = "京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼"
WITHOUT_SUFFIX = "粤"  # Guangdong's practice: the number of the owner, without that of the site
_NUMBER = re.compile(
    r"(?P<province>[\u4e00-\u9fff]?)\s*ICP\s*(?P<word>[备備证證])\s*(?:案号?[:：]?\s*)?(?:字第)?\s*(?P<digits>\d*)\s*(?P<end>号?)"
    r"(?:\s*[-－—–]\s*(?P<suffix>\d{1,4}))?",
    re.IGNORECASE,
)
_SIGNS = ("ICP", "icp", "Icp")
_SIGN = re.compile("|".join(_SIGNS))
LONGEST = 40  # characters of what follows
LENGTHS = (8, 10)  # digits of a filing: since 2005, and with a year of four digits


class Icp(Struct, frozen=True):
    text: str  # as printed
    province: str
    word: str  # 备 (filing) or 证 (operating licence)
    digits: str
    suffix: str
    closed: bool  # 号 stands behind the digits


@once_a_page
def icp(page: Page) -> Icp | None:
    """The filing that the page prints, else its operating licence; None when it prints neither."""
    if not any(sign in text for text in (page.text.boilerplate, page.text.main) for sign in _SIGNS):
        return None
    text = whole_text(page)
    around = [text[max(0, sign.start() - 2) : sign.end() + LONGEST] for sign in _SIGN.finditer(text)]
    found = [_read(match) for window in around if (match := _NUMBER.search(window))]
    return next((one for one in found if one.word == "备"), found[0] if found else None)


def _read(match: re.Match[str]) -> Icp:
    word = "备" if match["word"] in "备備" else "证"
    text = " ".join(match[0].split())
    return Icp(text, match["province"], word, match["digits"], match["suffix"] or "", bool(match["end"]))


def icp_link(page: Page) -> Link | None:
    """The link that the number stands in."""
    return next((link for link in page.links if "ICP" in link.text.upper() and _NUMBER.search(link.text)), None)


def leads_to_registry(link: Link) -> bool:
    return hostname(link.url) == REGISTRY
