"""The language of the interface: gettext catalogues beside this file, whose keys are the English sentences.

`_("…")` and `ngettext(…)` translate at once; `N_("…")` marks a sentence of a table that is translated when it is
shown. The two first arguments of UserError are keys too. `make i18n` collects them all (scripts/i18n.py).
"""

import gettext
import locale
import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal

from tuiguang.errors import UserError

Lang = Literal["en", "zh"]
LANGUAGES: tuple[Lang, ...] = ("en", "zh")
DOMAIN = "tuiguang"
CLICK_DOMAIN = "messages"  # Click asks the standard library's default domain for its own words
FOLDER = Path(__file__).parent
_LOCALES: dict[Lang, str] = {"en": "en", "zh": "zh_CN"}  # no catalogue for en: the keys are the text
_LOCALE_VARIABLES = ("LC_ALL", "LC_MESSAGES", "LANG")  # the first that is not empty decides, as POSIX has it


@dataclass
class _Interface:
    lang: Lang = "en"
    catalogue: gettext.NullTranslations = field(default_factory=gettext.NullTranslations)


_interface = _Interface()


def set_language(lang: Lang) -> None:
    """From here on `_` speaks this language, and so does Click.

    Click translates through gettext's module functions, which look at the environment on every call; so LANGUAGE is
    set for this process and those it starts.
    """
    _interface.lang = lang
    _interface.catalogue = gettext.translation(DOMAIN, FOLDER, [_LOCALES[lang]], fallback=lang == "en")
    gettext.bindtextdomain(CLICK_DOMAIN, str(FOLDER))
    os.environ["LANGUAGE"] = _LOCALES[lang]


def language() -> Lang:
    return _interface.lang


def _(text: str) -> str:
    """The sentence in the interface's language; itself when there is no translation."""
    return _interface.catalogue.gettext(text) if text else ""  # the empty key is the catalogue's own header


def ngettext(one: str, many: str, n: int) -> str:
    return _interface.catalogue.ngettext(one, many, n)


def N_(text: str) -> str:
    """The sentence unchanged: marks it for the catalogue."""
    return text


def choose_language(flag: str | None, environ: Mapping[str, str], configured: Lang | None = None) -> Lang:
    """The first that speaks: --lang, TUIGUANG_LANG, the settings file, the locale. Raises UserError for "cn" and such.

    A locale that begins with zh is Chinese, any other English.
    """
    for origin, value in (("--lang", flag), ("TUIGUANG_LANG", environ.get("TUIGUANG_LANG"))):
        if value:
            return _checked(origin, value)
    return configured or _of_locale(environ)


def _checked(origin: str, value: str) -> Lang:
    for lang in LANGUAGES:
        if value == lang:
            return lang
    raise UserError('{origin} is "{value}".', 'Use "en" or "zh".', origin=origin, value=value)


def _of_locale(environ: Mapping[str, str]) -> Lang:
    names = (environ.get(variable) for variable in _LOCALE_VARIABLES)
    name = next((name for name in names if name), None)
    if name is None:  # Windows sets none of them; its C library knows, and may say "Chinese (Simplified)_China"
        name = locale.getlocale()[0] or ""
    return "zh" if name.lower().startswith(("zh", "chinese")) else "en"
