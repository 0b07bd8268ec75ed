"""Collects the sentences of the interface into the Chinese catalogues and compiles them: `make i18n`.

Keys are the texts in `_("…")`, `N_("…")`, `ngettext("…", "…", n)` and the first two arguments of UserError. Click's
own sentences have a catalogue of their own, messages.po, because Click asks for them under that name. A new key comes
into the .po with an empty translation; tests/test_i18n.py fails until it has one.
"""

import ast
import sys
from collections.abc import Iterator
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path

import click
from babel.messages.catalog import Catalog, Message
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

from tuiguang.i18n import CLICK_DOMAIN, DOMAIN, FOLDER

ROOT = Path(__file__).parent.parent
SOURCES = ("cli", "content", "crawler", "sem", "seo", "tuiguang", "web", "scheduler.py")
CATALOGUES = FOLDER / "zh_CN" / "LC_MESSAGES"
CLICK_DYNAMIC = "required"  # a key that Click looks up in a dict first
KEY_ARGUMENTS = {"_": (0,), "N_": (0,), "gettext": (0,), "UserError": (0, 1)}
Key = str | tuple[str, str]  # a pair is singular and plural


def main() -> int:
    """Writes what has changed; returns the exit code: 1 when a sentence has no translation yet."""
    missing = 0
    for domain, found in ((DOMAIN, interface_keys()), (CLICK_DOMAIN, click_keys())):
        catalogue = updated(read(domain), found)
        (CATALOGUES / f"{domain}.po").write_bytes(as_po(catalogue))
        (CATALOGUES / f"{domain}.mo").write_bytes(as_mo(catalogue))
        for key in untranslated(catalogue):
            missing += 1
            print(f"{domain}.po: no translation of {key!r}", file=sys.stderr)
    return 1 if missing else 0


def interface_keys() -> dict[Key, list[str]]:
    """Key -> the files it stands in, of our own code."""
    files = [path for name in SOURCES for path in _python_files(ROOT / name)]
    return _keys_of_files(files, ROOT)


def click_keys() -> dict[Key, list[str]]:
    folder = Path(click.__file__).parent
    return _keys_of_files(sorted(folder.glob("*.py")), folder.parent) | {CLICK_DYNAMIC: ["click/core.py"]}


def _python_files(path: Path) -> list[Path]:
    return [path] if path.is_file() else sorted(path.rglob("*.py"))


def _keys_of_files(files: list[Path], root: Path) -> dict[Key, list[str]]:
    found: dict[Key, list[str]] = {}
    for path in files:
        for key in keys_in(path.read_text("utf-8")):
            places = found.setdefault(key, [])
            if (place := path.relative_to(root).as_posix()) not in places:
                places.append(place)
    return found


def keys_in(source: str) -> Iterator[Key]:
    """The keys of one file's text, in its order."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Call):
            yield from _keys_of_call(node)


def _keys_of_call(call: ast.Call) -> Iterator[Key]:
    name = call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")
    if name == "ngettext" and len(call.args) > 1:
        one, many = (next(_texts(argument), "") for argument in call.args[:2])
        if one and many:
            yield one, many
    for place in KEY_ARGUMENTS.get(name, ()):
        if place < len(call.args):
            yield from _texts(call.args[place])


def _texts(argument: ast.expr) -> Iterator[str]:
    """The literal, or both of `a if x else b`; no f-string: its text is known too late to be a key."""
    if isinstance(argument, ast.IfExp):
        yield from _texts(argument.body)
        yield from _texts(argument.orelse)
    elif isinstance(argument, ast.Constant) and isinstance(argument.value, str) and argument.value:
        yield argument.value


def read(domain: str) -> Catalog:
    path = CATALOGUES / f"{domain}.po"
    if not path.exists():
        return Catalog("zh_CN", domain=domain)
    return read_po(BytesIO(path.read_bytes()), "zh_CN", domain)


def updated(catalogue: Catalog, found: dict[Key, list[str]]) -> Catalog:
    """The found keys with the translations there are; what no code says any more is dropped."""
    new = Catalog(
        "zh_CN",
        domain=catalogue.domain,
        project="tuiguang",
        header_comment=f"# The interface of tuiguang in Chinese: {catalogue.domain}. Keys come from scripts/i18n.py.",
        fuzzy=False,
    )
    for key, places in sorted(found.items(), key=lambda item: item[0] if isinstance(item[0], str) else item[0][0]):
        old = catalogue.get(key if isinstance(key, str) else key[0])
        new.add(key, old.string if old else "", [(place, 0) for place in places])
    return new


def untranslated(catalogue: Catalog) -> list[str]:
    """The keys, of a pair the singular, that have no words yet."""
    return [key_of(message)[0] for message in catalogue if message.id and not all(words_of(message))]


def key_of(message: Message) -> tuple[str, ...]:
    return (message.id,) if isinstance(message.id, str) else tuple(message.id)


def words_of(message: Message) -> tuple[str, ...]:
    """The translation; of a pair in the one plural form that Chinese has."""
    words = message.string or ""
    return (words,) if isinstance(words, str) else tuple(words)


def as_po(catalogue: Catalog) -> bytes:
    """Without dates and line numbers: the file changes only when a sentence does."""
    buffer = BytesIO()
    write_po(buffer, catalogue, width=0, omit_header=True, include_lineno=False)
    header = f'{catalogue.header_comment}\nmsgid ""\nmsgstr ""\n' + "".join(f'"{line}\\n"\n' for line in HEADER)
    return header.encode() + b"\n" + buffer.getvalue()


HEADER = (
    "Project-Id-Version: tuiguang",
    "Language: zh_CN",
    "Plural-Forms: nplurals=1; plural=0;",
    "MIME-Version: 1.0",
    "Content-Type: text/plain; charset=utf-8",
    "Content-Transfer-Encoding: 8bit",
)


def as_mo(catalogue: Catalog) -> bytes:
    """With one date for ever: the file changes only when a sentence does."""
    compiled = read_po(BytesIO(as_po(catalogue)), "zh_CN", catalogue.domain)
    compiled.creation_date = compiled.revision_date = datetime(1970, 1, 1, tzinfo=UTC)
    buffer = BytesIO()
    write_mo(buffer, compiled)
    return buffer.getvalue()


if __name__ == "__main__":
    sys.exit(main())
