"""How the benchmarks run tuiguang: as a user does, by its command line, with an empty home of its own."""

from __future__ import annotations

import json
import os
import sys
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from importlib.metadata import version as installed_version
from pathlib import Path
from typing import Any

import measure

ROOT = Path(__file__).parent.parent
TIMEOUT_S = 3_600.0


@dataclass(frozen=True)
class Finding:
    """A finding as `--json` prints it."""

    check: str
    severity: str
    url: str
    facts: Mapping[str, Any]


@dataclass(frozen=True)
class Audit:
    """The answer of `tuiguang audit --json`, as far as the benchmarks need it."""

    urls: tuple[str, ...]
    findings: tuple[Finding, ...]
    unread: int
    score: float

    def checks(self) -> list[tuple[str, int]]:
        """Findings by check, the most frequent first."""
        return Counter(finding.check for finding in self.findings).most_common()


def version() -> str:
    return installed_version("tuiguang")


def answer_file(temp: Path) -> Path:
    return temp / "tuiguang.json"


def audit(url: str, temp: Path, max_pages: int) -> measure.Command:
    """The whole audit of a site, as fast as it answers; what it prints goes to `answer_file(temp)`."""
    argv = (sys.executable, "-m", "tuiguang", "audit", url, "--rate", "0", "--max-pages", str(max_pages), "--json")
    # The source tree goes first: it is what is measured, whatever is installed.
    env = os.environ | {"TUIGUANG_HOME": str(temp / "home"), "PYTHONPATH": str(ROOT)}
    return measure.Command("tuiguang", argv, env, answer_file(temp), temp / "tuiguang.log", TIMEOUT_S)


def findings_in(answer: Mapping[str, Any]) -> Iterator[Finding]:
    for found in answer["findings"]:
        yield Finding(found["check"], found["severity"], found["url"], found["facts"])


def read_answer(temp: Path) -> Audit:
    answer = json.loads(answer_file(temp).read_text(encoding="utf-8"))
    return Audit(tuple(answer["urls"]), tuple(findings_in(answer)), len(answer["unread"]), answer["score"])
