"""nginx on a free port of loopback, over one folder: the server of the benchmarks.

It is Debian's nginx with a configuration of its own in a temporary folder: it needs no root rights, touches nothing
of a system-wide nginx, and is stopped by its process id. nginx is used because it costs next to nothing beside a
crawler, on a machine where both share the cores.
"""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import tempfile
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from string import Template

START_S = 10.0

CONFIGURATION = Template("""\
$user
daemon off;
worker_processes 1;
pid $temp/nginx.pid;
error_log $temp/error.log warn;
events { worker_connections 1024; }
http {
    access_log off;
    client_body_temp_path $temp/body;
    proxy_temp_path $temp/proxy;
    fastcgi_temp_path $temp/fastcgi;
    uwsgi_temp_path $temp/uwsgi;
    scgi_temp_path $temp/scgi;
    types {
        text/html html htm; text/css css; text/javascript js; text/xml xml; text/plain txt;
        image/png png; image/svg+xml svg; image/jpeg jpg jpeg; image/gif gif; image/x-icon ico;
        application/json json; application/pdf pdf; application/epub+zip epub;
    }
    default_type application/octet-stream;
    types_hash_max_size 2048;
    $charset
    sendfile on;
    open_file_cache max=2000 inactive=60s;
    keepalive_requests 100000;
    gzip $gzip;
    gzip_types text/css text/javascript text/xml application/json;
    server {
        listen 127.0.0.1:$port;
        root "$folder";
        absolute_redirect on;
$locations
    }
}
""")


class NginxMissing(SystemExit):
    """Raised when there is no nginx: ends the program with what to do."""

    def __init__(self) -> None:
        super().__init__("nginx is not installed: `apt-get install nginx-light` (Debian, Ubuntu), then run this again.")


@dataclass(frozen=True)
class Content:
    """What to serve: a folder, redirects (path to path, 301), and pages that exist only here (path to HTML)."""

    folder: Path
    redirects: Mapping[str, str] = field(default_factory=dict)
    pages: Mapping[str, str] = field(default_factory=dict)
    gzip: bool = False
    charset: str = ""  # put into Content-Type of text; empty: the pages say it themselves


def free_port() -> int:
    """A port of loopback that nobody uses at this moment."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def executable() -> str:
    """The path of nginx; Debian puts it where users other than root do not look."""
    found = shutil.which("nginx", path=os.pathsep.join((os.environ.get("PATH", ""), "/usr/sbin", "/usr/local/sbin")))
    if found is None:
        raise NginxMissing
    return found


def version() -> str:
    """Such as `nginx/1.22.1`."""
    said = subprocess.run([executable(), "-v"], capture_output=True, text=True, check=True)
    return said.stderr.strip().rpartition(" ")[2]


def locations(content: Content, pages: Path) -> str:
    """The rules for redirects, and for the pages that are no files of the folder, which lie in `pages` by number."""
    rules = [f'        location = "{old}" {{ return 301 "{new}"; }}' for old, new in content.redirects.items()]
    rules += [f'        location = "{path}" {{ root "{pages}"; rewrite ^ /{n}.html break; }}'
              for n, path in enumerate(content.pages)]  # fmt: skip
    return "\n".join(rules)


def write_pages(content: Content, folder: Path) -> Path:
    folder.mkdir()
    for n, body in enumerate(content.pages.values()):
        (folder / f"{n}.html").write_text(body, encoding="utf-8")
    return folder


def configuration(content: Content, port: int, temp: Path) -> str:
    return CONFIGURATION.substitute(
        temp=temp, port=port, folder=content.folder.resolve(),
        locations=locations(content, write_pages(content, temp / "pages")),
        gzip="on" if content.gzip else "off", charset=f"charset {content.charset};" if content.charset else "",
        user="user root;" if os.geteuid() == 0 else "",  # else its worker could not read a private temporary folder
    )  # fmt: skip


def answers(port: int) -> bool:
    with socket.socket() as probe:
        probe.settimeout(1)
        return probe.connect_ex(("127.0.0.1", port)) == 0


def wait_until_ready(process: subprocess.Popen[bytes], port: int, temp: Path) -> None:
    deadline = time.monotonic() + START_S
    while not answers(port):
        if process.poll() is not None or time.monotonic() > deadline:
            log = temp / "error.log"
            raise SystemExit(f"nginx did not start: {log.read_text() if log.exists() else 'it left no log'}")
        time.sleep(0.02)


def stop(process: subprocess.Popen[bytes]) -> None:
    process.terminate()
    try:
        process.wait(timeout=5)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()


@contextmanager
def serve(content: Content, port: int = 0) -> Iterator[str]:
    """Serves until the block ends; yields the base URL without a slash at the end. Port 0 takes a free one."""
    program, port = executable(), port or free_port()
    with tempfile.TemporaryDirectory(prefix="nginx-") as name:
        temp = Path(name)
        config = temp / "nginx.conf"
        config.write_text(configuration(content, port, temp), encoding="utf-8")
        command = [program, "-p", name, "-c", str(config), "-e", str(temp / "error.log")]
        process = subprocess.Popen(command, stdin=subprocess.DEVNULL)
        try:
            wait_until_ready(process, port, temp)
            yield f"http://127.0.0.1:{port}"
        finally:
            stop(process)
