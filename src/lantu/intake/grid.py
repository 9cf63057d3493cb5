"""The cells of a grid, and the tables that stand beside each other in it."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

_FIGURE = re.compile(r"[-−+]?\d[\d,]*(?:\.\d+)?\s?[%％‰]?")
_NO_NAMES = re.compile(r"单\s*位|备\s*注|属\s*性|说\s*明|部\s*门|类\s*别")
"""Heads of columns that hold words beside the names of a table's rows."""
_NARROWEST = 2
"""A table has names and at least one column of values."""
_FEWEST_ROWS = 2


@dataclass(slots=True)
class GridCell:
    """A cell with its place; `paragraphs` are its lines, top to bottom."""

    row: int
    column: int
    paragraphs: list[str]
    rows: int = 1
    columns: int = 1

    @property
    def text(self) -> str:
        """The cell's text in one line."""
        text = ""
        for paragraph in self.paragraphs:
            apart = text[-1:].isascii() and text[-1:].isalnum() and paragraph[:1].isascii()
            text += (" " if apart else "") + paragraph
        return text


def parted(cells: Sequence[GridCell]) -> list[list[GridCell]]:
    """The cells of each table from left to right, its columns counted from 0; one list where there is one table.

    An empty column parts two tables if what stands right of it begins with names of its own and holds figures; so does
    a head that begins anew (指标 2031年 指标 2031年).
    """
    starts = [place for place in _gaps(cells) if _opens(cells, place)] or _begun_anew(cells)
    bounds = [0, *starts, max((cell.column + cell.columns for cell in cells), default=0)]
    found = [[cell for cell in cells if first <= cell.column < stop] for first, stop in pairwise(bounds)]
    parts = [part for part in found if part]
    if len(parts) < _NARROWEST:
        return [list(cells)]
    for part in parts:
        first = min(cell.column for cell in part)
        for cell in part:
            cell.column -= first
    return parts


def _gaps(cells: Sequence[GridCell]) -> list[int]:
    """The columns right behind an empty one."""
    used = {column for cell in cells for column in range(cell.column, cell.column + cell.columns)}
    return [column for column in sorted(used) if column and column - 1 not in used and min(used) < column - 1]


def _opens(cells: Sequence[GridCell], place: int) -> bool:
    """Whether the column at this place holds the names of a table's rows, with figures to their right and left."""
    column = sorted((cell for cell in cells if cell.column == place), key=lambda cell: cell.row)
    names = column[1:]
    if len(names) < _FEWEST_ROWS or _NO_NAMES.search(column[0].text):
        return False
    texts = [cell.text.strip() for cell in names]
    apart = len(set(texts)) == len(texts) and not any(_FIGURE.fullmatch(text) for text in texts)
    rows = {cell.row for cell in names}
    right = {cell.row for cell in cells if cell.column > place and _FIGURE.fullmatch(cell.text.strip())}
    left = {cell.row for cell in cells if cell.column < place and _FIGURE.fullmatch(cell.text.strip())}
    return apart and len(rows & right) >= _FEWEST_ROWS and len(left) >= _FEWEST_ROWS


def _begun_anew(cells: Sequence[GridCell]) -> list[int]:
    """Where the head's texts are said again in their order; [] where they are not, or a cell spans the seam."""
    first = min((cell.row for cell in cells), default=0)
    heads = {cell.column: cell.text.strip() for cell in cells if cell.row == first and cell.columns == 1}
    width = len(heads)
    if list(heads) != list(range(width)) and sorted(heads) != list(range(width)):
        return []
    texts = [heads[column] for column in range(width)]
    for half in range(_NARROWEST, width // 2 + 1):
        if width % half == 0 and texts == texts[:half] * (width // half) and not _FIGURE.fullmatch(texts[0]):
            seams = list(range(half, width, half))
            spans = any(cell.column < seam < cell.column + cell.columns for cell in cells for seam in seams)
            return [] if spans or not all(_opens(cells, seam) for seam in seams) else seams
    return []
