"""The settings: who wins, what is refused, and what the refusal says."""

import math
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tuiguang.errors import UserError
from tuiguang.settings import FILE_NAME, SETTINGS, Settings, load


def write(folder: Path, text: str) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / FILE_NAME
    path.write_text(text, "utf-8")
    return path


def loaded(folder: Path, text: str = "", **variables: str) -> Settings:
    if text:
        write(folder, text)
    return load(cwd=folder, environ={"TUIGUANG_HOME": str(folder / "home")} | variables)


def refusal(folder: Path, text: str = "", **variables: str) -> str:
    with pytest.raises(UserError) as caught:
        loaded(folder, text, **variables)
    return f"{caught.value} {caught.value.hint.format(**caught.value.facts)}"


def test_the_defaults_are_polite(tmp_path: Path) -> None:
    settings = loaded(tmp_path)
    assert (settings.rate, settings.concurrency_per_host, settings.max_pages) == (2.0, 8, 0)
    assert settings.origin("rate") == "default"


def test_every_setting_is_a_field_of_settings() -> None:
    assert {setting.name for setting in SETTINGS} | {"limits", "sites", "origins"} == set(Settings.__dataclass_fields__)


def test_the_default_of_every_setting_would_be_accepted_from_a_file(tmp_path: Path) -> None:
    defaults = Settings(home=tmp_path)
    for setting in SETTINGS:
        value = getattr(defaults, setting.name)
        written = str(value) if setting.name == "home" else list(value) if setting.name == "keywords" else value
        if value is not None:
            assert setting.parse(written) == value


def test_the_file_wins_over_the_default_and_the_environment_over_the_file(tmp_path: Path) -> None:
    path = write(tmp_path, "rate = 5\ndepth = 3\n")
    settings = loaded(tmp_path, TUIGUANG_DEPTH="7")
    assert (settings.rate, settings.depth) == (5.0, 7)
    assert settings.origin("rate") == str(path)
    assert settings.origin("depth") == "TUIGUANG_DEPTH"


def test_a_file_further_up_is_found_and_the_nearest_counts(tmp_path: Path) -> None:
    write(tmp_path, "depth = 1")
    write(tmp_path / "shop", "depth = 2")
    (tmp_path / "shop" / "a" / "b").mkdir(parents=True)
    assert loaded(tmp_path / "shop" / "a" / "b").depth == 2


def test_without_a_file_on_the_way_up_the_one_at_home_counts(tmp_path: Path) -> None:
    home = tmp_path / "home"
    write(home, "depth = 9")
    work = tmp_path / "work"
    work.mkdir()
    assert load(cwd=work, environ={"TUIGUANG_HOME": str(home)}).depth == 9


def test_an_empty_variable_is_one_that_is_not_set(tmp_path: Path) -> None:
    assert loaded(tmp_path, TUIGUANG_RATE="").rate == 2.0


def test_a_relative_home_is_meant_from_its_file(tmp_path: Path) -> None:
    write(tmp_path, 'home = "data"')
    (tmp_path / "deep").mkdir()
    assert load(cwd=tmp_path / "deep", environ={}).home == tmp_path / "data"


def test_the_mark_that_windows_puts_in_front_of_a_file_is_no_error(tmp_path: Path) -> None:
    (tmp_path / FILE_NAME).write_bytes(b"\xef\xbb\xbfdepth = 4")
    assert loaded(tmp_path).depth == 4


@pytest.mark.parametrize("text", ["蓝牙耳机,desk lamp", "蓝牙耳机，desk lamp，", " 蓝牙耳机 , desk lamp"])
def test_keywords_in_the_environment_are_parted_by_either_comma(tmp_path: Path, text: str) -> None:
    assert loaded(tmp_path, TUIGUANG_KEYWORDS=text).keywords == ("蓝牙耳机", "desk lamp")


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("LANG", "cn"),
        ("RATE", "-1"),
        ("RATE", "nan"),
        ("RATE", "fast"),
        ("CONCURRENCY", "0"),
        ("CONCURRENCY", "65"),
        ("CONCURRENCY_PER_HOST", "2.5"),
        ("TIMEOUT_S", "0"),
        ("TIMEOUT_S", "inf"),
        ("MAX_BYTES", "10 MiB"),
        ("COLOR", "yes"),
        ("SEGMENTER", "pkuseg"),
        ("USER_AGENT", "推广"),
        ("USER_AGENT", "bot\r\nX-Injected: 1"),
        ("HOME", "~no-such-user-here/x"),
    ],
)
def test_a_bad_value_is_refused_by_its_variable_with_what_is_accepted(tmp_path: Path, name: str, value: str) -> None:
    said = refusal(tmp_path, **{f"TUIGUANG_{name}": value})
    assert said.startswith(f'TUIGUANG_{name} is "{value}". Use ')


@pytest.mark.parametrize(
    "line", ["rate = true", 'keywords = "lamp"  # fine'.replace('"lamp"', "3"), "depth = 1.5", "lang = 1", "home = 3"]
)
def test_a_bad_value_in_a_file_is_refused_with_the_file(tmp_path: Path, line: str) -> None:
    said = refusal(tmp_path, line)
    assert said.startswith(f'{line.split(maxsplit=1)[0]} is "')
    assert str(tmp_path / FILE_NAME) in said


def test_an_unknown_key_is_refused_with_the_nearest_names(tmp_path: Path) -> None:
    said = refusal(tmp_path, "timeout = 3")
    assert '"timeout"' in said
    assert "timeout_s" in said


def test_a_file_that_is_no_toml_is_named_with_the_place(tmp_path: Path) -> None:
    said = refusal(tmp_path, "rate = \n")
    assert str(tmp_path / FILE_NAME) in said
    assert "line 1" in said


def test_a_file_in_another_encoding_is_named(tmp_path: Path) -> None:
    (tmp_path / FILE_NAME).write_bytes('keywords = ["台灯"]'.encode("gb18030"))
    assert "is not valid TOML" in refusal(tmp_path)


SITES = """
rate = 4
[limits.title]
longest_px = 600
shortest_px = 200
[sites."www.Example.com"]
rate = 0.5
keywords = ["台灯"]
[sites."www.Example.com".limits.title]
longest_px = 500
"""


def test_a_site_has_values_of_its_own(tmp_path: Path) -> None:
    settings = loaded(tmp_path, SITES).for_site("www.example.com")
    assert (settings.rate, settings.keywords) == (0.5, ("台灯",))
    assert settings.limits == {"title": {"longest_px": 500, "shortest_px": 200}}
    assert "www.example.com" in settings.origin("rate")


def test_other_sites_keep_the_common_values(tmp_path: Path) -> None:
    settings = loaded(tmp_path, SITES)
    assert settings.for_site("shop.example.com") is settings


def test_the_environment_wins_over_a_site_as_well(tmp_path: Path) -> None:
    assert loaded(tmp_path, SITES, TUIGUANG_RATE="9").for_site("www.example.com").rate == 9.0


@pytest.mark.parametrize("line", ['home = "x"', 'lang = "en"', "sites = 3", "rates = 3"])
def test_a_site_takes_no_setting_that_is_not_its_own(tmp_path: Path, line: str) -> None:
    assert "There is no setting" in refusal(tmp_path, f'[sites."a.example"]\n{line}')


@pytest.mark.parametrize("text", ["limits = 3", "sites = []", "[limits]\ntitle = 3"])
def test_a_table_that_is_none_is_refused_with_an_example(tmp_path: Path, text: str) -> None:
    assert "Write it as [" in refusal(tmp_path, text)


@given(st.text())
def test_any_text_for_a_number_is_read_or_refused(text: str) -> None:
    parsers = {setting.name: setting.parse for setting in SETTINGS}
    for name in ("rate", "concurrency", "max_bytes", "timeout_s"):
        try:
            assert math.isfinite(parsers[name](text))
        except ValueError:
            continue
