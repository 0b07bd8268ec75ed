"""The wheel as a user gets it: built, installed where the tree is not to be seen, and run."""

import json
import os
import subprocess
import sys
import sysconfig
import zipfile
from pathlib import Path

import pytest

pytestmark = [pytest.mark.slow, pytest.mark.timeout(300)]

ROOT = Path(__file__).parents[1]
PARTS = ("cli", "content", "crawler", "sem", "seo", "web")


def run(*command: str | Path, cwd: Path, **variables: str) -> str:
    environ = {name: value for name, value in os.environ.items() if name not in ("PYTHONPATH", "VIRTUAL_ENV")}
    done = subprocess.run(
        [str(word) for word in command],
        cwd=cwd,
        env=environ | {"PYTHONIOENCODING": "utf-8"} | variables,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("dist")
    run(sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", folder, ROOT, cwd=folder)
    return next(folder.glob("tuiguang-*.whl"))


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of programs of a new environment that has the wheel, and borrows its dependencies from this one.

    They are borrowed by a .pth file, whose folders are searched last and whose own .pth files (the editable install
    of the tree) do not count.
    """
    folder = tmp_path_factory.mktemp("environment")
    run(sys.executable, "-m", "venv", "--without-pip", folder, cwd=folder)
    programs = folder / ("Scripts" if os.name == "nt" else "bin")
    python = programs / "python"
    install = ("install", "--quiet", "--no-deps", "--no-index", wheel)
    run(sys.executable, "-m", "pip", "--python", python, *install, cwd=folder)
    site_packages = run(python, "-c", "import sysconfig; print(sysconfig.get_path('purelib'))", cwd=folder).strip()
    Path(site_packages, "zz_borrowed.pth").write_text(sysconfig.get_path("purelib"), "utf-8")
    return programs


def test_the_wheel_exposes_one_name(wheel: Path) -> None:
    names = zipfile.ZipFile(wheel).namelist()
    assert {name.split("/")[0].partition("-")[0] for name in names} == {"tuiguang"}


def test_the_wheel_holds_every_file_of_the_source_and_no_test(wheel: Path) -> None:
    names = {name for name in zipfile.ZipFile(wheel).namelist() if ".dist-info/" not in name}
    source = {f"tuiguang/_app/{path}" for part in PARTS for path in files_of(part)} | files_of("tuiguang")
    assert names == source | {"tuiguang/_app/scheduler.py"}


def files_of(part: str) -> set[str]:
    paths = (path for path in (ROOT / part).rglob("*") if path.is_file() and "__pycache__" not in path.parts)
    return {path.relative_to(ROOT).as_posix() for path in paths}


def test_the_installed_command_shows_its_help(installed: Path, tmp_path: Path) -> None:
    assert "audit" in run(installed / "tuiguang", "--help", cwd=tmp_path)


def test_the_installed_command_speaks_chinese(installed: Path, tmp_path: Path) -> None:
    assert "用法：" in run(installed / "tuiguang", "audit", "--help", cwd=tmp_path, TUIGUANG_LANG="zh")


def test_the_installed_catalogue_is_that_of_the_source(installed: Path, tmp_path: Path) -> None:
    checks = json.loads(run(installed / "tuiguang", "checks", "--json", cwd=tmp_path))
    pages = list((ROOT / "seo" / "checks").glob("*/*.md"))
    assert len(checks) == len(pages) > 0


def test_the_departments_come_from_the_private_folder(installed: Path, tmp_path: Path) -> None:
    code = "import tuiguang, scheduler, seo, json; print(json.dumps([scheduler.__file__, seo.__file__]))"
    for path in json.loads(run(installed / "python", "-c", code, cwd=tmp_path)):
        assert "_app" in Path(path).parts


def test_the_installed_demo_audits_its_shop(installed: Path, tmp_path: Path) -> None:
    answer = json.loads(
        run(
            installed / "tuiguang",
            "demo",
            "--json",
            "--output",
            tmp_path / "report",
            cwd=tmp_path,
            TUIGUANG_HOME=str(tmp_path),
        )
    )
    assert answer["findings"]
