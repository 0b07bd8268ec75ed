"""tuiguang demo: the bundled shop, audited from beginning to end. What was planted in it: test_demo_shop.py."""

import re
import socket
from contextlib import suppress

import pytest
from command import Done, tuiguang

from cli.demo import PORT

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Done:
    folder = tmp_path_factory.mktemp("demo")
    options = ("--json", "--format", "html,json", "--output", str(folder / "report"))
    return tuiguang("demo", *options, environ={"TUIGUANG_HOME": str(folder / "home")})


def test_the_answer_is_that_of_an_audit(demo: Done) -> None:
    keys = ["audit", "site", "started", "finished", "pages", "urls", "score", "counts", "findings", "unread"]
    assert demo.code == 0, demo.err
    assert [*demo.json] == keys
    assert demo.json["pages"] > 50
    assert demo.json["site"].startswith("http://127.0.0.1:")


def test_it_says_how_many_of_the_planted_faults_were_found(demo: Done) -> None:
    found, planted = map(int, re.findall(r"(\d+) of the (\d+) faults", demo.err)[0])
    assert planted > 100
    assert found >= planted * 0.5


def test_the_report_is_written_and_the_home_of_real_audits_is_left_alone(demo: Done) -> None:
    report = demo.home.parent / "report"
    assert sorted(path.name for path in report.iterdir()) == ["audit.json", "report.html"]
    assert "<title>" in (report / "report.html").read_text("utf-8")
    assert [path.name for path in demo.home.iterdir()] == ["demo"]


def test_a_port_that_is_taken_does_not_stop_the_demo() -> None:
    with socket.socket() as taken:
        taken.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        with suppress(OSError):  # or another program has it, which is the same
            taken.bind(("127.0.0.1", PORT))
            taken.listen()
        done = tuiguang("demo")
    assert done.code == 0, done.err
    assert "planted in the shop were found" in done.err
