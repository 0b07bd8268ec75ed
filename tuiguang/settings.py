"""Every setting in one table: default, environment name, how a value is read, one sentence of help.

Later wins: the default, `tuiguang.toml`, its `[sites."host"]`, the environment. The file is the first one found from
the current folder upward, else the one in TUIGUANG_HOME. The sentences are keys of the catalogues (tuiguang/i18n).
"""

import difflib
import math
import tomllib
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any, Literal

from platformdirs import user_data_path

from tuiguang import __version__
from tuiguang.errors import UserError
from tuiguang.i18n import LANGUAGES, N_, Lang

FILE_NAME = "tuiguang.toml"
DEFAULT = "default"
MOST_CONCURRENT = 64
Parse = Callable[[Any], Any]  # a TOML value or an environment text -> the value; raises ValueError


@dataclass(frozen=True)
class Setting:
    """`help` and `accepted` are catalogue keys; `accepted` is what a refused value is answered with."""

    name: str
    parse: Parse
    help: str
    accepted: str
    per_site: bool = True  # may stand in [sites."host"]

    @property
    def variable(self) -> str:
        return f"TUIGUANG_{self.name.upper()}"


@dataclass(frozen=True)
class Settings:
    home: Path
    lang: Lang | None = None  # None: as the locale says, see tuiguang.i18n.choose_language
    user_agent: str = f"tuiguang/{__version__} (site audit)"
    rate: float = 2.0
    concurrency: int = 16
    concurrency_per_host: int = 8
    timeout_s: float = 30.0
    max_bytes: int = 10 * 1024 * 1024
    max_pages: int = 0
    depth: int = 50  # bounds endless calendars
    respect_crawl_delay_max_s: float = 60.0
    color: Literal["auto", "always", "never"] = "auto"
    segmenter: Literal["auto", "jieba", "rjieba"] = "auto"
    keywords: tuple[str, ...] = ()
    limits: dict[str, dict[str, Any]] = field(default_factory=dict)  # family -> name -> value, read by the catalogue
    sites: dict[str, dict[str, Any]] = field(default_factory=dict)  # host -> settings of that site, already read
    origins: dict[str, str] = field(default_factory=dict)

    def origin(self, name: str) -> str:
        """Where the value comes from: "default", the path of a file, or the name of an environment variable."""
        return self.origins.get(name, DEFAULT)

    def for_site(self, host: str) -> "Settings":
        """With the file's own values for this host, as far as the environment says nothing else."""
        own = self.sites.get(host.lower(), {})
        values = {name: value for name, value in own.items() if not self.origin(name).startswith("TUIGUANG_")}
        if not values:
            return self
        if "limits" in values:
            values["limits"] = _merged(self.limits, values["limits"])
        origins = self.origins | {name: f'{self.origin("sites")} [sites."{host}"]' for name in values}
        return replace(self, **values, origins=origins)


def _text(value: Any) -> str:
    if not isinstance(value, str) or not value.strip() or not value.isprintable():
        raise ValueError(value)
    return value.strip()


def _latin1_text(value: Any) -> str:
    """What may stand in an HTTP header."""
    text = _text(value)
    text.encode("latin-1")  # UnicodeEncodeError is a ValueError
    return text


def _number(least: float, *, above: bool = False) -> Parse:
    def parse(value: Any) -> float:
        if isinstance(value, bool) or not isinstance(value, int | float | str):
            raise ValueError(value)
        number = float(value)
        if not math.isfinite(number) or number < least or (above and number == least):
            raise ValueError(value)
        return number

    return parse


def _whole(least: int, most: int | None = None) -> Parse:
    def parse(value: Any) -> int:
        if isinstance(value, bool) or not isinstance(value, int | str):
            raise ValueError(value)
        number = int(value)
        if number < least or (most is not None and number > most):
            raise ValueError(value)
        return number

    return parse


def _one_of(*words: str) -> Parse:
    def parse(value: Any) -> str:
        if value not in words:
            raise ValueError(value)
        return str(value)

    return parse


def _words(value: Any) -> tuple[str, ...]:
    """A list in the file, a comma-separated text in the environment; a Chinese comma will do."""
    parts = value.replace("，", ",").split(",") if isinstance(value, str) else value
    if not isinstance(parts, list):
        raise ValueError(value)
    return tuple(_text(part) for part in parts if part != "")


SETTINGS: tuple[Setting, ...] = (
    Setting(
        "home",
        lambda value: Path(_text(value)).expanduser(),
        N_("Folder where audits and reports are kept."),
        N_("Use the path of a folder."),
        per_site=False,
    ),
    Setting("lang", _one_of(*LANGUAGES), N_("Language of the output."), N_('Use "en" or "zh".'), per_site=False),
    Setting(
        "user_agent",
        _latin1_text,
        N_("Name the crawler gives itself; robots.txt is obeyed for it."),
        N_("Use a name in Latin letters, for example MyShopBot/1.0."),
    ),
    Setting(
        "rate",
        _number(0),
        N_("Requests per second and host; 0 is as fast as the host answers."),
        N_("Use a number of 0 or more, for example 2 or 0.5."),
    ),
    Setting(
        "concurrency",
        _whole(1, MOST_CONCURRENT),
        N_("Requests under way at the same time, over all hosts."),
        N_("Use a whole number from 1 to 64."),
    ),
    Setting(
        "concurrency_per_host",
        _whole(1, MOST_CONCURRENT),
        N_("Requests under way at the same time at one host."),
        N_("Use a whole number from 1 to 64."),
    ),
    Setting(
        "timeout_s",
        _number(0, above=True),
        N_("Seconds to wait for an answer."),
        N_("Use a number of seconds above 0."),
    ),
    Setting(
        "max_bytes",
        _whole(1024),
        N_("Longest answer that is read, in bytes; what is longer is reported and left."),
        N_("Use a whole number of bytes from 1024, for example 10485760 for 10 MiB."),
    ),
    Setting(
        "max_pages",
        _whole(0),
        N_("Stop after that many pages; 0 means no cap."),
        N_("Use a whole number of 0 or more."),
    ),
    Setting(
        "depth",
        _whole(0),
        N_("Follow links that many clicks from the start page; 0 means no cap."),
        N_("Use a whole number of 0 or more."),
    ),
    Setting(
        "respect_crawl_delay_max_s",
        _number(0),
        N_("Longest Crawl-delay of a robots.txt that is obeyed, in seconds; one that asks for more gets this."),
        N_("Use a number of seconds, 0 or more."),
    ),
    Setting(
        "color",
        _one_of("auto", "always", "never"),
        N_("Colours in the terminal; auto leaves them out when the output goes to a file."),
        N_("Use auto, always or never."),
        per_site=False,
    ),
    Setting(
        "segmenter",
        _one_of("auto", "jieba", "rjieba"),
        N_("What cuts Chinese text into words; auto takes rjieba when it is installed, because it is faster."),
        N_("Use auto, jieba or rjieba."),
    ),
    Setting(
        "keywords",
        _words,
        N_("Keywords whose density is watched."),
        N_('Use a list of words, ["desk lamp", "台灯"]; in the environment, separate them with commas.'),
    ),
)
_BY_NAME = {setting.name: setting for setting in SETTINGS}
_TABLES = ("limits", "sites")


def load(*, cwd: Path, environ: Mapping[str, str]) -> Settings:
    """Raises UserError for a value, a key or a file that cannot be read, with what is accepted."""
    from_environment = dict(_read_environment(environ))
    home = from_environment.get("home", user_data_path("tuiguang", appauthor=False))
    path = _find(cwd, home)
    from_file = _read_table(_read_toml(path), path) if path else {}
    origins = dict.fromkeys(from_file, str(path))
    origins |= {name: _BY_NAME[name].variable for name in from_environment}
    return Settings(**({"home": home} | from_file | from_environment), origins=origins)


def _read_environment(environ: Mapping[str, str]) -> Iterable[tuple[str, Any]]:
    for setting in SETTINGS:
        if value := environ.get(setting.variable, ""):  # an empty variable is one that was not set
            yield setting.name, _parsed(setting, value, setting.variable)


def _find(cwd: Path, home: Path) -> Path | None:
    places = (folder / FILE_NAME for folder in (cwd, *cwd.parents, home))
    return next((path for path in places if path.is_file()), None)


def _read_toml(path: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(path.read_text("utf-8-sig"))  # Windows' editor puts a mark in front
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise UserError(
            "{path} is not valid TOML: {error}.", "Mend that place, or remove the file.", path=path, error=error
        ) from None
    except OSError as error:
        raise UserError(
            "{path} cannot be read: {error}.", "Let this user read it.", path=path, error=error.strerror
        ) from None


def _read_table(table: dict[str, Any], path: Path, *, site: str = "") -> dict[str, Any]:
    """The values of the file, or of one site in it. A relative `home` is meant from the file's folder."""
    known = [setting.name for setting in SETTINGS if setting.per_site or not site]
    known += ["limits"] if site else _TABLES
    where = f'{path} [sites."{site}"]' if site else str(path)
    for key in table:
        if key not in known:
            raise _unknown(key, known, where)
    values = {key: _parsed(_BY_NAME[key], value, where) for key, value in table.items() if key in _BY_NAME}
    if "home" in values:
        values["home"] = path.parent / values["home"]
    if "limits" in table:
        values["limits"] = _tables(table, "limits", where)
    if "sites" in table:
        sites = _tables(table, "sites", where)
        values["sites"] = {host.lower(): _read_table(own, path, site=host) for host, own in sites.items()}
    return values


def read(name: str, value: Any, option: str) -> Any:
    """A value that came by an option of the command line. Raises UserError as for one of the file."""
    return _parsed(_BY_NAME[name], value, option)


def _parsed(setting: Setting, value: Any, origin: str) -> Any:
    try:
        return setting.parse(value)
    except (ValueError, OverflowError, RuntimeError):  # RuntimeError: a "~name" whose folder is not known
        itself = origin == setting.variable or origin.startswith("--")
        what = N_('{origin} is "{value}".') if itself else N_('{name} is "{value}" in {origin}.')
        raise UserError(what, setting.accepted, origin=origin, value=value, name=setting.name) from None


def _tables(table: dict[str, Any], key: str, where: str) -> dict[str, dict[str, Any]]:
    """The sub-tables of [limits] or [sites]."""
    value = table[key]
    if not isinstance(value, dict) or not all(isinstance(own, dict) for own in value.values()):
        raise UserError(
            "{name} in {origin} is not a table of tables.",
            "Write it as {example}.",
            name=key,
            origin=where,
            example="[limits.title]" if key == "limits" else '[sites."www.example.com"]',
        )
    return value


def _unknown(key: str, known: list[str], where: str) -> UserError:
    near = difflib.get_close_matches(key, known, n=3, cutoff=0.5) or known
    return UserError(
        'There is no setting "{key}" ({origin}).', "Use {known}.", key=key, origin=where, known=", ".join(near)
    )


def _merged(limits: dict[str, dict[str, Any]], own: dict[str, dict[str, Any]]) -> dict[str, dict[str, Any]]:
    return limits | {family: limits.get(family, {}) | values for family, values in own.items()}
