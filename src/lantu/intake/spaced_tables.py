"""Tables whose cells are kept apart by spaces or bars, as programs print them: "粮食    902.61    -3.2"."""

import re
from collections import Counter
from collections.abc import Sequence

from lantu.intake.lines import Line
from lantu.intake.tab_tables import with_caption
from lantu.text import BlockKind, Cell, Table

_CELL = re.compile(r"[^\s|｜│](?:[^\n|｜│]*?[^\s|｜│])??(?=\s{2,}|\s*[|｜│]|\s*$)")
_APART = re.compile(r"\S(?:\s{2,}|\s*[|｜│]\s*)\S")
_GAP = re.compile(r"[\s|｜│](?:\s|(?<=[|｜│]))")
"""Two blanks or a bar: quick to look for, and without it nothing is apart."""
_RULE = re.compile(r"[-—=:|｜│+┼├┤┌┐└┘─\s]+")
_FIGURE = re.compile(r"[-−+≥≤<>]?\d[\d,]*(?:\.\d+)?\s?[%％‰]?|持平|[-—]{1,2}")
_LONGEST_CELL = 40
_FEWEST_ROWS = 3


def find_spaced_tables(lines: Sequence[Line]) -> list[Table]:
    """The tables among the lines; their lines become ROW, their captions CAPTION."""
    tables: list[Table] = []
    index = 0
    while index < len(lines):
        stop = index
        while stop < len(lines) and _is_row(lines[stop]):
            stop += 1
        rows = [line for line in lines[index:stop] if not _RULE.fullmatch(line.text)]
        if len(rows) >= _FEWEST_ROWS and (table := _table(rows)) is not None:
            tables.append(with_caption(table, lines, index))
            for line in lines[index:stop]:
                line.kind = BlockKind.ROW
        index = max(stop, index + 1)
    return tables


def _is_row(line: Line) -> bool:
    if line.kind is not None or len(line.text) > 300:
        return False
    return _RULE.fullmatch(line.text) is not None or (
        _GAP.search(line.text) is not None
        and _APART.search(line.text) is not None
        and max(map(len, _CELL.findall(line.text)), default=99) <= _LONGEST_CELL
    )


def _table(rows: Sequence[Line]) -> Table | None:
    """A table where most rows have as many cells, and most of them figures."""
    found = [list(_CELL.finditer(row.text)) for row in rows]
    width, regular = Counter(map(len, found)).most_common(1)[0]
    with_figures = sum(any(_FIGURE.fullmatch(cell.group()) for cell in cells) for cells in found)
    if width < 2 or regular < 0.6 * len(rows) or with_figures < 0.5 * len(rows):
        return None
    cells = [
        Cell(
            match.group(),
            row.start + match.start(),
            row.start + match.end(),
            number,
            _column(place, found[number], width),
        )
        for number, row in enumerate(rows)
        for place, match in enumerate(found[number])
    ]
    return Table("", "", rows[0].start, rows[-1].end, tuple(cells))


def _column(place: int, cells: Sequence[re.Match[str]], width: int) -> int:
    """The column of a cell. A head without a name for the first column begins at the second."""
    return place + max(0, width - len(cells)) if not _FIGURE.fullmatch(cells[-1].group()) else place
