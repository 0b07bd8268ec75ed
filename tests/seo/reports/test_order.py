import tracemalloc
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from seo.reports.order import encode, in_order
from tuiguang.model.finding import SEVERITIES, Finding

FINDINGS = st.lists(
    st.builds(
        Finding,
        check=st.sampled_from(["title-missing", "link-broken", "a"]),
        severity=st.sampled_from(SEVERITIES),
        url=st.sampled_from([f"https://a.example/{i}" for i in range(4)]),
        facts=st.dictionaries(st.text(max_size=3), st.integers() | st.text(max_size=5), max_size=2),
    ),
    max_size=30,
)


@given(FINDINGS, st.randoms(), st.integers(1, 7))
def test_findings_come_in_one_order_whatever_the_order_and_the_memory(
    found: list[Finding], random: object, run: int
) -> None:
    shuffled = list(found)
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    assert [*map(encode, in_order(shuffled, run))] == [*map(encode, in_order(found))]


def test_errors_come_before_warnings_and_notices() -> None:
    found = [Finding("a", severity, "https://a.example/", {}) for severity in reversed(SEVERITIES)]
    assert [finding.severity for finding in in_order(found, run=1)] == list(SEVERITIES)


def test_memory_does_not_grow_with_the_findings() -> None:
    def peak(n: int) -> int:
        many = (Finding("a", "notice", f"https://a.example/{i}", {"text": "x" * 400}) for i in range(n))
        tracemalloc.start()
        assert sum(1 for _ in in_order(many, run=400)) == n
        _, most = tracemalloc.get_traced_memory()
        tracemalloc.stop()
        return most

    assert peak(6000) < 1.6 * peak(1200)


@pytest.mark.parametrize(
    ("value", "written"),
    [
        ({"b": 1, "a": (1, 2)}, b'{"a":[1,2],"b":1}'),
        ("\ud800", '"\ufffd"'.encode()),
        ({"t": ["x\udfff"]}, '{"t":["x\ufffd"]}'.encode()),
        (float("nan"), b"null"),
        (Decimal("1.50"), b'"1.50"'),
        (ValueError("odd"), b'"odd"'),
    ],
)
def test_facts_of_any_kind_become_valid_json(value: object, written: bytes) -> None:
    assert encode(value) == written
