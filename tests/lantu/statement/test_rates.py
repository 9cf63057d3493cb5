"""Shares and rates whose name is told behind the figure."""

import pytest

from lantu.statement.chunking import parse_lead
from lantu.statement.rates import rates_behind, share_behind
from lantu.statement.scan import scan


@pytest.mark.parametrize(
    ("clause", "amount", "tail", "wanted"),
    [
        ("新建数据中心", "100%", "使用绿电", ["新建数据中心使用绿电占比"]),
        ("城区实现", "100%", "清洁取暖", ["城区清洁取暖率"]),
        ("污水、垃圾", "100%", "达标", ["污水达标率", "垃圾达标率"]),
        ("办结率达到", "100%", "实现全覆盖", []),
        ("税收增长", "6%", "实现平稳运行", []),
        ("新建学校", "6所", "使用绿电", []),
    ],
)
def test_what_a_share_of_things_does_is_told_behind_it(clause: str, amount: str, tail: str, wanted: list[str]) -> None:
    figure = scan(amount, [])[0][0]
    assert [name.full for name in rates_behind(figure, parse_lead(clause, ""), tail)] == wanted


@pytest.mark.parametrize(
    ("tail", "wanted"),
    [
        ("的煤矿达到二级标准", "达到二级标准煤矿占比"),
        ("的村庄", "村庄占比"),
        ("完成任务", None),
    ],
)
def test_a_share_of_those_behind_says_what_they_did(tail: str, wanted: str | None) -> None:
    name = share_behind(parse_lead("", ""), tail)
    assert (name and name.full) == wanted
