"""The same content at several addresses."""

from dataclasses import dataclass

from tuiguang.rules import limit


@dataclass(frozen=True)
class Limits:
    fewest_words: int = limit(50, "words or hanzi", "proposal; shorter texts are alike by chance")
    few_bits: int = limit(3, "of the 64 bits of a SimHash", "Manku, Jain, Das Sarma 2007; the same in several tools")
    alike: float = limit(0.9, "share of common runs of three words", "90 % in Screaming Frog; 0.9 in Scrawly")
    alike_by_print: float = limit(0.8, "the same, for texts within few_bits", "proposal")
