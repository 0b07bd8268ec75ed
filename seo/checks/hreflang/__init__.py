"""Language and country versions of a page that name each other."""

from dataclasses import dataclass

from tuiguang.rules import limit


@dataclass(frozen=True)
class Limits:
    fewest_words: int = limit(50, "words or hanzi of main text", "proposal; shorter texts do not tell their language")
