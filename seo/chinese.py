"""Which pages speak to readers in mainland China: the rules of Chinese law and of Chinese engines are about those."""

from tuiguang.model.once import once_a_page
from tuiguang.model.page import Page
from tuiguang.urls import hostname

ELSEWHERE = ("tw", "hk", "mo", "hant")


@once_a_page
def for_mainland(page: Page) -> bool:
    """By its lang attribute; without one, by the words of the text or a domain under .cn."""
    lang = (page.lang or "").strip().lower().replace("_", "-")
    if lang:
        return lang.split("-")[0] in ("zh", "cn") and not any(part in ELSEWHERE for part in lang.split("-")[1:])
    return page.text.language in ("zh", "zh-Hans") or hostname(page.url).endswith(".cn")


def whole_text(page: Page) -> str:
    """Everything that the page says, its menus and footer last."""
    return f"{page.text.main}\n{page.text.boilerplate}"
