"""Audits three real documentation sites from Debian's packages and compares what was found with the files.

    python benchmarks/docs_sites.py                      all that are installed
    python benchmarks/docs_sites.py --only python3-doc
    python benchmarks/docs_sites.py --reach-only         only what is reachable by links, without tuiguang

For each site: pages, seconds, memory, findings by check, and pages that are missing, too many or twice when compared
with what a second, independent crawler reaches over the files on disk (`reach.py`). Thirty findings of each site,
drawn with a fixed seed, go with the facts of their pages to `benchmarks/results/docs-<site>-sample.txt`, for checking
by eye.
"""

from __future__ import annotations

import argparse
import json
import random
import re
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import measure
import ours
import reach
import server
from lxml import html

RESULTS = Path(__file__).parent / "results"
SAMPLE = 30
SEED = 20261124
MAX_PAGES = 100_000
SHOWN = 10


@dataclass(frozen=True)
class Docs:
    """A Debian package with a web root; `pages` are served though they are no files (path to HTML)."""

    package: str
    folder: Path
    start: str
    pages: Callable[[Path], dict[str, str]] = lambda folder: {}


def list_page(lang: str, title: str, links: Iterable[tuple[str, str]]) -> dict[str, str]:
    """A start page that is no file of the package: paths with their texts."""
    items = "".join(f"<li><a href='{path}'>{text}</a></li>" for path, text in links)
    head = f"<!doctype html><html lang='{lang}'><head><meta charset='utf-8'><title>{title}</title></head>"
    return {"/": f"{head}<body><ul>{items}</ul></body></html>"}


def languages(folder: Path) -> dict[str, str]:
    """The handbook has one folder a language and no page above them: this is that page."""
    names = sorted(child.name for child in folder.iterdir() if (child / "index.html").exists())
    return list_page("en", "Languages", ((f"/{name}/index.html", name) for name in names))


def contents(folder: Path) -> dict[str, str]:
    """LibreOffice's table of contents, which JavaScript puts into each page, as links that every crawler can read.

    Its URLs carry the module as a query (`?DbPAR=WRITER`), which only chooses the menu: it is left out.
    """
    script = (folder / "zh-CN" / "contents.js").read_text(encoding="utf-8")
    entries = re.findall(r'<a [^>]*href="([^"?#]+)[^"]*">([^<]*)</a>', script)
    return list_page("zh-CN", "目录", ((f"/{path}", text) for path, text in dict(entries).items()))


SITES = (
    Docs("debian-handbook", Path("/usr/share/doc/debian-handbook/html"), "/", languages),
    Docs("libreoffice-help-zh-cn", Path("/usr/share/libreoffice/help"), "/", contents),
    Docs("python3-doc", Path("/usr/share/doc/python3-doc/html"), "/index.html"),
)  # fmt: skip


@dataclass(frozen=True)
class Comparison:
    """Our list of pages against the reachable ones; `extra` are ours that the other crawler did not see as pages."""

    reachable: int
    missing: tuple[str, ...]
    extra: tuple[tuple[str, reach.Kind], ...]
    duplicates: tuple[str, ...]


def compare(found: Sequence[str], reached: reach.Reached, place: reach.Place) -> Comparison:
    pages = reached.of(reach.Kind.PAGE)
    same = Counter(reach.absolute(url, place.base) or url for url in found)
    return Comparison(
        len(pages),
        tuple(sorted(pages - same.keys())),
        tuple((url, place.kind(url)) for url in sorted(same.keys() - pages)),
        tuple(url for url, times in same.items() if times > 1),
    )


def texts(document: html.HtmlElement, query: str) -> list[str]:
    return [" ".join(str(value).split())[:200] for value in document.xpath(query)]


PAGE_FACTS = {
    "lang": "//html/@lang", "title": "//head//title/text()",
    "description": "//meta[translate(@name, 'D', 'd')='description']/@content",
    "robots": "//meta[@name='robots']/@content", "canonical": "//link[@rel='canonical']/@href",
    "h1": "//h1//text()[normalize-space()]", "h2 (first 3)": "(//h2)[position() < 4]//text()[normalize-space()]",
    "images without alt": "//img[not(@alt)]/@src",
}  # fmt: skip


def page_facts(place: reach.Place, url: str) -> Iterator[str]:
    """The page as lxml sees it, for the person who checks a finding."""
    if not place.owns(url) or place.kind(url) is not reach.Kind.PAGE:
        yield f"    {place.kind(url) if place.owns(url) else 'not of this site'}"
        return
    content = place.content(url)
    document = reach.parse(content)
    if document is None:
        yield "    an empty document"
        return
    yield f"    size: {len(content)} bytes, visible text: {len(' '.join(document.text_content().split()))} characters"
    yield f"    links: {len(document.xpath('//a/@href'))}, images: {len(document.xpath('//img'))}"
    for name, query in PAGE_FACTS.items():
        yield f"    {name}: {texts(document, query) or 'none'}"


def sample_text(findings: Sequence[ours.Finding], place: reach.Place) -> str:
    """The drawn findings, each with what it says and what the page is."""
    drawn = random.Random(SEED).sample(findings, min(SAMPLE, len(findings)))
    lines: list[str] = []
    for n, finding in enumerate(drawn, 1):
        facts = json.dumps(finding.facts, ensure_ascii=False, default=str)
        lines += [f"{n}. {finding.check} ({finding.severity})  {finding.url.removeprefix(place.base)}",
                  f"    says: {facts[:1_000]}", *page_facts(place, finding.url),
                  "    right / wrong / doubtful:", ""]  # fmt: skip
    return "\n".join(lines)


def show(title: str, lines: Sequence[str]) -> None:
    print(f"  {title}: {len(lines)}")
    for line in lines[:SHOWN]:
        print(f"      {line}")
    if len(lines) > SHOWN:
        print(f"      … and {len(lines) - SHOWN} more")


def report(cost: measure.Cost, audit: ours.Audit, comparison: Comparison, base: str) -> None:
    print(f"  {len(audit.urls)} URLs, {comparison.reachable} pages reachable by links, {cost.wall_s:.1f} s wall, "
          f"{cost.cpu_s:.1f} CPU-s, peak {cost.peak_process_mb:.0f} MB (tree {cost.peak_tree_mb or 0:.0f} MB), "
          f"{len(audit.findings)} findings, {audit.unread} unread, score {audit.score}")  # fmt: skip
    show("missing", [url.removeprefix(base) for url in comparison.missing])
    show("extra", [f"{url.removeprefix(base)}  {kind}" for url, kind in comparison.extra])
    show("twice", [url.removeprefix(base) for url in comparison.duplicates])
    for check, times in audit.checks():
        print(f"  {times:7}  {check}")


def audit_site(place: reach.Place, start: str, name: str, reached: reach.Reached) -> bool:
    """Runs tuiguang over one site and prints what came of it; true when its list of pages is the reachable one."""
    with tempfile.TemporaryDirectory(prefix="tuiguang-docs-") as folder:
        temp = Path(folder)
        cost = measure.run(ours.audit(place.base + start, temp, MAX_PAGES))
        if cost.exit_code:
            print((temp / "tuiguang.log").read_text(errors="replace")[-2_000:], file=sys.stderr)
            print(f"  tuiguang ended with exit code {cost.exit_code}")
            return False
        audit = ours.read_answer(temp)
    comparison = compare(audit.urls, reached, place)
    report(cost, audit, comparison, place.base)
    RESULTS.mkdir(exist_ok=True)
    (RESULTS / f"docs-{name}-sample.txt").write_text(sample_text(audit.findings, place), encoding="utf-8")
    return not comparison.missing and not comparison.duplicates


def look(docs: Docs, reach_only: bool) -> bool:
    """One site from server to report; true when nothing is missing or twice."""
    pages = docs.pages(docs.folder)
    with server.serve(server.Content(docs.folder, pages=pages)) as base:
        place = reach.Place(base, docs.folder, pages)
        begun = time.monotonic()
        reached = reach.reach(place, docs.start)
        kinds = ", ".join(f"{len(reached.of(kind))} × {kind}" for kind in reach.Kind)
        print(f"{docs.package}: reached {kinds} ({time.monotonic() - begun:.1f} s)", flush=True)
        return reach_only or audit_site(place, docs.start, docs.package, reached)


def installed(sites: Sequence[Docs]) -> list[Docs]:
    present = [docs for docs in sites if docs.folder.is_dir()]
    absent = [docs.package for docs in sites if docs not in present]
    if absent:
        print(f"not installed: `apt-get install {' '.join(absent)}`", file=sys.stderr)
    return present


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--only", action="append", choices=[docs.package for docs in SITES])
    parser.add_argument("--reach-only", action="store_true", help="do not run tuiguang")
    options = parser.parse_args()
    wanted = [docs for docs in SITES if not options.only or docs.package in options.only]
    agreed = [look(docs, options.reach_only) for docs in installed(wanted)]
    return 0 if all(agreed) else 1


if __name__ == "__main__":
    sys.exit(main())
