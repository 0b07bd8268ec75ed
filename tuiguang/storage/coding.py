"""Facts to bytes and back: msgpack, compressed with zstd at the fastest level."""

import sys
from typing import TypeVar

import msgspec

if sys.version_info >= (3, 14):
    from compression import zstd
else:
    from backports import zstd

T = TypeVar("T")
_encoder = msgspec.msgpack.Encoder()
_decoders: dict[type, msgspec.msgpack.Decoder[object]] = {}


def pack(value: object) -> bytes:
    return zstd.compress(_encoder.encode(value), 1)


def unpack(data: bytes, kind: type[T]) -> T:
    decoder = _decoders.get(kind)
    if decoder is None:
        decoder = _decoders[kind] = msgspec.msgpack.Decoder(kind)
    return decoder.decode(zstd.decompress(data))  # type: ignore[return-value]
