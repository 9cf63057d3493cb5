"""Five real documents of one city side by side: a plan, a half-year compare, three yearly reports.

Where statements were annotated by hand those are used, so that what is tested is series and progress.
"""

from decimal import Decimal

import pytest
from tests.lantu.real_documents import gold_reading, path_of

from lantu import read
from lantu.progress import Cause, Comparison, Judgement, TableRow, Verdict, compare
from lantu.series import beside

OPEN = Verdict.CANNOT_BE_JUDGED


@pytest.fixture(scope="module")
def five() -> Comparison:
    annotated = [gold_reading(number) for number in ("000", "001", "003")]
    return compare([*annotated, *(read(path_of(number)) for number in ("002", "004"))])


@pytest.fixture(scope="module")
def as_read() -> Comparison:
    return compare([read(path_of(number)) for number in ("000", "001", "002", "003", "004")])


def row_of(found: Comparison, number: int) -> TableRow:
    rows = [row for table in found.tables for row in table.rows]
    return next(row for row in rows if (row.table, row.number) == ("2-1", number))


def promise(found: Comparison, indicator: str, measure: str, period: str) -> Judgement:
    return next(
        one
        for one in found.others
        if one.target
        and (one.indicator, one.target.key.measure, str(one.target.period)) == (indicator, measure, period)
        and one.target.key.region == "柳东新区"
    )


@pytest.mark.parametrize("source", ["five", "as_read"])
def test_the_plan_s_tables_hold_26_and_34_rows(source: str, request: pytest.FixtureRequest) -> None:
    found: Comparison = request.getfixturevalue(source)
    labels = [row.table for table in found.tables for row in table.rows]
    assert (labels.count("1-1"), labels.count("2-1"), len(labels)) == (26, 34, 60)


@pytest.mark.parametrize("source", ["five", "as_read"])
def test_each_row_of_the_present_plan_says_where_it_stands(source: str, request: pytest.FixtureRequest) -> None:
    found: Comparison = request.getfixturevalue(source)
    outcomes = {
        number: (row_of(found, number).judgement.verdict, row_of(found, number).judgement.cause)
        for number in range(1, 35)
    }
    special = {number: outcome for number, outcome in outcomes.items() if outcome != (OPEN, Cause.NOT_DUE)}
    assert special == {
        1: (OPEN, Cause.PRICES_DIFFER),
        3: (OPEN, Cause.SCOPE_DIFFERS),
        7: (Verdict.MET, Cause.REACHED_EARLY),
        **dict.fromkeys((23, 27, 28, 29, 32), (OPEN, Cause.ASSIGNED_ABOVE)),
        30: (OPEN, Cause.NO_TARGET),
    }


@pytest.mark.parametrize("source", ["five", "as_read"])
def test_patents_of_2023_fulfil_the_target_of_2025_early(source: str, request: pytest.FixtureRequest) -> None:
    judgement = row_of(request.getfixturevalue(source), 7).judgement
    assert judgement.target is not None
    assert judgement.result is not None
    assert (judgement.target.value, judgement.result.value, str(judgement.result.period)) == (
        Decimal(6),
        Decimal("10.7"),
        "2023",
    )


def test_industrial_output_of_another_scope_is_not_compared(five: Comparison) -> None:
    related = row_of(five, 3).judgement.related
    assert [(str(one.value), one.key.scope, str(one.period)) for one in related] == [
        ("329.1", ("本级",), "2023"),
        ("794.08", ("小口径",), "2020"),
        ("326.37", ("本级",), "2020"),
    ]


@pytest.mark.parametrize("source", ["five", "as_read"])
def test_the_half_year_against_the_year_s_goals(source: str, request: pytest.FixtureRequest) -> None:
    found: Comparison = request.getfixturevalue(source)
    revenue = promise(found, "财政收入", "level", "2021").measures
    assert revenue.fulfilment is not None
    outcomes = {
        (name, measure): promise(found, name, measure, "2021").verdict
        for name, measure in (
            ("财政收入", "level"),
            ("财政收入", "growth"),
            ("地区生产总值", "growth"),
            ("固定资产投资", "growth"),
            ("新增规模以上工业企业", "level"),
        )
    }
    assert (revenue.fulfilment.quantize(Decimal("0.001")), outcomes) == (
        Decimal("0.529"),
        {
            ("财政收入", "level"): Verdict.AHEAD,
            ("财政收入", "growth"): Verdict.ON_TRACK,
            ("地区生产总值", "growth"): Verdict.ON_TRACK,
            ("固定资产投资", "growth"): Verdict.FAR_BEHIND,
            ("新增规模以上工业企业", "level"): Verdict.BEHIND,
        },
    )


def figures(found: Comparison, period: str, *, target: bool) -> dict[tuple[str, str], tuple[str | None, ...]]:
    rows = beside(found.ledger, ("柳东新区", "柳州市", "柳江区"), period, target=target)
    return {
        (row.indicator, row.measure): tuple(f"{one.value}{one.unit}" if one else None for one in row.figures)
        for row in rows
    }


def test_the_zone_beside_its_city_and_its_neighbour_in_2023(as_read: Comparison) -> None:
    results = figures(as_read, "2023", target=False)
    assert {key: results[key] for key in (("地区生产总值", "growth"), ("一般公共预算收入", "growth"))} == {
        ("地区生产总值", "growth"): ("6.5%", "2.8%", "2.1%"),
        ("一般公共预算收入", "growth"): ("5.3%", "3.6%", "41.9%"),
    }
    assert results["地区生产总值", "level"] == ("282.1亿元", None, "294.26亿元")


def test_the_goals_of_2024_beside_each_other(as_read: Comparison) -> None:
    goals = figures(as_read, "2024", target=True)
    kept = ("地区生产总值", "固定资产投资", "一般公共预算收入")
    assert {name: goals[name, "growth"] for name in kept} == {
        "地区生产总值": ("6.5%", "4%", "4.5%"),
        "固定资产投资": ("6%", "3%", "10%"),
        "一般公共预算收入": ("5%", "4%", "5%"),
    }
