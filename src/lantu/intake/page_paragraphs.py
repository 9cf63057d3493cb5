"""Lines of pages joined back into paragraphs by what their margins tell."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from lantu.intake.building import MOST_BLANKS
from lantu.intake.numbering import find_numbering
from lantu.intake.page_tables import Row

_SET_IN = 1.2
_TAB = 3.0
_ROOM = 1.6
_SPREAD = 1.5
_LARGER = 1.12
# A word or number that no line break cuts, with the stop behind it, which never begins a line.
_WORD = re.compile(r"[!-~]+[。，；、：）”》]*")
_NARROW = 0.55
_OVER = re.compile(r"[。！？；：][”’）]?$")


@dataclass(slots=True)
class Paragraph:
    """A paragraph; `pages` tells at which of its characters a page begins, `blanks` the empty lines before it."""

    text: str
    pages: list[tuple[int, int]] = field(default_factory=list)
    blanks: int = 0


@dataclass(frozen=True, slots=True)
class _Layout:
    """The edges of running text, and the distance from line to line."""

    left: float
    right: float
    top: float
    bottom: float
    pitch: float
    size: float


def paragraphs_of(rows: Sequence[Row]) -> list[Paragraph]:
    """The paragraphs of rows that are no tables."""
    if not rows:
        return []
    layout = _layout(rows)
    paragraphs: list[Paragraph] = []
    last: Row | None = None
    for row in rows:
        if last is None or _opens(last, row, layout):
            blanks = _blanks(last, row, layout) if last is not None else 0
            paragraphs.append(Paragraph(_set_in(row, layout) + row.text, [(row.page, 0)], blanks))
        else:
            _append(paragraphs[-1], row)
        last = row
    return paragraphs


def _append(paragraph: Paragraph, row: Row) -> None:
    """Go on with a line; words of Latin letters are kept apart, a hyphen at the line's end is not."""
    apart = paragraph.text[-1:].isascii() and row.text[:1].isascii() and paragraph.text[-1:].isalpha()
    paragraph.text += (" " if apart and row.text[:1].isalpha() else "") + row.text
    if paragraph.pages[-1][0] != row.page:
        paragraph.pages.append((row.page, len(paragraph.text) - len(row.text)))


def _layout(rows: Sequence[Row]) -> _Layout:
    """Where most long lines begin and end, and how far most lines stand below each other."""
    widest = max(row.right - row.left for row in rows)
    full = [row for row in rows if row.right - row.left > 0.8 * widest]
    left = Counter(round(row.left) for row in full).most_common(1)[0][0]
    right = Counter(round(row.right / 3) * 3 for row in full).most_common(1)[0][0]
    steps = Counter(
        round(row.top - last.top) for last, row in pairwise(rows) if last.page == row.page and row.top > last.top
    )
    pitch = steps.most_common(1)[0][0] if steps else rows[0].height * _SPREAD
    sizes = Counter(row.size for row in rows if row.size)
    size = sizes.most_common(1)[0][0] if sizes else 0.7 * rows[0].height
    return _Layout(left, right, min(row.top for row in rows), max(row.top for row in rows), max(pitch, 1), size)


def _size(last: Row, row: Row) -> float:
    return max(last.size, row.size) or 0.7 * max(last.height, row.height, 1)


def _opens(last: Row, row: Row, layout: _Layout) -> bool:
    """Whether a line begins a paragraph: it is set in, or the line before had room for its first word."""
    if min(last.size, row.size) > 0 and max(last.size, row.size) > _LARGER * min(last.size, row.size):
        return True
    size = _size(last, row)
    word = _WORD.match(row.text)
    needed = max(_ROOM * size, _width(word.group()) * size if word else 0)
    if row.left > layout.left + _SET_IN * size or last.right < layout.right - needed:
        return True
    if last.page == row.page and row.top - last.top > _SPREAD * layout.pitch:
        return True
    return find_numbering(row.text) is not None and (
        _OVER.search(last.text) is not None or row.right < layout.right / 2
    )


def _width(text: str) -> float:
    """Width in Chinese characters."""
    return sum(_NARROW if character < "\u2000" else 1.0 for character in text)


def _blanks(last: Row, row: Row, layout: _Layout) -> int:
    """How many empty lines stand between two lines, over the end of a page too, as far as they are kept."""
    if last.page == row.page:
        return min(max(0, round((row.top - last.top) / layout.pitch) - 1), MOST_BLANKS)
    # Pages end at different heights where lines are kept together; only a clear gap is an empty line.
    below = (layout.bottom - last.top) / layout.pitch - 0.4
    above = (row.top - layout.top) / layout.pitch
    return min(max(0, int(below)) + max(0, round(above)), MOST_BLANKS)


def _set_in(row: Row, layout: _Layout) -> str:
    """A tab for a line that is set in further than the two characters of a paragraph."""
    left_aligned = row.right < layout.right - 4 * layout.size
    return "\t" if left_aligned and _TAB * layout.size < row.left - layout.left < 4 * layout.size else ""
