"""Amounts that only say which things are counted."""

import pytest

from lantu.statement.scan import scan
from lantu.statement.thresholds import threshold


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
        ("投资达到10亿元以上", []),
        ("旅游收入突破50亿元大关", []),
    ],
)
def test_a_threshold_is_told_from_an_amount(text: str, amounts: list[str]) -> None:
    assert thresholds(text) == amounts
