"""Forms, their fields and buttons, and whether each has a name that can be read out."""

from __future__ import annotations

from collections.abc import Container
from dataclasses import dataclass, field

from crawler.extract.place import Attrs
from crawler.extract.spots import Spots, named
from tuiguang.model.page import Form

_NO_LABEL_NEEDED = frozenset(("hidden", "submit", "reset", "button", "image"))


@dataclass
class OpenForm:
    action: str
    url: str
    method: str
    password: bool = False
    unlabelled: int = 0
    button_actions: list[str] = field(default_factory=list)


@dataclass
class Field:
    tag: str
    attrs: Attrs
    form: OpenForm | None
    labelled: bool  # inside a <label>, or by its own attributes
    named_by: list[str]  # ids of aria-labelledby


@dataclass
class Fields:
    """A <label for> or what names it may come after its field: they are matched when the document ends."""

    forms: list[OpenForm] = field(default_factory=list)
    fields: list[Field] = field(default_factory=list)
    label_targets: set[str] = field(default_factory=set)
    labels: int = 0  # open <label> elements
    form: OpenForm | None = None  # the open one

    def add(self, tag: str, attrs: Attrs) -> None:
        kind = (attrs.get("type") or "text").lower() if tag == "input" else tag
        if kind == "password" and self.form is not None:
            self.form.password = True
        if kind not in _NO_LABEL_NEEDED and "hidden" not in attrs:
            ids = (attrs.get("aria-labelledby") or "").split()
            self.fields.append(Field(tag, attrs, self.form, self.labels > 0 or named(attrs), ids))

    def finished(self, spots: Spots, ids: Container[str]) -> tuple[Form, ...]:
        for item in self.fields:
            if item.labelled or item.attrs.get("id") in self.label_targets or any(one in ids for one in item.named_by):
                continue
            spots.add("field-unlabelled", item.tag, item.attrs)
            if item.form is not None:
                item.form.unlabelled += 1
        return tuple(
            Form(f.action, f.url, f.method, f.password, f.unlabelled, tuple(f.button_actions)) for f in self.forms
        )
