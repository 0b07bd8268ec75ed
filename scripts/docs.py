"""Writes docs/reference/ from the code, in English and Chinese: `make docs`.

The same tree gives the same bytes. What cannot be read from the code, the contract of exit codes and JSON, lies beside
this file in contract.md and contract.zh.md and is put under the list of commands.
"""

import dataclasses
import importlib
import re
import sys
from collections.abc import Iterator
from itertools import groupby
from pathlib import Path
from typing import Any

import click

from cli.main import COMMANDS, program
from seo.audit import CHECKS
from seo.reports.sentences import one_line
from seo.reports.words import SEVERITY_NAMES, family_name
from seo.score import PRIORITY_NAMES
from tuiguang.i18n import LANGUAGES, Lang, _, set_language
from tuiguang.rules.catalogue import Catalogue, Entry
from tuiguang.settings import SETTINGS, Setting, Settings

ROOT = Path(__file__).parent.parent
REFERENCE = ROOT / "docs" / "reference"
CONTRACT = Path(__file__).parent / "contract"
SUFFIX: dict[Lang, str] = {"en": ".md", "zh": ".zh.md"}
HOME = Path("~/.local/share/tuiguang")  # as on Linux; platformdirs knows the other systems
MARK = {"error": "✖", "warning": "▲", "notice": "●"}
_LIST = re.compile(r"(?m)^\s*(?:[-*] |\d+\. |\|)")

TEXT: dict[Lang, dict[str, str]] = {
    "en": {
        "generated": "Written by `make docs` from the code; changes made here are lost.",
        "other": "中文",
        "checks": "All checks",
        "checks_intro": "{n} checks in {families} families. `tuiguang explain CHECK` shows the same in the terminal.",
        "check_columns": "| check | severity | priority | profile | title |",
        "family": "Checks: {name}",
        "family_intro": "What stands in braces, such as `{{url}}`, is filled in with what was found on the page.",
        "facts": "Severity: {severity} · Priority: {priority} · Profile: {profile} · Engines: {engines} · {scope}",
        "page": "judges a single page too",
        "site": "needs the whole site",
        "what": "What",
        "why": "Why it matters",
        "fix": "How to fix",
        "verify": "How to verify",
        "limits": "Limits",
        "limit_columns": "| limit | default | unit | source |",
        "limit_hint": "To be changed in `tuiguang.toml` under `[limits.{family}]`, see [settings]({link}).",
        "bad": "Bad",
        "good": "Good",
        "commands": "Commands",
        "options": "| option | meaning |",
        "repeatable": "may be repeated",
        "default": "default",
        "settings": "Settings",
        "settings_intro": (
            'Later wins: the default, `tuiguang.toml`, its table `[sites."host"]`, the environment variable, the '
            "option of a command. The file is the first one found from the current folder upward, else the one in "
            "the data folder. `tuiguang init` writes one with every setting explained."
        ),
        "setting_columns": "| setting | variable | default | per site | meaning |",
        "yes": "yes",
        "no": "no",
        "by_locale": "as the locale says",
        "nothing": "none",
        "accepted": "Accepted values",
        "limits_intro": (
            "What the checks compare with. For all sites in `[limits.FAMILY]`, for one in "
            '`[sites."www.example.com".limits.FAMILY]`. A name or value that does not fit is refused with what fits.'
        ),
    },
    "zh": {
        "generated": "本页由 `make docs` 根据代码生成，直接修改会被覆盖。",
        "other": "English",
        "checks": "全部检查项",
        "checks_intro": "共 {n} 个检查项，分 {families} 类。在终端里用 `tuiguang explain CHECK` 可以看到同样的说明。",
        "check_columns": "| 检查项 | 级别 | 优先级 | 方案 | 标题 |",
        "family": "检查项：{name}",
        "family_intro": "花括号里的内容（如 `{{url}}`）在报告中会换成页面上的实际内容。",
        "facts": "级别：{severity} · 优先级：{priority} · 方案：{profile} · 搜索引擎：{engines} · {scope}",
        "page": "单个页面即可检查",
        "site": "需要整站数据",
        "what": "问题",
        "why": "影响",
        "fix": "修复",
        "verify": "验证",
        "limits": "阈值",
        "limit_columns": "| 阈值 | 默认值 | 单位 | 来源 |",
        "limit_hint": "可在 `tuiguang.toml` 的 `[limits.{family}]` 中修改，见[设置]({link})。",
        "bad": "错误示例",
        "good": "正确示例",
        "commands": "命令",
        "options": "| 选项 | 含义 |",
        "repeatable": "可重复使用",
        "default": "默认",
        "settings": "设置",
        "settings_intro": (
            '后面的优先：默认值、`tuiguang.toml`、其中的 `[sites."主机名"]`、环境变量、命令的选项。'
            "程序从当前文件夹开始逐级向上找这个文件，找不到就用数据文件夹里的那份。"
            "`tuiguang init` 会写好一份，逐项附有说明。"
        ),
        "setting_columns": "| 设置 | 环境变量 | 默认值 | 可按网站设置 | 含义 |",
        "yes": "是",
        "no": "否",
        "by_locale": "随系统语言",
        "nothing": "无",
        "accepted": "可用的值",
        "limits_intro": (
            "检查项判断时所用的数字。对所有网站生效的写在 `[limits.类别]`，只对一个网站生效的写在 "
            '`[sites."www.example.com".limits.类别]`。名称或数值不对时，程序会提示可以写什么。'
        ),
    },
}


def main(folder: Path = REFERENCE) -> None:
    """Writes what has changed and removes pages of families that are gone."""
    files = pages()
    for stale in set(folder.rglob("*.md")) - {folder / name for name in files}:
        stale.unlink()
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        if not path.exists() or path.read_text("utf-8") != text:
            path.write_text(text, "utf-8")
    print(f"{len(files)} pages in {folder}")


def pages() -> dict[str, str]:
    """Path below docs/reference -> its text. Commands are imported in English: their help texts are the keys."""
    set_language("en")
    group = program()
    commands = {name: importlib.import_module(f"cli.{name}").command for name in COMMANDS}
    catalogue = Catalogue(CHECKS)
    files: dict[str, str] = {}
    for lang in LANGUAGES:
        set_language(lang)
        files[f"checks{SUFFIX[lang]}"] = checks_page(catalogue, lang)
        files |= {f"checks/{family}{SUFFIX[lang]}": text for family, text in family_pages(catalogue, lang)}
        files[f"commands{SUFFIX[lang]}"] = commands_page(group, commands, lang)
        files[f"settings{SUFFIX[lang]}"] = settings_page(catalogue, lang)
    return files


def head(title: str, name: str, lang: Lang) -> Iterator[str]:
    other: Lang = "zh" if lang == "en" else "en"
    yield f"# {title}\n"
    yield f"[{TEXT[lang]['other']}]({name}{SUFFIX[other]}) · {TEXT[lang]['generated']}\n"


def _families(catalogue: Catalogue) -> dict[str, list[Entry]]:
    by_family = sorted(catalogue, key=lambda entry: (entry.family, entry.id))
    return {family: list(entries) for family, entries in groupby(by_family, key=lambda entry: entry.family)}


def _page(lines: Iterator[str]) -> str:
    return "\n".join(lines).rstrip() + "\n"


# --- checks ---


def checks_page(catalogue: Catalogue, lang: Lang) -> str:
    return _page(_checks_lines(catalogue, lang))


def _checks_lines(catalogue: Catalogue, lang: Lang) -> Iterator[str]:
    text, families = TEXT[lang], _families(catalogue)
    yield from head(text["checks"], "checks", lang)
    yield text["checks_intro"].format(n=len(catalogue), families=len(families)) + "\n"
    for family, entries in families.items():
        yield f"## {family_name(family, lang)}\n"
        yield text["check_columns"]
        yield "|---|---|---|---|---|"
        yield from (_check_row(entry, lang) for entry in entries)
        yield ""


def _check_row(entry: Entry, lang: Lang) -> str:
    rule, page = entry.rule, f"checks/{entry.family}{SUFFIX[lang]}#{entry.id}"
    severity = f"{MARK[rule.severity]} {SEVERITY_NAMES[lang][rule.severity]}"
    title = _cell(entry.page.words[lang].title)
    return f"| [`{entry.id}`]({page}) | {severity} | {PRIORITY_NAMES[lang][rule.priority]} | {rule.profile} | {title} |"


def family_pages(catalogue: Catalogue, lang: Lang) -> Iterator[tuple[str, str]]:
    for family, entries in _families(catalogue).items():
        yield family, _page(_family_lines(family, entries, lang))


def _family_lines(family: str, entries: list[Entry], lang: Lang) -> Iterator[str]:
    yield from head(TEXT[lang]["family"].format(name=family_name(family, lang)), family, lang)
    yield TEXT[lang]["family_intro"].format() + "\n"
    for entry in entries:
        yield from check_lines(entry, lang)


def check_lines(entry: Entry, lang: Lang) -> Iterator[str]:
    text, words, rule = TEXT[lang], entry.page.words[lang], entry.rule
    yield f'<a id="{entry.id}"></a>\n'
    yield f"## {words.title}\n"
    yield f"`{entry.id}`\n"
    yield (
        text["facts"].format(
            severity=f"{MARK[rule.severity]} {SEVERITY_NAMES[lang][rule.severity]}",
            priority=PRIORITY_NAMES[lang][rule.priority],
            profile=rule.profile,
            engines=rule.engines,
            scope=text["site" if rule.needs_site else "page"],
        )
        + "\n"
    )
    for part in ("what", "why", "fix", "verify"):
        yield f"**{text[part]}**{'：' if lang == 'zh' else ': '}{_prose(getattr(words, part))}\n"
    yield from _check_limits(entry, lang)
    for name, examples in (("bad", entry.page.bad), ("good", entry.page.good)):
        yield f"### {text[name]}\n"
        yield "\n\n---\n\n".join(example.source for example in examples) + "\n"


def _check_limits(entry: Entry, lang: Lang) -> Iterator[str]:
    found = used_limits(entry)
    if not found:
        return
    yield f"### {TEXT[lang]['limits']}\n"
    yield from _limit_table(found, lang)
    yield "\n" + TEXT[lang]["limit_hint"].format(family=entry.family, link=f"../settings{SUFFIX[lang]}") + "\n"


def used_limits(entry: Entry) -> list[dataclasses.Field[Any]]:
    """Those of its family that the check's own file names; all of them when it hands them on."""
    if "limits" not in entry.rule.needs:
        return []
    named = set(re.findall(r"\blimits\.(\w+)", entry.path.read_text("utf-8")))
    fields = _limits_of(entry)
    return [field for field in fields if field.name in named] or fields


def _limits_of(entry: Entry) -> list[dataclasses.Field[Any]]:
    limits = getattr(entry.family_module, "Limits", None)
    return [] if limits is None else list(dataclasses.fields(limits))


def _limit_table(fields: list[dataclasses.Field[Any]], lang: Lang) -> Iterator[str]:
    yield TEXT[lang]["limit_columns"]
    yield "|---|---|---|---|"
    for field in fields:
        unit, source = (_cell(_(field.metadata[name])) for name in ("unit", "source"))
        yield f"| `{field.name}` | {field.default} | {unit} | {source} |"


def _prose(text: str) -> str:
    """A paragraph in one line; one that holds a list stays as it is."""
    return text if _LIST.search(text) else one_line(text)


def _cell(text: str) -> str:
    return one_line(text).replace("|", "\\|").replace("<", "&lt;")


# --- commands ---


def commands_page(group: click.Group, commands: dict[str, click.Command], lang: Lang) -> str:
    return _page(_commands_lines(group, commands, lang))


def _commands_lines(group: click.Group, commands: dict[str, click.Command], lang: Lang) -> Iterator[str]:
    yield from head(TEXT[lang]["commands"], "commands", lang)
    yield _(group.help or "") + "\n"
    for name, command in commands.items():
        yield from command_lines(name, command, lang)
    yield CONTRACT.with_suffix(SUFFIX[lang]).read_text("utf-8")


def command_lines(name: str, command: click.Command, lang: Lang) -> Iterator[str]:
    arguments = [p for p in command.params if isinstance(p, click.Argument)]
    usage = " ".join(["tuiguang", name, *(_argument(argument) for argument in arguments)])
    yield f"## {name}\n"
    yield f"`{usage}`\n"
    yield _(command.help or "") + "\n"
    yield TEXT[lang]["options"]
    yield "|---|---|"
    for option in command.params:
        if isinstance(option, click.Option):
            yield f"| `{_cell(_spelling(option))}` | {_cell(_meaning(option, lang))} |"
    yield ""


def _argument(argument: click.Argument) -> str:
    name = argument.metavar or str(argument.name).upper()
    return name if argument.required or argument.nargs == -1 else f"[{name}]"


def _spelling(option: click.Option) -> str:
    value = "" if option.is_flag else f" {option.metavar or _value(option.type)}"
    return ", ".join((*option.opts, *option.secondary_opts)) + value


def _value(kind: click.ParamType[Any]) -> str:
    if isinstance(kind, click.Choice):
        return "|".join(kind.choices)
    if isinstance(kind, click.Path):
        return "FILE" if kind.file_okay else "FOLDER"
    return "N" if isinstance(kind, click.types.IntParamType | click.types.FloatParamType) else "TEXT"


def _meaning(option: click.Option, lang: Lang) -> str:
    more = [TEXT[lang]["repeatable"]] if option.multiple and "repeat" not in (option.help or "") else []
    if isinstance(option.default, str | int | float) and not isinstance(option.default, bool):
        more.append(f"{TEXT[lang]['default']} `{option.default}`")
    inner = ("，" if lang == "zh" else ", ").join(more)
    brackets = "（{}）" if lang == "zh" else " ({})"
    return _(option.help or "") + (brackets.format(inner) if inner else "")


# --- settings ---


def settings_page(catalogue: Catalogue, lang: Lang) -> str:
    return _page(_settings_lines(catalogue, lang))


def _settings_lines(catalogue: Catalogue, lang: Lang) -> Iterator[str]:
    text = TEXT[lang]
    yield from head(text["settings"], "settings", lang)
    yield text["settings_intro"] + "\n"
    yield text["setting_columns"]
    yield "|---|---|---|---|---|"
    yield from (_setting_row(setting, lang) for setting in SETTINGS)
    yield f"\n## {text['accepted']}\n"
    yield from (f"- `{setting.name}`{'：' if lang == 'zh' else ': '}{_(setting.accepted)}" for setting in SETTINGS)
    yield f"\n## {text['limits']}\n\n{text['limits_intro']}\n"
    for family, entries in _families(catalogue).items():
        if fields := _limits_of(entries[0]):
            yield f"### `[limits.{family}]` {family_name(family, lang)}\n"
            yield from _limit_table(fields, lang)
            yield ""


def _setting_row(setting: Setting, lang: Lang) -> str:
    per_site = TEXT[lang]["yes" if setting.per_site else "no"]
    default = _default(setting.name, lang)
    return f"| `{setting.name}` | `{setting.variable}` | {default} | {per_site} | {_cell(_(setting.help))} |"


def _default(name: str, lang: Lang) -> str:
    value = getattr(Settings(home=HOME), name)
    if value is None:
        return TEXT[lang]["by_locale"]
    return TEXT[lang]["nothing"] if value == () else f"`{value}`"


if __name__ == "__main__":
    main(*(Path(argument) for argument in sys.argv[1:2]))
