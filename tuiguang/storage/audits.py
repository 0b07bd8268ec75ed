"""The control database: which audits there are, and where their data lies."""

import json
import re
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import sqlalchemy as sa

from tuiguang.errors import UserError
from tuiguang.storage.engine import open_database, reading
from tuiguang.storage.schema import audit

_UNSAFE = re.compile(r"[^a-z0-9.-]+")


@dataclass(frozen=True)
class AuditRow:
    id: int
    host: str
    start_url: str
    state: str  # running, interrupted, finished, failed: the site could not be reached
    started: datetime
    finished: datetime | None
    options: dict[str, Any]
    pages: int | None = None
    score: float | None = None
    counts: dict[str, int] | None = None


class Audits:
    """All audits of one home folder. Raises UserError when the folder cannot be used."""

    def __init__(self, home: Path) -> None:
        self.home = home
        self.engine = open_database(home / "control.db", "control")

    def crawl_database(self, host: str) -> sa.Engine:
        """One file a site: its crawls share it."""
        name = _UNSAFE.sub("_", host.lower()).strip("._") or "site"
        return open_database(self.home / "sites" / name / "crawl.db", "crawl")

    def begin(self, host: str, start_url: str, options: dict[str, Any], now: datetime) -> AuditRow:
        values = {
            "host": host,
            "start_url": start_url,
            "state": "running",
            "started": now.astimezone(UTC).isoformat(timespec="seconds"),
            "options": json.dumps(options, ensure_ascii=False),
        }
        with self.engine.begin() as connection:
            number = connection.execute(sa.insert(audit).values(values)).inserted_primary_key[0]  # type: ignore[index]
        return self.get(number)

    def update(self, number: int, **values: Any) -> None:
        if "finished" in values:
            values["finished"] = values["finished"].astimezone(UTC).isoformat(timespec="seconds")
        if "counts" in values:
            values["counts"] = json.dumps(values["counts"])
        with self.engine.begin() as connection:
            connection.execute(sa.update(audit).where(audit.c.id == number).values(values))

    def get(self, number: int) -> AuditRow:
        with reading(self.engine) as connection:
            row = connection.execute(sa.select(audit).where(audit.c.id == number)).first()
        if row is None:
            raise UserError("There is no audit {number}.", "{known}", number=number, known=self._known())
        return _as_row(row)

    def _known(self) -> str:
        rows = self.latest(5)
        return ", ".join(f"{row.id} ({row.host}, {row.started:%Y-%m-%d %H:%M})" for row in rows)

    def latest(self, most: int, host: str = "") -> list[AuditRow]:
        query = sa.select(audit).order_by(audit.c.id.desc()).limit(most)
        query = query.where(audit.c.host == host) if host else query
        with reading(self.engine) as connection:
            return [_as_row(row) for row in connection.execute(query)]

    def before(self, row: AuditRow) -> AuditRow | None:
        """The site's last finished audit before this one, of the same addresses when it was one of a list."""
        own = row.options["crawl"].get("urls")
        earlier = (r for r in self.latest(1000, row.host) if r.id < row.id and r.state == "finished")
        return next((r for r in earlier if r.options["crawl"].get("urls") == own), None)


def _as_row(row: Any) -> AuditRow:
    return AuditRow(
        row.id,
        row.host,
        row.start_url,
        row.state,
        datetime.fromisoformat(row.started),
        datetime.fromisoformat(row.finished) if row.finished else None,
        json.loads(row.options),
        row.pages,
        row.score,
        json.loads(row.counts) if row.counts else None,
    )
