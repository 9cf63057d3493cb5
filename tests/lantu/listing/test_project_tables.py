"""Projects are found in tables that list them, row by row."""

import pytest

from lantu.listing import Stage, list_projects
from lantu.text import Cell, Document, Table

HEAD = ["序号", "项目名称", "建设性质", "总投资"]


def table(rows: list[list[str]], title: str = "") -> Document:
    """A document that is one table; its first row is the head, empty cells are left out."""
    text, cells = "", []
    for number, row in enumerate(rows):
        for column, words in enumerate(row):
            if words:
                cells.append(Cell(words, len(text), len(text) + len(words), number, column))
            text += words + "\t"
        text += "\n"
    return Document("t", text, "txt", "", tables=(Table("2", title, 0, len(text), tuple(cells)),))


def read(rows: list[list[str]], title: str = "") -> list[tuple[str, str]]:
    return [(project.text, project.stage.value) for project in list_projects(table(rows, title), [])]


def test_a_column_of_kinds_tells_the_stage() -> None:
    rows = [HEAD, ["1", "望河大桥", "新建", "3"], ["2", "松岭水库扩容", "续建", "1"]]
    assert read(rows) == [("望河大桥", "new"), ("松岭水库扩容", "ongoing")]


def test_a_group_row_tells_the_stage_of_the_rows_below_it() -> None:
    head = ["序号", "项目名称", "总投资"]
    rows = [head, ["一、前期项目", "", ""], ["1", "望河二桥", "3"], ["二、竣工项目", "", ""], ["2", "松岭水厂", "1"]]
    assert read(rows) == [("望河二桥", "preliminary"), ("松岭水厂", "completed")]


def test_the_title_is_asked_last() -> None:
    assert read([["项目名称", "总投资"], ["望河大桥", "3"]], "2031年续建项目表") == [("望河大桥", "ongoing")]


def test_sums_are_no_projects() -> None:
    assert read([HEAD, ["", "合计", "", "9"], ["1", "望河大桥", "新建", "3"]]) == [("望河大桥", "new")]


@pytest.mark.parametrize("head", [["指标", "单位", "项目"], ["项目", "数量", "增长"], ["产品名称", "产量", "增长"]])
def test_tables_of_figures_list_no_projects(head: list[str]) -> None:
    assert read([head, ["粮食", "万吨", "3"]]) == []


def test_the_section_is_the_table() -> None:
    document = table([HEAD, ["1", "望河大桥", "新建", "3"]], "重点项目表")
    assert [(project.section, project.stage) for project in list_projects(document, [])] == [
        ("表2 重点项目表", Stage.NEW)
    ]


def test_what_came_of_a_project_counts_more_than_what_was_planned() -> None:
    head = ["序号", "项目名称", "总投资", "计划形象进度", "实际形象进度"]
    rows = [head, ["1", "望河大桥★", "3", "建成", "完成基础施工"], ["2", "松岭水厂", "1", "主体施工", "投入使用"]]
    assert read(rows) == [("望河大桥", "ongoing"), ("松岭水厂", "completed")]
