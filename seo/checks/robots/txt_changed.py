"""A robots.txt that says something else than at the last audit."""

from collections import Counter
from collections.abc import Iterator

from seo.checks.guards import site_with_previous
from seo.checks.robots import own_files, was_read
from tuiguang.model.finding import Facts
from tuiguang.model.site import Host, Site
from tuiguang.rules import rule


@rule(on=site_with_previous, priority="High", kind="Warning")
def check(site: Site) -> Iterator[tuple[str, Facts]]:
    assert site.previous is not None
    for file in own_files(site):
        earlier = site.previous.hosts.get(file.host)
        before, after = _lines(earlier), _lines(file)
        if before is None or after is None or before == after:
            continue
        added, removed = _without(after, before), _without(before, after)
        changes = [f"- {line}" for line in removed] + [f"+ {line}" for line in added]
        facts: Facts = {"added": len(added), "removed": len(removed)}
        yield file.robots_url, facts | {"changes": changes[:20] or _first_moved(before, after)}


def _lines(file: Host | None) -> list[str] | None:
    """What the file says, without comments and white space. A missing file says nothing; None: nobody knows."""
    if file is None or not (was_read(file) or file.robots_status in (404, 410)):
        return None
    text = file.robots_body.decode("utf-8", "replace") if was_read(file) else ""
    lines = (line.partition("#")[0].strip() for line in text.splitlines())
    return [line for line in lines if line]


def _first_moved(before: list[str], after: list[str]) -> list[str]:
    """The same lines in another order, which may put a rule below another crawler's name."""
    return next([f"- {was}", f"+ {now}"] for was, now in zip(before, after, strict=True) if was != now)


def _without(lines: list[str], others: list[str]) -> list[str]:
    left = Counter(others)
    found = []
    for line in lines:
        if left[line]:
            left[line] -= 1
        else:
            found.append(line)
    return found
