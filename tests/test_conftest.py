"""The rules of the test suite itself, tried out in suites of one test."""

import os
import shutil
import socket
import subprocess
import sys
from pathlib import Path

import pytest
from loopback import NetworkInTestError, is_loopback

from tuiguang.settings import load

CONFTEST = Path(__file__).with_name("conftest.py")
ROOT = CONFTEST.parents[1]


def run_suite(folder: Path, source: str, **variables: str) -> subprocess.CompletedProcess[str]:
    shutil.copy(CONFTEST, folder)
    (folder / "test_one.py").write_text(source, "utf-8")
    environ = {name: value for name, value in os.environ.items() if name != "CI"} | variables
    environ["PYTHONPATH"] = os.pathsep.join([str(ROOT), str(ROOT / "tests")])
    command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", "--rootdir", str(folder), str(folder)]
    return subprocess.run(command, env=environ, cwd=folder, capture_output=True, text=True, check=False)


SKIPPED_TEST = "import pytest\n\ndef test_it():\n    pytest.skip('no browser')\n"
SKIPPED_FILE = "import pytest\n\npytest.skip('no browser', allow_module_level=True)\n"


@pytest.mark.parametrize("source", [SKIPPED_TEST, SKIPPED_FILE], ids=["test", "file"])
def test_a_skip_fails_in_ci_and_says_why(tmp_path: Path, source: str) -> None:
    suite = run_suite(tmp_path, source, CI="true")
    assert suite.returncode in (1, 2), suite.stdout  # 2: the file could not be collected
    assert "nothing may be skipped" in suite.stdout
    assert "no browser" in suite.stdout


def test_a_skip_is_a_skip_elsewhere(tmp_path: Path) -> None:
    suite = run_suite(tmp_path, SKIPPED_TEST)
    assert suite.returncode == 0, suite.stdout
    assert "1 skipped" in suite.stdout


def test_an_expected_failure_is_no_skip(tmp_path: Path) -> None:
    suite = run_suite(tmp_path, "import pytest\n\ndef test_it():\n    pytest.xfail('known')\n", CI="true")
    assert suite.returncode == 0, suite.stdout


@pytest.mark.parametrize("method", ["connect", "connect_ex"])
def test_no_test_leaves_this_machine(method: str) -> None:
    with socket.socket() as sock, pytest.raises(NetworkInTestError, match=r"192\.0\.2\.1"):
        getattr(sock, method)(("192.0.2.1", 80))


def test_loopback_is_open() -> None:
    with socket.create_server(("127.0.0.1", 0)) as server, socket.create_connection(server.getsockname()) as client:
        assert client.getpeername() == server.getsockname()


@pytest.mark.parametrize(
    ("address", "open_"),
    [
        (("127.8.8.8", 1), True),
        (("::1", 1, 0, 0), True),
        (("localhost", 1), True),
        ("/run/some.sock", True),
        (("10.0.0.1", 1), False),
        (("example.com", 1), False),
        (("::ffff:8.8.8.8", 1, 0, 0), False),
    ],
)
def test_what_counts_as_loopback(address: object, open_: bool) -> None:
    assert is_loopback(address) is open_


def test_a_test_has_a_home_of_its_own(own_home: Path, tmp_path: Path) -> None:
    assert load(cwd=tmp_path, environ=os.environ).home == own_home
    assert not own_home.exists()
