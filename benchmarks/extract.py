"""How fast a page becomes facts: one page of the shop that the crawl benchmark serves, again and again.

    python benchmarks/extract.py [--rounds N] [--profile]

Prints milliseconds of CPU a page and pages a CPU-second: best and median of the rounds, and parsing alone beside it.
"""

from __future__ import annotations

import argparse
import cProfile
import statistics
import sys
import time
from collections.abc import Callable
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from selectolax.lexbor import LexborHTMLParser
from shop import Plan, page
from shop_words import CHINESE, ENGLISH

from crawler.extract import extract

PAGES_A_ROUND = 100
HEADERS = (("Content-Type", "text/html; charset=utf-8"), ("Server", "nginx"), ("Cache-Control", "max-age=60"))


def bodies() -> list[bytes]:
    """Ten pages in each of the two languages, some 45 KB and 200 links each."""
    plan = Plan("https://shop.example", pairs=500, images=20)
    return [page(plan, tongue, n).encode() for tongue in (ENGLISH, CHINESE) for n in range(100, 110)]


def milliseconds(work: Callable[[bytes], object], pages: list[bytes], rounds: int) -> list[float]:
    figures = []
    for _ in range(rounds):
        begin = time.process_time()
        for n in range(PAGES_A_ROUND):
            work(pages[n % len(pages)])
        figures.append((time.process_time() - begin) * 1000 / PAGES_A_ROUND)
    return figures


def show(name: str, figures: list[float]) -> None:
    best, median = min(figures), statistics.median(figures)
    print(f"{name:10} best {best:.2f} ms, median {median:.2f} ms a page, {1000 / best:,.0f} pages a CPU-second")


def facts(body: bytes) -> object:
    return extract("https://shop.example/en/page.html", body, status=200, headers=HEADERS)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--rounds", type=int, default=15)
    parser.add_argument("--profile", action="store_true")
    given = parser.parse_args()
    pages = bodies()
    print(f"{len(pages)} pages, {sum(map(len, pages)) / len(pages) / 1000:.1f} kB each")
    facts(pages[0])
    if given.profile:
        cProfile.runctx("for body in pages * 20: facts(body)", {"pages": pages, "facts": facts}, {}, sort="tottime")
        return
    show("parsing", milliseconds(lambda body: LexborHTMLParser(body.decode()), pages, given.rounds))
    show("extract", milliseconds(facts, pages, given.rounds))


if __name__ == "__main__":
    main()
