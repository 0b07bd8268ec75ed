import stat
from pathlib import Path

import pytest

from tuiguang.browser import find_browser


def test_a_browser_is_found_on_path_and_where_installers_put_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    browser = tmp_path / "chromium"
    browser.write_text("#!/bin/sh\n")
    browser.chmod(browser.stat().st_mode | stat.S_IXUSR)
    monkeypatch.setenv("PATH", str(tmp_path))
    assert find_browser(places=()) == str(browser)
    monkeypatch.setenv("APPS", str(tmp_path))
    assert find_browser(names=(), places=("$APPS/none", "$APPS/chromium")) == str(browser)
    assert find_browser(names=(), places=("$APPS/none",)) is None
