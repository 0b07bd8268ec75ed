"""Examples in a rule's page: fenced blocks that are shown to people and run as tests.

One example is a run of fenced blocks without a thematic break (`---`) between them. Block kinds:
`html [path]`     a page; with several blocks and paths, a site. Paths default to `/`.
`http [path]`     status line, headers, empty line, body.
`robots`          the site's robots.txt.
`sitemap [path]`  an XML or text sitemap; the path defaults to /sitemap.xml.
`rendered [path]` what a browser makes of the page at that path, when its scripts have run. First lines such as
                  `uncaught: cart is not defined` are errors of its scripts.
`unanswered path` an address that gives no answer; the block holds the cause, such as `dns` or `timeout`.
`fetch [path]`    how the answer at that path came: lines such as `ttfb_ms: 900` or `tls_not_after: 2026-12-01`.
A line that ends in ` … ×N` stands N times, with `{n}` in it counting from 1.
The word `previously` behind the path puts a block into the crawl before this one. `×N` at the end of the fence's line
makes N answers of the block, with `{n}` in its path and text counting from 1.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from tuiguang.urls import normalise

BlockKind = Literal["html", "http", "robots", "sitemap", "rendered", "unanswered", "fetch"]
SITE = "https://shop.example"  # where the paths of examples live
DEFAULT_PATH = {
    "html": "/",
    "http": "/",
    "robots": "/robots.txt",
    "sitemap": "/sitemap.xml",
    "rendered": "/",
    "unanswered": "/",
    "fetch": "/",
}
_FENCE = re.compile(
    r"^```(\w+)(?:[ ]+((?:/|https?:)\S*))?(?:[ ]+(previously))?(?:[ ]+×(\d+))?[ ]*\n(.*?)^```[ ]*$",
    re.MULTILINE | re.DOTALL,
)
_REPEATED = re.compile(r"^(.*) … ×(\d+)$", re.MULTILINE)
_BREAK = re.compile(r"^---$", re.MULTILINE)


@dataclass(frozen=True)
class Answer:
    """What the example's server answers at one address."""

    url: str
    status: int | None  # None: the block does not say, which means unknown
    headers: tuple[tuple[str, str], ...] | None
    body: bytes
    kind: BlockKind
    previously: bool = False


@dataclass(frozen=True)
class Example:
    answers: tuple[Answer, ...]
    source: str  # as written, to be shown

    @property
    def is_site(self) -> bool:
        return len(self.answers) > 1 or self.answers[0].kind in ("robots", "sitemap", "unanswered")

    def crawl(self, previously: bool) -> tuple[Answer, ...]:
        """The answers of this crawl, or of the one before."""
        return tuple(answer for answer in self.answers if answer.previously == previously)


def read_examples(text: str, path: Path) -> tuple[Example, ...]:
    """Raises ValueError for a block of unknown kind, or text with no block in it."""
    chunks = [chunk for chunk in _split(text) if chunk.strip()]
    return tuple(_example(chunk, path) for chunk in chunks)


def _split(text: str) -> list[str]:
    """Cut at thematic breaks outside of fenced blocks."""
    chunks: list[list[str]] = [[]]
    fenced = False
    for line in text.splitlines(keepends=True):
        fenced ^= line.startswith("```")
        if not fenced and _BREAK.match(line):
            chunks.append([])
        else:
            chunks[-1].append(line)
    return ["".join(chunk) for chunk in chunks]


def _example(chunk: str, path: Path) -> Example:
    answers = tuple(answer for match in _FENCE.finditer(chunk) for answer in _answers(match, path))
    if not answers:
        raise ValueError(f"{path}: an example without a fenced block: {chunk.strip()[:60]!r}")
    return Example(answers, chunk.strip())


def _answers(block: re.Match[str], path: Path) -> Iterator[Answer]:
    kind, where, previously, times, body = block.groups()
    if times is None:
        yield _answer(kind, where, previously, body, path)
        return
    for n in range(1, int(times) + 1):
        yield _answer(kind, (where or "/").replace("{n}", str(n)), previously, body.replace("{n}", str(n)), path)


def _answer(kind: str, where: str | None, previously: str | None, body: str, path: Path) -> Answer:
    if kind not in DEFAULT_PATH:
        raise ValueError(f"{path}: unknown kind of example {kind!r}; there are {', '.join(DEFAULT_PATH)}")
    where, body = where or DEFAULT_PATH[kind], _REPEATED.sub(_repeated, body)
    url = normalise(where if "://" in where else SITE + where)
    if kind == "http":
        return _raw_answer(url, body, bool(previously))
    status = 200 if kind in ("robots", "sitemap") else None
    return Answer(url, status, None, body.encode(), kind, bool(previously))  # type: ignore[arg-type]


def _repeated(line: re.Match[str]) -> str:
    return "\n".join([line[1].replace("{n}", str(n)) for n in range(1, int(line[2]) + 1)])


def _raw_answer(url: str, text: str, previously: bool) -> Answer:
    head, _, body = text.partition("\n\n")
    status_line, *lines = head.splitlines()
    headers = tuple((k.strip().lower(), v.strip()) for k, _, v in (line.partition(":") for line in lines))
    return Answer(url, int(status_line.split()[1]), headers, body.encode(), "http", previously)
