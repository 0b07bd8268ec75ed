"""Much code around little text: costly to read for AI tools."""

from collections.abc import Iterator

from seo.checks.ai_search import Limits
from seo.checks.guards import html_page
from tuiguang.model.finding import Facts
from tuiguang.model.page import Page
from tuiguang.rules import rule

BYTES_A_TOKEN = 4  # a rule of thumb for source code


@rule(on=html_page, priority="Info", kind="Info", engines="AI")
def check(page: Page, limits: Limits) -> Iterator[Facts]:
    tokens = page.size_bytes // BYTES_A_TOKEN
    if tokens <= limits.most_tokens:
        return
    share = len(page.text.main.encode("utf-8", "replace")) / page.size_bytes
    if share < limits.least_text_share:
        yield {"tokens": tokens, "percent": round(100 * share, 1), "size_bytes": page.size_bytes}
