"""The words of a page: whether there are enough, whether they can be read, whether they are honest."""

from dataclasses import dataclass

from tuiguang.rules import limit


@dataclass(frozen=True)
class Limits:
    fewest_words: int = limit(200, "words, in languages with spaces", "Seonaut")
    fewest_hanzi: int = limit(300, "hanzi, kana or hangul syllables", "proposal; 300 hanzi say what 200 words do")
    empty_words: int = limit(20, "words or hanzi", "proposal")
    lowest_text_share: float = limit(0.1, "share of the HTML's bytes", "proposal")
    hidden_units: int = limit(20, "display units", "proposal")
    replacement_characters: int = limit(3, "U+FFFD", "proposal")
    stuffed_alts: int = limit(5, "equal alternative texts", "proposal")
    stuffed_anchors: int = limit(10, "anchors", "proposal")
    stuffed_list: int = limit(10, "items of a list in one line", "proposal")
    stuffed_row: int = limit(10, "times the same word without a break", "proposal")
    lowest_flesch: float = limit(50.0, "Flesch reading ease", "Flesch 1948: below 50 is difficult")
    fewest_prose_words: int = limit(100, "words or hanzi of running text", "proposal")
    longest_sentence_hanzi: int = limit(40, "hanzi of an average sentence", "proposal")
    longest_paragraph_hanzi: int = limit(150, "hanzi", "proposal")
    stale_months: int = limit(24, "months", "proposal")
    frame_words: int = limit(50, "words or hanzi beside the frame", "proposal")
    doorway_pages: int = limit(10, "pages of one pattern", "proposal")
    doorway_alike: float = limit(0.95, "share of common runs of three words", "proposal")
    doorway_words: int = limit(30, "words or hanzi", "proposal")
    changed_bits: int = limit(12, "of the 64 bits of a SimHash", "proposal")
