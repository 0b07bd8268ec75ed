"""The report as one HTML file that needs nothing beside it: no script, no request, fit for print and dark screens."""

import re
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup, escape

from seo.reports.cells import printable
from seo.reports.model import AuditReport, Brand
from seo.reports.sentences import link, one_line, short_url
from seo.reports.view import view
from seo.reports.words import REPORT, SEVERITY_NAMES
from seo.score import explanation
from tuiguang.errors import UserError
from tuiguang.rules.words import Lang

HTML_LANG: dict[Lang, str] = {"en": "en", "zh": "zh-CN"}
_LOGO = re.compile(r"data:image/(?:png|jpeg|gif|webp|svg\+xml);base64,[A-Za-z0-9+/=]+")
_CODE = re.compile(r"`([^`]+)`")
_STRONG = re.compile(r"\*\*([^*]+)\*\*")
_PARAGRAPH = re.compile(r"\n\s*\n")


def report_html(report: AuditReport, lang: Lang, brand: Brand | None = None) -> str:
    """Raises UserError for a logo that is no data: URI of an image."""
    brand = brand or Brand()
    if brand.logo and not _LOGO.fullmatch(brand.logo):
        raise UserError(
            "The logo of the report is not an image inside the file: {start!r}.",
            "Give it as data:image/png;base64,… (PNG, JPEG, GIF, WebP or SVG).",
            start=brand.logo[:40],
        )
    template = _environment().get_template("report.html")
    return template.render(
        v=view(report, lang),
        brand=brand,
        w=REPORT[lang],
        severity_names=SEVERITY_NAMES[lang],
        explanation=explanation(lang),
        html_lang=HTML_LANG[lang],
    )


def _environment() -> Environment:
    environment = Environment(
        loader=FileSystemLoader(Path(__file__).parent / "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        finalize=_harmless,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters.update(short=short_url, link=link, prose=prose, n=_grouped, fill=_fill)
    return environment


def _harmless(value: Any) -> Any:
    """Asked for everything that a template prints, before it is escaped."""
    return printable(value) if isinstance(value, str) and not isinstance(value, Markup) else value


def _grouped(number: int) -> str:
    return f"{number:,}"


def _fill(words: str, **facts: object) -> str:
    """A fixed sentence of the report with its braces filled; facts are not formatted again."""
    return words.format(**facts)


def prose(text: str) -> Markup:
    """The words of a rule, which may hold paragraphs, `code` and **weight**, as HTML."""
    paragraphs = (_marked(one_line(part)) for part in _PARAGRAPH.split(text.strip()))
    return Markup("").join(Markup("<p>{}</p>").format(part) for part in paragraphs)


def _marked(text: str) -> Markup:
    safe = _CODE.sub(r"<code>\1</code>", str(escape(printable(text))))
    return Markup(_STRONG.sub(r"<strong>\1</strong>", safe))
