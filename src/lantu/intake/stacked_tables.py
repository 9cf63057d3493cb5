"""Tables whose cells stand below each other, one on a line, as PDF and web exports leave them.

Nothing marks rows and columns; they follow from the regular change of text and figures: "粮食", "902.61", "-3.2",
"豆类", "17.11", "2.9" is a row of one text and two figures, twice. An empty cell leaves no trace, so that a row with
too few figures fills its columns from the left.
"""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from lantu.intake.captions import names_table, table_caption, table_unit
from lantu.intake.lines import Line
from lantu.text import BlockKind, Cell, Table

# "4000.5", "-22.5", "1,234", "35-40", "≥98", "持平", "—"; "2023年" and "65 周岁" are text
_NUMBER = r"\d[\d,，]*(?:\.\d+)?\s?[%％‰]?"
_FIGURE = re.compile(rf"[-−＋+≥≤＞＜<>]?\s?{_NUMBER}(?:[-~～—–]{_NUMBER})?|持平|[-—–－]{{1,2}}|…+")
_SENTENCE = re.compile(r"[，。；？！]")
_TITLE = re.compile(r"(?:\d{4}\s?[-—–－年]|主要|部分|.{8}).*")
_LONGEST_CELL = 32
_FEWEST_FIGURES = 4


@dataclass(slots=True)
class _Piece:
    """A cell of the run; pieces that typesetting set apart ("粮", "食") are put together."""

    start: int
    end: int
    text: str

    @property
    def is_figure(self) -> bool:
        return _FIGURE.fullmatch(self.text) is not None


@dataclass(slots=True)
class _Row:
    texts: list[_Piece]
    figures: list[_Piece]


def find_stacked_tables(lines: Sequence[Line]) -> list[Table]:
    """The tables among joined lines; their lines become ROW, their captions CAPTION."""
    tables: list[Table] = []
    index = 0
    while index < len(lines):
        stop = _run(lines, index)
        if stop - index > 2 * _FEWEST_FIGURES:
            table = _table([line for line in lines[index:stop] if line.kind is None])
            if table is not None:
                tables.append(table)
        index = max(stop, index + 1)
    return tables


def _run(lines: Sequence[Line], first: int) -> int:
    """Where the short lines end that begin at `first`, at the latest before the caption of another table."""
    index = first
    figures = 0
    while index < len(lines):
        line = lines[index]
        if line.kind is not BlockKind.FURNITURE:
            is_cell = line.kind is None and len(line.text) <= _LONGEST_CELL and not _SENTENCE.search(line.text)
            if not is_cell or (figures and table_caption(line.text)):
                break
            figures += _FIGURE.fullmatch(line.text) is not None
        index += 1
    return index


def _table(run: Sequence[Line]) -> Table | None:
    figures = [index for index, line in enumerate(run) if _FIGURE.fullmatch(line.text)]
    if len(figures) < _FEWEST_FIGURES or len(figures) < 0.25 * (figures[-1] + 1):
        return None
    first = max((index for index in range(figures[0]) if _names(run[index].text)), default=0)
    first -= first > 0 and _names(run[first - 1].text)
    run, figures = run[first:], [index - first for index in figures]
    above = _captions(run[: figures[0]])
    body = run[above : figures[-1] + 1]
    rows = _rows([_Piece(line.start, line.end, line.text) for line in body])
    width = Counter(len(row.figures) for row in rows).most_common(1)[0][0]
    regular = sum(len(row.figures) == width for row in rows)
    if len(rows) < 3 or regular < 0.6 * len(rows):
        return None
    cells, head_rows = _cells(rows, width)
    label, title, unit = _caption_of(run[:above])
    for line in run[:above]:
        line.kind = BlockKind.CAPTION
    for line in body:
        line.kind = BlockKind.ROW
    return Table(label, title, run[0].start, body[-1].end, tuple(cells), head_rows=head_rows, unit=unit)


def _names(text: str) -> bool:
    """Whether a line of the run is its table's caption, so that what stands above is no part of the table."""
    return names_table(text) or table_caption(text) is not None


def _captions(lines: Sequence[Line]) -> int:
    """How many lines at the head of a run are caption, title and unit."""
    count = 0
    while count < len(lines) - 1:
        text = lines[count].text
        bare = count > 0 and _is_bare_caption(lines[count - 1].text)
        titled = count == 0 and len(lines) > 2 and _TITLE.fullmatch(text) and len(text) > 5
        if not (table_caption(text) or table_unit(text) or bare or titled):
            break
        count += 1
    return count


def _is_bare_caption(text: str) -> bool:
    caption = table_caption(text)
    return caption is not None and caption.title >= len(text)


def _caption_of(lines: Sequence[Line]) -> tuple[str, str, str]:
    label = title = unit = ""
    for line in lines:
        caption, named = table_caption(line.text), table_unit(line.text)
        if named is not None:
            unit = named
        elif caption is not None:
            label, title = caption.label, line.text[caption.title :].strip()
        else:
            title = title or line.text
    return label, title, unit


def _rows(pieces: Sequence[_Piece]) -> list[_Row]:
    """Texts with the figures behind them. The first row holds the head too."""
    rows = [_Row([], [])]
    for piece in pieces:
        if piece.is_figure:
            rows[-1].figures.append(piece)
        else:
            if rows[-1].figures:
                rows.append(_Row([], []))
            rows[-1].texts.append(piece)
    return rows


def _cells(rows: Sequence[_Row], width: int) -> tuple[list[Cell], int]:
    """Cells row by row, and how many rows are the head."""
    texts = max((1, 2, 3), key=lambda count: _fit(rows, count, width))
    first = _together(rows[0].texts, texts, pairs=True)
    cells = _grouped_head(rows[0].texts[:-texts], texts, width)
    if cells:
        head, first, number = rows[0].texts[:-texts], rows[0].texts, 1 + max(cell.row for cell in cells)
    else:
        head = first[: min(len(first) - 1, texts + width)]
        offset = texts + width - len(head)
        cells = [_cell(piece, 0, offset + column) for column, piece in enumerate(head)]
        number = 1 if head else 0
    head_rows = number
    for row in [_Row(first[len(head) :], rows[0].figures), *rows[1:]]:
        labels = _together(row.texts, texts)
        while len(labels) > texts:
            cells.append(_cell(labels.pop(0), number, 0))
            number += 1
        cells += [_cell(piece, number, column) for column, piece in enumerate(labels)]
        cells += [_cell(piece, number, texts + column) for column, piece in enumerate(row.figures)]
        number += 1
    return cells, head_rows


_NAMES = re.compile("指标|项目|.{0,6}名称|类别|产品|地区|单位|学校|.{0,4}类型")
"""What stands over the names of rows."""


def _grouped_head(pieces: Sequence[_Piece], texts: int, width: int) -> list[Cell]:
    """The cells of a head in several rows, the first of which groups columns; [] where there is no such head.

    招生数, 在校生数 over 绝对数, 比上年增长, 绝对数, 比上年增长: as often as the groups say, the columns have names.
    """
    names = texts if pieces and _NAMES.fullmatch(pieces[0].text) else 0
    for groups in range(2, width // 2 + 1):
        below = len(pieces) - names - groups
        if width % groups or below <= 0 or below % width:
            continue
        depth, span = below // width, width // groups
        cells = [replace(_cell(piece, 0, column), rows=depth + 1) for column, piece in enumerate(pieces[:names])]
        over, rest = pieces[names : names + groups], pieces[names + groups :]
        cells += [replace(_cell(piece, 0, texts + place * span), columns=span) for place, piece in enumerate(over)]
        return cells + [_cell(piece, 1 + at // width, texts + at % width) for at, piece in enumerate(rest)]
    return []


def _fit(rows: Sequence[_Row], texts: int, width: int) -> float:
    """How well rows of so many texts fit: the share of such rows, and a head with a name for each column."""
    share = sum(len(_together(row.texts, texts)) == texts for row in rows[1:]) / len(rows)
    head = len(_together(rows[0].texts, texts, pairs=True)) - texts
    return share + (0.5 if head == texts + width else 0)


def _cell(piece: _Piece, row: int, column: int) -> Cell:
    return Cell(piece.text, piece.start, piece.end, row, column)


def _together(pieces: Sequence[_Piece], most: int, *, pairs: bool = False) -> list[_Piece]:
    """Pieces of one character, or "#" and one, put together where there are more pieces than columns."""
    joined = [_Piece(piece.start, piece.end, piece.text) for piece in pieces]
    if len(joined) <= most:
        return joined
    result: list[_Piece] = []
    closed = False
    for before, piece in pairwise([None, *joined]):
        assert piece is not None
        if before is not None and result and not closed and _is_part(result[-1].text):
            result[-1] = _Piece(result[-1].start, piece.end, result[-1].text + piece.text)
            closed = pairs or not _is_part(result[-1].text)
        else:
            result.append(piece)
            closed = False
    return result


def _is_part(text: str) -> bool:
    return len(text.lstrip("#＃ ")) <= 1
