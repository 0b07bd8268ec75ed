"""Bytes to text: byte order mark, HTTP header, <meta>, then what the bytes look like (HTML standard, 13.2.3).

Two departures from browsers, for people who must find the fault: a declaration that the bytes contradict is put
aside when another reading is clean, and undeclared bytes are looked at instead of being called windows-1252.
"""

import codecs
import re
from functools import lru_cache

from charset_normalizer import from_bytes
from msgspec.structs import replace
from webencodings import Encoding, lookup

from crawler.extract.prescan import label_in_content, prescan
from tuiguang.model.page import Charset

_BOMS = ((b"\xef\xbb\xbf", "utf-8"), (b"\xff\xfe", "utf-16le"), (b"\xfe\xff", "utf-16be"))
_SAMPLE_BYTES = 64 * 1024
_ASCII = re.compile(rb"[\x00-\x7f]+")
_MARKUP = re.compile(rb"<[^<>]*>")

# The most frequent hanzi of running text, simplified and traditional: what tells GB18030 from Big5.
_COMMON = frozenset(
    "的一是不了在人有我他这个们中来上大为和国地到以说时要就出会可也你对生能而子那得于着下自之年过发后作里用道行所然家种"
    "事成方多经么去法学如都同现当没动面起看定天分还进好小部其些主样理心她本前开但因只从想实日军者意无力它与长把机十民第"
    "公此已工使情明性知全三又关点正业外将两高间由问很最重并物手应战向头文体政美相见被利什二等产或新己制身果加西斯月话合"
    "回特代内信表化老给世位次度门任常先海通教儿原东声提立及比员解水名真论处走义各入几口认条平系气题活尔更别打女变四神总"
    "何电数安少报才结反受目太量再感建务做接必场件计管期市直德资命山金指克许统区保至队形社便空决治展马科司五基眼书非则听"
    "白却界达光放强即像难且权思王象完设式色路记南品住告类求据程北边死张该交规万取拉格望觉术领共确传师观清今切院让识候带"
    "商购买店价格产品服务首页关于联系我们公司新闻中心标题网站运费退货"
    "這個們來為國說時會對於過發後裡種經麼學現當沒動還進樣開從實軍無與長機關點業將兩間問並應戰頭體見產給門兒東聲員論處"
    "義幾認條係氣題爾別變總電數報結務場計區隊電視線價購買聯絡頁網標題運費退貨"
)


def decode(body: bytes, content_type: str = "") -> tuple[str, Charset]:
    """The text, and how it was found. `content_type`: the header as sent, "" when there was none."""
    header, meta = header_label(content_type), prescan(body)
    for mark, name in _BOMS:
        if body.startswith(mark):
            text = _decoded(body[len(mark) :], _python_name(name))
            return text, Charset(header=header, bom=name, meta=meta, used=name, errors=_errors(text))
    declared = _declared(header, meta)
    if declared == "utf-8" or not declared:
        clean = _strict(body, "utf-8")
        if clean is not None and (declared or b"\0" not in body[:_SAMPLE_BYTES]):
            return clean, Charset(header=header, meta=meta, used="utf-8")
    if declared:
        return _checked(body, declared, Charset(header=header, meta=meta))
    late = prescan(body, _SAMPLE_BYTES)
    if late:
        return _checked(body, _declared("", late), Charset(header=header, meta=meta, meta_late=late))
    text, used = _guessed(body)
    return text, Charset(header=header, meta=meta, used=used, found=used, errors=_errors(text))


def header_label(content_type: str) -> str:
    """The charset parameter of a Content-Type header, in lower case; "" for none."""
    label = label_in_content(content_type.encode("utf-8", "replace"))
    return label.decode("utf-8", "replace").strip().strip("\"'").lower()


@lru_cache(maxsize=256)
def _known(label: str) -> Encoding | None:
    return lookup(label)


def _declared(header: str, meta: str) -> str:
    """WHATWG name of what the header, else the meta says; "" when neither names a known encoding."""
    for label in (header, meta):
        encoding = _known(label) if label else None
        if encoding is not None:
            name = str(encoding.name)
            # A <meta> that could be read is no UTF-16 (HTML standard: prescan, step "if charset is UTF-16").
            return "utf-8" if label is meta and name.startswith("utf-16") and label != header else name
    return ""


def _python_name(name: str) -> str:
    """GB2312 and GBK are read as GB18030, which holds them: Chinese pages use its letters under the old labels."""
    if name in ("gbk", "gb18030"):
        return "gb18030"
    if name == "big5":
        return "big5hkscs"
    encoding = _known(name)
    return str(encoding.codec_info.name) if encoding is not None and name != "replacement" else "utf-8"


def _decoded(body: bytes, codec: str) -> str:
    return body.decode(codec, "replace")


def _strict(body: bytes, codec: str) -> str | None:
    """None when the bytes are not of that encoding. A letter cut off at the very end is let go: bodies are cut."""
    try:
        return body.decode(codec)
    except UnicodeDecodeError as error:
        if len(body) - error.start > 3 or len(body) < 512:
            return None
    try:
        return body[: _error_start(body, codec)].decode(codec)
    except UnicodeDecodeError:
        return None


def _error_start(body: bytes, codec: str) -> int:
    """Where the first byte stands that cannot be decoded; the length when all can be."""
    try:
        body.decode(codec)
    except UnicodeDecodeError as error:
        return error.start
    return len(body)


def _errors(text: str) -> int:
    return text.count("\ufffd")


def _checked(body: bytes, declared: str, labels: Charset) -> tuple[str, Charset]:
    """As declared, unless that fails where UTF-8, GB18030 or Big5 reads cleanly."""
    clean = _strict(body, _python_name(declared))
    if clean is not None and not _utf8_in_disguise(body, declared):
        return clean, replace(labels, used=declared)
    broken = _decoded(body, _python_name(declared))
    other = _clean(body, declared, broken)
    errors = _errors(broken)
    if other is None:
        return broken, replace(labels, used=declared, errors=errors)
    return other[0], replace(labels, used=other[1], found=other[1], errors=errors)


def _utf8_in_disguise(body: bytes, declared: str) -> bool:
    """Single-byte encodings read anything: many bytes beyond ASCII that are valid UTF-8 are UTF-8."""
    if declared in ("utf-8", "utf-16le", "utf-16be") or body.isascii():
        return False
    return len(_ASCII.sub(b"", body[:_SAMPLE_BYTES])) >= 6 and _strict(body, "utf-8") is not None


def _clean(body: bytes, declared: str, broken: str) -> tuple[str, str] | None:
    text = _strict(body, "utf-8") if declared != "utf-8" else None
    if text is not None:
        return text, "utf-8"
    chinese = _chinese(body)
    return chinese if chinese and _plausible(chinese[0]) > _plausible(broken) else None


def _chinese(body: bytes) -> tuple[str, str] | None:
    """GB18030 or Big5, whichever reads cleanly and gives more of the hanzi that people use."""
    readings = [(_strict(body, codec), name) for codec, name in (("gb18030", "gb18030"), ("big5hkscs", "big5"))]
    clean = [(text, name) for text, name in readings if text is not None]
    return max(clean, key=lambda reading: _plausible(reading[0]), default=None)


def _plausible(text: str) -> float:
    """Share of common hanzi and Chinese punctuation among all that is not ASCII, in the first 20,000 characters."""
    beyond = [letter for letter in text[:20_000] if letter > "\x7f"]
    good = sum(letter in _COMMON or letter in "，。、：；！？（）《》“”·—" for letter in beyond)
    return good / len(beyond) if beyond else 0.0


def _guessed(body: bytes) -> tuple[str, str]:
    """Nothing is declared and it is not UTF-8."""
    if wide := _utf16_by_nuls(body):
        return _decoded(body, _python_name(wide)), wide
    text = _strict(body, "utf-8")
    if text is not None:
        return text, "utf-8"
    chinese = _chinese(body)
    if chinese and _plausible(chinese[0]) > 0.2:
        return chinese
    name = _detected(body)
    return _decoded(body, _python_name(name)), name


def _utf16_by_nuls(body: bytes) -> str:
    """Markup in UTF-16 has a NUL in every second byte."""
    head = body[:512]
    half = len(head) // 2
    if half < 4:
        return ""
    even, odd = head[::2].count(0) / half, head[1::2].count(0) / half
    if odd > 0.4 and even < 0.1:
        return "utf-16le"
    return "utf-16be" if even > 0.4 and odd < 0.1 else ""


def _detected(body: bytes) -> str:
    """What charset-normalizer takes it for, as a WHATWG name; windows-1252, the browsers' own guess, when unknown."""
    words = _MARKUP.sub(b" ", body[:_SAMPLE_BYTES])
    best = from_bytes(words, steps=5, chunk_size=512, cp_exclusion=["utf_7"]).best()
    encoding = _known(codecs.lookup(best.encoding).name) if best is not None else None
    if encoding is None or encoding.name in ("utf-8", "replacement", "utf-16le", "utf-16be"):
        return "windows-1252"
    return str(encoding.name)
