"""The name of an indicator, put together."""

import pytest

from lantu.statement.chunking import parse_lead
from lantu.statement.draft import Memory
from lantu.statement.naming import names_of
from lantu.statement.scan import scan


def names(clause: str, amount: str, tail: str = "", memory: Memory | None = None) -> list[str]:
    figure = scan(amount, [])[0][0]
    return [name.full for name in names_of(figure, parse_lead(clause, ""), tail, memory or Memory())]


@pytest.mark.parametrize(
    ("clause", "amount", "tail", "wanted"),
    [
        ("税收完成", "21亿元", "", ["税收"]),
        ("新增", "12家", "规上企业", ["新增规上企业"]),
        ("新增规上企业", "12家", "", ["新增规上企业"]),
        ("打通跨境货运班列", "6条", "线路", ["打通跨境货运班列线路"]),
        ("沿河", "6.4公里", "道路建设", ["沿河道路建设"]),
        ("初步安排的重点项目", "48个", "", ["重点项目"]),
        ("城区重点改造", "8座", "泵站", ["改造泵站"]),
        ("完成", "18个", "老旧小区改造", ["老旧小区改造"]),
        ("办结率、满意率均为", "100%", "", ["办结率", "满意率"]),
        ("民营经济增加值占地区生产总值的比重达到", "58%", "", ["民营经济增加值占地区生产总值比重"]),
    ],
)
def test_a_name_is_put_together_from_both_sides_of_the_figure(
    clause: str, amount: str, tail: str, wanted: list[str]
) -> None:
    assert names(clause, amount, tail) == wanted


def test_the_label_of_the_paragraph_names_what_has_no_name() -> None:
    assert names("该项指标达到", "21亿元", memory=Memory(label="财政收入")) == ["财政收入"]


def test_a_bracket_gives_a_paraphrase_its_name() -> None:
    assert names("常住人口占总人口的比重（城镇化率）达到", "61%") == ["城镇化率"]


def test_what_is_produced_is_an_output() -> None:
    assert names("规上工业企业生产水泥", "21万吨") == ["水泥产量"]
