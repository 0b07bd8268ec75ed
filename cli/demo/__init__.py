"""tuiguang demo: the bundled shop, served on loopback, audited, with a report to look at."""

import dataclasses
import json
import sys
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from cli.options import settings, shared
from cli.output import say
from tuiguang.i18n import _

if TYPE_CHECKING:
    from cli.auditing import Auditing
    from cli.demo.server import DemoServer

PORT = 8765  # the same every time, so that a second demo is compared with the first


@click.command(
    help=_("Audit the bundled example shop, which has faults on purpose, and write its report."),
    short_help=_("Audit the bundled example shop."),
)
@click.option("--output", type=click.Path(file_okay=False, path_type=Path), help=_("Folder for the report."))
@click.option("--format", "formats", default="html", metavar="LIST", help=_("Of html, csv, xlsx, json, pdf."))
@click.option("--open", "open_it", is_flag=True, help=_("Open the report in the browser."))
@shared
def command(output: Path | None, formats: str, open_it: bool, as_json: bool) -> None:
    from cli.audit import report_formats
    from cli.auditing import Auditing

    wanted = report_formats(formats)
    own = settings()
    own = dataclasses.replace(own, home=own.home / "demo")
    with _shop() as shop:
        auditing = Auditing(own, asked(shop.url))
        if not auditing.crawl():
            raise KeyboardInterrupt
        verdict = auditing.judge(date.today(), datetime.now(UTC))
    written = auditing.write(verdict, wanted, output)
    if as_json:
        auditing.print_json(sys.stdout, verdict)
    auditing.say_end(verdict, written)
    found, planted = planted_found(auditing, shop.url)
    say(
        _("Example data: {found} of the {planted} faults planted in the shop were found.").format(
            found=found, planted=planted
        )
    )
    if open_it and written:
        click.launch(str(written[0]))


def _shop() -> "DemoServer":
    from cli.demo.server import serve

    try:
        return serve(PORT)
    except OSError:  # the port is taken: better a demo that is compared with none than no demo
        return serve()


def asked(url: str) -> dict[str, Any]:
    """The options of an audit of the shop: everything at once, nothing outside."""
    return {
        "url": url,
        "list_file": None,
        "max_pages": None,
        "depth": None,
        "include": (),
        "exclude": (),
        "rate": 0.0,
        "user_agent": None,
        "ignore_robots": False,
        "no_external": True,
        "resume": False,
        "profile": "cn",
        "keywords": ("蓝牙耳机", "充电宝", "headphones", "power bank"),
    }


def expected() -> dict[str, Any]:
    """What was planted: {"planted": [{"check", "path", "why"}…], "clean": [paths]}."""
    return dict(json.loads((Path(__file__).parent / "expected.json").read_text("utf-8")))


def planted_found(auditing: "Auditing", origin: str) -> tuple[int, int]:
    from tuiguang.storage import findings

    keys = set(findings.keys(auditing.engine, auditing.row.id))
    planted = expected()["planted"]
    return sum((p["check"], origin.rstrip("/") + p["path"]) in keys for p in planted), len(planted)
