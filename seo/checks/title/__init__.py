"""What a page is called in results."""

from dataclasses import dataclass

from tuiguang.rules import limit


@dataclass(frozen=True)
class Limits:
    shortest_units: int = limit(30, "display units", "30 characters in Screaming Frog; 15 hanzi")
    longest_units: int = limit(60, "display units", "60 characters in Screaming Frog; 30 hanzi is where Baidu cuts")
    longest_gbk_bytes: int = limit(64, "bytes in GBK", "Baidu shows about 32 hanzi (unverified)")
    narrowest_px: int = limit(200, "px", "Screaming Frog's lower bound for Google's desktop result")
    widest_px: int = limit(561, "px", "Screaming Frog's upper bound for Google's desktop result")
    stuffed_repeats: int = limit(3, "times the same word", "proposal; Baidu's title rules forbid piling up words")
    stuffed_parts: int = limit(4, "separators", "proposal; Baidu's title rules forbid piling up words")
