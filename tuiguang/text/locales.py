"""Codes of languages and countries: what hreflang takes, what a lang attribute takes, and what a wrong one meant."""

import re
from functools import lru_cache
from pathlib import Path

from msgspec import Struct

_DATA = Path(__file__).with_name("data")
LATIN_AMERICA = "419"  # UN M.49; the one area of the world that sites name in practice
X_DEFAULT = "x-default"
_TRADITIONAL_REGIONS = frozenset(("TW", "HK", "MO"))
_SIMPLIFIED_REGIONS = frozenset(("CN", "SG", "MY"))
_RESERVED_REGIONS = frozenset(("AC", "CP", "DG", "EA", "EU", "EZ", "IC", "TA", "UN"))  # IANA's registry has them too
_IRREGULAR = frozenset(  # registered whole, against the grammar of the others
    ("i-default", "i-klingon", "i-lux", "i-mingo", "i-navajo", "zh-min-nan", "en-gb-oed", "sgn-be-fr")
)
_TAG = re.compile(
    r"(?P<language>[a-z]{2,3})(?:-[a-z]{3}){0,3}(?:-(?P<script>[a-z]{4}))?(?:-(?P<region>[a-z]{2}|\d{3}))?"
    r"(?:-(?:[a-z0-9]{5,8}|\d[a-z0-9]{3}))*(?:-[a-wyz0-9](?:-[a-z0-9]{2,8})+)*(?:-x(?:-[a-z0-9]{1,8})+)?|x(?:-[a-z0-9]{1,8})+",
    re.ASCII,
)


class Locale(Struct, frozen=True):
    language: str  # "zh"
    script: str = ""  # "Hans"
    region: str = ""  # "CN"

    def __str__(self) -> str:
        return "-".join(part for part in (self.language, self.script, self.region) if part)

    @property
    def writing(self) -> str:
        """Of Chinese "zh-Hans" or "zh-Hant" where the code tells it, else the language."""
        if self.language != "zh":
            return self.language
        if self.script in ("Hant", "Hans"):
            return f"zh-{self.script}"
        if self.region in _TRADITIONAL_REGIONS:
            return "zh-Hant"
        return "zh-Hans" if self.region in _SIMPLIFIED_REGIONS else "zh"


@lru_cache(maxsize=4096)
def hreflang(code: str) -> Locale | None:
    """An hreflang code: ISO 639-1 language[-ISO 15924 script][-ISO 3166-1 region]; None when it is none.

    es-419 is taken as well, the usual code for Latin America. "x-default" names no language: None. Codes that the
    lists have and nobody means are refused (kr is Kanuri, es-LA Spanish in Laos).
    """
    language, *rest = code.lower().split("-")
    script = rest.pop(0).title() if rest and len(rest[0]) == 4 else ""
    region = rest.pop(0).upper() if rest else ""
    if rest or language not in languages() or language in mistakes("language") or (script and script not in scripts()):
        return None
    if region and region not in regions() and region != LATIN_AMERICA:
        return None
    return None if str(Locale(language, script, region)) in _mistaken_tags() else Locale(language, script, region)


@lru_cache(maxsize=4096)
def meant(code: str) -> str:
    """The code that a wrong one was meant to be ("cn" → "zh-CN"); "" when nobody can tell."""
    tidy = re.sub(r"[-_\s.]+", "-", code.strip().lower()).strip("-")
    if tidy == X_DEFAULT:
        return X_DEFAULT
    if known := mistakes("tag").get(tidy):
        return known
    language, *rest = tidy.split("-")
    language = mistakes("language").get(language) or _two_letters().get(language, language)
    rest = [mistakes("region").get(part, part) for part in rest]
    found = hreflang("-".join([language, *(part for part in rest if part)]))
    return str(found) if found else ""


@lru_cache(maxsize=4096)
def is_language_tag(tag: str) -> bool:
    """A BCP 47 tag, well formed and of known parts, as a lang attribute takes it. Languages of three letters pass."""
    lowered = tag.lower()
    if lowered in _IRREGULAR or lowered.startswith("x-"):
        return True
    found = _TAG.fullmatch(lowered)
    if not found:
        return False
    language, script, region = found["language"], found["script"], found["region"]
    if len(language) == 2 and language not in languages():
        return False
    if script and script.title() not in scripts():
        return False
    return not region or region.isdigit() or region.upper() in regions() or region.upper() in _RESERVED_REGIONS


def primary(tag: str) -> str:
    """The language of a tag: "zh-CN" → "zh"."""
    return tag.strip().lower().replace("_", "-").partition("-")[0]


def _rows(name: str) -> list[list[str]]:
    lines = (_DATA / name).read_text("utf-8").splitlines()
    return [line.split("\t") for line in lines if not line.startswith("#")]


@lru_cache(maxsize=1)
def languages() -> frozenset[str]:
    """Of two letters, in lower case."""
    return frozenset(row[0] for row in _rows("language_codes.tsv"))


@lru_cache(maxsize=1)
def _two_letters() -> dict[str, str]:
    """Language codes of three letters → those of two."""
    return {three: row[0] for row in _rows("language_codes.tsv") for three in row[1].split()}


@lru_cache(maxsize=1)
def regions() -> frozenset[str]:
    return frozenset(code for row in _rows("region_codes.txt") for code in row[0].split())


@lru_cache(maxsize=1)
def scripts() -> frozenset[str]:
    return frozenset(code for row in _rows("script_codes.txt") for code in row[0].split())


@lru_cache(maxsize=4)
def mistakes(kind: str) -> dict[str, str]:
    """Of "tag", "language" or "region": what is written by mistake → what is meant."""
    return {row[1]: row[2] for row in _rows("code_mistakes.tsv") if row[0] == kind}


@lru_cache(maxsize=1)
def _mistaken_tags() -> frozenset[str]:
    """Codes that are valid by the lists and yet never meant: es-LA is Spanish in Laos."""
    tags = (tag.split("-") for tag in mistakes("tag"))
    return frozenset(str(Locale(parts[0], "", parts[1].upper())) for parts in tags if len(parts) == 2)
