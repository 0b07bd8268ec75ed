"""Languages, scripts and currencies of the markets that a page is made for."""

from dataclasses import dataclass

from tuiguang.rules import limit


@dataclass(frozen=True)
class Limits:
    wrong_share: float = limit(0.95, "share of the characters that tell the scripts apart", "proposal")
    mixed_share: float = limit(0.03, "share of the hanzi, of each script", "proposal")
    fewest_hanzi: int = limit(100, "hanzi of main text", "proposal; shorter texts are not judged")
