"""What the columns of a table hold."""

import pytest

from lantu.aspect import Measure, Status
from lantu.intake import document_from_text
from lantu.statement.columns import ColumnRole, columns_of, nouns_of

HEAD = "澄湖新区规划\n第一章 目标\n表1 主要指标\n"


def roles(lines: str) -> list[ColumnRole]:
    (table,) = document_from_text(HEAD + lines).tables
    return [column.role for column in columns_of(table)]


def test_every_column_of_an_indicator_table_has_its_role() -> None:
    head = "序号\t指标\t单位\t2030年\t2035年\t属性\t责任单位"
    rows = "1\t税收\t亿元\t21\t40\t预期性\t税务局\n2\t出口\t亿元\t5\t9\t预期性\t商务局"
    assert roles(f"{head}\n{rows}") == [
        ColumnRole.NUMBER,
        ColumnRole.NAME,
        ColumnRole.UNIT,
        ColumnRole.VALUE,
        ColumnRole.VALUE,
        ColumnRole.ATTRIBUTE,
        ColumnRole.MONITOR,
    ]


def test_a_list_of_projects_is_no_indicator_table() -> None:
    lines = "序号\t项目名称\t总投资（亿元）\n1\t望河大桥\t6\n2\t松岭水库\t3"
    assert set(roles(lines)) == {ColumnRole.OTHER}


@pytest.mark.parametrize(
    ("head", "measure", "status", "year", "unit"),
    [
        ("2035年目标", Measure.LEVEL, Status.TARGET, 2035, ""),
        ("2030年实际", Measure.LEVEL, Status.ACTUAL, 2030, ""),
        ("年均增长（%）", Measure.AVG_GROWTH, None, None, "%"),
        ("比上年增长（%）", Measure.GROWTH, None, None, "%"),
        ("总量（亿元）", Measure.LEVEL, None, None, "亿元"),
    ],
)
def test_the_head_of_a_value_column_says_what_its_values_are(
    head: str, measure: Measure, status: Status | None, year: int | None, unit: str
) -> None:
    (table,) = document_from_text(f"{HEAD}指标\t{head}\n税收\t21\n出口\t5").tables
    column = columns_of(table)[1]
    assert (column.measure, column.status, column.year, column.unit) == (measure, status, year, unit)


def test_columns_of_several_measures_tell_theirs_and_growth_that_of_the_column_before() -> None:
    rows = "水泥\t186\t-3.2\t180\n玻璃\t32\t5\t31"
    (table,) = document_from_text(f"{HEAD}产品名称\t产量\t比上年增长（%）\t销售量\n{rows}").tables
    assert nouns_of(columns_of(table)) == ["", "产量", "产量", "销售量"]


def test_one_measure_for_all_columns_is_none_of_theirs() -> None:
    (table,) = document_from_text(HEAD + "产品名称\t产量\t比上年增长（%）\n水泥\t186\t-3.2\n玻璃\t32\t5").tables
    assert nouns_of(columns_of(table)) == ["", "", ""]
