"""Products: their markup against what Google's shopping results ask for, their addresses, filters, carts."""

from dataclasses import dataclass

from tuiguang.rules import limit


@dataclass(frozen=True)
class Limits:
    discontinued_words: int = limit(100, "words or hanzi", "proposal; a page with more says more than that it is gone")
    combined_facets: int = limit(2, "filters at once", "proposal; see PrestaShop discussion 41704")
    facet_urls: int = limit(100, "addresses", "proposal; see PrestaShop discussion 41704")
    fewest_of_a_category: int = limit(2, "products", "proposal")
