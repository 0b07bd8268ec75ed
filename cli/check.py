"""tuiguang check FILE…|URL|-: judge pages without crawling."""

import sys
from typing import TYPE_CHECKING, Any

import click

from cli.options import settings, shared
from cli.output import SEVERITY_MARKS, print_json
from tuiguang.errors import UserError
from tuiguang.i18n import _, language

if TYPE_CHECKING:
    from tuiguang.model.finding import Finding
    from tuiguang.model.page import Page
    from tuiguang.rules.judge import Judge


@click.command(
    help=_("Judge pages without crawling: HTML from files, from stdin (-) or from one fetch."),
    short_help=_("Judge single pages."),
)
@click.argument("sources", nargs=-1, metavar="FILE…|URL|-")
@click.option("--url", help=_("The page's own address, which a file does not tell."))
@click.option("--status", type=click.IntRange(100, 999), help=_("The status it was answered with."))
@click.option(
    "--header", "headers", multiple=True, metavar="'K: V'", help=_("A header it was answered with; repeatable.")
)
@click.option("--only", multiple=True, metavar="CHECK", help=_("Only this check; repeatable."))
@click.option("--profile", type=click.Choice(["all", "cn"]), default="all", help=_("cn adds checks for Baidu."))
@click.option("--batch", metavar="FILE.jsonl", help=_("One page a line as JSON; answers one line of JSON each."))
@click.option(
    "--fail-on",
    type=click.Choice(["error", "warning", "notice", "never"]),
    default="never",
    help=_("Exit with 1 when there are findings this severe."),
)
@shared
@click.pass_context
def command(ctx: click.Context, /, **asked: Any) -> None:
    ctx.exit(check(**asked))


def check(**asked: Any) -> int:
    from cli.audit import exit_code
    from cli.checking import batch, judge_for, read_page
    from tuiguang.urls import host, normalise

    own = settings().for_site(host(normalise(asked["url"] or next(iter(asked["sources"]), ""))))
    judge = judge_for(own, asked["only"], asked["profile"])
    if asked["batch"]:
        return batch(asked["batch"], judge, sys.stdout)
    if not asked["sources"]:
        raise UserError(
            "Nothing to check: no file and no address was given.", "Write a file, an address, or - for stdin."
        )
    answers = []
    counts = {"error": 0, "warning": 0, "notice": 0}
    for source in asked["sources"]:
        page = read_page(source, asked["url"], asked["status"], asked["headers"], settings())
        findings = list(judge.page(page))
        for finding in findings:
            counts[finding.severity] += 1
        answers.append(as_json(page, findings))
        if not asked["as_json"]:
            show(page, findings, judge)
    if asked["as_json"]:
        print_json(answers[0] if len(answers) == 1 else answers)
    return exit_code(asked["fail_on"], counts)


def as_json(page: "Page", findings: "list[Finding]") -> dict[str, Any]:
    from cli.checking import facts

    return {
        "url": page.url,
        "findings": [{"check": f.check, "severity": f.severity, "facts": f.facts} for f in findings],
        "facts": facts(page),
    }


def show(page: "Page", findings: "list[Finding]", judge: "Judge") -> None:
    from seo.reports.sentences import sentence

    words = {entry.id: entry.page.words[language()] for entry in judge.entries}
    click.echo(f"{page.url}: " + _("{n} findings").format(n=len(findings)))
    for finding in sorted(findings, key=lambda f: ("error", "warning", "notice").index(f.severity)):
        mark = SEVERITY_MARKS[finding.severity]
        click.echo(f"  {mark} {words[finding.check].title} ({finding.check})")
        click.echo(f"    {sentence(words[finding.check], finding.facts)}")
