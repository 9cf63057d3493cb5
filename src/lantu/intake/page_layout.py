"""Characters of a page put together to segments: pieces of a line without a wide gap."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import NamedTuple

_WIDE_GAP = 1.3
"""A gap of so many character heights separates cells; justified text stays below it."""


class Box(NamedTuple):
    """Where a thing stands, in points; `top` and `bottom` count from the page's upper edge and grow downward."""

    left: float
    right: float
    top: float
    bottom: float


class Character(NamedTuple):
    """A character, where it stands, and the height of a Chinese character of its font in points."""

    text: str
    box: Box
    size: float


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
    box: Box
    sizes: Counter[float]


def segments_of(
    characters: Iterable[Character | None], page: int, page_height: float, walls: Sequence[Wall] = ()
) -> list[Segment]:
    """The segments of a page in the order of its content; None and a vertical line end a segment."""
    segments: list[Segment] = []
    current: _Open | None = None
    for character in characters:
        if character is None:
            _close(current, segments, page, page_height)
            current = None
            continue
        text, box, size = character
        if current is not None and text.isspace():
            current.characters.append(" ")
        elif current is not None and _belongs(current.box, box) and not _is_walled(current.box, box, walls):
            current.characters.append(text)
            current.sizes[_size(text, size)] += 1
            current.box = _around(current.box, box)
        elif not text.isspace():
            _close(current, segments, page, page_height)
            current = _Open([text], box, Counter([_size(text, size)]))
    _close(current, segments, page, page_height)
    return segments


def is_wide(character: str) -> bool:
    """Whether a character is a Chinese one, or punctuation or a symbol of their width."""
    return character >= "\u2e80"


def _size(character: str, size: float) -> float:
    """The size that a Chinese character tells; 0 for others, whose fonts have other heights at one size."""
    return size if is_wide(character) else 0


def _around(one: Box, other: Box) -> Box:
    return Box(
        min(one.left, other.left), max(one.right, other.right), min(one.top, other.top), max(one.bottom, other.bottom)
    )


def _belongs(line: Box, box: Box) -> bool:
    """Whether a character stands on the line, and not far from its end."""
    line_height, box_height = line.bottom - line.top, box.bottom - box.top
    height = max(line_height, box_height, 1)
    overlap = min(line.bottom, box.bottom) - max(line.top, box.top)
    return overlap > 0.3 * min(line_height, box_height) and -height < box.left - line.right < _WIDE_GAP * height


def _is_walled(line: Box, box: Box, walls: Sequence[Wall]) -> bool:
    """Whether a vertical line stands between a line's end and a character."""
    if not walls or box.left - line.right < 0.1 * (box.bottom - box.top):
        return False
    middle = (box.top + box.bottom) / 2
    return any(wall.start < middle < wall.end and line.right - 1 <= wall.place <= box.left + 1 for wall in walls)


def _close(current: _Open | None, segments: list[Segment], page: int, page_height: float) -> None:
    if current is not None:
        text = "".join(current.characters).strip()
        size = max(current.sizes, key=lambda size: (size > 0, current.sizes[size]))
        segments.append(Segment(text, *current.box, page, page_height, size))
