"""tuiguang density FILE|URL --keyword WORD…: how dense a page's keywords are, and where they stand."""

from typing import TYPE_CHECKING

import click

from cli.options import settings, shared
from cli.output import print_json
from tuiguang.errors import UserError
from tuiguang.i18n import N_, _

if TYPE_CHECKING:
    from seo.density import Density


@click.command(
    help=_("Keyword density of one page: counts, density per 100 characters, places, and the page's top terms."),
    short_help=_("Keyword density of a page."),
)
@click.argument("source", metavar="FILE|URL")
@click.option("--keyword", "keywords", multiple=True, metavar="WORD", help=_("A keyword to look for; may be repeated."))
@click.option(
    "--top", type=click.IntRange(0, 200), default=20, show_default=True, help=_("How many top terms to list.")
)
@click.option("--url", help=_("The page's own address, which a file does not tell."))
@shared
def command(source: str, keywords: tuple[str, ...], top: int, url: str | None, as_json: bool) -> None:
    from cli.checking import read_page
    from seo.density import density, density_as_json

    for word in keywords:
        if not word.strip():
            raise UserError("A keyword is empty.", "Write the word after --keyword, for example --keyword 蓝牙耳机")
    found = density(read_page(source, url, None, (), settings()), keywords, top)
    if as_json:
        print_json(density_as_json(found))
    else:
        show(found)


PLACES = (
    ("title", N_("title")),
    ("description", N_("description")),
    ("keywords_meta", N_("keywords meta")),
    ("h1", "H1"),
    ("h2", "H2"),
    ("h3", "H3"),
    ("h4", "H4"),
    ("h5", "H5"),
    ("h6", "H6"),
    ("first_paragraph", N_("first paragraph")),
    ("last_paragraph", N_("last paragraph")),
    ("emphasised", N_("emphasised text")),
    ("image_alt", N_("image ALT")),
    ("comments", N_("comments")),
    ("url", N_("address")),
    ("anchors", N_("links")),
)
VERDICTS = {
    "below": N_("below the target"),
    "on-target": N_("on target"),
    "above": N_("above the target"),
    "stuffed": N_("stuffed"),
}
BASES = {"characters": N_("characters"), "words": N_("words")}


def show(found: "Density") -> None:
    head = _("{url}: {characters} characters, {words} words of main text; target 1.5 to 2 per 100 {basis}")
    basis = _(BASES[found.basis])
    click.echo(head.format(url=found.url, characters=found.characters, words=found.words, basis=basis))
    for row in found.keywords:
        per_100 = row.per_100_characters if found.basis == "characters" else row.per_100_words
        line = _("{keyword}: {count} times, {per_100:.2f} per 100 {basis}: {verdict}")
        verdict = _(VERDICTS[row.verdict])
        click.echo(
            "\n" + line.format(keyword=row.keyword, count=row.count, per_100=per_100, basis=basis, verdict=verdict)
        )
        counts = [(_(name), getattr(row.places, place)) for place, name in PLACES]
        click.echo("  " + _("in: {places}").format(places=", ".join(f"{name} {n}" for name, n in counts if n) or "–"))
        click.echo("  " + _("not in: {places}").format(places=", ".join(name for name, n in counts if not n) or "–"))
    if found.terms:
        click.echo("\n" + _("Most frequent terms"))
    for term in found.terms:
        per_100 = term.per_100_characters if found.basis == "characters" else term.per_100_words
        click.echo(f"  {term.count:>4}  {per_100:5.2f}  {term.text}")
