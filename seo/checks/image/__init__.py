"""Pictures: what they say to engines, what they weigh, how they load."""

from dataclasses import dataclass

from tuiguang.rules import limit


@dataclass(frozen=True)
class Limits:
    longest_alt_units: int = limit(100, "display units", "100 characters in Screaming Frog and Seonaut; 50 hanzi")
    heavy_kb: int = limit(100, "KB", "Screaming Frog, Sitebulb")
    heavier_kb: int = limit(200, "KB", "proposal")
    heaviest_kb: int = limit(500, "KB", "Seonaut")
    convertible_kb: int = limit(50, "KB", "proposal")
    gif_kb: int = limit(500, "KB", "proposal")
    first_screen_images: int = limit(10, "images from the top of the page", "proposal")
    first_screen_chars: int = limit(600, "characters of text before the picture", "proposal")
    smallest_main_px: int = limit(200, "px", "proposal; smaller ones are thumbnails and logos")
    large_svgs: int = limit(3, "inline SVG images above 5 KB", "proposal")
