"""The catalogues: whole, compiled, and true to the placeholders of the English."""

import gettext
import os
import re
import subprocess
import sys
from io import BytesIO
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog, Message
from babel.messages.pofile import read_po

from scripts import i18n as collecting
from tuiguang.errors import UserError
from tuiguang.i18n import CLICK_DOMAIN, DOMAIN, FOLDER, Lang, _, choose_language, language, ngettext, set_language

ROOT = Path(__file__).parents[1]
DOMAINS = (DOMAIN, CLICK_DOMAIN)
PLACEHOLDER = re.compile(r"\{[^{}]*\}|%\(\w+\)s")


def keys_of(domain: str) -> set[tuple[str, ...]]:
    keys = collecting.interface_keys() if domain == DOMAIN else collecting.click_keys()
    return {(key,) if isinstance(key, str) else key for key in keys}


def messages(domain: str) -> list[Message]:
    return [message for message in collecting.read(domain) if message.id]


@pytest.mark.parametrize("domain", DOMAINS)
def test_every_sentence_of_the_code_is_in_the_catalogue_and_no_other(domain: str) -> None:
    assert {collecting.key_of(message) for message in messages(domain)} == keys_of(domain), "run make i18n"


@pytest.mark.parametrize("domain", DOMAINS)
def test_nothing_is_untranslated_or_doubtful(domain: str) -> None:
    catalogue = collecting.read(domain)
    assert not collecting.untranslated(catalogue)
    assert not [message.id for message in catalogue if message.id and message.fuzzy]


@pytest.mark.parametrize("domain", DOMAINS)
def test_the_compiled_catalogue_is_that_of_the_text(domain: str) -> None:
    compiled = gettext.translation(domain, FOLDER, ["zh_CN"])
    fresh = gettext.GNUTranslations(BytesIO(collecting.as_mo(collecting.read(domain))))
    for message in messages(domain):
        one, many = collecting.key_of(message)[0], collecting.key_of(message)[-1]
        assert compiled.gettext(one) == fresh.gettext(one), "run make i18n"
        assert compiled.ngettext(one, many, 2) == fresh.ngettext(one, many, 2), "run make i18n"


@pytest.mark.parametrize("domain", DOMAINS)
def test_a_translation_has_the_placeholders_of_its_sentence(domain: str) -> None:
    assert not [message.id for message in messages(domain) if not _same_placeholders(message)]


def _same_placeholders(message: Message) -> bool:
    """A pair shares its facts: the one Chinese form may take those of either."""
    (key, *many), (words, *_none) = collecting.key_of(message), collecting.words_of(message)
    theirs = PLACEHOLDER.findall(words)
    return (
        set(theirs) <= set(PLACEHOLDER.findall(key + many[0]))
        if many
        else sorted(theirs) == sorted(PLACEHOLDER.findall(key))
    )


def test_a_sentence_and_its_key_are_found_wherever_they_may_stand() -> None:
    source = """
help(_("one"), N_("two" " parts"))
raise UserError("what {x}", "hint" if x else "other hint", x=1)
raise errors.UserError("far", hint)
ngettext("{n} page", "{n} pages", n)
_(variable), _(f"no {key}"), other("not this")
"""
    expected = {"one", "two parts", "what {x}", "hint", "other hint", "far", ("{n} page", "{n} pages")}
    assert set(collecting.keys_in(source)) == expected


def test_a_key_that_the_code_no_longer_says_is_dropped_and_the_others_keep_their_words() -> None:
    old = Catalog("zh_CN")
    old.add("kept", "保留")
    old.add("gone", "删除")
    new = collecting.updated(old, {"kept": ["a.py"], "new": ["b.py"]})
    assert {message.id: message.string for message in new if message.id} == {"kept": "保留", "new": ""}
    assert collecting.untranslated(new) == ["new"]


def test_a_catalogue_survives_being_written_and_read() -> None:
    catalogue = Catalog("zh_CN", domain="x")
    catalogue.add('quoted "word"\nand {n}', "带引号的“词”\n和 {n}", [("a.py", 0)])
    text = collecting.as_po(catalogue)
    assert collecting.as_po(read_po(BytesIO(text), "zh_CN", "x")).split(b"msgid")[2:] == text.split(b"msgid")[2:]


@pytest.mark.parametrize(
    ("flag", "environ", "configured", "chosen"),
    [
        ("en", {"TUIGUANG_LANG": "zh", "LANG": "zh_CN.UTF-8"}, "zh", "en"),
        (None, {"TUIGUANG_LANG": "zh", "LANG": "en_US.UTF-8"}, "en", "zh"),
        (None, {"LANG": "en_US.UTF-8"}, "zh", "zh"),
        (None, {"LC_ALL": "zh_TW.UTF-8", "LANG": "en_US.UTF-8"}, None, "zh"),
        (None, {"LC_ALL": "", "LC_MESSAGES": "zh_CN", "LANG": "en_US.UTF-8"}, None, "zh"),
        (None, {"LC_ALL": "C", "LANG": "zh_CN.UTF-8"}, None, "en"),
        (None, {"TUIGUANG_LANG": "", "LANG": "de_DE.UTF-8"}, None, "en"),
    ],
)
def test_the_first_that_speaks_chooses_the_language(
    flag: str | None, environ: dict[str, str], configured: Lang | None, chosen: Lang
) -> None:
    assert choose_language(flag, environ, configured) == chosen


@pytest.mark.parametrize("word", ["cn", "zh_CN", "ZH", "english"])
def test_another_word_for_a_language_is_refused_with_those_there_are(word: str) -> None:
    with pytest.raises(UserError, match=f'TUIGUANG_LANG is "{word}"') as caught:
        choose_language(None, {"TUIGUANG_LANG": word})
    assert caught.value.hint == 'Use "en" or "zh".'


def test_the_interface_speaks_the_language_that_is_set() -> None:
    set_language("zh")
    assert (language(), _("Interrupted.")) == ("zh", "已中断。")
    set_language("en")
    assert (language(), _("Interrupted.")) == ("en", "Interrupted.")


def test_a_sentence_without_a_translation_stays_as_it_is() -> None:
    set_language("zh")
    assert _("No such sentence.") == "No such sentence."
    assert ngettext("{n} cat", "{n} cats", 2) == "{n} cats"


def test_the_empty_sentence_is_empty_and_not_the_header_of_the_catalogue() -> None:
    set_language("zh")
    assert _("") == ""


def run(*arguments: str, lang: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "tuiguang", *arguments]
    environ = os.environ | {"TUIGUANG_LANG": lang, "PYTHONIOENCODING": "utf-8"}
    return subprocess.run(command, cwd=ROOT, env=environ, capture_output=True, text=True, encoding="utf-8", check=False)


def test_click_speaks_chinese_too() -> None:
    wrong = run("robots", "--no-such-option", lang="zh")
    assert wrong.returncode == 2
    assert "用法：" in wrong.stderr
    assert "没有选项" in wrong.stderr
    assert "No such option" not in wrong.stderr


def test_click_stays_english_under_a_chinese_locale() -> None:
    wrong = run("robots", "--no-such-option", lang="en")
    assert "No such option" in wrong.stderr
