"""Tables flattened to lines."""

from lantu.intake import document_from_text
from lantu.text import Table

CELL_A_LINE = (
    "新区开局良好，各项指标都在预期之内。\n表1-1 主要指标表\n\t类别\n\t序号\n\t指标\n\t单位\n\t2025年\n\t指标\n属性\n\n"
    "\t经济\n发展\n\t1\n\t总产值增长\n\t%\n\t≥9\n\t预期性\n\n\n"
    "\t2\n\t用水量\n\t吨/\n万元\n\n\t约束性\n\n\n"
    "\t3\n\t覆盖率\n\t%\n\t45\n\t约束性\n\n"
    "\t民生\n\t4\n\t床位\n\t张\n\t6\n\t预期性\n\n\n数据来源：山城年鉴。\n"
)


def rows(table: Table) -> list[list[str]]:
    def text(row: int, column: int) -> str:
        cell = table.at(row, column)
        return cell.text if cell else ""

    return [[text(row, column) for column in range(table.column_count)] for row in range(table.row_count)]


def test_cells_on_lines_of_their_own() -> None:
    document = document_from_text(CELL_A_LINE)
    (table,) = document.tables
    assert (table.label, table.title) == ("1-1", "主要指标表")
    assert rows(table) == [
        ["类别", "序号", "指标", "单位", "2025年", "指标属性"],
        ["经济发展", "1", "总产值增长", "%", "≥9", "预期性"],
        ["经济发展", "2", "用水量", "吨/万元", "", "约束性"],
        ["经济发展", "3", "覆盖率", "%", "45", "约束性"],
        ["民生", "4", "床位", "张", "6", "预期性"],
    ]


def test_cells_enclose_their_text() -> None:
    document = document_from_text(CELL_A_LINE)
    for cell in document.tables[0].cells:
        assert document.text[cell.start : cell.end].replace("\n", "") == cell.text


def test_category_spans_its_rows() -> None:
    first = next(cell for cell in document_from_text(CELL_A_LINE).tables[0].cells if cell.text == "经济发展")
    assert (first.row, first.rows, first.column, first.columns) == (1, 3, 0, 1)


def test_short_head_spans_category_and_indicator() -> None:
    text = (
        "\t指标\n\t单位\n\t目标\n\n\t经济\n\t1.产值\n\t亿元\n\t12\n\n\n"
        "\t2.收入\n\t亿元\n\t64\n\n\n\t3.投资\n\t亿元\n\t15\n"
    )
    (table,) = document_from_text(text).tables
    assert rows(table)[0] == ["指标", "指标", "单位", "目标"]
    assert rows(table)[2] == ["经济", "2.收入", "亿元", "64"]


def test_rows_with_tabs() -> None:
    text = (
        "表3 主要农产品产量\n单位：吨\n\t产量\t比上年增长（%）\n粮食\t1200\t1.8\n其中：夏粮\t200\t6.2\n"
        "全年收成好于预期。\n"
    )
    document = document_from_text(text)
    (table,) = document.tables
    assert (table.label, table.title, table.unit) == ("3", "主要农产品产量", "吨")
    assert rows(table) == [["", "产量", "比上年增长（%）"], ["粮食", "1200", "1.8"], ["其中：夏粮", "200", "6.2"]]
    assert document.text[table.start :].startswith("表3")


def test_paragraphs_behind_tabs_are_no_table() -> None:
    text = "\t一、综合\n\n\t初步核算，全年产值40亿元。\n\n\t二、农业\n\n\t粮食产量7万吨。\n"
    assert document_from_text(text).tables == ()
