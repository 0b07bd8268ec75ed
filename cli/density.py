"""tuiguang density FILE|URL --keyword WORD…: how dense a page's keywords are, and where they stand."""

from typing import TYPE_CHECKING

import click

from cli.options import settings, shared
from cli.output import print_json
from tuiguang.errors import UserError
from tuiguang.i18n import _

if TYPE_CHECKING:
    from seo.density import Density


@click.command(
    help=_("Keyword density of one page: counts, density per 100 characters, places, and the page's top terms."),
    short_help=_("Keyword density of a page."),
)
@click.argument("source", metavar="FILE|URL")
@click.option("--keyword", "keywords", multiple=True, metavar="WORD", help=_("A keyword to look for; may be repeated."))
@click.option("--top", type=click.IntRange(0, 200), default=20, show_default=True, help=_("How many top terms to list."))
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


def show(found: "Density") -> None:
    raise NotImplementedError
