"""The benchmarks rest on a shop that is always the same and on costs that count the whole process tree."""

from __future__ import annotations

import hashlib
import json
import subprocess
import sys
from pathlib import Path

import pytest

BENCHMARKS = Path(__file__).parents[2] / "benchmarks"
FORKING = "import os; os.fork() or (sum(range(20_000_000)), os._exit(0)); {wait}"


def run(script: str, *args: str) -> str:
    command = [sys.executable, str(BENCHMARKS / script), *args]
    return subprocess.run(command, capture_output=True, text=True, check=True, timeout=60).stdout


def fingerprint(folder: Path) -> dict[str, str]:
    files = (path for path in folder.rglob("*") if path.is_file())
    return {str(path.relative_to(folder)): hashlib.sha256(path.read_bytes()).hexdigest() for path in files}


@pytest.fixture(scope="module")
def shop(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("shop")
    assert "200 pages" in run("shop.py", "--pages", "200", str(folder))
    return folder


def test_the_shop_is_the_same_every_time(shop: Path, tmp_path: Path) -> None:
    run("shop.py", "--pages", "200", str(tmp_path))
    assert fingerprint(tmp_path) == fingerprint(shop)


def test_a_page_of_the_shop_has_40_to_60_kb_and_about_200_links(shop: Path) -> None:
    pages = sorted((shop / "www").rglob("*.html"))
    links = [page.read_text(encoding="utf-8").count("<a ") for page in pages]
    assert len(pages) == 200
    assert all(40_000 <= page.stat().st_size <= 60_000 for page in pages)
    assert 190 <= min(links) <= max(links) <= 210


def test_old_addresses_lead_to_pages_and_broken_ones_are_no_files(shop: Path) -> None:
    made = json.loads((shop / "shop.json").read_text())
    assert made["redirects"] and made["broken"]
    for old, new in made["redirects"].items():
        assert not (shop / "www" / old[1:]).exists()
        assert (shop / "www" / new[1:]).exists()
    assert not any((shop / "www" / path[1:]).exists() for path in made["broken"])


@pytest.mark.parametrize("wait", ["os.wait()", "os._exit(0)"], ids=["waited for", "orphaned"])
@pytest.mark.skipif(sys.platform != "linux", reason="orphans are adopted by a Linux call")
def test_the_cpu_time_of_a_child_is_counted(wait: str) -> None:
    cost = json.loads(run("measure.py", "--runs", "1", "--", sys.executable, "-c", FORKING.format(wait=wait)))
    assert cost["cpu_s"]["median"] > 0.1
    assert cost["peak_tree_mb"]["median"] > 5
