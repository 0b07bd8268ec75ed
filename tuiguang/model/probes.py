"""Addresses that a crawl asks for although no page names them, to learn how the server behaves."""

import hashlib
import ipaddress
from typing import Literal
from urllib.parse import urlsplit

ProbeName = Literal["not-found", "llms.txt", "favicon", "http", "https", "http-www", "https-www"]


def probe_urls(start_url: str) -> dict[ProbeName, str]:
    """`not-found` is an address that cannot exist. The four variants of the host are asked only of real names on
    the usual ports; `www` is added, or taken away when the site has it."""
    parts = urlsplit(start_url)
    origin = f"{parts.scheme}://{parts.netloc}"
    nonce = hashlib.blake2b(parts.netloc.encode(), digest_size=5).hexdigest()
    probes: dict[ProbeName, str] = {
        "not-found": f"{origin}/tuiguang-{nonce}-not-there",
        "llms.txt": f"{origin}/llms.txt",
        "favicon": f"{origin}/favicon.ico",
    }
    if _is_public_name(parts.hostname or "") and parts.port is None:
        bare = parts.netloc.removeprefix("www.")
        other = bare if parts.netloc.startswith("www.") else f"www.{bare}"
        probes |= {
            "http": f"http://{parts.netloc}/",
            "https": f"https://{parts.netloc}/",
            "http-www": f"http://{other}/",
            "https-www": f"https://{other}/",
        }
    return probes


def _is_public_name(hostname: str) -> bool:
    try:
        ipaddress.ip_address(hostname.strip("[]"))
    except ValueError:
        return "." in hostname and not hostname.endswith((".local", ".localhost", ".internal"))
    return False
