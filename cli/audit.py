"""tuiguang audit URL: crawl a site, judge it, write what was found."""

import sys
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import click

from cli.options import settings, shared
from cli.output import say
from tuiguang.errors import UserError
from tuiguang.i18n import _

FORMATS = ("html", "csv", "xlsx", "json", "pdf")


@click.command(help=_("Crawl and judge a site."), short_help=_("Crawl and judge a site."))
@click.argument("url", required=False)
@click.option("--max-pages", type=click.IntRange(0), help=_("Stop after that many pages; 0 means no cap."))
@click.option(
    "--list",
    "list_file",
    type=click.Path(dir_okay=False, path_type=Path),
    help=_("Audit just the addresses in this file, one a line; links are not followed."),
)
@click.option("--include", multiple=True, metavar="RE2", help=_("Only pages whose address matches this pattern."))
@click.option("--exclude", multiple=True, metavar="RE2", help=_("No pages whose address matches this pattern."))
@click.option("--depth", type=click.IntRange(0), help=_("Follow links that many clicks from the start page."))
@click.option("--rate", type=click.FloatRange(0), help=_("Requests per second and host; 0 is as fast as it answers."))
@click.option("--user-agent", help=_("The name to crawl under; robots.txt is obeyed for it."))
@click.option("--ignore-robots", is_flag=True, help=_("Crawl what robots.txt forbids. Only for your own site."))
@click.option("--no-external", is_flag=True, help=_("Do not check links to other sites."))
@click.option(
    "--render", is_flag=True, help=_("Show every page to a browser as well, and compare; takes a second a page.")
)
@click.option("--resume", is_flag=True, help=_("Go on with the audit that was interrupted, with its own options."))
@click.option("--profile", type=click.Choice(["all", "cn"]), default="all", help=_("cn adds checks for Baidu."))
@click.option("--keyword", "keywords", multiple=True, help=_("A keyword to watch the density of; may be repeated."))
@click.option(
    "--fail-on",
    type=click.Choice(["error", "warning", "notice", "never"]),
    default="never",
    help=_("Exit with 1 when there are findings this severe."),
)
@click.option("--format", "formats", default="html", metavar="LIST", help=_("Of html, csv, xlsx, json, pdf."))
@click.option(
    "--output", type=click.Path(file_okay=False, path_type=Path), help=_("Folder for the report; made when missing.")
)
@click.option("--open", "open_it", is_flag=True, help=_("Open the report in the browser."))
@shared
@click.pass_context
def command(ctx: click.Context, /, **asked: Any) -> None:
    ctx.exit(audit(**asked))


def audit(**asked: Any) -> int:
    """Returns the exit code."""
    from cli.auditing import Auditing
    from tuiguang.storage.engine import user_errors

    formats = report_formats(asked["formats"])
    if folder := asked["output"]:
        with user_errors(folder):  # told now, not after hours of crawling
            folder.mkdir(parents=True, exist_ok=True)
    auditing = Auditing(settings(), asked)
    if not auditing.crawl():
        say(_("Stopped. What was crawled is kept; go on with: tuiguang audit {url} --resume").format(url=auditing.url))
        return 130
    auditing.refuse_nothing()
    auditing.render()
    verdict = auditing.judge(date.today(), datetime.now(UTC))
    written = auditing.write(verdict, formats, asked["output"])
    if asked["as_json"]:
        auditing.print_json(sys.stdout, verdict)
    auditing.say_end(verdict, written)
    if asked["open_it"] and written:
        click.launch(str(written[0]))
    return exit_code(asked["fail_on"], verdict.counts)


def report_formats(text: str) -> list[str]:
    """The formats named in a comma-separated list. Raises UserError for one that is not there."""
    wanted = [name.strip() for name in text.split(",") if name.strip()]
    for name in wanted:
        if name not in FORMATS:
            raise UserError('There is no format "{name}".', "Use some of {known}.", name=name, known=", ".join(FORMATS))
    return wanted


def exit_code(fail_on: str, counts: dict[str, int]) -> int:
    """1 when a finding is as severe as --fail-on says or more, otherwise 0."""
    levels = ("error", "warning", "notice")
    if fail_on == "never":
        return 0
    return int(any(counts[level] for level in levels[: levels.index(fail_on) + 1]))
