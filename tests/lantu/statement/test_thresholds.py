"""Amounts that only say which things are counted."""

import pytest

from lantu.statement.scan import scan
from lantu.statement.thresholds import limited_by_measure, threshold


def thresholds(text: str) -> list[str]:
    figures, _ = scan(text, [])
    return [text[one.start : one.end] for index, one in enumerate(figures) if threshold(text, figures, index)]


@pytest.mark.parametrize(
    ("text", "amounts"),
    [
        ("新引进5亿元以上项目24个", ["5亿元以上"]),
        ("营业收入超10亿元企业6家", ["10亿元"]),
        ("税收超1000万元的企业有23户", ["1000万元"]),
        ("建成20万千瓦以上风电场3座", ["20万千瓦以上"]),
        ("云岭电池等总投资90亿元以上的能源项目", []),
        ("总投资90亿元以上的能源项目3个", ["90亿元以上"]),
        ("财政收入超过10亿元", []),
        ("19家企业产值超10亿元", ["10亿元"]),
        ("19家企业产值超过32亿元", []),
        ("19家企业产值达到10亿元", []),
        ("投资达到10亿元以上", []),
        ("旅游收入突破50亿元大关", []),
    ],
)
def test_a_threshold_is_told_from_an_amount(text: str, amounts: list[str]) -> None:
    assert thresholds(text) == amounts


@pytest.mark.parametrize(
    ("tail", "name"),
    [
        ("水产企业产值超10亿元", "产值超10亿元的水产企业"),
        ("园区税收突破百亿元", "税收突破百亿元的园区"),
        ("水产企业产值", ""),
        ("船厂产值超10亿元", ""),
    ],
)
def test_those_counted_are_named_with_the_limit_told_behind_them(tail: str, name: str) -> None:
    assert limited_by_measure(tail) == name
