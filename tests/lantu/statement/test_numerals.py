"""Figures in Chinese numerals: outcomes are counted, loose speech is not."""

from decimal import Decimal

import pytest

from lantu.statement.scan import scan


def found(text: str) -> list[tuple[str, Decimal, str]]:
    return [(text[one.start : one.end], one.value, one.unit) for one in scan(text, [])[0]]


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        ("提高三个百分点", ("三个百分点", Decimal(3), "个百分点")),
        ("突破千亿元", ("千亿元", Decimal(1000), "亿元")),
        ("覆盖率达到百分之五十", ("百分之五十", Decimal(50), "%")),
        ("合格率百分百", ("百分百", Decimal(100), "%")),
        ("占五分之一", ("五分之一", Decimal("0.2"), "")),
        ("突破三万户", ("三万户", Decimal(3), "万户")),
        ("新建两所幼儿园", ("两所", Decimal(2), "所")),
    ],
)
def test_an_outcome_is_counted(text: str, figure: tuple[str, Decimal, str]) -> None:
    assert found(text) == [figure]


@pytest.mark.parametrize(
    "text",
    [
        "一批项目",
        "一个更好的城市",
        "两个维护",
        "三个方面",
        "千方百计",
        "万众一心",
        "三年行动",
        "第二产业",
        "一系列政策",
    ],
)
def test_loose_speech_is_not(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize("text", ["千方百计稳增长", "喜迎八方来客", "惠及千家万户", "三番五次强调"])
def test_a_set_phrase_holds_no_number_not_even_a_refused_one(text: str) -> None:
    assert scan(text, []) == ([], [])


def test_a_round_number_that_only_looks_like_a_set_phrase_counts() -> None:
    assert found("服务企业突破千家") == [("千家", Decimal(1000), "家")]
