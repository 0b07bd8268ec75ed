"""What the server answers: response codes, missing answers, content types."""

from dataclasses import dataclass

from tuiguang.rules import limit


@dataclass(frozen=True)
class Limits:
    failing_share: float = limit(0.05, "share of the requests", "proposal")
    fewest_failures: int = limit(2, "failed requests", "proposal: one slow page is no rate")
    fewest_words: int = limit(20, "words", "proposal; of a page for unknown addresses, and to compare a page with it")
    alike_bits: int = limit(3, "of 64 bits that may differ", "Manku et al. 2007, about 0.95 alike")
