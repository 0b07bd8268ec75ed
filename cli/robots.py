"""tuiguang robots FILE|URL: may this crawler fetch that address, and which line says so?"""

from pathlib import Path

import click

from cli.options import shared
from cli.output import print_json
from tuiguang.i18n import _


@click.command(
    help=_("Tell whether robots.txt allows a crawler to fetch an address, and which line decides."),
    short_help=_("Test a robots.txt."),
)
@click.argument("source", metavar="FILE|URL")
@click.option("--agent", required=True, help=_("The crawler, such as Baiduspider or Googlebot."))
@click.option("--url", required=True, help=_("The address to be fetched."))
@shared
@click.pass_context
def command(ctx: click.Context, source: str, agent: str, url: str, as_json: bool) -> None:
    from tuiguang.robots import parse
    from tuiguang.urls import check_seed

    address = url if url.startswith("/") else check_seed(url)
    decision = parse(_read(source)).decide(agent, address)
    if as_json:
        print_json({"allowed": decision.allowed, "line": decision.line, "rule": decision.rule})
    elif decision.line:
        verdict = _("allowed") if decision.allowed else _("forbidden")
        click.echo(
            _("{verdict} by line {line}: {rule}").format(verdict=verdict, line=decision.line, rule=decision.rule)
        )
    else:
        click.echo(_("allowed: no line applies"))
    ctx.exit(0 if decision.allowed else 1)


def _read(source: str) -> bytes:
    if source.startswith(("http://", "https://")):
        from cli.fetching import fetch_robots

        return fetch_robots(source)
    from tuiguang.storage.engine import user_errors

    with user_errors(Path(source)):
        return Path(source).read_bytes()
