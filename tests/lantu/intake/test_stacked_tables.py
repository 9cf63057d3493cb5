"""Tables whose cells stand below each other."""

from lantu.intake import document_from_text
from lantu.text import BlockKind, Table

CELLS = """表3
2023年山城主要农产品产量
单位：万吨
产品名称
单位
产
量
比上年增长（%）
粮食
万吨
902.61
-3.2
其中：
#水
稻
万吨
394.03
4.8
纱
吨
189
19.3
牛奶
万吨
4.32
持平"""


def rows(table: Table) -> list[list[str]]:
    def text(row: int, column: int) -> str:
        cell = table.at(row, column)
        return cell.text if cell else ""

    return [[text(row, column) for column in range(table.column_count)] for row in range(table.row_count)]


def test_rows_follow_from_texts_and_figures() -> None:
    (table,) = document_from_text(f"全年粮食丰收，农民增收。\n{CELLS}\n全年农业好于预期。\n").tables
    assert (table.label, table.title, table.unit) == ("3", "2023年山城主要农产品产量", "万吨")
    assert rows(table) == [
        ["产品名称", "单位", "产量", "比上年增长（%）"],
        ["粮食", "万吨", "902.61", "-3.2"],
        ["其中：", "", "", ""],
        ["#水稻", "万吨", "394.03", "4.8"],
        ["纱", "吨", "189", "19.3"],
        ["牛奶", "万吨", "4.32", "持平"],
    ]


def test_empty_lines_between_cells() -> None:
    text = "\n\n".join(["全年粮食丰收，农民增收。", *CELLS.split("\n"), "全年农业好于预期。"])
    assert rows(document_from_text(text).tables[0])[3] == ["#水稻", "万吨", "394.03", "4.8"]


def test_table_goes_on_behind_a_page_number() -> None:
    text = "全年粮食丰收，农民增收。\n" + CELLS.replace("纱\n", "\n- 4 -\n纱\n") + "\n全年农业好于预期。\n"
    document = document_from_text(text)
    assert rows(document.tables[0])[4] == ["纱", "吨", "189", "19.3"]
    assert [document.text[b.start : b.end] for b in document.blocks if b.kind is BlockKind.FURNITURE] == ["- 4 -"]


def test_row_with_too_few_figures_fills_from_the_left() -> None:
    text = "表1 人口\n指标\n年末数\n比重（%）\n全市\n866.60\n城镇\n392.66\n45.31\n乡村\n473.94\n54.69\n大家都高兴。\n"
    assert rows(document_from_text(text).tables[0])[1] == ["全市", "866.60", ""]


def test_two_tables_in_a_row_are_two() -> None:
    text = f"{CELLS}\n{CELLS.replace('表3', '表4')}\n"
    assert [table.label for table in document_from_text(text).tables] == ["3", "4"]


def test_short_lines_without_figures_are_no_table() -> None:
    assert document_from_text("\n".join(["东桥", "西桥", "南桥", "北桥"] * 5)).tables == ()


def test_a_head_in_two_rows_groups_columns() -> None:
    head = "指标 招生数 在校生数 人数（人） 增长（%） 人数（人） 增长（%）"
    cells = f"{head} 高中 2160 3.1 6420 2.7 小学 4270 0.8 26150 1.1 初中 1980 -0.4 5870 0.9"
    text = "今年学校扩大招生，学生增加。\n表5 各类学校学生\n" + "\n".join(cells.split())
    (table,) = document_from_text(text).tables
    assert table.head_rows == 2
    assert rows(table)[:3] == [
        ["指标", "招生数", "招生数", "在校生数", "在校生数"],
        ["指标", "人数（人）", "增长（%）", "人数（人）", "增长（%）"],
        ["高中", "2160", "3.1", "6420", "2.7"],
    ]


def test_what_stands_above_a_caption_is_no_head() -> None:
    cells = "品种 产量（万吨） 增长（%） 粮食 28.7 1.2 油料 3.4 -2.9 蔬菜 61.5 4.0"
    text = "山城区\n一、农业\n2031年主要农产品产量\n" + "\n".join(cells.split())
    (table,) = document_from_text(text).tables
    assert table.title == "2031年主要农产品产量"
    assert rows(table)[0] == ["品种", "产量（万吨）", "增长（%）"]
