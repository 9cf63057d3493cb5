"""Tables whose cells are kept apart by one blank."""

from lantu.intake import document_from_text
from lantu.text import Table

OPENING = "今年收成不错，农民高兴。\n"


def rows(table: Table) -> list[list[str]]:
    return [
        [cell.text if (cell := table.at(row, column)) else "" for column in range(table.column_count)]
        for row in range(table.row_count)
    ]


def test_a_row_is_told_by_the_figures_at_its_end() -> None:
    lines = ["表2 收成", "产品名称 产量（万吨） 比上年增长（%）", "粮 食 28.7 1.2", "油料 3.4 -2.9", "蔬菜 61.5 持平"]
    (table,) = document_from_text(OPENING + "\n".join(lines)).tables
    assert (table.label, table.title) == ("2", "收成")
    assert rows(table) == [
        ["产品名称", "产量（万吨）", "比上年增长（%）"],
        ["粮 食", "28.7", "1.2"],
        ["油料", "3.4", "-2.9"],
        ["蔬菜", "61.5", "持平"],
    ]


def test_a_unit_stands_behind_the_name_where_the_head_names_two() -> None:
    lines = [
        "指 标 单位 产量 比上年增长（%）",
        "粮食 万吨 28.7 1.2",
        "按品种分",
        "水稻 万吨 11.3 0.4",
        "布 万米 92 -3.1",
    ]
    (table,) = document_from_text(OPENING + "\n".join(lines)).tables
    assert rows(table) == [
        ["指 标", "单位", "产量", "比上年增长（%）"],
        ["粮食", "万吨", "28.7", "1.2"],
        ["按品种分", "", "", ""],
        ["水稻", "万吨", "11.3", "0.4"],
        ["布", "万米", "92", "-3.1"],
    ]


def test_a_head_without_a_name_for_the_first_column_begins_at_the_second() -> None:
    lines = ["年末数（人） 比重（%）", "男性 1936 50.9", "女性 1870 49.1", "65岁及以上 319 8.4"]
    (table,) = document_from_text(OPENING + "\n".join(lines)).tables
    assert rows(table)[:2] == [["", "年末数（人）", "比重（%）"], ["男性", "1936", "50.9"]]


def test_cells_keep_their_places() -> None:
    text = OPENING + "品种 产量（万吨） 增长（%）\n粮食 28.7 1.2\n油料 3.4 -2.9\n蔬菜 61.5 4.0"
    (table,) = document_from_text(text).tables
    assert [text[cell.start : cell.end] for cell in table.cells] == [cell.text for cell in table.cells]


def test_pages_of_contents_are_no_table() -> None:
    assert document_from_text(OPENING + "目 录\n综合 1\n农业 3\n工业 5\n").tables == ()


def test_rows_of_different_length_are_no_table() -> None:
    text = OPENING + "品种 产量 增长\n粮食 28.7 1.2\n油料 3.4\n蔬菜 61.5 4.0 2.2\n"
    assert document_from_text(text).tables == ()
