"""tuiguang doctor: is everything here that the toolkit needs?"""

import os
import shutil
import sqlite3
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import click

from cli.options import settings, shared
from cli.output import print_json
from tuiguang.i18n import _

LEAST_FREE_BYTES = 1024**3
Line = tuple[str, bool, str]  # what, well or not, what was found


@click.command(
    help=_("Check this machine: what is missing, and what to do about it."), short_help=_("Check this machine.")
)
@shared
@click.pass_context
def command(ctx: click.Context, as_json: bool) -> None:
    lines = list(examine())
    if as_json:
        print_json([{"check": name, "ok": well, "found": found} for name, well, found in lines])
    for name, well, found in () if as_json else lines:
        click.echo(f"{'✔' if well else '✖'} {name}: {found}")
    ctx.exit(0 if all(well for _name, well, _found in lines) else 2)


def examine() -> Iterator[Line]:
    yield _("Python"), sys.version_info >= (3, 11), sys.version.split()[0]
    yield "SQLite", sqlite3.sqlite_version_info >= (3, 35), sqlite3.sqlite_version
    yield from _home()
    yield _segmenter()
    yield _browser()
    yield _proxy()


def _home() -> Iterator[Line]:
    home = settings().home
    existing = next(folder for folder in (home, *home.parents) if folder.exists())
    writable = _writable(existing)
    hint = "" if writable else " – " + _("not writable: set TUIGUANG_HOME to another folder")
    yield _("Data folder"), writable, f"{home}{hint}"
    free = shutil.disk_usage(existing).free
    yield _("Free disk"), free >= LEAST_FREE_BYTES, f"{free / 1024**3:.1f} GB"


def _writable(folder: Path) -> bool:
    """Tried, because rights do not tell all: root may write anywhere but in /proc and on disks that are read-only."""
    try:
        with tempfile.TemporaryFile(dir=folder):
            return True
    except OSError:
        return False


def _segmenter() -> Line:
    from tuiguang.text.words import segment

    words: Any = segment("跨境电商")
    return _("Chinese segmentation"), "电商" in words, " / ".join(words)


def _browser() -> Line:
    from tuiguang.browser import find_browser

    found = find_browser()
    return _("Browser for PDF"), True, found or _("none: PDF reports need Chrome, Edge or Chromium; HTML works without")


def _proxy() -> Line:
    names = [name for name in os.environ if name.lower() in ("http_proxy", "https_proxy", "all_proxy")]
    found = ", ".join(sorted(names))
    return _("Proxy"), True, _("{names} set, not used for crawling").format(names=found) if found else _("none")
