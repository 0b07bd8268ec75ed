"""The two engines that cut Chinese into words: jieba, and rjieba, its twin in Rust, which is 14 times as fast.

Their raw answers differ where Latin letters, digits and signs stand between hanzi; `words.Segmenter` puts such runs
together again and cuts them by one rule, after which they agree (tests/tuiguang/text/test_engines_agree.py).
"""

import logging
import marshal
import os
import warnings
from collections.abc import Callable, Iterable
from functools import lru_cache
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from types import ModuleType
from typing import Any, Literal

from platformdirs import user_cache_path

Engine = Literal["auto", "jieba", "rjieba"]
Cut = Callable[[str], list[str]]

_LOG = logging.getLogger(__name__)
_SILENT = 60  # above logging.CRITICAL: jieba reports every load, and with a traceback a cache it could not write


def cutter(engine: Engine = "auto", words: Iterable[str] = ()) -> Cut:
    """A function that cuts a text into words. `words` are added to this one's dictionary and to no other.

    "auto" is rjieba when it is installed. With words of one's own it is jieba always: added words can make two
    cuts equally likely, and the engines round such a draw differently (about 1 line in 4,000).
    """
    words = tuple(words)
    if engine == "auto":
        engine = "rjieba" if not words and find_spec("rjieba") else "jieba"
    return _rjieba(words) if engine == "rjieba" else _jieba(words)


def _rjieba(words: tuple[str, ...]) -> Cut:
    tokenizer = import_module("rjieba").Jieba() if words else _shared_rjieba()
    for word in words:
        tokenizer.add_word(word, None, None)
    cut: Cut = tokenizer.cut
    return cut


def _jieba(words: tuple[str, ...]) -> Cut:
    tokenizer = _shared_jieba()
    if words:
        shared, tokenizer = tokenizer, _jieba_module().Tokenizer()
        tokenizer.FREQ, tokenizer.total, tokenizer.initialized = dict(shared.FREQ), shared.total, True
    for word in words:
        tokenizer.add_word(word)
    cut: Cut = tokenizer.lcut
    return cut


@lru_cache(maxsize=1)
def _shared_rjieba() -> Any:
    return import_module("rjieba").Jieba()


@lru_cache(maxsize=1)
def _shared_jieba() -> Any:
    """A loaded tokenizer of our own, so that what others do to jieba's global one does not reach us."""
    module = _jieba_module()
    tokenizer = module.Tokenizer()
    cache = user_cache_path("tuiguang", appauthor=False) / f"jieba-{module.__version__}.marshal"
    tokenizer.FREQ, tokenizer.total = _cached(cache) or _built(tokenizer, cache)
    tokenizer.initialized = True
    return tokenizer


@lru_cache(maxsize=1)
def _jieba_module() -> ModuleType:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # invalid escapes in its source, and pkg_resources
        module = import_module("jieba")
    module.setLogLevel(_SILENT)
    return module


def _cached(path: Path) -> tuple[dict[str, int], int] | None:
    """The dictionary as it was built once; None when there is none or it is damaged (it is then built again)."""
    try:
        freq, total = marshal.loads(path.read_bytes())
    except (OSError, EOFError, ValueError, TypeError):
        return None
    return (freq, total) if isinstance(freq, dict) and isinstance(total, int) else None


def _built(tokenizer: Any, cache: Path) -> tuple[dict[str, int], int]:
    freq, total = tokenizer.gen_pfdict(tokenizer.get_dict_file())
    partial = cache.with_name(f"{cache.name}.{os.getpid()}")
    try:
        cache.parent.mkdir(parents=True, exist_ok=True)
        partial.write_bytes(marshal.dumps((freq, total)))
        partial.replace(cache)
    except OSError as why:  # works without, half a second slower each time
        _LOG.info("jieba's dictionary was not cached: %s", why)
    return freq, total
