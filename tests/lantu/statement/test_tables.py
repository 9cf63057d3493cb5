"""Indicator tables, row by row."""

import pytest
from tests.lantu.real_documents import gold_reading, path_of

from lantu.aspect import Comparator, Measure, Status
from lantu.intake import document_from_text, load_bytes, load_file
from lantu.statement import Statement, read_statements

HEAD = "澄湖新区国民经济和社会发展第十六个五年规划纲要\n第三章 主要目标\n表1-1 主要指标\n"


def cells(lines: str) -> list[Statement]:
    statements, _ = read_statements(document_from_text(HEAD + lines))
    return [one for one in statements if one.table]


def test_a_row_gives_number_attribute_and_monitor() -> None:
    (one,) = cells("序号\t指标\t单位\t2035年\t属性\t监测单位\n7\t森林覆盖率\t%\t42\t约束性\t林业局")
    assert (one.table, one.row, one.attribute, one.monitor) == ("1-1", 7, "约束性", "林业局")


@pytest.mark.parametrize(
    ("cell", "comparator", "value"),
    [
        ("42", Comparator.EQ, 42),
        ("≥42", Comparator.GE, 42),
        ("<42", Comparator.LT, 42),
        ("42以上", Comparator.GE, 42),
        ("40-42", Comparator.RANGE, (40, 42)),
    ],
)
def test_a_cell_may_hold_a_bound(cell: str, comparator: Comparator, value: object) -> None:
    (one,) = cells(f"指标\t单位\t2035年\n森林覆盖率\t%\t{cell}")
    assert (one.comparator, one.value, one.text) == (comparator, value, cell)


@pytest.mark.parametrize("cell", ["", "—", "完成", "〔按上级下达〕"])
def test_a_cell_without_a_number_is_no_statement(cell: str) -> None:
    assert cells(f"指标\t单位\t2030年\t2035年\n森林覆盖率\t%\t41\t{cell}")[1:] == []


def test_the_unit_may_stand_behind_the_name_or_in_the_head() -> None:
    behind = cells("指标\t2035年\n税收收入（亿元）\t40\n出口（万元）\t9")
    head = cells("指标\t总量（亿元）\n税收收入\t40\n出口\t9")
    assert [[one.unit for one in found] for found in (behind, head)] == [["亿元", "万元"], ["亿元", "亿元"]]


def test_a_growth_column_makes_growths() -> None:
    found = cells("指标\t单位\t2035年\t年均增长（%）\n税收收入\t亿元\t40\t7.5")
    assert [(one.measure, one.period) for one in found] == [
        (Measure.LEVEL, "2035"),
        (Measure.AVG_GROWTH, "2031/2035"),
    ]


def test_the_head_tells_target_from_result() -> None:
    found = cells("指标\t单位\t2030年实际\t2035年目标\n税收收入\t亿元\t21\t40")
    assert [(one.status, one.period) for one in found] == [(Status.ACTUAL, "2030"), (Status.TARGET, "2035")]


def test_the_tables_of_a_real_plan_are_read_cell_by_cell() -> None:
    def rows(statements: list[Statement]) -> list[tuple[object, ...]]:
        return [
            (one.start, one.table, one.row, one.value, one.comparator, one.unit, one.attribute, one.monitor)
            for one in statements
            if one.table
        ]

    statements, _ = read_statements(load_file(path_of("003")))
    assert rows(statements) == rows(gold_reading("003").statements)


def test_a_head_of_two_levels_tells_measure_and_growth_of_each_column() -> None:
    above = '<td rowspan="2">产品名称</td><td rowspan="2">单位</td><td colspan="2">产量</td><td colspan="2">销售量</td>'
    head = f"<tr>{above}</tr>"
    below = "<tr><td>绝对数</td><td>比上年增长（%）</td><td>绝对数</td><td>比上年增长（%）</td></tr>"
    row = "<tr><td>水泥</td><td>万吨</td><td>186.4</td><td>-3.2</td><td>180.1</td><td>-2.8</td></tr>"
    title = "<p>澄湖新区2030年国民经济和社会发展统计公报</p><p>全年经济平稳运行。</p>"
    page = f"<html><body>{title}<table>{head}{below}{row}{row.replace('水泥', '玻璃')}</table></body></html>"
    statements, _ = read_statements(load_bytes(page.encode(), "a.html"))
    assert [(one.indicator, one.measure) for one in statements[:4]] == [
        ("水泥产量", Measure.LEVEL),
        ("水泥产量", Measure.GROWTH),
        ("水泥销售量", Measure.LEVEL),
        ("水泥销售量", Measure.GROWTH),
    ]


def test_a_row_of_another_unit_is_no_part_of_the_row_above() -> None:
    lines = "指标\t单位\t2030年\n税收收入\t亿元\t21\n接待游客\t万人次\t36"
    assert [one.indicator for one in cells(lines)] == ["税收收入", "接待游客"]


def opened_by_a_table(rows: str, title: str) -> list[Statement]:
    statements, _ = read_statements(document_from_text(f"表1 {title}\n{rows}"))
    return statements


def test_growth_behind_columns_of_years_is_that_of_the_last() -> None:
    rows = "指标\t单位\t2022年\t2023年\t增长\n财政收入\t亿元\t11\t12\t9.1"
    told = opened_by_a_table(rows, "青山区2023年主要指标")
    assert [(one.measure, one.period) for one in told] == [
        (Measure.LEVEL, "2022"),
        (Measure.LEVEL, "2023"),
        (Measure.GROWTH, "2023"),
    ]


def test_rows_of_places_tell_of_their_places() -> None:
    rows = "地区\t地区生产总值（亿元）\t财政收入（亿元）\n南宁市\t5469\t400\n柳州市\t3115\t210\n全区\t27202\t1800"
    told = opened_by_a_table(rows, "广西2023年分市主要指标")
    assert [(one.region, one.indicator, one.value, one.doubts) for one in told] == [
        ("南宁市", "地区生产总值", 5469, ()),
        ("南宁市", "财政收入", 400, ()),
        ("柳州市", "地区生产总值", 3115, ()),
        ("柳州市", "财政收入", 210, ()),
        ("广西壮族自治区", "地区生产总值", 27202, ()),
        ("广西壮族自治区", "财政收入", 1800, ()),
    ]


@pytest.mark.parametrize(
    ("title", "period"), [("2023年主要产品产量", "2023"), ("2023年1-6月主要产品产量", "2023-01/2023-06")]
)
def test_the_caption_may_tell_the_period_of_all_cells(title: str, period: str) -> None:
    text = f"青山区2022年国民经济和社会发展统计公报\n\n表1 {title}\n产品\t单位\t产量\n水泥\t万吨\t120.5\n汽车\t辆\t32"
    statements, _ = read_statements(document_from_text(text))
    assert [one.period for one in statements] == [period, period]
