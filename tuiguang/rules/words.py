"""The words of a rule: its .md file, in English and Chinese, with examples.

A rule's page has four top-level headings: the English title, the Chinese title, then `Bad` and `Good`. Under each
title stand four paragraphs, each opened by its label in bold: what, why, how to fix, how to verify. Braces in the
first name facts of the finding.
"""

import re
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Literal

from tuiguang.rules.examples import Example, read_examples

Lang = Literal["en", "zh"]
LABELS: dict[Lang, tuple[str, str, str, str]] = {
    "en": ("What.", "Why it matters.", "How to fix.", "How to verify."),
    "zh": ("问题。", "影响。", "修复。", "验证。"),
}


@dataclass(frozen=True)
class Words:
    title: str
    what: str  # with braces for facts
    why: str
    fix: str
    verify: str


@dataclass(frozen=True)
class RulePage:
    """The examples are read when they are first asked for: a report needs the words alone."""

    words: dict[Lang, Words]
    path: Path
    bad_source: str
    good_source: str

    @cached_property
    def bad(self) -> tuple[Example, ...]:
        return self._examples(self.bad_source)

    @cached_property
    def good(self) -> tuple[Example, ...]:
        return self._examples(self.good_source)

    def _examples(self, source: str) -> tuple[Example, ...]:
        examples = read_examples(source, self.path)
        if not examples:
            raise ValueError(f"{self.path}: wants at least one Bad and one Good example")
        return examples


def read_rule_page(path: Path) -> RulePage:
    """Raises ValueError that names the file and the missing part."""
    parts = _sections(path.read_text("utf-8"))
    titles = [title for title, _ in parts]
    if len(parts) != 4 or titles[2:] != ["Bad", "Good"]:
        raise ValueError(f"{path}: wants the headings English title, Chinese title, Bad, Good; has {titles}")
    words: dict[Lang, Words] = {"en": _words("en", *parts[0], path), "zh": _words("zh", *parts[1], path)}
    return RulePage(words, path, parts[2][1], parts[3][1])


def _sections(text: str) -> list[tuple[str, str]]:
    """Top-level headings with their text; a `#` inside a fenced block is no heading."""
    parts: list[tuple[str, list[str]]] = []
    fenced = False
    for line in text.splitlines():
        fenced ^= line.startswith("```")
        if not fenced and line.startswith("# "):
            parts.append((line[2:].strip(), []))
        elif parts:
            parts[-1][1].append(line)
    return [(title, "\n".join(lines).strip()) for title, lines in parts]


def _words(lang: Lang, title: str, body: str, path: Path) -> Words:
    labels = "|".join(re.escape(label) for label in LABELS[lang])
    pieces = re.split(rf"\*\*({labels})\*\*", body)
    found = dict(zip(pieces[1::2], (piece.strip() for piece in pieces[2::2]), strict=True))
    missing = [label for label in LABELS[lang] if not found.get(label)]
    if missing:
        raise ValueError(f"{path}: the {lang} text lacks {missing}")
    return Words(title, *(found[label] for label in LABELS[lang]))
