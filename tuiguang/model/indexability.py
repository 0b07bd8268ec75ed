"""May search engines index a page? The order of reasons is that of Screaming Frog's Indexability Status."""

import re
from collections.abc import Iterator

from msgspec import Struct

from tuiguang.model.once import once_a_page
from tuiguang.model.page import Page, Source
from tuiguang.urls import hostname

ENGINE_AGENTS = ("googlebot", "bingbot", "baiduspider")
_AGENT_PREFIX = re.compile(r"^([a-z][\w-]*)\s*:\s*(?=\S)")
_WITH_VALUE = ("max-snippet", "max-image-preview", "max-video-preview", "unavailable_after")


class Directive(Struct, frozen=True):
    """One word of a robots meta or X-Robots-Tag."""

    agent: str  # "robots" for all, else the engine's name in lower case
    name: str  # lower case: "noindex", "max-snippet" …
    value: str  # after the colon, "" for most
    source: Source
    raw: str  # the whole content


@once_a_page
def directives(page: Page) -> tuple[Directive, ...]:
    """All robots directives, HTML before header, in the order of the document."""
    return (*_of_metas(page), *_of_headers(page))


def _of_metas(page: Page) -> Iterator[Directive]:
    for meta in page.metas:
        if meta.kind == "name" and meta.name in ("robots", *ENGINE_AGENTS):
            yield from _split(meta.name, meta.content, "html")


def _of_headers(page: Page) -> Iterator[Directive]:
    for value in page.header_values("x-robots-tag"):
        agent, rest = "robots", value.strip().lower()
        if (match := _AGENT_PREFIX.match(rest)) and match[1] not in _WITH_VALUE:
            agent, rest = match[1], rest[match.end() :]
        yield from _split(agent, rest, "header")


def _split(agent: str, content: str, source: Source) -> Iterator[Directive]:
    """`unavailable_after` holds a date that may contain commas: it takes the rest of the line."""
    content = content.lower()
    head, found, date = content.partition("unavailable_after")
    for word in head.split(","):
        name, _, value = word.strip().partition(":")
        if name:
            yield Directive(agent, name.strip(), value.strip(), source, content)
    if found:
        yield Directive(agent, "unavailable_after", date.lstrip(" :").strip(), source, content)


def has_directive(page: Page, *names: str, agents: tuple[str, ...] = ("robots", "googlebot")) -> bool:
    """Any of these words, said to all engines or to one of `agents`. `none` stands for noindex and nofollow."""
    found = directives(page)
    if not found:
        return False
    wanted = {*names} | ({"none"} if {"noindex", "nofollow"} & {*names} else set())
    return any(d.name in wanted and d.agent in agents for d in found)


@once_a_page
def noindex(page: Page) -> bool:
    return has_directive(page, "noindex")


@once_a_page
def nofollow(page: Page) -> bool:
    return has_directive(page, "nofollow")


@once_a_page
def has_address(page: Page) -> bool:
    """A file without address is read as if it lived under .invalid (RFC 2606): nothing can be compared with that."""
    return not hostname(page.url).endswith(".invalid")


@once_a_page
def canonicalised(page: Page) -> bool:
    """The page names another address than its own as the one that counts."""
    return page.canonical not in ("", page.url) and has_address(page)


@once_a_page
def indexability(page: Page) -> str:
    """ "" when a page may be indexed, else why not: redirect, client-error, server-error, canonicalised, noindex …

    Two reasons that hold together are joined by a comma, canonical first. Blocked and unanswered URLs have no page.
    """
    if page.status is not None and not 200 <= page.status < 300:
        return {3: "redirect", 4: "client-error", 5: "server-error"}.get(page.status // 100, "other-status")
    if page.fetch.error:
        return "no-response"
    reasons = []
    if canonicalised(page):
        reasons.append("canonicalised")
    if noindex(page):
        reasons.append("noindex")
    if not reasons and page.refresh_url and page.refresh_url != page.url:
        reasons.append("meta-refresh")
    return ",".join(reasons)
