"""Who stands behind a site, and what is promised to shoppers."""

from seo.policies import Linked
from tuiguang.model.finding import Facts

POLICIES = ("shipping", "returns", "payment", "privacy")  # what a shop has to tell before people buy


def looked_at(known: Linked) -> Facts:
    return {"pages": known.pages, "links": known.links}
