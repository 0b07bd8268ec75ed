"""What a text is written in: hanzi and words counted, the language told by script and commonest words."""

import re
import unicodedata
from collections import Counter
from functools import lru_cache
from pathlib import Path

from tuiguang.text.han import simplified_only, traditional_only

_DATA = Path(__file__).with_name("data")

HAN = "\u3005\u3007\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003fffd"
_KANA = "\u3041-\u3096\u309d-\u309f\u30a1-\u30fa\u30fc-\u30ff\u31f0-\u31ff\uff66-\uff9d"
_HANGUL = "\uac00-\ud7a3"
_HANZI_RUN = re.compile(f"[{HAN}]+")
_ONE_BY_ONE = re.compile(f"[{HAN}{_KANA}{_HANGUL}]+")
# Vowel signs and marks are part of a word but not of \w.
_MARKS = (
    "\u0300-\u036f\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u0670\u0900-\u0963\u0981-\u0dff\u0e31-\u0e4e\u0eb1-\u0ecd"
)
_LETTER = rf"[\w{_MARKS}\u1000-\u109f\u1780-\u17d3\u200c\u200d]"
WORD = re.compile(rf"\w{_LETTER}*(?:(?:['’.\-\u2010\u2011\u00b7]|(?<=\d),(?=\d))\w{_LETTER}*)*")

_SAMPLE = 1500  # characters: enough to tell, and keeps long pages cheap
_FEWEST_POINTS = 4  # of a language, before its name is given; see _by_common_words
_TELLING_SHARE = 0.1  # points a word; running text has 0.4-0.8, lists of goods less
# Characters that make one word, so that scripts can be weighed against each other.
_CHARACTERS_PER_WORD = {"Han": 1.6, "Kana": 2.5, "Hangul": 3.0, "Latin": 5.5, "Cyrillic": 6.0, "Arabic": 5.0}
_OF_SCRIPT = {"Hangul": "ko", "Thai": "th", "Greek": "el", "Hebrew": "he", "Devanagari": "hi"}
_SCRIPT_OF_NAME = {
    "CJK": "Han",
    "HIRAGANA": "Kana",
    "KATAKANA": "Kana",
    "HALFWIDTH": "Kana",
    "FULLWIDTH": "Latin",
} | {name.upper(): name for name in ("Hangul", "Latin", "Cyrillic", "Arabic", "Thai", "Greek", "Hebrew", "Devanagari")}


def count_hanzi(text: str) -> int:
    """Chinese characters, those of Japanese text too."""
    return 0 if text.isascii() else len(text) - len(_HANZI_RUN.sub("", text))


def count_words(text: str) -> int:
    """Hanzi, kana and hangul syllables one by one; else runs of letters and digits: don't, e-mail, 3.5mm are one.

    Thai and its like, which are written without blanks, count as one word a run.
    """
    if text.isascii():
        return len(WORD.findall(text))
    rest, runs = _ONE_BY_ONE.subn(" ", text)
    return len(text) - len(rest) + runs + len(WORD.findall(rest))


def count_one_by_one(text: str) -> int:
    """Hanzi, kana and hangul syllables: what `count_words` counts one by one."""
    return 0 if text.isascii() else len(text) - len(_ONE_BY_ONE.sub("", text))


def language(text: str) -> str:
    """ "zh-Hans", "zh-Hant", "ja", "ko", "en", "de" … as in an HTML lang attribute; "" when too short to tell.

    "zh" for Chinese in which no character tells the two ways of writing apart. The script that holds most words
    decides first; Latin and Cyrillic languages are then told by their commonest words.
    """
    sample = _sampled(text)
    script = _script(sample)
    if script == "Han":
        return _chinese(sample)
    if script in ("Latin", "Cyrillic"):
        return _by_words(sample, script)
    return _arabic(sample) if script == "Arabic" else _OF_SCRIPT.get(script, "ja" if script == "Kana" else "")


def _sampled(text: str) -> str:
    """Beginning, middle and end of a long text: one of them may be a menu or a quotation."""
    if len(text) <= _SAMPLE:
        return text
    part, middle = _SAMPLE // 3, len(text) // 2
    return f"{text[:part]} {text[middle - part // 2 : middle + part // 2]} {text[-part:]}"


class _Scripts(dict[str, str]):
    """The script of each character by its Unicode name, worked out when it is first met; "" for none."""

    def __missing__(self, char: str) -> str:
        name = unicodedata.name(char, "") if char.isalpha() else ""
        self[char] = script = _SCRIPT_OF_NAME.get(name.split(" ", 1)[0], "")
        return script


_SCRIPTS = _Scripts()


def _script(sample: str) -> str:
    """The script with most words, "" when there is no letter or too few. Some kana among hanzi make it Kana."""
    if sample.isascii():
        return "Latin"
    letters = Counter(map(_SCRIPTS.__getitem__, sample))
    del letters[""]
    words = {script: count / _CHARACTERS_PER_WORD.get(script, 5.0) for script, count in letters.items()}
    if letters["Kana"] * 12 > letters["Han"]:
        words["Kana"] = words.get("Kana", 0.0) + words.pop("Han", 0.0)
    return max(words, key=words.__getitem__, default="")


def _chinese(sample: str) -> str:
    """By different characters that only one of the two ways of writing has (OpenCC's tables)."""
    found = set(sample)
    score = len(found & simplified_only()) - len(found & traditional_only())
    return "zh" if score == 0 else "zh-Hans" if score > 0 else "zh-Hant"


def _arabic(sample: str) -> str:
    return "fa" if any(letter in sample for letter in "پچگی") and "ة" not in sample else "ar"


def _by_words(sample: str, script: str) -> str:
    """By letters that one language alone has, else by common words."""
    by_letters = ("vi" if _vietnamese(sample) else "") if script == "Latin" else _cyrillic(sample)
    return by_letters or _by_common_words(sample)


def _by_common_words(sample: str) -> str:
    words = WORD.findall(sample.lower())
    common = _common_words()
    points: Counter[str] = Counter()
    for word in words:
        languages = common.get(word, ())
        for lang in languages:
            points[lang] += 2 if len(languages) == 1 else 1  # a word of one language tells more: af, av
    return _decided(points, len(words))


def _decided(points: Counter[str], words: int) -> str:
    best = points.most_common(2)
    if not best or best[0][1] < max(_FEWEST_POINTS, words * _TELLING_SHARE):
        return ""
    return best[0][0] if len(best) == 1 or best[0][1] > best[1][1] else ""


def _vietnamese(sample: str) -> bool:
    return sum(map(sample.count, "ạảấầẩậắằặẹẻếềểệịọỏốồổộớờợụủứừửữựơưđ")) * 20 > len(sample)


def _cyrillic(sample: str) -> str:
    if any(letter in sample for letter in "ыэёЫЭЁ"):
        return "ru"
    return "uk" if any(letter in sample for letter in "їєґЇЄҐ") else ""


def common_words_of(lang: str) -> frozenset[str]:
    """The commonest words of a language, which are its function words; empty for one that we have no list of."""
    return frozenset(word for word, languages in _common_words().items() if lang in languages)


@lru_cache(maxsize=1)
def _common_words() -> dict[str, tuple[str, ...]]:
    """Word → the languages in which it is common."""
    languages: dict[str, tuple[str, ...]] = {}
    for line in (_DATA / "language_words.tsv").read_text("utf-8").splitlines():
        lang, _, words = line.partition("\t")
        for word in dict.fromkeys(words.split()):
            languages[word] = (*languages.get(word, ()), lang)
    return languages
