import pytest
from hypothesis import given
from hypothesis import strategies as st

from seo.checks.china import claims


@pytest.mark.parametrize(
    ("text", "terms"),
    [
        ("送礼的最佳选择", ["最佳"]),
        ("国家级工艺，顶级用料", ["国家级", "顶级"]),
        ("护眼台灯第一品牌", ["第一品牌"]),
        ("市面上最好的台灯", ["最好"]),
        ("全网最低价，销量第一", ["全网最低价", "销量第一"]),
        ("100%有效", ["100%有效"]),
        ("NO.1 台灯", ["NO.1"]),
        ("我们是行业第一", ["行业第一"]),
    ],
)
def test_claims_are_found(text: str, terms: list[str]) -> None:
    assert [claim.term for claim in claims(text)] == terms


@pytest.mark.parametrize(
    "text",
    [
        "第一步插电，最近两年的型号，最后一步装灯罩",
        "最好先充满电",
        "排序：最新 最受欢迎 价格最低",
        "最大承重 2 kg，最高温度 60℃，100%棉",
        "唯一编号印在底座，绝对值，顶级域名",
        "最佳使用温度 25℃，为达到最佳效果请先清洁",
        "没有最好的台灯，只有合适的台灯",
        "这并非最佳方案",
        "努力成为第一品牌",
        "用最好的服务回报顾客",
        "本系列最强的一款",
        "国家级高新技术企业",
        "被评为国家级绿色产品",
        "销量第一（数据来源：欧睿，2025 年，中国大陆）",
        "至尊版台灯",
        "最好的方法是先问客服",
        "放在顶级目录里",
    ],
)
def test_harmless_uses_of_the_same_words_are_left_alone(text: str) -> None:
    assert claims(text) == []


def test_a_source_counts_for_its_own_line_alone() -> None:
    assert [claim.term for claim in claims("销量第一\n数据来源：岚月")] == ["销量第一"]


def test_a_claim_is_quoted_with_what_stands_around_it() -> None:
    assert claims("这款灯是送给家人的最佳选择，全国包邮，三年质保")[0].quote == "款灯是送给家人的最佳选择，全国包邮，"


@given(st.text(alphabet="最佳好国家级第一品牌不没的\n数据来源100%NO.1\ud800", max_size=60))
def test_any_text_can_be_read(text: str) -> None:
    assert all(claim.term in claim.quote for claim in claims(text))
