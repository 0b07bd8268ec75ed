"""The demo shop on loopback: what `tuiguang demo` crawls."""

import sys
import threading
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from types import TracebackType
from typing import Any, Self
from urllib.parse import quote, unquote

from cli.demo.answers import Answer, read_answers

HOST = "127.0.0.1"
SAFE = "/%:@!$&'()*+,;=~-._"  # stays as it is in a path


class _Handler(BaseHTTPRequestHandler):
    """Sends ready answers. Head and body leave in one write: two would wait for each other's acknowledgement."""

    protocol_version = "HTTP/1.1"
    server_version = "lanyue-demo"
    sys_version = ""
    disable_nagle_algorithm = True
    wbufsize = 1 << 16
    timeout = 30  # s that an idle connection is kept
    server: "_Server"

    def do_GET(self) -> None:
        self._send(self.server.answer(self.path))

    do_HEAD = do_GET

    def do_POST(self) -> None:
        """Forms of the shop lead to the page they name; what they carry is read and dropped."""
        length = self.headers.get("Content-Length", "0")
        if not length.isdecimal():
            self.close_connection = True
            length = "0"
        self.rfile.read(int(length))
        self._send(self.server.answer(self.path))

    def _send(self, answer: Answer) -> None:
        time.sleep(answer.delay_s)
        fresh = answer.status == 200 and self.headers.get("If-None-Match") == answer.etag
        self.send_response(304 if fresh else answer.status)
        for name, value in answer.headers:
            self.send_header(name, value)
        self.send_header("ETag", answer.etag)
        body = b"" if fresh else self._body(answer)
        if not fresh:
            self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)

    def _body(self, answer: Answer) -> bytes:
        if answer.gzipped is None:
            return answer.body
        self.send_header("Vary", "Accept-Encoding")
        if "gzip" not in self.headers.get("Accept-Encoding", ""):
            return answer.body
        self.send_header("Content-Encoding", "gzip")
        return answer.gzipped

    def log_message(self, format: str, *args: object) -> None:
        """Quiet: the crawl that asks has its own report."""


class _Server(ThreadingHTTPServer):
    daemon_threads = True
    request_queue_size = 128  # a crawl opens many connections at once

    def __init__(self, port: int) -> None:
        super().__init__((HOST, port), _Handler)
        self.origin = f"http://{HOST}:{self.server_address[1]}"
        self.answers = read_answers(self.origin)

    def handle_error(self, request: Any, client_address: Any) -> None:
        """A client that hangs up in the middle is its own affair; anything else is a bug and is printed."""
        if not isinstance(sys.exception(), ConnectionError):
            super().handle_error(request, client_address)

    def answer(self, target: str) -> Answer:
        """By path and query, then by path alone; a folder without its slash is redirected; else the shop's 404."""
        path, _, _ = target.partition("?")
        path = quote(unquote(path), safe=SAFE)
        found = self.answers.get(target) or self.answers.get(path)
        if found:
            return found
        if f"{path}/" in self.answers:
            return self._to_folder(path)
        return self.answers["/zh/404.html" if path.startswith("/zh/") else "/en/404.html"]

    def _to_folder(self, path: str) -> Answer:
        return Answer(301, (("Location", f"{self.origin}{path}/"),), b"", None, '"folder"')


class DemoServer:
    """The running shop. As a context manager it stops at the end of the block."""

    def __init__(self, port: int) -> None:
        self._server = _Server(port)
        self.url = f"{self._server.origin}/"
        self._thread = threading.Thread(target=self._server.serve_forever, args=(0.05,), daemon=True)
        self._thread.start()

    def close(self) -> None:
        self._server.shutdown()
        self._server.server_close()
        self._thread.join()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()


def serve(port: int = 0) -> DemoServer:
    """Serve the demo shop on 127.0.0.1, at a free port unless one is named. Raises OSError when it is taken."""
    return DemoServer(port)
