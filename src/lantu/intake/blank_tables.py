"""Tables whose cells are kept apart by one blank: "粮食 902.61 -3.2" under "产品名称 产量（万吨） 比上年增长（%）".

A blank may also stand inside a name; a row is told by the figures at its end, as many in each row.
"""

import re
from collections import Counter
from collections.abc import Sequence

from lantu.intake.lines import Line
from lantu.intake.tab_tables import with_caption
from lantu.text import BlockKind, Cell, Table

_FIGURE = r"(?:[-−+]?\d[\d,]*(?:\.\d+)?[%％‰]?|持平|[-—]{1,2})"
_ROW = re.compile(rf"(?P<names>[^，。；！？\n]*?[一-龥A-Za-z）)][^，。；！？\n]*?)(?P<figures>(?:\s+{_FIGURE})+)")
_PART = re.compile(r"\S+")
_SPACED_WORD = re.compile(r"[一-龥](?:\s[一-龥])+(?!\S)")
"""指 标: typesetting set the characters of one word apart."""
_NAME = re.compile(rf"{_SPACED_WORD.pattern}|\S+(?:\s+[（(][^（()）]*[)）])?")
_BETWEEN = re.compile("[^，。；！？：、\\d]{2,16}")
"""A line without figures that groups the rows below it: 按轻重工业分."""
_FEWEST_ROWS = 3
_MEASURES = re.compile("[（(][^（()）]+[)）]|增长|涨跌|增减|±|指数")
"""In the head of a single column of figures: without it, numbers at the ends of lines may be those of pages."""
_LONGEST_ROW = 100


def find_blank_tables(lines: Sequence[Line]) -> list[Table]:
    """The tables among the lines; their lines become ROW, their captions CAPTION."""
    tables: list[Table] = []
    index = 1
    while index < len(lines):
        stop = _run(lines, index)
        table = _table(lines[index - 1], lines[index:stop]) if stop - index >= _FEWEST_ROWS else None
        if table is not None:
            tables.append(with_caption(table, lines, index - 1))
            for line in lines[index - 1 : stop]:
                line.kind = BlockKind.ROW
        index = max(stop, index + 1)
    return tables


def _row(line: Line) -> re.Match[str] | None:
    return _ROW.fullmatch(line.text) if line.kind is None and len(line.text) <= _LONGEST_ROW else None


def _run(lines: Sequence[Line], first: int) -> int:
    """Where the rows end that begin at `first`."""
    index = first
    while index < len(lines) and _row(lines[index]):
        index += 1
        grouped = index > first and index + 1 < len(lines) and lines[index].kind is None
        if grouped and _BETWEEN.fullmatch(lines[index].text) and _row(lines[index + 1]):
            index += 1
    return index


def _table(head: Line, body: Sequence[Line]) -> Table | None:
    """A table of rows with as many figures under a head that names their columns; None where they are none."""
    rows = [_row(line) for line in body]
    counts = Counter(len(_PART.findall(row["figures"])) for row in rows if row)
    width, regular = counts.most_common(1)[0]
    names = list(_NAME.finditer(head.text)) if head.kind is None and not _row(head) else []
    texts = max(len(names) - width, 1)
    fits = width <= len(names) <= width + 2 and regular >= _FEWEST_ROWS and regular == sum(counts.values())
    if not fits or (width == 1 and not _MEASURES.search(names[-1].group())):
        return None
    cells = [_cell(head, name, 0, texts + width - len(names) + place) for place, name in enumerate(names)]
    for number, (line, row) in enumerate(zip(body, rows, strict=True), 1):
        cells += _cells(line, row, number, texts)
    return Table("", "", head.start, body[-1].end, tuple(cells))


def _cells(line: Line, row: re.Match[str] | None, number: int, texts: int) -> list[Cell]:
    """The cells of a row: its names, the last of which is a unit where the head names two, and its figures."""
    if row is None:
        return [Cell(line.text, line.start, line.end, number, 0)]
    named = row["names"].rstrip()
    gap = max(named.rfind(" "), named.rfind("\u3000")) if texts > 1 else -1
    whole = [(0, gap), (gap + 1, len(named))] if gap > 0 else [(0, len(named))]
    found = [
        Cell(named[start:end].strip(), line.start + start, line.start + end, number, place)
        for place, (start, end) in enumerate(whole)
    ]
    figures = _PART.finditer(line.text, row.start("figures"))
    return found + [_cell(line, figure, number, texts + place) for place, figure in enumerate(figures)]


def _cell(line: Line, part: re.Match[str], row: int, column: int) -> Cell:
    return Cell(part.group(), line.start + part.start(), line.start + part.end(), row, column)
