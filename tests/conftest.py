"""What holds for every test: no network but loopback, a home of its own, and in CI nothing skipped."""

import itertools
import os
import socket
from collections.abc import Generator, Iterator
from pathlib import Path

import pytest
from loopback import guarded

from tuiguang.i18n import set_language


@pytest.fixture(scope="session", autouse=True)
def only_loopback() -> Iterator[None]:
    with pytest.MonkeyPatch.context() as patch:
        for name in ("connect", "connect_ex"):
            patch.setattr(socket.socket, name, guarded(getattr(socket.socket, name)))
        yield


@pytest.fixture(scope="session")
def homes(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """Names of folders that do not exist yet, one for each test; making them all would cost more than most tests."""
    folder = tmp_path_factory.mktemp("homes")
    return (folder / str(number) for number in itertools.count())


@pytest.fixture(autouse=True)
def own_home(homes: Iterator[Path]) -> Iterator[Path]:
    """TUIGUANG_HOME is new for each test; what else the developer's shell or an earlier test has set is gone."""
    before = dict(os.environ)
    for name in [name for name in os.environ if name.startswith("TUIGUANG_")]:
        del os.environ[name]
    home = next(homes)
    os.environ["TUIGUANG_HOME"] = str(home)
    yield home
    os.environ.clear()
    os.environ.update(before)
    set_language("en")


# --- a skip is a failure in CI: what was not run is not known to work ---


def _in_ci() -> bool:
    return os.environ.get("CI", "").lower() in ("1", "true", "yes")


def _refuse_skip(report: pytest.TestReport | pytest.CollectReport) -> None:
    if _in_ci() and report.skipped and not hasattr(report, "wasxfail"):
        reason = report.longrepr[2] if isinstance(report.longrepr, tuple) else report.longrepr
        report.outcome = "failed"
        report.longrepr = f"{report.nodeid}: in CI nothing may be skipped: {reason}"


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport() -> Generator[None, pytest.TestReport, pytest.TestReport]:
    report = yield
    _refuse_skip(report)
    return report


@pytest.hookimpl(wrapper=True)
def pytest_make_collect_report() -> Generator[None, pytest.CollectReport, pytest.CollectReport]:
    report = yield
    _refuse_skip(report)
    return report
