"""The command line run as a user runs it, and what it left in the database."""

import json
import os
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import Any

from tuiguang.model.page import Page
from tuiguang.model.site import Outcome
from tuiguang.storage.audits import Audits
from tuiguang.storage.site import StoredSite

ROOT = Path(__file__).parents[1]


@dataclass(frozen=True)
class Done:
    code: int
    out: str
    err: str
    home: Path

    @cached_property
    def json(self) -> Any:
        assert self.out, f"nothing on stdout, exit code {self.code}: {self.err[-2000:]}"
        return json.loads(self.out)

    @cached_property
    def site(self) -> StoredSite:
        """The crawl of the newest audit."""
        audits = Audits(self.home)
        row = audits.latest(1)[0]
        return StoredSite(audits.crawl_database(row.host), row.id, today=date(2026, 11, 24))

    def page(self, url: str) -> Page:
        page = self.site.page(url)
        assert page is not None, f"{url} has no answer: {self.outcome(url)}"
        return page

    def outcome(self, url: str) -> Outcome:
        outcome = self.site.outcome(url)
        assert outcome is not None, f"{url} is not known to the crawl"
        return outcome

    def checks(self) -> set[str]:
        return {finding["check"] for finding in self.json["findings"]}


def tuiguang(*arguments: str, environ: Mapping[str, str] | None = None, timeout_s: float = 100, text: str = "") -> Done:
    """Run one command in the home of this test (tests/conftest.py)."""
    env = {**os.environ, "PYTHONPATH": str(ROOT), **(environ or {})}
    command = [sys.executable, "-m", "tuiguang", *arguments]
    done = subprocess.run(
        command, capture_output=True, env=env, timeout=timeout_s, input=text.encode(), check=False, cwd=ROOT
    )
    return Done(done.returncode, done.stdout.decode(), done.stderr.decode(), Path(env["TUIGUANG_HOME"]))


def audit(url: str, *options: str, environ: Mapping[str, str] | None = None) -> Done:
    """As fast as the server answers, with JSON."""
    return tuiguang("audit", url, "--rate", "0", "--json", *options, environ=environ)
