"""What a noun leaves out: owner, measure, or the whole that it is part of."""

from decimal import Decimal

import pytest
from tests.lantu.statement.test_draft import draft

from lantu.statement.draft import Memory
from lantu.statement.ellipsis import fill
from lantu.statement.figure import Figure, FigureKind
from lantu.statement.lead import Lead


def figure(unit: str, kind: str) -> Figure:
    return Figure(FigureKind.AMOUNT, 0, 2, Decimal(2), unit, kind)


def test_a_noun_that_lacks_nothing_stays() -> None:
    assert fill("森林覆盖率", Lead(""), Memory()) == "森林覆盖率"


def test_a_branch_has_the_measure_of_its_topic() -> None:
    lead = Lead("", sign=1)
    assert fill("轻工业", lead, Memory(topic="增加值")) == "轻工业增加值"
    assert lead.rules == ["measure of the topic"]


def test_a_limit_of_the_sentence_holds_for_its_measures() -> None:
    assert fill("零售额", Lead(""), Memory(limit="限额以上单位")) == "限额以上单位零售额"


@pytest.mark.parametrize(
    ("noun", "unit", "kind", "full"),
    [("失业保险", "万人", "person", "失业保险参保人数"), ("臭氧", "微克/立方米", "rate", "臭氧浓度")],
)
def test_a_unit_may_tell_the_measure(noun: str, unit: str, kind: str, full: str) -> None:
    assert fill(noun, Lead(""), Memory(), figure(unit, kind)) == full


def test_what_the_sentence_is_viewed_from_measures_its_list() -> None:
    assert fill("玻璃", Lead("", sign=1), Memory(viewed="产量")) == "玻璃产量"


def test_the_dead_are_counted() -> None:
    assert fill("死亡", Lead(""), Memory(last=[draft("交通事故")]), figure("人", "person")) == "交通事故死亡人数"
