"""Rows of other tools' test suites, as what a check is asked about: a page, or a site crawled as the examples are."""

import html
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from example_site import page_of, stored

from tuiguang.rules.catalogue import Entry
from tuiguang.rules.examples import SITE, Answer, Example
from tuiguang.rules.judge import Judge
from tuiguang.urls import normalise

FOLDER = Path(__file__).with_name("verdicts")
OWN_TESTS = ("charset_html5lib", "robots_google")  # values and robots.txt alone: see their tests
HEAD_ONLY = ("<title", "<meta", "<base", "<link")
MARKED_UP = ("microdata", "rdfa")
ALL_HEADERS_TOLD = "seo-skills/"


@dataclass(frozen=True)
class Row:
    id: str
    source: str  # the file that it stands in
    check: str  # ours
    expect: str
    given: Mapping[str, Any]

    @property
    def should_fire(self) -> bool:
        return self.expect == "fail"


@cache
def rows() -> tuple[Row, ...]:
    return tuple(row for path in sorted(FOLDER.glob("*.jsonl")) if path.stem not in OWN_TESTS for row in _read(path))


def _read(path: Path) -> Iterator[Row]:
    for line in path.read_bytes().splitlines():
        given = json.loads(line)
        yield Row(given["id"], path.stem, given["tuiguang_check"], given["expect"], given)


def fires(row: Row, entry: Entry, limits: dict[str, Any]) -> bool:
    """Whether the check finds anything in the row's page, or anywhere on its site."""
    judge, site = Judge([entry], limits), row.given.get("site", {})
    if not {"pages", "sitemaps", "robotsTxt", "llmsTxt"} & set(site) and not entry.rule.needs_site:
        return any(judge.page(page_of(_page(row.given))))
    answers = (_page(row.given),) if "html" in row.given and not site.get("pages") else tuple(_site(site))
    with stored(Example(answers, row.id), home=_home(answers[0].url)) as crawled:
        return any(judge.site(crawled))


def _home(url: str) -> str:
    parts = urlsplit(url)
    return f"{parts.scheme}://{parts.netloc}"


# --- one page ---


def _page(given: Mapping[str, Any]) -> Answer:
    """What a row does not say stays unknown, but for the suites whose answers have no headers but those named."""
    sent = given["network"][0] if "network" in given else given
    headers = sent.get("headers", {} if given["source"].startswith(ALL_HEADERS_TOLD) else None)
    if "page_fields" in given:
        headers = {"content-type": given["page_fields"]["MediaType"]}
    return _answer(sent.get("url") or SITE + "/", sent.get("status"), headers, _document(given))


def _answer(url: str, status: int | None, headers: Mapping[str, str] | None, body: str) -> Answer:
    pairs = None if headers is None else tuple((name.lower(), value) for name, value in headers.items())
    return Answer(normalise(url), status or None, pairs, body.encode("utf-8", "replace"), "html")


def _document(given: Mapping[str, Any]) -> str:
    if "data" in given:
        return _marked_up(given["data"])
    fields = given.get("page_fields", {})
    if "Lang" in fields or "Hreflangs" in fields:
        return _reported(fields)
    text: str = given["html"]
    if not given.get("fragment"):
        return text
    return _whole(text, "") if text.lstrip().startswith(HEAD_ONLY) else _whole("", text)


def _whole(head: str, body: str) -> str:
    title = "" if "<title" in head else "<title>A page with a title of its own</title>"
    head = f'<meta charset="utf-8">{title}{head}'
    return f'<!doctype html><html lang="en"><head>{head}</head><body>{body}</body></html>'


def _reported(fields: Mapping[str, Any]) -> str:
    links = (
        f'<link rel="alternate" hreflang="{one["Lang"]}" href="{one["URL"]}">' for one in fields.get("Hreflangs", ())
    )
    return f'<html lang="{fields.get("Lang", "")}"><head>{"".join(links)}</head><body></body></html>'


def _marked_up(data: Mapping[str, Any]) -> str:
    """Objects as their validator had extracted them: JSON-LD is written again, the rest carries its source."""
    objects = [one for kind in data.get("jsonld", {}).values() for one in kind]
    head = "".join(f'<script type="application/ld+json">{json.dumps(_bare(one))}</script>' for one in objects)
    written = [one["@source"] for name in MARKED_UP for kind in data.get(name, {}).values() for one in kind]
    return _whole(head, "\n".join(written))


def _bare(one: Mapping[str, Any]) -> dict[str, Any]:
    """Without where it stood."""
    return {name: value for name, value in one.items() if name not in ("@location", "@source")}


# --- a site ---


def _site(site: Mapping[str, Any]) -> Iterator[Answer]:
    if "baseUrl" in site and not site.get("pages"):
        yield _answer(site["baseUrl"], 200, None, _whole("", "A page to begin with."))
    for page in site.get("pages", ()):
        if "redirectChain" in page:
            yield from _hops(page["redirectChain"]["hops"])
        else:
            body = page.get("html") or _described(page.get("parsed", {}))
            yield _answer(page["url"], page.get("status"), page.get("headers"), body)
    for sitemap in site.get("sitemaps", {}).get("discovered", ()):
        listed = sitemap["urls"] or [{"loc": url} for url in site["sitemaps"]["orphanPages"]]
        yield _text(sitemap["url"], _sitemap(listed), "sitemap", "application/xml")
    if robots := site.get("robotsTxt"):
        yield _text(robots["url"], robots["content"] or _robots(robots["rules"]), "robots", "text/plain")
    if (llms := site.get("llmsTxt", {}).get("llmsTxt")) and llms["exists"]:
        yield _text(llms["url"], llms["content"], "http", "text/plain")


def _text(url: str, body: str, kind: Any, media_type: str) -> Answer:
    return Answer(normalise(url), 200, (("content-type", media_type),), body.encode(), kind)


def _hops(hops: list[dict[str, Any]]) -> Iterator[Answer]:
    """A hop names the status of the answer in the end, or none: then it is that of a lasting move."""
    for hop, target in pairwise(hops):
        if hop["type"] == "meta-refresh":
            body = _whole(f'<meta http-equiv="refresh" content="0; url={target["url"]}">', "")
            yield _answer(hop["url"], 200, None, body)
        else:
            status = hop["statusCode"] if 300 <= hop["statusCode"] < 400 else 301
            yield _answer(hop["url"], status, {"location": target["url"]}, "")
    if all(hop["url"] != hops[-1]["url"] for hop in hops[:-1]):
        yield _answer(hops[-1]["url"], 200, None, _whole("", "The page in the end."))


def _described(parsed: Mapping[str, Any]) -> str:
    """A page of which the row names a few facts alone."""
    meta = parsed.get("meta", {})
    head = f"<title>{html.escape(meta['title'])}</title>" if meta.get("title") else ""
    head += f'<link rel="canonical" href="{html.escape(meta["canonical"])}">' if meta.get("canonical") else ""
    raw = parsed.get("schema", {}).get("raw")
    head += f'<script type="application/ld+json">{raw}</script>' if raw else ""
    words = (f"word{n}" for n in range(parsed.get("content", {}).get("wordCount", 0)))
    return _whole(head, f"<p>{' '.join(words)}</p>")


def _sitemap(listed: list[dict[str, str]]) -> str:
    entries = (
        f"<url><loc>{html.escape(one['loc'])}</loc>"
        + (f"<lastmod>{one['lastmod']}</lastmod>" if one.get("lastmod") else "")
        + "</url>"
        for one in listed
    )
    return f'<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">{"".join(entries)}</urlset>'


def _robots(groups: list[dict[str, Any]]) -> str:
    lines = (
        f"User-agent: {group['userAgent']}\n"
        + "".join(f"{rule['type'].title()}: {rule['path']}\n" for rule in group["rules"])
        for group in groups
    )
    return "\n".join(lines)
