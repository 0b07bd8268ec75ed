"""Findings in one lasting order, however many there are: sorted runs on disk, merged as they are read."""

import heapq
import tempfile
from collections.abc import Iterable, Iterator
from itertools import islice
from typing import IO

import msgspec

from tuiguang.model.finding import SEVERITIES, Finding

RUN = 20_000  # findings that are held in memory at once


def in_order(findings: Iterable[Finding], run: int = RUN) -> Iterator[Finding]:
    """By severity, check, URL, then facts: equal findings in any order give equal files."""
    source = iter(findings)
    first = _sorted_run(source, run)
    if len(first) < run:
        return iter(first)
    runs = [_read_back(_spill(first))]
    first.clear()  # or it would be held beside the next run
    while (spilled := _spilled_run(source, run)) is not None:
        runs.append(_read_back(spilled))
    return heapq.merge(*runs, key=_key)


def _spilled_run(source: Iterator[Finding], run: int) -> IO[bytes] | None:
    part = _sorted_run(source, run)
    return _spill(part) if part else None


def _sorted_run(source: Iterator[Finding], run: int) -> list[Finding]:
    return sorted(islice(source, run), key=_key)


def _key(finding: Finding) -> tuple[int, str, str, bytes]:
    return SEVERITIES.index(finding.severity), finding.check, finding.url, facts_json(finding)


def facts_json(finding: Finding) -> bytes:
    """Keys sorted. Values that JSON has no form for are written as text."""
    return encode(finding.facts)


def encode(value: object) -> bytes:
    """JSON in UTF-8 with sorted keys. Lone surrogates, which crawled text may hold, become U+FFFD."""
    try:
        return msgspec.json.encode(value, order="deterministic", enc_hook=str)
    except UnicodeEncodeError:
        return msgspec.json.encode(_without_surrogates(value), order="deterministic", enc_hook=str)


def _without_surrogates(value: object) -> object:
    if isinstance(value, str):
        return value.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    if isinstance(value, dict):
        return {_without_surrogates(key): _without_surrogates(item) for key, item in value.items()}
    if isinstance(value, list | tuple | set | frozenset):
        return [_without_surrogates(item) for item in value]
    return value


def _spill(findings: list[Finding]) -> IO[bytes]:
    """One finding a line; JSON has no line feed of its own."""
    file = tempfile.TemporaryFile()  # noqa: SIM115 - read and closed by the merge
    for finding in findings:
        plain = (finding.check, finding.severity, finding.url, finding.facts, finding.priority)
        file.write(encode(plain) + b"\n")
    file.seek(0)
    return file


def _read_back(file: IO[bytes]) -> Iterator[Finding]:
    with file:
        for line in file:
            yield Finding(*msgspec.json.decode(line))
