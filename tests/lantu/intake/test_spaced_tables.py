"""Tables whose cells are kept apart by spaces or bars."""

from lantu.intake import document_from_text
from lantu.text import Table


def rows(table: Table) -> list[list[str]]:
    return [
        [cell.text if (cell := table.at(row, column)) else "" for column in range(table.column_count)]
        for row in range(table.row_count)
    ]


def test_cells_apart_by_spaces() -> None:
    lines = [
        "今年收成不错，农民高兴。",
        "表2 收成",
        "            产量      增长（%）",
        "粮食      902.61      -3.2",
        "其中：夏粮  508.58    -8.6",
        "油料  56.43  6.8",
    ]
    (table,) = document_from_text("\n".join(lines)).tables
    assert (table.label, table.title) == ("2", "收成")
    assert rows(table) == [
        ["", "产量", "增长（%）"],
        ["粮食", "902.61", "-3.2"],
        ["其中：夏粮", "508.58", "-8.6"],
        ["油料", "56.43", "6.8"],
    ]


def test_cells_apart_by_bars() -> None:
    text = "今年收成不错，农民高兴。\n| 品种 | 产量 |\n| --- | --- |\n| 粮食 | 902.61 |\n| 油料 | 56.43 |\n"
    assert rows(document_from_text(text).tables[0]) == [["品种", "产量"], ["粮食", "902.61"], ["油料", "56.43"]]


def test_signatures_apart_by_spaces_are_no_table() -> None:
    text = "山城区长      张三\n山城县长      李四\n山城市长      王五\n"
    assert document_from_text(text).tables == ()
