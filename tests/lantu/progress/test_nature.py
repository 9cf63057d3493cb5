"""Flow or stock, and which way is better: what somebody said of an indicator goes before catalogue and words."""

from datetime import date
from decimal import Decimal

import pytest
from tests.lantu.progress.test_table import HEAD, in_cell, table_of
from tests.lantu.series.builders import reading, statement, target

from lantu.aspect import Comparator, Measure
from lantu.checks import Rule, check
from lantu.progress import Verdict, compare
from lantu.reading import Reading
from lantu.series import Direction, Kind, Nature, collect

DOWN = {"财政收入": Nature(Kind.FLOW, Direction.DOWN, known=True)}


def verdict(natures: dict[str, Nature], **slots: object) -> Verdict:
    said = (target("财政收入", "80", "亿元", "2025", **slots), statement("财政收入", "75", "亿元", "2025"))
    (one,) = compare([reading(*said)], date(2025, 12, 31), natures=natures).others
    return one.verdict


@pytest.mark.parametrize(
    ("natures", "found"),
    [({}, Verdict.NOT_MET), (DOWN, Verdict.MET), ({"税收收入": DOWN["财政收入"]}, Verdict.NOT_MET)],
)
def test_it_decides_on_which_side_of_the_target_is_met(natures: dict[str, Nature], found: Verdict) -> None:
    assert verdict(natures) is found


def test_a_bound_in_the_text_goes_before_it() -> None:
    assert verdict(DOWN, comparator=Comparator.GE) is Verdict.NOT_MET


def test_a_row_of_a_plan_table_is_judged_by_it() -> None:
    document, table = table_of(HEAD, ("经济", "1.财政收入", "亿元", "64", "52.22", "预期性", "财政局"))
    cells = [in_cell(table, (1, 3), "财政收入", "64", "亿元"), in_cell(table, (1, 4), "财政收入", "52.22", "亿元")]
    (found,) = compare([Reading(document, cells, [], [], [], [])], natures=DOWN).tables
    assert found.rows[0].judgement.verdict is Verdict.MET


@pytest.mark.parametrize(
    ("direction", "holds"),
    [("up", [False]), ("down", [True]), ("range", [])],
)
def test_later_targets_are_compared_by_it(direction: str, holds: list[bool]) -> None:
    said = reading(target("常住人口", "50", "万人", "2024"), target("常住人口", "40", "万人", "2025", start=9, end=9))
    found = check([said], collect([said], {"常住人口": Nature(Kind.STOCK, Direction(direction), known=True)})).relations
    assert [one.holds for one in found if one.rule is Rule.LATER_TARGET] == holds


def test_it_is_known_of_figures_of_every_measure() -> None:
    said = reading(statement("财政收入", "7", "%", "2025", measure=Measure.GROWTH))
    assert [one.nature.direction for series in collect([said], DOWN).series for one in series.results] == [
        Direction.DOWN
    ]


@pytest.mark.parametrize(("kind", "told"), [(Kind.FLOW, "50"), (Kind.STOCK, "20")])
def test_only_a_flow_is_summed_over_the_years_of_its_target(kind: Kind, told: str) -> None:
    said = reading(
        target("示范站", "100", "座", "2021/2025"),
        statement("示范站", "20", "座", "2021"),
        statement("示范站", "30", "座", "2022"),
    )
    natures = {"示范站": Nature(kind, Direction.UP, known=True)}
    (one,) = compare([said], date(2022, 12, 31), natures=natures).others
    assert one.result is not None
    assert one.result.low == Decimal(told)
