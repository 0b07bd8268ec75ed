"""What the server answers: response codes, missing answers, content types."""

from dataclasses import dataclass

from tuiguang.rules import limit


@dataclass(frozen=True)
class Limits:
    failing_share: float = limit(0.05, "share of the requests", "proposal")
