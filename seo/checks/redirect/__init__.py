"""Addresses that lead on to others."""

from dataclasses import dataclass

from tuiguang.rules import limit


@dataclass(frozen=True)
class Limits:
    most_hops: int = limit(1, "redirects in a row", "Screaming Frog reports chains from two on")
    many_hops: int = limit(5, "redirects in a row", "proposal; Googlebot follows up to 10 in one attempt")
    longest_refresh_s: int = limit(72_000, "seconds", "ACT rule bc659a: 20 hours; beyond, nobody is sent on")
