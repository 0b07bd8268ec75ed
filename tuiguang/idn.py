"""Host names for people: punycode as Unicode, but only where no letter can pass for another."""

import unicodedata
from functools import lru_cache

from ada_url import idna_to_unicode

# Writing systems that mix scripts by nature. Anything else must keep to one script a label.
_TOGETHER = (frozenset({"CJK", "HIRAGANA", "KATAKANA"}), frozenset({"CJK", "HANGUL"}), frozenset({"CJK", "BOPOMOFO"}))
# Cyrillic and Greek letters that look Latin: a label of them alone may pass for "apple" (after Chrome's IDN rules).
_LOOKS_LATIN = frozenset("асԁеһіјӏорԛѕԝхуъьҽпгѵѡкмтнвαοικνρυχωτγεσ")
_LATIN_LETTERS = frozenset("æœøđłßþðħŧ")
_COMMON = frozenset("0123456789-")


def readable_host(hostname: str) -> str:
    """`hostname` with each label in Unicode where that is safe to read, else as it is."""
    if "xn--" not in hostname:
        return hostname
    return ".".join(_readable(label) for label in hostname.split("."))


@lru_cache(maxsize=4096)
def is_broken(hostname: str) -> bool:
    """A label that claims to be punycode and is none. Browsers refuse such a host; ada 4.0 lets it pass when the
    whole host is ASCII."""
    return any(label.startswith("xn--") and idna_to_unicode(label) == label for label in hostname.split("."))


def _readable(label: str) -> str:
    if not label.startswith("xn--"):
        return label
    text = str(idna_to_unicode(label))
    return text if _is_safe(text) else label


def _is_safe(label: str) -> bool:
    letters = [letter for letter in unicodedata.normalize("NFC", label) if letter not in _COMMON]
    scripts = frozenset(map(_script, letters))
    if not scripts or "" in scripts:
        return False
    if len(scripts) > 1:
        return any(scripts <= allowed for allowed in _TOGETHER)
    if "LATIN" in scripts:
        return all(map(_plain_latin, letters))
    return not _LOOKS_LATIN.issuperset(letters)


def _script(letter: str) -> str:
    """From the character's name: "CYRILLIC SMALL LETTER A" → "CYRILLIC". "" for what is no letter."""
    if letter in "々〇〆":
        return "CJK"
    if letter == "ー":
        return "KATAKANA"
    if unicodedata.category(letter)[0] not in "LM":
        return ""
    return unicodedata.name(letter, "").partition(" ")[0].partition("-")[0]


def _plain_latin(letter: str) -> bool:
    """ASCII, an ASCII letter with accents, or a letter of a living alphabet: no small capitals, no click letters."""
    return letter in _LATIN_LETTERS or unicodedata.normalize("NFD", letter)[0].isascii()
