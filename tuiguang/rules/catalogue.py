"""A catalogue is a folder: <family>/<check>.py with its page <check>.md. The path is the identity."""

import importlib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from types import ModuleType
from typing import Any

from tuiguang.errors import UserError
from tuiguang.rules.rule import Rule
from tuiguang.rules.words import RulePage, read_rule_page


@dataclass(frozen=True)
class Entry:
    """One check of a catalogue. The module and the page are read when they are first asked for."""

    id: str
    family: str
    name: str  # of the module, within the catalogue's package
    path: Path  # of the .py file

    @cached_property
    def rule(self) -> Rule:
        found = importlib.import_module(self.name).check
        if not isinstance(found, Rule):
            raise TypeError(f"{self.path}: check is not declared with @rule(…)")
        return found

    @cached_property
    def page(self) -> RulePage:
        return read_rule_page(self.path.with_suffix(".md"))

    @property
    def family_module(self) -> ModuleType:
        return importlib.import_module(self.name.rpartition(".")[0])


class Catalogue:
    """All checks below one package, in the order of their ids."""

    def __init__(self, package: str) -> None:
        self.package = package
        root = Path(str(importlib.import_module(package).__file__)).parent
        entries = sorted(self._entries(root), key=lambda entry: entry.id)
        self.entries = {entry.id: entry for entry in entries}

    def _entries(self, root: Path) -> Iterator[Entry]:
        for page in root.glob("*/*.md"):
            family, module = page.parent.name, page.stem
            check_id = f"{family}-{module}".replace("_", "-")
            yield Entry(check_id, family, f"{self.package}.{family}.{module}", page.with_suffix(".py"))

    def __iter__(self) -> Iterator[Entry]:
        return iter(self.entries.values())

    def __len__(self) -> int:
        return len(self.entries)

    def __getitem__(self, check_id: str) -> Entry:
        """Raises UserError with the nearest ids for one that is not there."""
        try:
            return self.entries[check_id]
        except KeyError:
            raise self._unknown(check_id) from None

    def _unknown(self, check_id: str) -> UserError:
        import difflib

        near = difflib.get_close_matches(check_id, self.entries, 3, 0.5) or list(self.entries)[:3]
        return UserError(
            'There is no check "{check}".',
            'Did you mean {near}? "tuiguang checks" lists them all.',
            check=check_id,
            near=", ".join(near),
        )

    def limits(self, overrides: dict[str, dict[str, Any]] | None = None) -> dict[str, Any]:
        """Family -> its Limits with a site's own values. Raises UserError for a name or value that does not fit."""
        overrides = overrides or {}
        families = {entry.family: entry for entry in self}
        if unknown := set(overrides) - set(families):
            raise UserError(
                'There is no family of checks "{family}" to set limits for.',
                "Use one of {families}.",
                family=sorted(unknown)[0],
                families=", ".join(sorted(families)),
            )
        return {name: _family_limits(entry, overrides.get(name, {})) for name, entry in families.items()}


def _family_limits(entry: Entry, values: dict[str, Any]) -> Any:
    limits_class = getattr(entry.family_module, "Limits", None)
    if limits_class is None:
        if values:
            raise UserError('The family "{family}" has no limits to set.', "Remove them.", family=entry.family)
        return None
    known = limits_class.__dataclass_fields__
    for name, value in values.items():
        if name not in known:
            raise UserError(
                'There is no limit "{name}" in the family "{family}".',
                "Use one of {known}.",
                name=name,
                family=entry.family,
                known=", ".join(known),
            )
        if not isinstance(value, type(known[name].default)) or isinstance(value, bool) or value < 0:
            raise UserError(
                'The limit "{name}" of "{family}" is {value!r}.',
                "Use a number of 0 or more, such as {default}.",
                name=name,
                family=entry.family,
                value=value,
                default=known[name].default,
            )
    return limits_class(**values)
