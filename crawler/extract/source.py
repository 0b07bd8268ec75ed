"""What only the source shows, not the tree: what breaks the head open, what never ends, keys that leaked."""

import re
from collections.abc import Iterator, Sequence
from itertools import islice

import re2

from crawler.extract.place import words

LONGEST_BREAK = 80
LONGEST_START_TAG, MOST_ATTRIBUTES = 50_000, 5_000  # characters; one of both is let pass (data: addresses)
MOST_NOSCRIPTS, LONGEST_NOSCRIPT = 20, 20_000  # in a head, and characters of one: what is looked through
_IN_HEAD = words("base basefont bgsound link meta title noscript script style template html head")
_IN_NOSCRIPT = words("link meta style noscript basefont bgsound")
_SKIPPED = ("script", "style", "title", "template", "noframes")
_HEAD = re.compile(r"<head(?=[\s>/])[^>]*>", re.IGNORECASE)
_HEAD_END = re.compile(r"</head\s*>|<body[\s>/]", re.IGNORECASE)
_NOSCRIPT_END = re.compile(r"</noscript", re.IGNORECASE)
_TAG = re.compile(r"<!--|<(/?)([a-zA-Z][^\s/>]*)")
_AT_TAG_END = re.compile(r"""(?:[^>"']|"[^"]*"|'[^']*')*?>""")
_DOCTYPE = re.compile(r"\ufeff?\s*+(?:(?><!--.*?-->|<\?[^>]*>)\s*+)*+<!doctype\s*+([^>]*)>", re.IGNORECASE | re.DOTALL)
LONGEST_DOCTYPE_AREA = 4_096  # characters at the beginning where a doctype is looked for
_AFTER_NAME = tuple(">/ \t\n\r\f")
_RAW_TAGS = ("title", "script", "style", "textarea")

# What follows the prefixes that the keys' makers document. Prefixes are looked for as plain text: that is fast.
_KEYS = {
    "AKIA": re.compile(r"[0-9A-Z]{16}\b"),
    "ASIA": re.compile(r"[0-9A-Z]{16}\b"),
    "LTAI": re.compile(r"[0-9A-Za-z]{12,20}\b"),
    "AKID": re.compile(r"[0-9A-Za-z]{32}\b"),
    "sk_live_": re.compile(r"[0-9A-Za-z]{16,100}\b"),
    "rk_live_": re.compile(r"[0-9A-Za-z]{16,100}\b"),
    "sk-": re.compile(r"(?:proj-|ant-|live-)?(?=[\w-]{0,80}\d)[\w-]{24,200}"),
    "ghp_": re.compile(r"[0-9A-Za-z]{36}\b"),
    "xoxb-": re.compile(r"[0-9A-Za-z-]{20,200}"),
    "-----BEGIN ": re.compile(r"(?:[A-Z]{1,20} ){0,3}PRIVATE KEY-----"),
}
_ANY_KEY = re2.compile("|".join(rf"\b{re2.escape(prefix)}" for prefix in _KEYS).replace(r"\b\-", r"\-").encode())
_TRACKERS = re.compile(
    r"\b((?:G-[A-Z0-9]{6,12}|UA-\d{4,10}-\d{1,4}|GTM-[A-Z0-9]{4,9}|AW-\d{8,12}))\b|hm\.js\?([0-9a-f]{32})"
)
_TRACKER_MARKS = ("G-", "UA-", "GTM-", "AW-", "hm.js?")


def bounded(source: str) -> tuple[str, bool]:
    """The source with endless tags cut, and whether any was: lexbor compares each attribute with all before it.

    20,000 attributes in one tag take it 0.7 s, 100,000 half a minute. Only a tag without ">" in its values is seen.
    """
    if len(source) < 2 * LONGEST_START_TAG:
        return source, False
    pieces = source.split("<")
    if max(map(len, pieces)) < LONGEST_START_TAG:
        return source, False
    short = [_shortened(piece) for piece in pieces]
    return "<".join(short), short != pieces


def _shortened(piece: str) -> str:
    tag, end, rest = piece.partition(">")
    if len(tag) < LONGEST_START_TAG or not tag[:1].isalpha():
        return piece
    slashes = 0 if '"' in tag or "'" in tag else tag.count("/")
    return piece if len(tag.split()) + slashes < MOST_ATTRIBUTES else tag[: LONGEST_START_TAG // 4] + end + rest


def head_break(source: str) -> str:
    """The first start tag between <head> and </head> that is not allowed there, as written; "" when there is none."""
    start = _HEAD.search(source)
    if not start:
        return ""
    stop = _HEAD_END.search(source, start.end())
    noscripts = 0
    for at, name in start_tags(source, start.end(), stop.start() if stop else len(source)):
        noscripts += name == "noscript"
        if name not in _IN_HEAD or (name == "noscript" and noscripts <= MOST_NOSCRIPTS and _breaks(source, at)):
            return source[at : at + LONGEST_BREAK]
    return ""


def image_in_head_noscript(source: str) -> bool:
    """A pixel image inside a <noscript> of the head, whatever else is wrong there."""
    start = _HEAD.search(source)
    stop = _HEAD_END.search(source, start.end()) if start else None
    if not start or not stop:
        return False
    inside = (at for at, name in start_tags(source, start.end(), stop.start()) if name == "noscript")
    return any(name == "img" for at in islice(inside, MOST_NOSCRIPTS) for _, name in _noscript_tags(source, at))


def _breaks(source: str, at: int) -> bool:
    return any(name not in _IN_NOSCRIPT for _, name in _noscript_tags(source, at))


def _noscript_tags(source: str, at: int) -> Iterator[tuple[int, str]]:
    last = min(at + LONGEST_NOSCRIPT, len(source))
    end = _NOSCRIPT_END.search(source, at, last)
    return start_tags(source, at + len("<noscript"), end.start() if end else last)


def start_tags(source: str, at: int, stop: int) -> Iterator[tuple[int, str]]:
    """Place and name of each start tag; contents of comments, scripts, styles, titles and templates are passed over."""
    while found := _TAG.search(source, at, stop):
        at = found.end()
        if found[0] == "<!--":
            at = _after(source, "-->", found.start() + 2)
            continue
        name = found[2].lower()
        tag_end = _AT_TAG_END.match(source, at)
        at = tag_end.end() if tag_end else stop
        if found[1]:
            continue
        yield found.start(), name
        if name in _SKIPPED:
            closing = re.compile(f"</{name}(?=[\\s>/])", re.IGNORECASE).search(source, at)
            at = closing.end() if closing else stop


def _after(source: str, mark: str, at: int) -> int:
    end = source.find(mark, at)
    return end + len(mark) if end >= 0 else len(source)


def head_tags(source: str) -> int:
    """How many <head> start tags are written, in the two usual spellings; those that a script prints are none."""
    count = _count(source, "<head") or _count(source, "<HEAD")
    return count if count < 2 else sum(name == "head" for _, name in start_tags(source, 0, len(source)))


def _count(source: str, mark: str) -> int:
    """Without <header>, which begins alike."""
    count, at = 0, source.find(mark)
    while at >= 0:
        count += source[at + len(mark) : at + len(mark) + 1] in _AFTER_NAME
        at = source.find(mark, at + 1)
    return count


def unclosed(source: str, last: str) -> str:
    """`last`: the tree's last element, or "comment". Its name when its end tag is missing and it swallows the rest."""
    if last == "comment":
        at = source.rfind("<!--")
        return "comment" if at >= 0 and source.find("-->", at + 2) < 0 and source.find("--!>", at) < 0 else ""
    if last not in _RAW_TAGS:
        return ""
    lowered = source.lower()
    at = lowered.rfind(f"<{last}")
    return last if at >= 0 and lowered.find(f"</{last}", at) < 0 else ""


def secrets(source: str, body: bytes) -> tuple[str, ...]:
    """Masked: the first and last four characters of each key. `body`: the same in bytes, for a quick first look."""
    if not _ANY_KEY.search(body):
        return ()
    return tuple(dict.fromkeys(_masked(key) for prefix in _KEYS for key in _keys(source, prefix)))


def _keys(source: str, prefix: str) -> Iterator[str]:
    at = source.find(prefix)
    while at >= 0:
        after = at + len(prefix)
        found = _KEYS[prefix].match(source, after)
        if found and not source[at - 1 : at].isalnum():
            yield prefix + found[0]
        at = source.find(prefix, after)


def _masked(key: str) -> str:
    return key if key.startswith("-----") else f"{key[:4]}…{key[-4:]}"


def trackers(scripts: Sequence[str]) -> tuple[str, ...]:
    """Measurement ids in scripts and their addresses: Google's as written, Baidu Tongji's as "baidu:" and its id."""
    found = []
    for script in scripts:
        if any(mark in script for mark in _TRACKER_MARKS):
            found += [google or f"baidu:{baidu}" for google, baidu in _TRACKERS.findall(script)]
    return tuple(found)


def doctype(source: str) -> str | None:
    """What stands in <!doctype …>, white space folded; None when the document does not begin with one."""
    found = _DOCTYPE.match(source[:LONGEST_DOCTYPE_AREA])
    return " ".join(found[1].split()) if found else None
