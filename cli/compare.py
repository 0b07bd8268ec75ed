"""tuiguang compare A B: what is new, fixed and still open between two audits of a site."""

from datetime import date
from typing import TYPE_CHECKING, Any

import click

from cli.options import settings, shared
from cli.output import print_json
from tuiguang.errors import UserError
from tuiguang.i18n import _, language

if TYPE_CHECKING:
    from seo.compare import Compared, Key

SHOWN = 20  # lines of each list on a terminal; --json has them all


@click.command(
    help=_("Compare two audits of a site by their numbers: new, fixed and still open findings, changed pages."),
    short_help=_("Compare two audits."),
)
@click.argument("a", type=int)
@click.argument("b", type=int)
@shared
def command(a: int, b: int, as_json: bool) -> None:
    found = _compared(a, b)
    if as_json:
        print_json(_as_json(a, b, found))
    else:
        _show(found)


def _compared(a: int, b: int) -> "Compared":
    from seo.compare import compare
    from tuiguang.storage.audits import Audits
    from tuiguang.storage.site import StoredSite

    audits = Audits(settings().home)
    first, second = audits.get(a), audits.get(b)
    if first.host != second.host:
        raise UserError(
            "Audit {a} is of {first} and audit {b} of {second}.",
            "Compare two audits of the same site.",
            a=a,
            b=b,
            first=first.host,
            second=second.host,
        )
    for row in (first, second):
        if row.state != "finished":
            raise UserError(
                "Audit {a} is not finished.", "End it with tuiguang audit {url} --resume", a=row.id, url=row.start_url
            )
    engine = audits.crawl_database(first.host)
    before, after = (StoredSite(engine, number, today=date.min) for number in (a, b))
    return compare(engine, before, after)


def _as_json(a: int, b: int, found: "Compared") -> dict[str, Any]:
    def rows(keys: "list[Key]") -> list[dict[str, str]]:
        return [{"check": check, "url": url} for check, url in keys]

    return {
        "a": a,
        "b": b,
        "new": rows(found.new),
        "fixed": rows(found.fixed),
        "still_open": rows(found.still_open),
        "unseen": rows(found.unseen),
        "changes": [{"url": c.url, "field": c.field, "before": c.before, "after": c.after} for c in found.changes],
        "pages_added": found.added,
        "pages_gone": found.gone,
    }


def _show(found: "Compared") -> None:
    for heading, keys in (
        (_("New"), found.new),
        (_("Fixed"), found.fixed),
        (_("Still open"), found.still_open),
        (_("Not seen again"), found.unseen),
    ):
        click.echo(f"\n{heading}: {len(keys)}")
        _some([f"  {check:<44} {url}" for check, url in keys])
    click.echo("\n" + _("Changed pages: {n}").format(n=len(found.changes)))
    names = FIELDS[language()]
    _some([f"  {c.url}  {names[c.field]}: {c.before or '–'} → {c.after or '–'}" for c in found.changes])
    for heading, urls in ((_("New pages"), found.added), (_("Pages that are gone"), found.gone)):
        click.echo(f"\n{heading}: {len(urls)}")
        _some([f"  {url}" for url in urls])


def _some(lines: list[str]) -> None:
    for line in lines[:SHOWN]:
        click.echo(line)
    if len(lines) > SHOWN:
        click.echo(_("  … and {n} more; --json lists them all").format(n=len(lines) - SHOWN))


FIELDS = {
    "en": {
        "title": "title",
        "description": "description",
        "canonical": "canonical",
        "status": "status",
        "indexability": "indexability",
    },
    "zh": {
        "title": "标题",
        "description": "描述",
        "canonical": "canonical",
        "status": "状态码",
        "indexability": "可索引性",
    },
}
