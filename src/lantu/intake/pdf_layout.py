"""Characters of a PDF page put together to segments: pieces of a line without a wide gap."""

import ctypes
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

import pypdfium2
import pypdfium2.raw as pdfium

_WIDE_GAP = 1.3
"""A gap of so many character heights separates cells; justified text stays below it."""
_INVISIBLE = frozenset("\r\n\x00\ufffe\uffff\x02\xad")


@dataclass(frozen=True, slots=True)
class Wall:
    """A ruled line: at `place` on one axis, from `start` to `end` on the other, in points from the upper left."""

    place: float
    start: float
    end: float


@dataclass(slots=True)
class Segment:
    """A piece of a line with its box in points; `top` counts from the page's upper edge, so that it grows downward.

    `size` is the height of its Chinese characters, 0 where there are none.
    """

    text: str
    left: float
    right: float
    top: float
    bottom: float
    page: int
    page_height: float
    size: float

    @property
    def height(self) -> float:
        """Height of its box."""
        return self.bottom - self.top


@dataclass(slots=True)
class _Open:
    """A segment that is still growing."""

    characters: list[str]
    box: tuple[float, float, float, float]
    sizes: Counter[float]


def segments_of(text: pypdfium2.PdfTextPage, page: int, height: float, walls: Sequence[Wall] = ()) -> list[Segment]:
    """The segments of a page in the order of its content; a vertical line ends a segment."""
    segments: list[Segment] = []
    current: _Open | None = None
    rect = pdfium.FS_RECTF()
    for index in range(text.count_chars()):
        character = chr(pdfium.FPDFText_GetUnicode(text.raw, index))
        if character in _INVISIBLE:
            if character in "\r\n":
                _close(current, segments, page, height)
                current = None
            continue
        if not pdfium.FPDFText_GetLooseCharBox(text.raw, index, ctypes.byref(rect)):
            continue
        box = (rect.left, rect.right, rect.bottom, rect.top)
        if current is not None and character.isspace():
            if not _is_made_up(text, index, current):
                current.characters.append(" ")
        elif current is not None and _belongs(current.box, box) and not _is_walled(current.box, box, height, walls):
            current.characters.append(character)
            current.sizes[_size(character, rect)] += 1
            old = current.box
            current.box = (min(old[0], box[0]), max(old[1], box[1]), min(old[2], box[2]), max(old[3], box[3]))
        elif not character.isspace():
            _close(current, segments, page, height)
            current = _Open([character], box, Counter([_size(character, rect)]))
    _close(current, segments, page, height)
    return segments


def _size(character: str, rect: pdfium.FS_RECTF) -> float:
    """Height of a Chinese character; 0 for others, whose fonts have other heights at one size."""
    return round(float(rect.top - rect.bottom), 1) if character >= "\u2e80" else 0


def _is_made_up(text: pypdfium2.PdfTextPage, index: int, current: _Open) -> bool:
    """Whether a space is only a gap that typesetting left beside a Chinese character, and not in the file."""
    if pdfium.FPDFText_IsGenerated(text.raw, index) != 1:
        return False
    following = chr(pdfium.FPDFText_GetUnicode(text.raw, index + 1)) if index + 1 < text.count_chars() else " "
    return current.characters[-1] >= "\u2e80" or following >= "\u2e80"


def _belongs(line: tuple[float, float, float, float], box: tuple[float, float, float, float]) -> bool:
    """Whether a character stands on the line, and not far from its end."""
    height = max(line[3] - line[2], box[3] - box[2], 1)
    overlap = min(line[3], box[3]) - max(line[2], box[2])
    return overlap > 0.3 * min(line[3] - line[2], box[3] - box[2]) and -height < box[0] - line[1] < _WIDE_GAP * height


def _is_walled(
    line: tuple[float, float, float, float],
    box: tuple[float, float, float, float],
    height: float,
    walls: Sequence[Wall],
) -> bool:
    """Whether a vertical line stands between a line's end and a character."""
    if not walls or box[0] - line[1] < 0.1 * (box[3] - box[2]):
        return False
    middle = height - (box[2] + box[3]) / 2
    return any(wall.start < middle < wall.end and line[1] - 1 <= wall.place <= box[0] + 1 for wall in walls)


def _close(current: _Open | None, segments: list[Segment], page: int, height: float) -> None:
    if current is not None:
        left, right, bottom, top = current.box
        text = "".join(current.characters).strip()
        size = max(current.sizes, key=lambda size: (size > 0, current.sizes[size]))
        segments.append(Segment(text, left, right, height - top, height - bottom, page, height, size))
