"""One script library in several versions."""

import re
from collections import defaultdict
from collections.abc import Iterator
from functools import lru_cache

from seo.checks.guards import html_page
from tuiguang.model.finding import Facts
from tuiguang.model.page import Page
from tuiguang.rules import rule

_NAMES = (
    "alpinejs|angular|axios|backbone|bootstrap|d3|echarts|gsap|handlebars|jquery|jquery-ui|knockout|layui|lodash|moment"
    "|owl\\.carousel|react|react-dom|slick|swiper|three|underscore|vue|vue-router|vuex"
)
_VERSION = r"v?(\d+(?:\.\d+){1,2})"
_FILE = re.compile(
    rf"/(?P<name>{_NAMES})(?:\.js)?(?:[-.@]{_VERSION})?"
    r"(?:[.-](?:min|slim|prod|production|global|esm|umd|bundle|runtime|common|all|core))*\.js(?:\?(?:.*&)?(?:ver|v)="
    rf"{_VERSION})?",
    re.IGNORECASE,
)
_FOLDER = re.compile(rf"/(?P<name>{_NAMES})(?:\.js)?[@/]{_VERSION}/", re.IGNORECASE)


@rule(on=html_page, priority="Low", kind="Opportunity", engines="speed")
def check(page: Page) -> Iterator[Facts]:
    versions: dict[str, dict[str, str]] = defaultdict(dict)
    for resource in page.resources:
        if resource.kind == "script":
            name, version = library(resource.url)
            if version:
                versions[name].setdefault(version, resource.url)
    for name, files in versions.items():
        if len(files) > 1:
            yield {"library": name, "versions": list(files)[:20], "files": list(files.values())[:20]}


@lru_cache(maxsize=4096)
def library(url: str) -> tuple[str, str]:
    """Name and version as the address tells them: "/jquery-3.7.1.min.js", "/npm/vue@3.4.21/dist/vue.js"; else ""."""
    file = _FILE.search(url)
    if not file:
        return "", ""
    folder = _FOLDER.search(url)
    version = file[2] or (folder[2] if folder and folder["name"].lower() == file["name"].lower() else "") or file[3]
    return file["name"].lower(), version or ""
