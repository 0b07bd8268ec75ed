"""What a command costs: CPU seconds of its whole process tree, wall time, and memory.

    python benchmarks/measure.py --runs 3 -- sleep 1

CPU time comes from the kernel's accounting of ended children, so nothing is lost between two samples. Memory is
sampled from /proc: the largest single process by its own high-water mark, and the sum over the tree, in which pages
that processes share count once for each of them. Without /proc (not Linux) the sum is unknown.
"""

from __future__ import annotations

import argparse
import ctypes
import json
import os
import resource
import signal
import statistics
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import asdict, dataclass, field
from pathlib import Path

SAMPLE_S = 0.2  # looking at every process of the machine costs a few ms each time
PR_SET_CHILD_SUBREAPER = 36  # linux/prctl.h


@dataclass(frozen=True)
class Command:
    """A program with its arguments; `env` replaces the environment when given."""

    name: str
    argv: tuple[str, ...]
    env: Mapping[str, str] | None = None
    stdout: Path | None = None  # thrown away when None
    stderr: Path | None = None
    timeout_s: float | None = None


@dataclass(frozen=True)
class Cost:
    """One run. Memory is in MB of 1,000,000 bytes."""

    cpu_s: float
    wall_s: float
    peak_process_mb: float
    peak_tree_mb: float | None
    exit_code: int


@dataclass(frozen=True)
class Range:
    """The median of several runs, with the lowest and the highest."""

    median: float
    low: float
    high: float

    def __str__(self) -> str:
        if self.low == self.high:
            return f"{self.median:.1f}"
        return f"{self.median:.1f} ({self.low:.1f}–{self.high:.1f})"

    def times(self, factor: float) -> Range:
        return Range(self.median * factor, self.low * factor, self.high * factor)


def spread(values: Iterable[float]) -> Range:
    known = sorted(values)
    return Range(statistics.median(known), known[0], known[-1])


def adopt_orphans() -> None:
    """Makes this process the parent of its orphaned descendants, so that their CPU time is counted too."""
    if sys.platform == "linux":
        ctypes.CDLL(None, use_errno=True).prctl(PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0)


def parents() -> dict[int, int]:
    """Every process of this machine with its parent."""
    found = {}
    for entry in os.scandir("/proc"):
        if entry.name.isdigit():
            try:
                stat = Path(entry.path, "stat").read_text(errors="replace")
            except OSError:  # it ended since the folder was listed
                continue
            found[int(entry.name)] = int(stat.rpartition(")")[2].split()[1])
    return found


def tree(root: int) -> list[int]:
    """The process and all its descendants."""
    parent = parents()
    members, grown = {root}, True
    while grown:
        more = {pid for pid, above in parent.items() if above in members} - members
        members |= more
        grown = bool(more)
    return sorted(members)


def memory_kb(pid: int) -> tuple[int, int]:
    """Resident now, and the most that this process has had since its program began; zeros when it is gone."""
    try:
        lines = Path(f"/proc/{pid}/status").read_text(errors="replace").splitlines()
    except OSError:
        return 0, 0
    sizes = {line.split(":")[0]: int(line.split()[1]) for line in lines if line.startswith(("VmRSS:", "VmHWM:"))}
    return sizes.get("VmRSS", 0), sizes.get("VmHWM", 0)


@dataclass
class Sampler:
    """Looks at the memory of a process tree until it is told to stop."""

    root: int
    process_kb: int = 0
    tree_kb: int = 0
    done: threading.Event = field(default_factory=threading.Event)

    def look(self) -> None:
        sizes = [memory_kb(pid) for pid in tree(self.root)]
        self.process_kb = max(self.process_kb, *(high for _, high in sizes))
        self.tree_kb = max(self.tree_kb, sum(now for now, _ in sizes))

    def run(self) -> None:
        gap_s = 0.01  # short at first: a quick command has to be seen too
        while not self.done.wait(gap_s):
            self.look()
            gap_s = min(gap_s * 2, SAMPLE_S)


@contextmanager
def sampled(pid: int) -> Iterator[Sampler | None]:
    if not Path("/proc/self/status").exists():
        yield None
        return
    sampler = Sampler(pid)
    sampler.look()
    thread = threading.Thread(target=sampler.run, daemon=True)
    thread.start()
    try:
        yield sampler
    finally:
        sampler.done.set()
        thread.join()


def children_cpu_s() -> float:
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def wait_for_group(leader: int) -> None:
    """Waits for what the command left running: it has ended when its whole process group has."""
    try:
        while True:
            os.waitpid(-leader, 0)
    except ChildProcessError:
        pass


@contextmanager
def deadline(process: subprocess.Popen[bytes], timeout_s: float | None) -> Iterator[None]:
    """Kills the process group of the command when the time is up."""
    timer = threading.Timer(timeout_s or 0, os.killpg, (process.pid, signal.SIGKILL))
    if timeout_s:
        timer.start()
    try:
        yield
    finally:
        timer.cancel()


@contextmanager
def started(command: Command) -> Iterator[subprocess.Popen[bytes]]:
    with open(command.stdout or os.devnull, "wb") as out, open(command.stderr or os.devnull, "wb") as err:
        yield subprocess.Popen(command.argv, env=command.env, stdin=subprocess.DEVNULL, stdout=out, stderr=err,
                               start_new_session=True)  # fmt: skip


def run(command: Command) -> Cost:
    """Runs the command to its end, alone: another child of ours that ended meanwhile would be counted with it."""
    adopt_orphans()
    before, start = children_cpu_s(), time.monotonic()
    with started(command) as process, sampled(process.pid) as sampler, deadline(process, command.timeout_s):
        _, status, used = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)  # the Popen did not wait itself
        wait_for_group(process.pid)
        wall_s = time.monotonic() - start
    largest_kb = sampler.process_kb if sampler else used.ru_maxrss
    return Cost(children_cpu_s() - before, wall_s, largest_kb * 1.024 / 1000,
                sampler.tree_kb * 1.024 / 1000 if sampler else None, process.returncode)  # fmt: skip


def alternate(
    runs: int, commands: Sequence[Command], after: Callable[[Command, Cost], None] | None = None
) -> dict[str, list[Cost]]:
    """Runs the commands in turn (A B A B …), so that a slow minute of the machine meets them all."""
    costs: dict[str, list[Cost]] = {command.name: [] for command in commands}
    for _ in range(runs):
        for command in commands:
            cost = run(command)
            costs[command.name].append(cost)
            if after is not None:
                after(command, cost)
    return costs


def summary(costs: Sequence[Cost]) -> dict[str, Range]:
    """Medians and ranges of the runs, by the names of Cost."""
    trees = [cost.peak_tree_mb for cost in costs if cost.peak_tree_mb is not None]
    ranges = {
        "cpu_s": spread(cost.cpu_s for cost in costs),
        "wall_s": spread(cost.wall_s for cost in costs),
        "peak_process_mb": spread(cost.peak_process_mb for cost in costs),
    }
    return ranges | ({"peak_tree_mb": spread(trees)} if trees else {})


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("argv", nargs="+", metavar="COMMAND", help="the command, after --")
    options = parser.parse_args()
    costs = [run(Command("command", tuple(options.argv))) for _ in range(options.runs)]
    print(json.dumps({key: asdict(value) for key, value in summary(costs).items()}, indent=1))


if __name__ == "__main__":
    main()
