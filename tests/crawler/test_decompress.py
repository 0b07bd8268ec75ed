"""Content-Encoding undone."""

import gzip
import sys
import zlib

import brotli
import pytest
from hypothesis import given
from hypothesis import strategies as st

from crawler.downloading.decompress import DECODERS, TooLarge, decompress

if sys.version_info >= (3, 14):
    from compression import zstd
else:
    from backports import zstd

TEXT = "蓝牙耳机 wireless headphones ".encode() * 5_000
PACKED = {
    "gzip": gzip.compress(TEXT),
    "x-gzip": gzip.compress(TEXT),
    "deflate": zlib.compress(TEXT),
    "br": brotli.compress(TEXT),
    "zstd": zstd.compress(TEXT),
}
CAP = 10 * 1024 * 1024


@pytest.mark.parametrize("label", DECODERS)
def test_every_encoding_comes_back(label: str) -> None:
    assert decompress(PACKED[label], label, CAP) == (TEXT, ())


@pytest.mark.parametrize("label", DECODERS)
def test_a_cut_answer_gives_what_could_be_read_and_says_so(label: str) -> None:
    body, flags = decompress(PACKED[label][: len(PACKED[label]) * 2 // 3], label, CAP)
    assert flags in (("truncated",), ("bad-encoding",))
    assert body


@pytest.mark.parametrize("label", DECODERS)
def test_a_false_label_leaves_the_body_as_it_came(label: str) -> None:
    assert decompress(b"<!doctype html>plain", label, CAP) == (b"<!doctype html>plain", ("bad-encoding",))


@pytest.mark.parametrize("label", DECODERS)
def test_more_than_the_cap_is_refused(label: str) -> None:
    with pytest.raises(TooLarge):
        decompress(PACKED[label], label, 1_000)


def test_raw_deflate_is_read_too() -> None:
    packer = zlib.compressobj(wbits=-15)
    assert decompress(packer.compress(TEXT) + packer.flush(), "deflate", CAP) == (TEXT, ())


def test_twice_packed_is_twice_undone() -> None:
    assert decompress(gzip.compress(PACKED["br"]), "br, gzip", CAP) == (TEXT, ())


def test_an_unknown_label_is_told_and_identity_is_none() -> None:
    assert decompress(b"x", "snappy", CAP) == (b"x", ("unknown-encoding",))
    assert decompress(b"x", "identity", CAP) == (b"x", ())


@given(st.binary(max_size=500), st.sampled_from(sorted(DECODERS)))
def test_no_bytes_crash_a_decoder(body: bytes, label: str) -> None:
    decompress(body, label, 10_000)
