"""The name of an indicator, put together."""

import pytest
from tests.lantu.statement.test_draft import draft

from lantu.statement.draft import Memory
from lantu.statement.lead import parse_lead
from lantu.statement.naming import names_of, share_match, share_name
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


def test_a_growth_speaks_of_the_level_before_it() -> None:
    assert names("同比增长", "5%", memory=Memory(last=[draft("税收")])) == ["税收"]


def test_a_share_without_subject_is_that_of_the_figure_before() -> None:
    assert names("占财政支出的", "81%", memory=Memory(last=[draft("民生支出")])) == ["民生支出占财政支出比重"]


def test_only_a_ratio_can_be_a_share() -> None:
    lead = parse_lead("工业税收占全部税收的比重为", "")
    ratio, amount = (scan(text, [])[0][0] for text in ("46%", "46家"))
    assert (share_match(lead, ratio) is None, share_match(lead, amount) is None) == (False, True)


@pytest.mark.parametrize(
    ("share", "name"),
    [
        ("占GDP的比重", "税收占地区生产总值比重"),
        ("占全部收入的", "税收占全部收入比重"),
        ("占总量比例", "税收占总量比重"),
    ],
)
def test_a_share_is_written_in_one_way(share: str, name: str) -> None:
    assert share_name("税收", share) == name


def test_one_growth_of_each_is_told_of_both_before() -> None:
    memory = Memory(last=[draft("旅游人数"), draft("旅游收入")])
    assert names("分别增长", "15%", memory=memory) == ["旅游人数", "旅游收入"]
