"""Crawls and audits the generated shop, beside a peer, and prints what each costs.

    python benchmarks/crawl.py --pages 1000 --runs 3 --peer advertools

Ours is the whole `tuiguang audit` (crawl, store, judge, report as JSON) from an empty home; the peer is the whole
`advertools.crawl` with its defaults (it stores facts and judges nothing). They run in turn, over the same nginx. The
table also goes to `benchmarks/results/crawl-<pages>.json`. A peer is installed with pip into an environment of its
own in the user's cache folder when it is first asked for.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import shutil
import subprocess
import sys
import tempfile
import venv
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import asdict, dataclass, field
from pathlib import Path

import measure
import ours
import server
import shop

HERE = Path(__file__).parent


@dataclass(frozen=True)
class Contestant:
    """A crawler to run, with the version to print beside its figures."""

    name: str
    version: str
    command: measure.Command


@dataclass
class Row:
    """What a contestant showed over all runs."""

    name: str
    version: str
    costs: list[measure.Cost] = field(default_factory=list)
    pages: list[int] = field(default_factory=list)


def cache_folder() -> Path:
    return Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "tuiguang-benchmarks"


def peer_python(package: str) -> Path:
    """The interpreter of the environment in which the peer lives; makes and fills it at first use."""
    home = cache_folder() / f"{package}-py{sys.version_info.major}.{sys.version_info.minor}"
    python = home / "bin" / "python"
    if not (home / "ready").exists():
        print(f"installing {package} into its own environment …", file=sys.stderr)
        venv.create(home, with_pip=True, clear=True)
        pip = subprocess.run([python, "-m", "pip", "install", package], capture_output=True, text=True, check=False)
        if pip.returncode:
            raise SystemExit(f"{package} could not be installed:\n{pip.stderr}")
        (home / "ready").touch()
    return python


def version_in(python: Path, package: str) -> str:
    code = f"from importlib.metadata import version; print(version({package!r}))"
    return subprocess.run([python, "-c", code], capture_output=True, text=True, check=True).stdout.strip()


def tuiguang(url: str, pages: int, temp: Path) -> Contestant:
    return Contestant("tuiguang", ours.version(), ours.audit(url, temp, max_pages=pages * 2))


def advertools(url: str, _pages: int, temp: Path) -> Contestant:
    python = peer_python("advertools")
    argv = (str(python), str(HERE / "peers" / "advertools_crawl.py"), url, str(temp / "advertools.jl"))
    env = os.environ | {"PATH": f"{python.parent}{os.pathsep}{os.environ['PATH']}"}  # it starts `scrapy` by name
    command = measure.Command("advertools", argv, env, None, temp / "advertools.log", ours.TIMEOUT_S)
    known = f"{version_in(python, 'advertools')}, scrapy {version_in(python, 'scrapy')}"
    return Contestant("advertools", known, command)


CONTESTANTS = {"tuiguang": tuiguang, "advertools": advertools}


def pages_found(name: str, temp: Path) -> int:
    """The pages in the answer of the run that has just ended; ours counts `urls`, advertools writes one a line."""
    if name == "tuiguang":
        return len(ours.read_answer(temp).urls)
    with open(temp / "advertools.jl", encoding="utf-8") as lines:
        return sum(1 for _ in lines)


def forget(temp: Path) -> None:
    """Removes what a run left, so that the next one starts from nothing."""
    shutil.rmtree(temp / "home", ignore_errors=True)
    for answer in (ours.answer_file(temp), temp / "advertools.jl"):
        answer.unlink(missing_ok=True)


def compete(contestants: Sequence[Contestant], runs: int, temp: Path) -> list[Row]:
    rows = {one.name: Row(one.name, one.version) for one in contestants}

    def note(command: measure.Command, cost: measure.Cost) -> None:
        if cost.exit_code:
            log = (temp / f"{command.name}.log").read_text(errors="replace")[-2_000:]
            raise SystemExit(f"{command.name} ended with exit code {cost.exit_code}:\n{log}")
        rows[command.name].costs.append(cost)
        rows[command.name].pages.append(pages_found(command.name, temp))
        forget(temp)

    measure.alternate(runs, [one.command for one in contestants], note)
    return list(rows.values())


@contextmanager
def served_shop(pages: int, temp: Path, gzip: bool) -> Iterator[str]:
    """Generates a shop and serves it; yields the URL to start from."""
    port = server.free_port()
    made, _ = shop.build(temp / "shop", pages, f"http://127.0.0.1:{port}")
    with server.serve(server.Content(temp / "shop" / "www", made.redirects, gzip=gzip), port) as base:
        yield base + made.start


def per_thousand(row: Row, pages: int) -> measure.Range:
    """CPU seconds for 1,000 pages of the site, whether or not the crawler found them all."""
    return measure.summary(row.costs)["cpu_s"].times(1_000 / pages)


def table(rows: Sequence[Row], pages: int) -> str:
    lines = [f"{'':12}{'CPU-s per 1,000 pages':>26}{'peak MB':>22}{'tree MB':>22}{'wall s':>22}{'pages':>8}  version"]
    for row in rows:
        cost = measure.summary(row.costs)
        lines.append(f"{row.name:12}{per_thousand(row, pages)!s:>26}{cost['peak_process_mb']!s:>22}"
                     f"{cost.get('peak_tree_mb', 'unknown')!s:>22}{cost['wall_s']!s:>22}{max(row.pages):>8}"
                     f"  {row.version}")  # fmt: skip
    return "\n".join(lines)


def machine() -> dict[str, object]:
    return {"python": platform.python_version(), "system": platform.system(), "cores": os.cpu_count(),
            "nginx": server.version()}  # fmt: skip


def record(rows: Sequence[Row], pages: int, gzip: bool) -> dict[str, object]:
    """What goes into the results file: figures and versions, nothing that names a machine."""
    found = {
        row.name: {
            "version": row.version, "pages_found": row.pages, "runs": [asdict(cost) for cost in row.costs],
            "cpu_s_per_1000_pages": asdict(per_thousand(row, pages)),
        }
        for row in rows
    }  # fmt: skip
    return {"pages": pages, "gzip": gzip, "machine": machine(), "contestants": found}


def write_results(rows: Sequence[Row], pages: int, gzip: bool) -> Path:
    target = HERE / "results" / f"crawl-{pages}.json"
    target.parent.mkdir(exist_ok=True)
    target.write_text(json.dumps(record(rows, pages, gzip), indent=1) + "\n")
    return target


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--pages", type=int, default=1_000)
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--peer", action="append", default=[], choices=sorted(CONTESTANTS.keys() - {"tuiguang"}))
    parser.add_argument("--without-us", action="store_true", help="measure the peers alone")
    parser.add_argument("--gzip", action="store_true", help="let nginx compress")
    parser.add_argument("--no-record", action="store_true", help="print the table and leave the results file alone")
    options = parser.parse_args()
    names = [*([] if options.without_us else ["tuiguang"]), *options.peer]
    with tempfile.TemporaryDirectory(prefix="tuiguang-crawl-") as folder:
        temp = Path(folder)
        with served_shop(options.pages, temp, options.gzip) as url:
            rows = compete([CONTESTANTS[name](url, options.pages, temp) for name in names], options.runs, temp)
    print(table(rows, options.pages))
    if not options.no_record:
        print("written to", write_results(rows, options.pages, options.gzip).relative_to(HERE.parent))


if __name__ == "__main__":
    main()
