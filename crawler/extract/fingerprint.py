"""Fingerprints of the main text, for finding duplicates."""

from __future__ import annotations

from hashlib import blake2b
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from numpy import uint64
    from numpy.typing import NDArray

SHINGLE = 3  # hanzi or words
_LONGEST = 100_000  # characters that the simhash reads
_MIX_A, _MIX_B, _MIX_C = 0xBF58476D1CE4E5B9, 0x94D049BB133111EB, 0x9E3779B97F4A7C15  # of splitmix64


def text_hash(text: str) -> str:
    """Equal for texts that differ in case and white space alone; "" for none."""
    folded = " ".join(text.lower().split())
    if not folded:
        return ""
    return blake2b(folded.encode("utf-8", "replace"), digest_size=8).hexdigest()


def simhash(text: str) -> int:
    """64 bits over shingles of three hanzi or words (Charikar 2002, Manku et al. 2007); 0 for fewer than three.

    Near texts differ in few bits. Signed, so that databases with 64-bit integers hold it.
    """
    import numpy as np  # 0.1 s, which commands that read one short page need not wait for

    codes = np.frombuffer(text[:_LONGEST].lower().encode("utf-32-le", "replace"), dtype=np.uint32).astype(np.uint64)
    tokens = _tokens(codes)
    if len(tokens) < SHINGLE:
        return 0
    hashes = _mixed(
        tokens[:-2] * np.uint64(3) + _mixed(tokens[1:-1]) * np.uint64(5) + _mixed(tokens[2:]) * np.uint64(7)
    )
    bits = np.unpackbits(hashes.view(np.uint8).reshape(-1, 8), axis=1)
    ones = bits.sum(axis=0, dtype=np.int32)
    return int(np.packbits(ones * 2 > len(hashes)).view(np.int64)[0])


def _tokens(codes: NDArray[uint64]) -> NDArray[uint64]:
    """One number a hanzi (kana, hangul syllable) or word."""
    import numpy as np

    single = (codes >= 0x3040) & (codes < 0xD7B0) & (codes != 0x30FB) | (codes >= 0x20000)
    letters = (codes >= 0x61) & (codes <= 0x7A) | (codes >= 0x30) & (codes <= 0x39) | (codes >= 0xC0) & (codes < 0x2000)
    kept = single | letters
    starts = kept & (single | ~np.concatenate(([False], letters[:-1])))
    places = np.flatnonzero(kept)
    if not len(places):
        return np.zeros(0, dtype=np.uint64)
    first = np.flatnonzero(starts[places])
    nth = np.arange(len(places)) - np.repeat(first, np.diff(np.append(first, len(places))))
    values = _mixed(codes[places] + nth.astype(np.uint64) * np.uint64(_MIX_C))
    return np.add.reduceat(values, first)


def _mixed(values: NDArray[uint64]) -> NDArray[uint64]:
    """The finaliser of splitmix64: every bit of the input moves every bit of the output."""
    import numpy as np

    values = (values ^ (values >> np.uint64(30))) * np.uint64(_MIX_A)
    values = (values ^ (values >> np.uint64(27))) * np.uint64(_MIX_B)
    return values ^ (values >> np.uint64(31))
