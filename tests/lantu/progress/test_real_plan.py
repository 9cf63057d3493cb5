"""A real outline's former plan (table 1-1) and present plan (table 2-1): gold statements, and as Lantu reads it."""

import pytest
from tests.lantu.real_documents import gold_reading, path_of

from lantu import read
from lantu.progress import Cause, TableRow, Verdict, judge_table
from lantu.series import collect

MET, NOT_MET, OPEN = Verdict.MET, Verdict.NOT_MET, Verdict.CANNOT_BE_JUDGED
ASSIGNED = Cause.ASSIGNED_ABOVE


@pytest.fixture(scope="module")
def rows() -> list[TableRow]:
    readings = {number: gold_reading(number) for number in ("000", "001", "003")}
    plan = readings["003"]
    return judge_table(plan.document, plan.statements, collect(readings.values()))


def of_table(rows: list[TableRow], label: str) -> dict[int, tuple[Verdict, Cause]]:
    return {row.number: (row.judgement.verdict, row.judgement.cause) for row in rows if row.table == label}


@pytest.mark.parametrize("source", ["gold", "read"])
def test_the_former_plan_s_rows(rows: list[TableRow], source: str) -> None:
    if source == "read":
        reading = read(path_of("003"))
        rows = judge_table(reading.document, reading.statements)
    met, missed = (MET, Cause.REACHED), (NOT_MET, Cause.MISSED)
    assert of_table(rows, "1-1") == {
        **dict.fromkeys((5, 7, 8, 11, 14, 16, 17, 18, 19), met),
        **dict.fromkeys((1, 3, 4, 6, 9, 10, 25, 26), missed),
        **dict.fromkeys((12, 13, 15, 20, 21, 22, 23, 24), (OPEN, ASSIGNED)),
        2: (OPEN, Cause.NO_TARGET),
    }


def test_the_present_plan_has_34_rows_and_each_says_where_it_stands(rows: list[TableRow]) -> None:
    present = of_table(rows, "2-1")
    assert sorted(present) == list(range(1, 35))
    special = {number: outcome for number, outcome in present.items() if outcome != (OPEN, Cause.NOT_DUE)}
    assert special == {
        1: (OPEN, Cause.PRICES_DIFFER),
        3: (OPEN, Cause.SCOPE_DIFFERS),
        7: (MET, Cause.REACHED_EARLY),
        **dict.fromkeys((23, 27, 28, 29, 32), (OPEN, ASSIGNED)),
        30: (OPEN, Cause.NO_TARGET),
    }


def test_the_present_plan_s_bases(rows: list[TableRow]) -> None:
    bases = {
        row.number: f"{row.judgement.base.value}{row.judgement.base.unit}"
        for row in rows
        if row.table == "2-1" and row.judgement.base is not None
    }
    assert bases == {
        5: "52.22亿元",
        9: "206家",
        13: "22万人",
        14: "71%",
        16: "100%",
        18: "12年",
        31: "33.37%",
    }


def test_attributes_and_monitoring_units(rows: list[TableRow]) -> None:
    row = next(row for row in rows if (row.table, row.number) == ("2-1", 12))
    assert (row.attribute, row.monitor) == ("预期性", "财政局\\科技局")


def test_a_base_of_another_scope_is_named_beside_a_result_of_a_third(rows: list[TableRow]) -> None:
    row = next(row for row in rows if (row.table, row.number) == ("2-1", 3))
    assert [(str(one.value), one.key.scope) for one in row.judgement.related] == [
        ("329.1", ("本级",)),
        ("794.08", ("小口径",)),
        ("326.37", ("本级",)),
    ]
