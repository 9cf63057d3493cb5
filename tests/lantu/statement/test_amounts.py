"""Measure and sign of a figure behind a verb; what coordinated figures share."""

from decimal import Decimal

import pytest

from lantu.aspect import Comparator, Measure
from lantu.statement.amounts import measured, share_tail
from lantu.statement.figure import Figure
from lantu.statement.lead import Lead
from lantu.statement.scan import scan


def figure(text: str) -> Figure:
    return scan(text, [])[0][0]


@pytest.mark.parametrize(
    ("text", "lead", "measure", "value"),
    [
        ("5%", Lead("税收", sign=1), Measure.GROWTH, "5"),
        ("5%", Lead("税收", sign=-1), Measure.GROWTH, "-5"),
        ("5%", Lead("税收", sign=1, average=True), Measure.AVG_GROWTH, "5"),
        ("5%", Lead("占比"), Measure.LEVEL, "5"),
        ("5亿元", Lead("税收"), Measure.LEVEL, "5"),
        ("5亿元", Lead("税收", sign=-1), Measure.CHANGE, "-5"),
        ("2个百分点", Lead("占比", sign=-1), Measure.CHANGE, "-2"),
        ("0%", Lead("税收", sign=-1), Measure.GROWTH, "0"),
    ],
)
def test_the_verb_tells_measure_and_sign(text: str, lead: Lead, measure: Measure, value: str) -> None:
    assert measured(figure(text), lead) == (measure, Decimal(value))


def test_a_range_that_decreases_is_turned_round() -> None:
    assert measured(figure("3%-5%"), Lead("能耗", sign=-1)) == (Measure.GROWTH, (Decimal(-5), Decimal(-3)))


def test_about_at_the_end_of_a_list_holds_for_all_of_it() -> None:
    shared = share_tail([figure("10%"), figure("11%左右")])
    assert [one.comparator for one in shared] == [Comparator.APPROX, Comparator.APPROX]


def test_at_least_at_the_end_of_a_list_holds_for_all() -> None:
    shared = share_tail([figure("10%"), figure("11%以上")])
    assert [one.comparator for one in shared] == [Comparator.GE, Comparator.GE]


def test_a_bound_holds_for_figures_of_its_own_unit_only() -> None:
    shared = share_tail([figure("10个"), figure("11公里以上")])
    assert [one.comparator for one in shared] == [Comparator.EQ, Comparator.GE]


def test_percentage_points_at_the_end_of_a_list_are_the_unit_of_all() -> None:
    shared = share_tail([figure("16.4个"), figure("1.3个百分点")])
    assert [one.unit for one in shared] == ["个百分点", "个百分点"]
