"""The launcher: what a broken installation is told, and that a bug in the command line is not hidden."""

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
ENVIRON = os.environ | {"PYTHONIOENCODING": "utf-8"}


def launch_without(module: str) -> subprocess.CompletedProcess[str]:
    code = f"import sys; sys.modules[{module!r}] = None; from tuiguang._launch import main; main()"
    command = [sys.executable, "-c", code, "--version"]
    return subprocess.run(command, cwd=ROOT, env=ENVIRON, capture_output=True, text=True, encoding="utf-8", check=False)


def test_an_installation_without_its_command_line_says_what_to_do_in_both_languages() -> None:
    done = launch_without("cli")
    assert done.returncode == 1
    assert "Install it again" in done.stderr
    assert "重新安装" in done.stderr
    assert "Traceback" not in done.stderr


def test_another_module_that_is_missing_is_named() -> None:
    done = launch_without("click")
    assert done.returncode == 1
    assert "Traceback" in done.stderr
    assert "click" in done.stderr


def test_python_dash_m_starts_the_command_line() -> None:
    command = [sys.executable, "-m", "tuiguang", "--version"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stdout.startswith("tuiguang ")
