"""Which pages a check is asked about. A rule names one of these in `on=`; no check repeats them."""

from functools import lru_cache

from tuiguang.model.indexability import canonicalised, indexability
from tuiguang.model.page import Page
from tuiguang.model.site import Site
from tuiguang.urls import hostname, is_private, scheme


def answered(page: Page) -> bool:
    """Any whole answer of the server: pages, files, redirects, errors."""
    return not page.fetch.error


def failed(page: Page) -> bool:
    """No whole answer came."""
    return bool(page.fetch.error)


def error_answer(page: Page) -> bool:
    return page.status is not None and page.status >= 400


def redirecting(page: Page) -> bool:
    return page.status is not None and 300 <= page.status < 400 and page.status != 304


def html_page(page: Page) -> bool:
    """An HTML document that was served well: 2xx, or a file of unknown status."""
    return page.is_html and page.ok and not page.fetch.error


def indexable_page(page: Page) -> bool:
    """An HTML document that search engines may show: what titles, descriptions and duplicates are about."""
    return html_page(page) and not indexability(page)


def marked_up_page(page: Page) -> bool:
    """An indexable page with structured data."""
    return bool(page.structured) and indexable_page(page)


def shown_page(page: Page) -> bool:
    """An HTML document, indexable or not, that a browser showed too, at the same address: both can be compared."""
    shown = page.rendered
    return shown is not None and shown.url.partition("#")[0] in ("", page.url) and html_page(page)


def rendered_page(page: Page) -> bool:
    """Such a document that search engines may show."""
    return shown_page(page) and indexable_page(page)


def canonicalised_page(page: Page) -> bool:
    """A page that names another address than its own as canonical."""
    return html_page(page) and canonicalised(page)


def headed_page(page: Page) -> bool:
    """An HTML document whose response headers are known: a file on disk has none."""
    return page.headers is not None and html_page(page)


def asked_by_https(page: Page) -> bool:
    """Whatever came of an https address, on any host: a certificate that was seen is a fact wherever it was."""
    return scheme(page.url) == "https"


def over_https(page: Page) -> bool:
    """Whatever came of an https address of the public web, failed fetches too; error pages are left out."""
    return scheme(page.url) == "https" and not error_answer(page) and _public(hostname(page.url))


def https_page(page: Page) -> bool:
    """An HTML document that the public web serves by https."""
    return html_page(page) and over_https(page)


def http_page(page: Page) -> bool:
    """An HTML document that the public web serves by plain http."""
    return html_page(page) and scheme(page.url) == "http" and _public(hostname(page.url))


@lru_cache(maxsize=1024)
def _public(name: str) -> bool:
    """Where certificates are had: not on one's own machine or network, nor where files without address live."""
    return bool(name) and not is_private(name) and not name.endswith(".invalid")


def any_site(site: Site) -> bool:
    return True


def site_with_previous(site: Site) -> bool:
    """The site was crawled before: what compares in time does not apply otherwise."""
    return site.previous is not None
