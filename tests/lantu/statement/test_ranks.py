"""What is ranked, and in which field."""

from decimal import Decimal

import pytest
from tests.lantu.statement.test_draft import draft

from lantu.aspect import Measure
from lantu.statement.draft import Memory
from lantu.statement.figure import Figure, FigureKind
from lantu.statement.lead import Lead
from lantu.statement.ranks import listed_things, ranked, ranked_in_parallel


@pytest.mark.parametrize(
    ("clause", "names", "field"),
    [
        ("地区生产总值增速居全省", ["地区生产总值增速"], "全省"),
        ("固定资产投资增速排名全市", ["固定资产投资增速"], "全市"),
        ("固定资产投资增速全市排", ["固定资产投资增速"], "全市"),
        ("营商环境评价位居", ["营商环境评价"], None),
        ("进口额、出口额均居全省", ["进口额", "出口额"], "全省"),
        ("工业总量跃升至全省", ["工业总量"], "全省"),
        ("税收总额进位至全市", ["税收总额"], "全市"),
        ("开放度提高到全省", ["开放度"], "全省"),
        ("居民收入人均居全省", ["居民收入人均"], "全省"),
    ],
)
def test_the_ranked_and_the_field_are_told_apart(clause: str, names: list[str], field: str | None) -> None:
    assert ranked(clause, Lead(clause), Memory()) == (names, field)


def test_a_rank_without_a_name_takes_the_label_of_its_paragraph() -> None:
    assert ranked("排名全市", Lead("排名全市"), Memory(label="财政收入")) == (["财政收入"], "全市")


def test_two_ranks_behind_a_level_and_its_growth_rank_both() -> None:
    level, growth = draft("税收"), draft("税收")
    growth.measure = Measure.GROWTH
    assert ranked_in_parallel("分居全市", 2, Memory(last=[level, growth])) == ["税收", "税收增速"]


def test_how_many_there_are_is_ranked_of_what_was_counted() -> None:
    memory = Memory(last=[draft("新增孵化器")])
    assert ranked("数量居全市", Lead("数量居全市"), memory) == (["新增孵化器数量"], "全市")


@pytest.mark.parametrize(
    ("clause", "unit", "things"),
    [
        ("工业投资、技改投资", "项", ["工业投资", "技改投资"]),
        ("工业投资、技改投资等", "个", ["工业投资", "技改投资"]),
        ("小学、中学", "所", []),
        ("技改投资", "项", []),
    ],
)
def test_things_listed_before_their_number_are_those_counted(clause: str, unit: str, things: list[str]) -> None:
    two = Figure(FigureKind.AMOUNT, 0, 2, Decimal(2), unit, "count")
    assert listed_things(clause, two) == things


def test_a_pace_told_of_listed_indicators_is_that_of_each() -> None:
    memory = Memory(listed=["工业投资", "税收收入"])
    assert ranked("指标增速居全市", Lead("指标增速"), memory) == (["工业投资增速", "税收收入增速"], "全市")
