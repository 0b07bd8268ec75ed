"""Content that needs a plugin no browser has any more."""

from collections.abc import Iterator

from seo.checks.guards import html_page
from tuiguang import urls
from tuiguang.model.finding import Facts
from tuiguang.model.page import Page
from tuiguang.rules import rule

PLUGINS = {".swf": "Flash", ".xap": "Silverlight", ".class": "Java", ".jar": "Java", ".dcr": "Shockwave"}


@rule(on=html_page, priority="High", kind="Warning")
def check(page: Page) -> Iterator[Facts]:
    found = [(resource.href, plugin) for resource in page.resources if (plugin := _plugin(resource.url, resource.kind))]
    if "applet" in page.elements and not found:
        found = [("<applet>", "Java")]
    if found:
        yield {"plugin": found[0][1], "src": found[0][0], "count": len(found)}


def _plugin(url: str, kind: str) -> str:
    if kind != "object":
        return ""
    path = urls.path(url).lower()
    return PLUGINS.get(path[path.rfind(".") :], "") if "." in path else ""
