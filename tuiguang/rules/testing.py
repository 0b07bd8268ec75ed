"""Running the examples of a rule's page: what is shown to people is what is tested."""

import re
from collections.abc import Callable, Sequence

from tuiguang.model.finding import Finding
from tuiguang.rules.catalogue import Entry
from tuiguang.rules.examples import Example

_BRACES = re.compile(r"\{(\w+)\}")


def faults(entry: Entry, findings_of: Callable[[Example], Sequence[Finding]]) -> list[str]:
    """What is wrong with the examples, in sentences; [] when all is well.

    `findings_of` judges one example with this check. Every Bad example must be found and give all facts that the
    words name; no Good example may be found.
    """
    said: list[str] = []
    for number, example in enumerate(entry.page.bad, 1):
        found = findings_of(example)
        if not found:
            said.append(f"{entry.id}: Bad example {number} is not found")
        for finding in found[:1]:
            said += _missing_facts(entry, finding)
    for number, example in enumerate(entry.page.good, 1):
        if found := findings_of(example):
            said.append(f"{entry.id}: Good example {number} is found: {found[0].facts}")
    return said


def _missing_facts(entry: Entry, finding: Finding) -> list[str]:
    said = []
    for lang, words in entry.page.words.items():
        named = set(_BRACES.findall(words.what))
        if missing := named - set(finding.facts):
            said.append(f"{entry.id}: the {lang} words name {sorted(missing)}; facts are {sorted(finding.facts)}")
    en, zh = (set(_BRACES.findall(entry.page.words[lang].what)) for lang in ("en", "zh"))
    if en != zh:
        said.append(f"{entry.id}: the words name other facts in English than in Chinese: {sorted(en ^ zh)}")
    return said
