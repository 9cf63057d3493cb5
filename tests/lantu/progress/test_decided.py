"""Decided targets count in the place of what documents promise."""

from dataclasses import replace
from datetime import date

from tests.lantu.progress.test_table import HEAD, in_cell, table_of
from tests.lantu.series.builders import reading, statement, target

from lantu.progress import Comparison, Decided, Judgement, Verdict, compare
from lantu.reading import Reading
from lantu.statement import Statement
from lantu.text import Document

PLAN = (statement("财政收入", "52", "亿元", "2020"), target("财政收入", "80", "亿元", "2025"))
REPORT = (statement("财政收入", "75", "亿元", "2025"),)


def decided(statement: Statement, since: tuple[int, int] = (2021, 3)) -> Decided:
    return Decided(Document(name="decision", text="", format="", sha256=""), statement, since)


def reviewed(*targets: Statement, documents: tuple[tuple[Statement, ...], ...] = (PLAN, REPORT)) -> Comparison:
    readings = [reading(*one, name=f"{index}.txt") for index, one in enumerate(documents)]
    return compare(readings, date(2025, 12, 31), [decided(each) for each in targets])


def only(found: Comparison) -> Judgement:
    (one,) = found.others
    return one


def test_a_decided_target_is_judged_in_the_place_of_the_documents() -> None:
    one = only(reviewed(target("财政收入", "750000", "万元", "2025")))
    assert (one.verdict, one.target and str(one.target.value), one.replaced and str(one.replaced.value)) == (
        Verdict.MET,
        "75",
        "80",
    )


def test_a_level_decided_for_the_span_of_the_plan_is_the_promise_for_its_last_year() -> None:
    plan = (statement("常住人口", "30", "万人", "2020"), target("常住人口", "50", "万人", "2025"))
    result = (statement("常住人口", "40", "万人", "2025"),)
    one = only(reviewed(target("常住人口", "40", "万人", "2021/2025"), documents=(plan, result)))
    assert (one.verdict, one.replaced is not None) == (Verdict.MET, True)


def test_another_year_or_place_is_left_alone() -> None:
    found = reviewed(
        target("财政收入", "75", "亿元", "2024"), target("财政收入", "75", "亿元", "2025", region="阳和新区")
    )
    assert [(one.target and one.target.place.document, one.replaced) for one in found.others] == [
        ("0.txt", None),
        ("decision", None),
        ("decision", None),
    ]


def test_a_target_that_only_a_decision_set_is_measured_from_the_day_it_was_set() -> None:
    documents = ((statement("财政收入", "52", "亿元", "2020"),), (statement("财政收入", "66", "亿元", "2023"),))
    readings = [reading(*one, name=f"{index}.txt") for index, one in enumerate(documents)]
    one = only(compare(readings, date(2023, 12, 31), [decided(target("财政收入", "80", "亿元", "2025"))]))
    assert (one.base and one.base.period.notation, one.result and one.result.period.notation) == ("2020", "2023")


def test_a_row_of_a_plan_table_is_judged_by_the_decision() -> None:
    document, table = table_of(HEAD, ("经济", "1.财政收入", "亿元", "64", "52.22", "预期性", "财政局"))
    cells = [in_cell(table, (1, 3), "财政收入", "64", "亿元"), in_cell(table, (1, 4), "财政收入", "52.22", "亿元")]
    changed = decided(target("财政收入", "50", "亿元", "2020"))
    found = compare([Reading(document, cells, [], [], [], [])], None, [changed])
    one = found.tables[0].rows[0].judgement
    assert (one.verdict, one.replaced and one.replaced.place.start) == (Verdict.MET, cells[0].start)
    assert found.others == ()


def test_the_base_stays_that_of_the_plan() -> None:
    later = replace(decided(target("财政收入", "70", "亿元", "2025")), since=(2023, 7))
    documents = [reading(*PLAN, name="0.txt"), reading(statement("财政收入", "61", "亿元", "2022"), name="1.txt")]
    one = only(compare(documents, date(2023, 12, 31), [later]))
    assert one.base
    assert str(one.base.value) == "52"
