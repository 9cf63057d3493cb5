"""专栏: boxes inside a text, each with a caption."""

from collections.abc import Sequence

from lantu.intake.captions import box_caption, figure_caption, table_unit
from lantu.intake.lines import Line
from lantu.intake.numbering import Rank, find_numbering
from lantu.text import BlockKind, Box

_LONGEST_HEADING = 60


def find_boxes(lines: Sequence[Line]) -> list[Box]:
    """The boxes among the lines; their captions become CAPTION, and so do the captions of figures."""
    boxes: list[Box] = []
    for index, line in enumerate(lines):
        if line.kind is not None:
            continue
        caption = box_caption(line.text)
        if caption is not None:
            line.kind = BlockKind.CAPTION
            last = _last_line(lines, index)
            boxes.append(Box(caption.label, line.text[caption.title :].strip(), line.start, last.end))
        elif figure_caption(line.text):
            _mark_figure(lines, index)
    return boxes


def _mark_figure(lines: Sequence[Line], index: int) -> None:
    """The caption of a figure, with its title and unit where they stand on the next lines."""
    caption = figure_caption(lines[index].text)
    titled = caption is not None and caption.title < len(lines[index].text)
    lines[index].kind = BlockKind.CAPTION
    for line in lines[index + 1 : index + 3]:
        if line.kind is not None or len(line.text) > _LONGEST_HEADING or (titled and not table_unit(line.text)):
            break
        if not titled and find_numbering(line.text):
            break
        line.kind, titled = BlockKind.CAPTION, True


def _last_line(lines: Sequence[Line], first: int) -> Line:
    """The last line of the box that begins at `first`."""
    last = lines[first]
    items = _Items()
    for index in range(first + 1, len(lines)):
        line, empty = lines[index], last is lines[first]
        if not items.take(line, first=empty) and _ends_box(line, empty=empty):
            break
        last = line
    return last


class _Items:
    """The items of a box that are numbered like headings: 一、 or （一） under the caption, then the next ones."""

    def __init__(self) -> None:
        self._last: tuple[Rank, int] | None = None

    def take(self, line: Line, *, first: bool) -> bool:
        """Whether the line is the first such item, being the `first` line of the box, or the next one."""
        numbering = find_numbering(line.text) if line.kind is None and not line.level else None
        if numbering is None or numbering.rank not in (Rank.CHINESE, Rank.CHINESE_BRACKET):
            return False
        begins = first and numbering.ordinal == 1
        if not begins and self._last != (numbering.rank, numbering.ordinal - 1):
            return False
        self._last = numbering.rank, numbering.ordinal
        return True


def _ends_box(line: Line, *, empty: bool) -> bool:
    """Whether a line stands behind a box: a heading, another caption, a gap, or a line set in otherwise.

    Items "1." and "（1）" belong to the box. A gap right under the caption does not end it.
    """
    if line.kind not in (None, BlockKind.ROW, BlockKind.NOTE) or line.level or box_caption(line.text):
        return True
    if not empty and (line.blanks > 1 or line.lead == " "):
        return True
    numbering = find_numbering(line.text)
    return numbering is not None and numbering.rank < Rank.ARABIC and line.end - line.start <= _LONGEST_HEADING
