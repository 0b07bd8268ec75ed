"""An /llms.txt that is no use to the tools that read it. The rules are Lighthouse's."""

import re
from collections.abc import Iterator

from seo.checks.ai_search import Limits
from seo.checks.guards import any_site
from tuiguang.model.finding import Facts
from tuiguang.model.site import Outcome, Site
from tuiguang.rules import rule

_H1 = re.compile(r"^\ufeff?#[ \t]+\S", re.MULTILINE)
_LINK = re.compile(r"\[[^\]\n]+\]\([^)\s]+\)")


@rule(on=any_site, priority="Low", kind="Warning", engines="AI")
def check(site: Site, limits: Limits) -> Iterator[tuple[str, Facts]]:
    probe = site.probe("llms.txt")
    if probe is None or probe.status is None:
        return
    faults = ["server-error"] if probe.status >= 500 else _faults(site, probe, limits) if probe.ok else []
    if faults:
        yield probe.url, {"faults": faults, "status": probe.status, "text": _text(site, probe)[:200]}


def _faults(site: Site, probe: Outcome, limits: Limits) -> list[str]:
    """A site that answers every address with the same page has no llms.txt: that is another check's subject."""
    if probe.is_html:
        unknown = site.probe("not-found")
        same = unknown is not None and unknown.ok and unknown.text_hash == probe.text_hash
        return [] if same else ["html"]
    text = _text(site, probe)
    wanted = {
        "no-heading": _H1.search(text) is not None,
        "no-link": _LINK.search(text) is not None,
        "too-short": len(text.strip()) >= limits.shortest_llms_txt,
    }
    return [fault for fault, is_right in wanted.items() if not is_right]


def _text(site: Site, probe: Outcome) -> str:
    page = site.page(probe.url)
    return page.plain_text if page is not None else ""
