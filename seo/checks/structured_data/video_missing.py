"""A video on the page that the markup does not mention."""

from collections.abc import Iterator

from seo.checks.guards import indexable_page
from seo.structured import graph
from tuiguang import urls
from tuiguang.model.finding import Facts
from tuiguang.model.page import Page
from tuiguang.rules import rule

HOSTS = (
    "youtube.com",
    "youtube-nocookie.com",
    "player.vimeo.com",
    "player.bilibili.com",
    "player.youku.com",
    "v.qq.com",
    "fast.wistia.net",
    "dailymotion.com",
)
FILES = (".mp4", ".webm", ".m3u8", ".mov")


@rule(on=indexable_page, priority="Low", kind="Opportunity", engines="Google")
def check(page: Page) -> Iterator[Facts]:
    if not ("iframe" in page.elements or "video" in page.elements) or graph(page).of("VideoObject"):
        return
    sources = list(dict.fromkeys([*_players(page), *_files(page)]))
    if sources:
        yield {"sources": sources[:20], "count": len(sources)}


def _players(page: Page) -> list[str]:
    frames = (resource.url for resource in page.resources if resource.kind == "iframe")
    return [url for url in frames if urls.hostname(url).removeprefix("www.").endswith(HOSTS)]


def _files(page: Page) -> list[str]:
    """Those with sound: a film without sound in the background is decoration."""
    if not any(spot.kind == "video-uncaptioned" for spot in page.spots):
        return []
    media = (resource.url for resource in page.resources if resource.kind == "media")
    return [url for url in media if urls.path(url).lower().endswith(FILES)]
