"""Lines of a PDF joined back into paragraphs by what their margins tell."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

from lantu.intake.pdf_tables import Row

_SET_IN = 1.2
_ROOM = 1.6
_SPREAD = 1.9
_LARGER = 1.12


@dataclass(slots=True)
class Paragraph:
    """A paragraph's text; `pages` tells at which of its characters a page begins."""

    text: str
    pages: list[tuple[int, int]] = field(default_factory=list)


def paragraphs_of(rows: Sequence[Row]) -> list[Paragraph]:
    """The paragraphs of rows that are no tables."""
    if not rows:
        return []
    left, right = _margins(rows)
    paragraphs: list[Paragraph] = []
    last: Row | None = None
    for row in rows:
        if last is None or _opens(last, row, left, right):
            paragraphs.append(Paragraph(row.text, [(row.page, 0)]))
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


def _margins(rows: Sequence[Row]) -> tuple[float, float]:
    """The left and the right edge of running text: where most long lines begin and end."""
    widest = max(row.right - row.left for row in rows)
    full = [row for row in rows if row.right - row.left > 0.8 * widest]
    left = Counter(round(row.left) for row in full).most_common(1)[0][0]
    right = Counter(round(row.right / 3) * 3 for row in full).most_common(1)[0][0]
    return left, right


def _opens(last: Row, row: Row, left: float, right: float) -> bool:
    """Whether a line begins a paragraph."""
    if min(last.size, row.size) > 0 and max(last.size, row.size) > _LARGER * min(last.size, row.size):
        return True
    size = max(last.size, row.size) or 0.7 * max(last.height, row.height, 1)
    if row.left > left + _SET_IN * size or last.right < right - _ROOM * size:
        return True
    return last.page == row.page and row.top - last.top > _SPREAD * 1.6 * size and row.top > last.top
