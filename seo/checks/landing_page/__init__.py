"""Pages that paid search sends people to."""

TRACKING = frozenset(("gclid", "gbraid", "wbraid", "msclkid", "bd_vid", "fbclid", "ttclid", "qhclickid"))


def is_tracking(name: str) -> bool:
    """Parameters by which an ad's click is counted."""
    return name in TRACKING or name.startswith("utm_")
