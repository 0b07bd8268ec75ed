"""Facts to bytes and back: msgpack, deflated at the fastest level."""

import zlib
from typing import TypeVar

import msgspec

T = TypeVar("T")
_encoder = msgspec.msgpack.Encoder()
_decoders: dict[type, msgspec.msgpack.Decoder[object]] = {}


def pack(value: object) -> bytes:
    return zlib.compress(_encoder.encode(value), 1)


def unpack(data: bytes, kind: type[T]) -> T:
    decoder = _decoders.get(kind)
    if decoder is None:
        decoder = _decoders[kind] = msgspec.msgpack.Decoder(kind)
    return decoder.decode(zlib.decompress(data))  # type: ignore[return-value]
