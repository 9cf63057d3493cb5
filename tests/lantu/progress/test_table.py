from dataclasses import replace

from tests.lantu.series.builders import reading, statement

from lantu.aspect import Status
from lantu.progress import Cause, TableRow, Verdict, judge_table
from lantu.reading import Reading
from lantu.series import collect
from lantu.statement import Statement
from lantu.text import Cell, Document, Table

HEAD = ("类别", "指标", "单位", "规划目标", "完成情况", "指标属性", "监测单位")


def table_of(*lines: tuple[str, ...]) -> tuple[Document, Table]:
    text, cells = "", []
    for row, line in enumerate(lines):
        for column, cell in enumerate(line):
            cells.append(Cell(cell, len(text), len(text) + len(cell), row, column))
            text += cell + "\t"
        text += "\n"
    table = Table(label="1-1", title="指标表", start=0, end=len(text), cells=tuple(cells))
    return Document(name="plan.txt", text=text, format="txt", sha256="p", tables=(table,)), table


def in_cell(table: Table, at: tuple[int, int], name: str, value: str, unit: str) -> Statement:
    """The statement of a cell; the fourth column holds targets."""
    cell = table.at(*at)
    status = Status.TARGET if at[1] == 3 else Status.ACTUAL
    assert cell is not None
    return statement(name, value, unit, "2020", status=status, start=cell.start, end=cell.end, text=cell.text)


def judged() -> list[TableRow]:
    document, table = table_of(
        HEAD,
        ("经济", "1.财政收入", "亿元", "64", "52.22", "预期性", "财政局"),
        ("经济", "2.用水量下降", "%", "按上级下达任务", "完成", "约束性", "水利局"),
        ("民生", "3.新建公园", "个", "-", "5", "预期性", "城管局"),
        ("民生", "4.失业率", "%", "4", "已完成", "预期性", "人社局"),
        ("民生", "5.常住人口", "万人", "35", "36", "预期性", "公安局"),
    )
    statements = [
        in_cell(table, (1, 3), "财政收入", "64", "亿元"),
        in_cell(table, (1, 4), "财政收入", "52.22", "亿元"),
        in_cell(table, (3, 4), "新建公园", "5", "个"),
        in_cell(table, (4, 3), "失业率", "4", "%"),
        in_cell(table, (5, 3), "常住人口", "35", "万人"),
        in_cell(table, (5, 4), "常住人口", "36", "万人"),
    ]
    return judge_table(document, statements)


def test_every_row_comes_out_with_its_verdict_or_its_reason() -> None:
    assert [(row.number, row.judgement.verdict, row.judgement.cause) for row in judged()] == [
        (1, Verdict.NOT_MET, Cause.MISSED),
        (2, Verdict.CANNOT_BE_JUDGED, Cause.ASSIGNED_ABOVE),
        (3, Verdict.CANNOT_BE_JUDGED, Cause.NO_TARGET),
        (4, Verdict.CANNOT_BE_JUDGED, Cause.WORDS_ONLY),
        (5, Verdict.MET, Cause.REACHED),
    ]


def test_the_row_keeps_what_its_cells_say() -> None:
    row = judged()[1]
    assert (row.indicator, row.unit, row.target_text, row.result_text, row.attribute, row.monitor) == (
        "用水量下降",
        "%",
        "按上级下达任务",
        "完成",
        "约束性",
        "水利局",
    )


def test_a_table_of_targets_takes_results_from_the_ledger() -> None:
    document, table = table_of(
        ("序号", "指标", "单位", "2025年", "年均增长", "指标属性"), ("1", "高新技术企业", "家", "300", "-", "预期性")
    )
    promise = replace(in_cell(table, (1, 3), "高新技术企业", "300", "家"), period="2025")
    later = reading(statement("高新技术企业", "310", "家", "2023"), name="report.txt")
    ledger = collect([reading(promise, name="plan.txt"), later])
    (row,) = judge_table(document, [promise], ledger)
    assert (row.judgement.verdict, row.judgement.cause) == (Verdict.MET, Cause.REACHED_EARLY)


def test_a_table_without_targets_is_none_of_a_plan() -> None:
    document, _ = table_of(("地区", "人口"), ("甲镇", "3"))
    assert judge_table(document, []) == []


def test_a_row_tells_its_category_and_a_row_without_figures_names_one() -> None:
    document, _ = table_of(
        ("指标", "指标", "单位", "规划目标", "指标属性"),
        ("经济发展", "财政收入", "亿元", "64", "预期性"),
        ("二、民生福祉", "", "", "", ""),
        ("常住人口", "常住人口", "万人", "35", "预期性"),
    )
    rows = judge_table(document, [])
    assert [(row.indicator, row.category) for row in rows] == [("财政收入", "经济发展"), ("常住人口", "二、民生福祉")]


def test_what_does_not_apply_is_a_state_and_not_met() -> None:
    document, table = table_of(HEAD, ("民生", "1.常住人口", "万人", "35", "不适用", "预期性", "公安局"))
    (row,) = judge_table(document, [in_cell(table, (1, 3), "常住人口", "35", "万人")])
    assert (row.judgement.verdict, row.judgement.cause) == (Verdict.CANNOT_BE_JUDGED, Cause.NOT_APPLICABLE)


def test_a_target_in_another_unit_than_the_results_is_compared() -> None:
    document, table = table_of(("类别", "指标", "单位", "2025年目标"), ("经济", "1.财政收入", "万元", "800000"))
    target = replace(in_cell(table, (1, 3), "财政收入", "800000", "万元"), period="2025")
    later = reading(statement("财政收入", "60", "亿元", "2025"), statement("财政收入", "50", "亿元", "2024"), name="b")
    ledger = collect([Reading(document, [target], [], [], [], []), later])
    (row,) = judge_table(document, [target], ledger)
    assert row.judgement.reason.zh == "2025年目标80亿元，2025年实绩60亿元，差20亿元，完成75%（实绩除以目标），未完成。"
