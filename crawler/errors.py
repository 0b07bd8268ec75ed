"""Why there was no answer: Scrapy's exceptions as the causes that findings name."""

import errno

from scrapy import exceptions
from twisted.python.failure import Failure

CAUSES: tuple[tuple[type[BaseException], str], ...] = (
    (exceptions.CannotResolveHostError, "dns"),
    (exceptions.DownloadConnectionRefusedError, "refused"),
    (exceptions.DownloadTimeoutError, "timeout"),
    (exceptions.DownloadCancelledError, "too-large"),
    (exceptions.ResponseDataLossError, "truncated"),
    (exceptions.UnsupportedURLSchemeError, "scheme"),
)
WORDS = (
    ("certificate verify failed", "tls-untrusted"),
    ("VerificationError", "tls-wrong-host"),
    ("DNSMismatch", "tls-wrong-host"),
    ("unsupported protocol", "tls-old"),
    ("alert protocol version", "tls-old"),
    ("wrong version number", "tls-not-spoken"),
    ("packet length too long", "tls-not-spoken"),
    ("record layer failure", "tls-not-spoken"),
    ("SSL", "tls"),
    ("ConnectionLost", "reset"),
    ("ConnectionReset", "reset"),
    ("TCPTimedOut", "timeout"),
    ("NoRoute", "unreachable"),
    ("ConnectError", "unreachable"),
    ("ParseError", "bad-answer"),
)


def cause(failure: Failure) -> tuple[str, str]:
    """(cause, detail). The detail is the library's own words, shortened; it is for `facts`, not for headlines."""
    error = failure.value
    detail = _chain(error)
    for kind, name in CAUSES:
        if isinstance(error, kind):
            return name, detail[:300]
    found = next((name for word, name in WORDS if word in detail), "")
    if not found and isinstance(error, OSError) and error.errno in (errno.ENETUNREACH, errno.EHOSTUNREACH):
        found = "unreachable"
    return found or "bad-answer", detail[:300]


def _chain(error: BaseException | None) -> str:
    """The words of an exception, of those inside it, and of those behind it."""
    parts: list[str] = []
    seen = 0
    while error is not None and seen < 5:
        parts.append(f"{type(error).__name__}: {error}")
        for inner in getattr(error, "reasons", None) or ():
            parts.append(f"{inner.type.__name__}: {inner.value}")
        error = error.__cause__ or error.__context__
        seen += 1
    return " | ".join(parts)
