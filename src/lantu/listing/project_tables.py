"""Projects in tables: a row each, under a column of names."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from lantu.listing.cues import stage_of_tail
from lantu.listing.model import Stage
from lantu.listing.plausible import is_plausible
from lantu.text import Cell, Document, Table

_NAME = re.compile(r"(?:(?:重[大点]|建设|投资)?(?:项目|工程)名称|(?:建设|重[大点])项目|名称)$")
_PROJECT = re.compile(r"项目$")
# Columns that only lists of projects have.
_BESIDE = re.compile(
    r"建设(?:内容|规模|性质|地点|年限|起止|阶段|单位|工期|进度)|总投资|年度(?:计划)?投资|责任(?:单位|部门)|业主|项目(?:性质|阶段|类型|单位)"
)
_PROGRESS = re.compile(r"进展(?:情况|阶段)?|形象进度|(?:完成|推进|实施|建设)情况")
_STAGE = re.compile(r"(?:建设|项目)(?:性质|阶段|状态|类型)|" + _PROGRESS.pattern)
_GROUP = re.compile(
    r"^(?:[一二三四五六七八九十]+[、.．]|[（(][一二三四五六七八九十\d]+[）)])|(?:合计|总计|小计)$|^[^，。]{0,10}(?:续建|新建|新开工|前期|储备|竣工|在建)项目"
)


@dataclass(frozen=True, slots=True)
class ListedRow:
    """A project's row: the cell with its name, its stage, and the table."""

    cell: Cell
    stage: Stage
    table: Table


def rows_of_projects(document: Document) -> Iterator[ListedRow]:
    """The rows of all tables that list projects, top to bottom.

    A row that only names a group ("二、续建项目") tells the stage of the rows below it; a column such as 建设性质 tells
    each row's own; the table's title is asked last.
    """
    for table in document.tables:
        names, stages = _columns(table)
        if names is not None:
            yield from _rows(table, names, stages)


def _columns(table: Table) -> tuple[int | None, list[int]]:
    """The column of names, None where the table has none, and those that tell stages, the surest first.

    The last that tells of progress says what came of it; one before it may say what was planned.
    """
    heads = [(cell.column, cell.text.replace(" ", "")) for cell in table.cells if cell.row < table.head_rows]
    beside = any(_BESIDE.search(text) for _, text in heads)
    names = [column for column, text in heads if _NAME.search(text) or (_PROJECT.search(text) and beside)]
    stages = [column for column, text in heads if _STAGE.search(text)]
    progress = [column for column, text in heads if _PROGRESS.search(text)]
    stages = progress[::-1] + [column for column in stages if column not in progress]
    if not names or not (beside or stages or any("项目" in text or "工程" in text for _, text in heads)):
        return None, []
    return names[0], stages


def _rows(table: Table, names: int, stages: list[int]) -> Iterator[ListedRow]:
    below = _told(table.title)
    for row in range(table.head_rows, table.row_count):
        filled = [cell for cell in table.cells if cell.row == row and cell.text.strip()]
        if not filled:
            continue
        group = _GROUP.search(filled[0].text) or (len(filled) > 1 and _GROUP.search(filled[1].text))
        if group or len(filled) == 1:
            below = _told("".join(cell.text for cell in filled[:2])) or below
            continue
        name = table.at(row, names)
        if name is None or name.row != row or not is_plausible(name.text):
            continue
        told = (_told(own.text) for column in stages if (own := table.at(row, column)) is not None)
        yield ListedRow(name, next((stage for stage in told if stage), None) or below or Stage.UNKNOWN, table)


def _told(words: str) -> Stage | None:
    cue = stage_of_tail(words)
    return cue.stage if cue else None
