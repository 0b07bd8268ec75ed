"""tuiguang checks: the catalogue."""

from typing import Any

import click

from cli.options import shared
from cli.output import SEVERITY_MARKS, print_json
from tuiguang.errors import UserError
from tuiguang.i18n import _, language


@click.command(help=_("List all checks."), short_help=_("List all checks."))
@click.option("--family", help=_("Only the checks of this family, such as title or hreflang."))
@shared
def command(family: str | None, as_json: bool) -> None:
    from seo.audit import catalogue

    families = sorted({entry.family for entry in catalogue()})
    if family is not None and family not in families:
        raise UserError(
            'There is no family of checks "{family}".', "Use one of {known}.", family=family, known=", ".join(families)
        )
    entries = [entry for entry in catalogue() if family in (None, entry.family)]
    if as_json:
        print_json([row(entry) for entry in entries])
        return
    last = ""
    for entry in entries:
        if entry.family != last:
            click.echo(f"\n{entry.family}")
        last = entry.family
        click.echo(f"  {SEVERITY_MARKS[entry.rule.severity]} {entry.id:<46} {entry.page.words[language()].title}")
    click.echo("\n" + _("{n} checks. tuiguang explain CHECK shows one.").format(n=len(entries)))


def row(entry: Any) -> dict[str, Any]:
    rule, words = entry.rule, entry.page.words
    return {
        "check": entry.id,
        "family": entry.family,
        "severity": rule.severity,
        "profile": rule.profile,
        "title": {"en": words["en"].title, "zh": words["zh"].title},
        "engines": rule.engines,
        "priority": rule.priority,
        "type": rule.kind,
        "needs_site": rule.needs_site,
    }
