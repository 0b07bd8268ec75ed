"""Every check of the catalogue, tested by its own page."""

import pytest
from example_site import findings_of

from tuiguang.rules.catalogue import Catalogue, Entry
from tuiguang.rules.testing import faults

CATALOGUE = Catalogue("seo.checks")


@pytest.mark.parametrize("entry", list(CATALOGUE), ids=lambda entry: entry.id)
def test_the_examples_of_a_check_are_true(entry: Entry) -> None:
    assert not faults(entry, lambda example: findings_of(entry, example, CATALOGUE))


def test_every_check_has_its_page_and_every_page_its_check() -> None:
    folder = next(iter(CATALOGUE)).path.parent.parent
    modules = {path.with_suffix("") for path in folder.glob("*/*.py") if path.name != "__init__.py"}
    pages = {path.with_suffix("") for path in folder.glob("*/*.md")}
    assert modules == pages
