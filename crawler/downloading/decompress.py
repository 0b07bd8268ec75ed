"""Content-Encoding undone, with a cap on what comes out and a flag for what was wrong."""

import sys
import zlib
from collections.abc import Callable, Iterator

import brotli

if sys.version_info >= (3, 14):
    from compression import zstd
else:
    from backports import zstd

CHUNK = 65_536
ACCEPTED = b"gzip, deflate, br, zstd"


class TooLarge(Exception):
    """More came out than the cap allows."""


class Broken(Exception):
    """Not what the label says; `partial` is what could be read before the fault."""

    def __init__(self, partial: bytes = b"") -> None:
        super().__init__("broken encoding")
        self.partial = partial


def decompress(body: bytes, labels: str, cap: int) -> tuple[bytes, tuple[str, ...]]:
    """The body and flags: "bad-encoding" (kept as it came), "truncated" (what could be read), "unknown-encoding".

    `labels` is the Content-Encoding header, comma-separated, applied from the last. Raises TooLarge.
    """
    flags: list[str] = []
    for label in reversed([part.strip().lower() for part in labels.split(",") if part.strip()]):
        decoder = DECODERS.get(label)
        if decoder is None:
            if label != "identity":
                flags.append("unknown-encoding")
            continue
        try:
            body = _joined(decoder(body), cap)
        except Broken as fault:
            flags.append("truncated" if fault.partial else "bad-encoding")
            body = fault.partial or body
    return body, tuple(flags)


def _joined(chunks: Iterator[bytes], cap: int) -> bytes:
    parts, size = [], 0
    try:
        for chunk in chunks:
            parts.append(chunk)
            size += len(chunk)
            if size > cap:
                raise TooLarge
    except (zlib.error, brotli.error, zstd.ZstdError, EOFError) as error:
        raise Broken(b"".join(parts)) from error
    return b"".join(parts)


def _zlib(wbits: int) -> Callable[[bytes], Iterator[bytes]]:
    def decode(body: bytes) -> Iterator[bytes]:
        decoder = zlib.decompressobj(wbits)
        chunk = decoder.decompress(body, CHUNK)
        while chunk or decoder.unconsumed_tail:
            yield chunk
            chunk = decoder.decompress(decoder.unconsumed_tail, CHUNK)
        if body and not decoder.eof:
            raise EOFError

    return decode


def _deflate(body: bytes) -> Iterator[bytes]:
    """Some servers send raw deflate under that name."""
    is_zlib = len(body) > 1 and body[0] & 0x0F == 8 and (body[0] << 8 | body[1]) % 31 == 0
    return _zlib(15 if is_zlib else -15)(body)


def _brotli(body: bytes) -> Iterator[bytes]:
    decoder = brotli.Decompressor()
    chunk = decoder.process(body, output_buffer_limit=CHUNK)
    while chunk:
        yield chunk
        chunk = b"" if decoder.is_finished() else decoder.process(b"", output_buffer_limit=CHUNK)
    if not decoder.is_finished():
        raise EOFError


def _zstd(body: bytes) -> Iterator[bytes]:
    decoder = zstd.ZstdDecompressor()
    data = body
    while True:
        yield decoder.decompress(data, CHUNK)
        data = b""
        if decoder.eof:
            return
        if decoder.needs_input:
            raise EOFError


DECODERS: dict[str, Callable[[bytes], Iterator[bytes]]] = {
    "gzip": _zlib(31),
    "x-gzip": _zlib(31),
    "deflate": _deflate,
    "br": _brotli,
    "zstd": _zstd,
}
