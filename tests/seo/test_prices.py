"""Amounts of money in texts."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from seo.prices import _AMOUNT, amounts, is_plain, number, price_tags, stands


@pytest.mark.parametrize(
    ("text", "value", "currency"),
    [
        ("$49.99", "49.99", "USD"),
        ("Price: €1.299,00", "1299.00", "EUR"),
        ("1 299,00 €", "1299.00", "EUR"),
        ("1,299.00 USD", "1299.00", "USD"),
        ("US$ 12", "12", "USD"),
        ("￥199", "199", "CNY"),
        ("到手价 199 元", "199", "CNY"),
        ("49,90 zł", "49.90", "PLN"),
        ("NT$1,280", "1280", "TWD"),
        ("CHF 1’299.00", "1299.00", "CHF"),
    ],
)
def test_an_amount_is_read(text: str, value: str, currency: str) -> None:
    found = list(amounts(text))
    assert len(found) == 1
    assert Decimal(value) in found[0].values
    assert currency in found[0].currencies


@pytest.mark.parametrize("text", ["iPhone 13", "24.11.2026", "Zimmer 12", "5 krawatten", "ARMS 3"])
def test_other_numbers_are_no_money(text: str) -> None:
    assert not list(amounts(text))


def test_raised_cents_are_understood() -> None:
    assert Decimal("49.99") in next(amounts("$4999")).values


def test_shipping_and_savings_are_no_price_tags() -> None:
    text = (
        "Lamp\n$49\nFree shipping over $60\n满 99 元包邮\nYou save $20\n"
        + "In this long story of ours we paid $300. " * 3
    )
    assert [tag.written for tag in price_tags(text)] == ["$49"]


@pytest.mark.parametrize(
    ("value", "text"),
    [
        ("1299", "for 1.299,00 € only"),
        ("1299.00", "1 299 €"),
        ("1299.5", "$1,299.50"),
        ("49.9", "49,90"),
        ("49.90", "49.9"),
        ("24.99", "$2499"),
        ("2134", "(2,134)"),
    ],
)
def test_a_number_stands_in_a_text(value: str, text: str) -> None:
    assert stands(Decimal(value), text)


@pytest.mark.parametrize(
    ("value", "text"),
    [("49", "149"), ("49", "49.99"), ("49", "1.490"), ("4.8", "14.8"), ("4.8", "4.85"), ("199", "1990")],
)
def test_a_part_of_a_number_is_another_number(value: str, text: str) -> None:
    assert not stands(Decimal(value), text)


@given(st.decimals(min_value=0, max_value=10**7, places=2))
def test_every_price_is_found_where_it_is_written(value: Decimal) -> None:
    assert stands(value, f"now {value} only")
    assert stands(value, f"{value:,}")


def test_plain_numbers() -> None:
    assert [text for text in ("1299.00", "0", "-5", "1,299", "$5", "1e3", "", "５") if is_plain(text)] == [
        "1299.00",
        "0",
        "-5",
    ]
    assert number("1,5") is None
    assert number("0.00") == 0


@pytest.mark.parametrize("text", ["1" * 100_000, "1,231" * 20_000, "1,23" * 25_000, "$ " * 50_000, "12 345 " * 15_000])
@pytest.mark.timeout(5)
def test_a_long_row_of_digits_is_told_in_one_pass(text: str) -> None:
    assert not list(amounts(text))


SIGNS = st.sampled_from(["$", "US$", "€", "元", "kr", "zł", "USD", "人民币", " ", "\n", "x", "R", ",", "."])


@given(
    st.lists(st.one_of(SIGNS, st.from_regex(r"[0-9]{1,4}([.,][0-9]{2})?", fullmatch=True)), max_size=30).map("".join)
)
def test_an_amount_is_found_wherever_a_sign_stands_at_a_number(text: str) -> None:
    """By trying every sign at every character, which is what is saved."""
    assert [amount.written for amount in amounts(text)] == [" ".join(hit[0].split()) for hit in _AMOUNT.finditer(text)]
