"""Encryption, response headers that protect visitors, and traces of a break-in."""

from dataclasses import dataclass

from tuiguang.rules import limit


@dataclass(frozen=True)
class Limits:
    expiring_days: int = limit(30, "days left", "proposal; the usual moment of an automatic renewal")
    expiring_soon_days: int = limit(7, "days left", "proposal")
    shortest_hsts_s: int = limit(31_536_000, "seconds", "one year, what the HSTS preload list asks for")
    spam_titles: int = limit(20, "pages", "proposal; a break-in of this kind makes pages by the hundred")
