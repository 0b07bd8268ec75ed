"""Small web servers on loopback for the tests: sites made of a dict, and the server that misbehaves on purpose.

with Site({"/": "<title>Home</title>", "/old": (301, {"Location": "/"}, "")}) as site:
    fetch(site.url("/"))
    assert site.count("/") == 1
"""

from __future__ import annotations

import json
import socket
import subprocess
import sys
import threading
import time
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from types import TracebackType
from typing import Any
from urllib.request import urlopen

FAULT_SERVER = Path(__file__).parent / "faults" / "faultserver.py"
HTML = "text/html; charset=utf-8"


@dataclass(frozen=True)
class Request:
    """What a client asked. `target` is path and query as sent; `at_s` counts from the start of the machine."""

    method: str
    target: str
    headers: Mapping[str, str]
    at_s: float

    @property
    def path(self) -> str:
        return self.target.partition("?")[0]

    @property
    def query(self) -> str:
        return self.target.partition("?")[2]


Answer = tuple[int, Mapping[str, str], str | bytes]
Content = str | bytes | Answer | Callable[[Request], "str | bytes | Answer"]
MISSING: Answer = (404, {}, "<title>Not found</title>")


def answer_of(content: Content, request: Request) -> Answer:
    """A text is a page with status 200; a function is asked."""
    given = content(request) if callable(content) else content
    return given if isinstance(given, tuple) else (200, {}, given)


@dataclass
class Site:
    """A site of loopback: every path with what it answers, and a memory of who asked for what.

    A key with a query (`/list?page=2`) goes before the path alone. `latency_s` is waited before each answer.
    `robots` is the text of /robots.txt; without it, and without such a path, robots.txt is 404.
    """

    pages: Mapping[str, Content]
    latency_s: float = 0.0
    robots: str | None = None
    port: int = 0
    requests: list[Request] = field(default_factory=list)
    open_now: int = 0
    most_open: int = 0

    def __post_init__(self) -> None:
        self.lock = threading.Lock()

    @property
    def base(self) -> str:
        """Scheme, host and port, without a slash at the end."""
        return f"http://127.0.0.1:{self.port}"

    def url(self, path: str = "/") -> str:
        return self.base + path

    def paths(self) -> list[str]:
        """The targets asked for, in order, each as often as it was asked for."""
        return [request.target for request in self.requests]

    def count(self, target: str) -> int:
        return Counter(self.paths())[target]

    def times(self, target: str) -> list[float]:
        """When a target was asked for, in seconds of the monotonic clock."""
        return [request.at_s for request in self.requests if request.target == target]

    def answer(self, request: Request) -> Answer:
        if request.path == "/robots.txt" and self.robots is not None:
            return 200, {"Content-Type": "text/plain; charset=utf-8"}, self.robots
        return answer_of(self.pages.get(request.target, self.pages.get(request.path, MISSING)), request)

    def enter(self, request: Request) -> None:
        with self.lock:
            self.requests.append(request)
            self.open_now += 1
            self.most_open = max(self.most_open, self.open_now)

    def leave(self) -> None:
        with self.lock:
            self.open_now -= 1

    def __enter__(self) -> Site:
        self.server = _Server(("127.0.0.1", self.port), _handler(self))
        self.port = self.server.server_address[1]
        self.thread = threading.Thread(target=self.server.serve_forever, args=(0.02,), daemon=True)
        self.thread.start()
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self.server.shutdown()
        self.server.server_close()
        self.thread.join()


class _Server(ThreadingHTTPServer):
    daemon_threads = True
    block_on_close = False  # a client may keep its connection open: the test does not wait for it
    request_queue_size = 128

    def handle_error(self, request: object, client_address: object) -> None:
        if not isinstance(sys.exception(), ConnectionError | TimeoutError):  # a crawler may leave at any moment
            super().handle_error(request, client_address)  # type: ignore[arg-type]


def _handler(site: Site) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"
        disable_nagle_algorithm = True  # else head and body of a small answer wait 40 ms for each other

        def do_GET(self) -> None:  # http.server finds it by this name
            request = Request(self.command, self.path, dict(self.headers.items()), time.monotonic())
            site.enter(request)
            try:
                time.sleep(site.latency_s)
                self.reply(*site.answer(request))
            finally:
                site.leave()

        do_HEAD = do_POST = do_GET

        def reply(self, status: int, headers: Mapping[str, str], body: str | bytes) -> None:
            content = body.encode() if isinstance(body, str) else body
            self.send_response(status)
            for name, value in ({"Content-Type": HTML, "Content-Length": str(len(content))} | dict(headers)).items():
                self.send_header(name, value)
            self.end_headers()
            if self.command != "HEAD":
                self.wfile.write(content)

        def log_message(self, format: str, *args: object) -> None:
            """Nothing: the site remembers its requests itself."""

    return Handler


def free_port() -> int:
    """A port of loopback that nobody uses at this moment."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@dataclass(frozen=True)
class FaultStats:
    """What the fault server saw: requests by target, their times (seconds since the epoch), the most open at once."""

    requests: Mapping[str, int]
    times: tuple[tuple[float, str], ...]
    most_open: int


@dataclass(frozen=True)
class FaultServer:
    """A running fault server: every path of `faults/faultserver.py --list` is under `base`."""

    base: str

    def url(self, path: str = "/") -> str:
        return self.base + path

    def stats(self) -> FaultStats:
        seen = self.ask("/__stats")
        times = tuple((at, target) for at, target in seen["times"])
        return FaultStats(seen["requests"], times, seen["most_open"])

    def reset(self) -> None:
        self.ask("/__reset")

    def ask(self, path: str) -> dict[str, Any]:
        with urlopen(self.url(path), timeout=10) as response:
            found: dict[str, Any] = json.load(response)
        return found


def announced(process: subprocess.Popen[str]) -> str:
    """The base URL that the server prints when it is ready."""
    assert process.stdout is not None
    line = process.stdout.readline()
    if not line.startswith("serving on"):
        raise RuntimeError(f"the fault server did not start; it said {line!r}")
    host, port = line.split()[2:4]
    return f"http://{f'[{host}]' if ':' in host else host}:{port}"


@contextmanager
def fault_server(*args: str) -> Iterator[FaultServer]:
    """The fault server as a process of its own on a free port, e.g. `fault_server("--robots", "disallow")`.

    Over TLS (`--cert`, `--key`) the base says http all the same and `stats()` does not work.
    """
    command = [sys.executable, str(FAULT_SERVER), "--port", "0", *args]
    process = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, text=True)
    try:
        yield FaultServer(announced(process))
    finally:
        process.kill()
        process.communicate()
