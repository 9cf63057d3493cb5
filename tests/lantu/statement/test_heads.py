from decimal import Decimal

import pytest

from lantu.statement.figure import Figure, FigureKind
from lantu.statement.heads import from_payment, from_verb, last_listed, without_examples
from lantu.statement.lead import Lead


def _figure(kind: str) -> Figure:
    return Figure(FigureKind.AMOUNT, 0, 2, Decimal(2), "个", kind)


@pytest.mark.parametrize(
    ("head", "rest"),
    [
        ("在主干道两侧新建公厕", "新建公厕"),
        ("市级财政安排专项资金", "安排专项资金"),
        ("计划投资", "计划投资"),
        ("省下达", ""),
    ],
)
def test_where_and_by_whom_is_no_part_of_a_name(head: str, rest: str) -> None:
    assert from_verb(head) == rest


def test_who_gets_the_money_is_no_part_of_a_name() -> None:
    assert from_payment("低保对象发放救助资金") == "发放救助资金"


def test_examples_are_no_part_of_a_name() -> None:
    assert without_examples("澄湖产业园、恒川物流等项目") == "项目"


@pytest.mark.parametrize(
    ("noun", "kind", "counted"),
    [
        ("游客中心、观景凉亭、停车场", "count", "停车场"),
        ("路灯更换、改造步道", "length", "改造步道"),
        ("省级、市级企业", "count", "省级、市级企业"),
        ("新建、改造道路", "length", "新建、改造道路"),
        ("游客中心、观景凉亭、停车场", "money", "游客中心、观景凉亭、停车场"),
    ],
)
def test_of_a_list_the_last_is_counted(noun: str, kind: str, counted: str) -> None:
    assert last_listed(noun, _figure(kind), Lead(head="")) == counted
