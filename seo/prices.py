"""Money in texts and in markup: amounts that a page shows, prices as search engines want them written."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from functools import lru_cache

# ISO 4217, currencies in circulation, as of 2026.
_ISO_4217 = (
    "AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF CLP"
    " CNY COP CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GNF GTQ GYD HKD HNL HTG HUF"
    " IDR ILS INR IQD IRR ISK JMD JOD JPY KES KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA MKD"
    " MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR RON RSD RUB"
    " RWF SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TND TOP TRY TTD TWD TZS UAH UGX USD"
    " UYU UZS VES VND VUV WST XAF XCD XCG XOF XPF YER ZAR ZMW ZWG"
)
CURRENCIES = frozenset(_ISO_4217.split())
_NAMED_DOLLAR = "USD CAD AUD NZD HKD SGD TWD MXN ARS CLP COP BRL JMD TTD BBD BSD BZD FJD GYD LRD NAD XCD"
_DOLLARS = frozenset(_NAMED_DOLLAR.split())
_SIGNS = {
    "$": _DOLLARS,
    "US$": frozenset(["USD"]),
    "CA$": frozenset(["CAD"]),
    "C$": frozenset(["CAD"]),
    "AU$": frozenset(["AUD"]),
    "A$": frozenset(["AUD"]),
    "NZ$": frozenset(["NZD"]),
    "HK$": frozenset(["HKD"]),
    "NT$": frozenset(["TWD"]),
    "S$": frozenset(["SGD"]),
    "R$": frozenset(["BRL"]),
    "MX$": frozenset(["MXN"]),
    "€": frozenset(["EUR"]),
    "£": frozenset(["GBP", "EGP", "GIP", "FKP", "SHP"]),
    "¥": frozenset(["CNY", "JPY"]),
    "￥": frozenset(["CNY", "JPY"]),
    "元": frozenset(["CNY", "TWD", "HKD"]),
    "円": frozenset(["JPY"]),
    "₩": frozenset(["KRW"]),
    "원": frozenset(["KRW"]),
    "₹": frozenset(["INR"]),
    "₽": frozenset(["RUB"]),
    "руб": frozenset(["RUB"]),
    "zł": frozenset(["PLN"]),
    "kr": frozenset(["SEK", "NOK", "DKK", "ISK"]),
    "฿": frozenset(["THB"]),
    "₫": frozenset(["VND"]),
    "₺": frozenset(["TRY"]),
    "₪": frozenset(["ILS"]),
    "₱": frozenset(["PHP"]),
    "RM": frozenset(["MYR"]),
    "Rp": frozenset(["IDR"]),
    "Kč": frozenset(["CZK"]),
    "Ft": frozenset(["HUF"]),
    "RMB": frozenset(["CNY"]),
    "人民币": frozenset(["CNY"]),
}
_CODES = "|".join(sorted(CURRENCIES))
_SIGN = "|".join([*map(re.escape, sorted(_SIGNS, key=len, reverse=True)), _CODES])
# Possessive throughout, and of few groups: what cannot be an amount is told in one pass, however long it is.
_NUMBER = r"\d++(?:[.,'’\u00a0\u202f ]\d{2,3}+){0,8}+(?:[.,]\d{1,2}+)?+"
_AMOUNT = re.compile(
    rf"(?:(?<![A-Za-z])({_SIGN})[ \u00a0]?({_NUMBER}))|(?:(?<!\d{{12}})({_NUMBER})[ \u00a0]?({_SIGN})(?![A-Za-z]))"
)
_AROUND = max(map(len, [*_SIGNS, *CURRENCIES])) + 1  # characters of a sign and its blank
_DIGITS = re.compile(rf"\d(?:\D{{0,{2 * _AROUND + 2}}}+\d)*+")  # so far apart that signs around them do not overlap


def _beside_digits() -> re.Pattern[str]:
    """Cheap, and found wherever an amount is: a digit beside the end or the beginning of a sign, a blank between."""
    lower = [sign for sign in _SIGNS if sign[-1].islower()]  # a letter alone would be found in any word
    edges = {edge for sign in _SIGNS if sign not in lower for edge in (sign[0], sign[-1])}
    edge = rf"[A-Z{re.escape(''.join(sorted(edges)))}]"
    before = [rf"(?<={end}{blank}\d)" for end in (edge, *lower) for blank in ("", "[ \u00a0]")]
    return re.compile(rf"\d(?:{'|'.join(before)}|[ \u00a0]?(?:{'|'.join((edge, *lower))}))")


_PROMISING = _beside_digits()


@lru_cache(maxsize=4)  # several checks ask about the text of one page
def _may_hold_amounts(text: str) -> bool:
    return _PROMISING.search(text) is not None


_POINTS = (".", ",")
_PLAIN = re.compile(r"-?[0-9]+(?:\.[0-9]+)?\Z")
# Amounts beside such words are no price of the product.
_OTHER_AMOUNTS = re.compile(
    r"shipping|delivery|postage|orders? (?:over|above|of)|spend|over |save|off\b|discount|coupon|voucher|deposit"
    r"|per month|/ ?mo|installment|instalment|gift card|cash ?back|versand|livraison|envío|ab \d|up to|from \$0"
    r"|运费|包邮|满|立减|优惠券|省|返现|定金|首付|月供|分期|每期|赠|积分",
    re.IGNORECASE,
)
LONGEST_PRICE_BLOCK = 80  # characters of a block of text that shows a price rather than tells a story


@dataclass(frozen=True)
class Amount:
    written: str
    values: frozenset[Decimal]  # what it can mean: "1.299" is 1299 or 1.299
    currencies: frozenset[str]  # that the sign can stand for


def amounts(text: str) -> Iterator[Amount]:
    """Every amount of money in a text, signs before or behind."""
    if not _may_hold_amounts(text):
        return
    for digits in _DIGITS.finditer(text):  # trying each of 200 signs at each character is what would cost
        start, end = digits.span()
        for found in _AMOUNT.finditer(text, max(start - _AROUND, 0), end + _AROUND + 1):
            sign, number = (found[1], found[2]) if found[1] else (found[4], found[3])
            yield Amount(" ".join(found[0].split()), _values(number), _SIGNS.get(sign, frozenset([sign])))


def price_tags(text: str) -> list[Amount]:
    """Amounts that stand as prices: in short blocks (a line each), not beside words of shipping or savings."""
    if not _may_hold_amounts(text):
        return []
    return [
        amount
        for block in text.split("\n")
        if len(block) <= LONGEST_PRICE_BLOCK and _PROMISING.search(block) and not _OTHER_AMOUNTS.search(block)
        for amount in amounts(block)
    ]


@lru_cache(maxsize=1024)
def _values(number: str) -> frozenset[Decimal]:
    """All readings, for languages write 1,299.00 as 1.299,00; and "4999" may be 49 with small raised cents."""
    bare = re.sub(r"[\s'’]", "", number)
    readings = {re.sub(r"[.,]", "", bare)}
    for point in ".,":
        other = "," if point == "." else "."
        if bare.count(point) == 1 and (other not in bare or bare.rfind(other) < bare.find(point)):
            readings.add(bare.replace(other, "").replace(point, "."))
    values = {Decimal(reading) for reading in readings}
    if bare.isdigit() and len(bare) > 2:
        values.add(Decimal(bare) / 100)
    return frozenset(values)


def stands(value: Decimal, text: str) -> bool:
    """The number stands in the text by itself, in one of the ways people write it: 1,299.00, 1.299, 1 299."""
    head, forms = _forms(value)
    return head in text and any(_stands_alone(form, text) for form in forms)


@lru_cache(maxsize=1024)
def _forms(value: Decimal) -> tuple[str, tuple[str, ...]]:
    """What stands in every form, the last three digits of the whole number, and the forms."""
    whole, _, cents = f"{value:.2f}".partition(".")
    grouped = f"{int(whole):,}"
    wholes = [whole, *(grouped.replace(",", sign) for sign in ",. '’\u00a0\u202f" if len(whole) > 3)]
    ends = ["", ".00", ",00", "00"] if cents == "00" else ["." + cents, "," + cents, cents]
    if cents != "00" and cents[1] == "0":
        ends += ["." + cents[0], "," + cents[0]]
    return whole[-3:], tuple(start + end for start in wholes for end in ends)


def _stands_alone(form: str, text: str) -> bool:
    """Not as a part of a longer number."""
    at = text.find(form)
    while at >= 0:
        end = at + len(form)
        longer = text[end : end + 1].isdigit() or (text[end : end + 1] in _POINTS and text[end + 1 : end + 2].isdigit())
        before = text[at - 1 : at] if at else ""
        if not longer and not before.isdigit() and not (before in _POINTS and text[max(at - 2, 0) : at - 1].isdigit()):
            return True
        at = text.find(form, at + 1)
    return False


def is_plain(price: str) -> bool:
    """Digits with a point at most: what schema.org asks for."""
    return bool(_PLAIN.match(price))


def number(text: str) -> Decimal | None:
    """A plain number, None for anything else."""
    try:
        value = Decimal(text) if is_plain(text) else None
    except InvalidOperation:
        return None
    return value if value is not None and value.is_finite() else None
