"""Why a number is no figure."""

import pytest

from lantu.statement.scan import scan


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("2030年12月召开", "date"),
        ("2031-03-19张榜公布", "date"),
        ("第12位代表", "ordinal"),
        ("30分钟物流圈", "name"),
        ("3公里范围内", "name"),
        ("65岁老人", "age"),
        ("抓好5个方面", "loose speech"),
        ("编号7", "no unit"),
        ("专栏3个", "ordinal"),
    ],
)
def test_a_refused_number_says_why(text: str, reason: str) -> None:
    _, refusals = scan(text, [])
    assert reason in {refusal.reason for refusal in refusals}


@pytest.mark.parametrize("text", ["人均预期寿命80.5岁", "受教育年限11.8年", "3.2万农村居民"])
def test_years_and_heads_that_measure_something_are_figures(text: str) -> None:
    figures, _ = scan(text, [])
    assert len(figures) == 1
