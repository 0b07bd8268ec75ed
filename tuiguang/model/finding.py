"""What a check says about a page."""

from typing import Any, Literal

from msgspec import Struct

Priority = Literal["Critical", "High", "Medium", "Low", "Info"]
Kind = Literal["Issue", "Warning", "Opportunity", "Info"]
Severity = Literal["error", "warning", "notice"]
SEVERITIES: tuple[Severity, ...] = ("error", "warning", "notice")
PRIORITIES: tuple[Priority, ...] = ("Critical", "High", "Medium", "Low", "Info")

Facts = dict[str, Any]


class Finding(Struct, frozen=True):
    """`url` is the page to be mended; what it points at is in `facts`."""

    check: str
    severity: Severity
    url: str
    facts: Facts
    priority: Priority = "Medium"


def severity(priority: Priority, kind: Kind) -> Severity:
    """Three levels out of priority and type (docs/decisions/0003): only an Issue of weight is an error."""
    if priority == "Critical" or (priority == "High" and kind == "Issue"):
        return "error"
    return "warning" if priority in ("High", "Medium") else "notice"
