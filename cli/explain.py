"""tuiguang explain CHECK: one rule's page."""

import dataclasses
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

import click

from cli.options import shared
from cli.output import print_json
from tuiguang.i18n import _, language

if TYPE_CHECKING:
    from tuiguang.rules.catalogue import Entry


@click.command(help=_("Show what a check finds, why it matters and how to fix it."), short_help=_("Explain a check."))
@click.argument("check")
@shared
def command(check: str, as_json: bool) -> None:
    from cli.checks import row
    from seo.audit import catalogue

    entry = catalogue()[check]
    if as_json:
        print_json({**row(entry), **details(entry)})
    else:
        click.echo_via_pager("\n".join(_lines(entry)) + "\n")


def details(entry: "Entry") -> dict[str, Any]:
    return {
        "words": {lang: dataclasses.asdict(words) for lang, words in entry.page.words.items()},
        "bad": [example.source for example in entry.page.bad],
        "good": [example.source for example in entry.page.good],
        "limits": limits(entry),
    }


def limits(entry: "Entry") -> list[dict[str, Any]]:
    """The thresholds of the check's family, when the check uses them."""
    if "limits" not in entry.rule.needs:
        return []
    return [
        {"name": field.name, "default": field.default, **field.metadata}
        for field in dataclasses.fields(entry.family_module.Limits)
    ]


def _lines(entry: "Entry") -> Iterator[str]:
    words = entry.page.words[language()]
    rule = entry.rule
    yield f"{words.title}  ({entry.id})"
    yield _("Priority {priority}, {kind}; engines: {engines}").format(
        priority=rule.priority, kind=rule.kind, engines=rule.engines
    )
    for heading, text in (
        (_("What"), words.what),
        (_("Why it matters"), words.why),
        (_("How to fix"), words.fix),
        (_("How to verify"), words.verify),
    ):
        yield f"\n{heading}\n{text}"
    for heading, examples in ((_("Bad"), entry.page.bad), (_("Good"), entry.page.good)):
        yield f"\n{heading}"
        yield "\n\n".join(example.source for example in examples)
    for limit in limits(entry):
        yield "\n" + _("Limit {name}: {default} {unit}. Source: {source}").format(**limit)
