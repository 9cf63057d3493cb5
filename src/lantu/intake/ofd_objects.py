"""What stands on an OFD page: characters and drawn lines, brought from the places of their objects to points."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate, chain
from typing import NamedTuple

from lxml import etree

from lantu.errors import DocumentTooLarge
from lantu.intake.ofd_parts import POINTS, Sheet, number, numbers
from lantu.intake.page_layout import Box, Character, is_wide

_ASCENT, _DESCENT = 0.88, 0.12
"""How much of its size a Chinese character reaches above and below its line."""
_NARROW = 0.5
"""The width of a letter or digit, in sizes, where the file does not tell it."""
_NARROWEST, _WIDEST = 0.2, 1.2
"""The widths, in heights, between which the end of an object is believed to be that of its last character."""
_SPACE = 0.25
"""A gap of so many heights is a space."""
_MOST_OBJECTS = 200_000
_DEEPEST = 4
_WHITE = 250
_STRAIGHT = 0.5
_COMMANDS = re.compile(r"([SMLQBAC])([^SMLQBAC]*)")


class Matrix(NamedTuple):
    """A map from one plane to another as the standard writes it: x' = ax + cy + e, y' = bx + dy + f."""

    a: float
    b: float
    c: float
    d: float
    e: float
    f: float

    def at(self, x: float, y: float) -> tuple[float, float]:
        """Where a point comes to stand."""
        return self.a * x + self.c * y + self.e, self.b * x + self.d * y + self.f

    def after(self, first: "Matrix") -> "Matrix":
        """The map that does another one first and then this one."""
        (e, f) = self.at(first.e, first.f)
        return Matrix(
            self.a * first.a + self.c * first.b,
            self.b * first.a + self.d * first.b,
            self.a * first.c + self.c * first.d,
            self.b * first.c + self.d * first.d,
            e,
            f,
        )

    def box(self, points: Sequence[tuple[float, float]]) -> Box:
        """The box around points where they come to stand."""
        placed = [self.at(x, y) for x, y in points]
        across, down = [x for x, _ in placed], [y for _, y in placed]
        return Box(min(across), max(across), min(down), max(down))


@dataclass(frozen=True, slots=True)
class _Object:
    """An object of a page with the map from its own plane to points."""

    element: etree._Element
    matrix: Matrix
    right: float

    def bounded(self, box: Box) -> Box:
        """The box of a character; that of the last one ends where the object does."""
        height = box.bottom - box.top
        if _NARROWEST * height < self.right - box.left < _WIDEST * height:
            return box._replace(right=self.right)
        return box


def marks_on(sheet: Sheet, name: str) -> tuple[list[Character], list[Box]]:
    """The characters of a page in the order of its content, and the boxes of what is drawn on it.

    Raises DocumentTooLarge; ValueError where a place is not of numbers.
    """
    characters: list[Character] = []
    drawn: list[Box] = []
    to_points = Matrix(POINTS, 0, 0, POINTS, -sheet.left * POINTS, -sheet.top * POINTS)
    for count, item in enumerate(_objects(sheet.contents, to_points, sheet, _DEEPEST)):
        if count > _MOST_OBJECTS:
            trouble = f"a page of it has more than {_MOST_OBJECTS:,} objects"
            raise DocumentTooLarge(name, trouble, "Split the file or export only the part with the text")
        if _kind(item.element) == "TextObject":
            characters += _characters(item)
        elif not _is_blank(item.element):
            drawn += _edges(item)
    return characters, drawn


def _objects(parents: Sequence[etree._Element], matrix: Matrix, sheet: Sheet, depth: int) -> Iterator[_Object]:
    """The texts and paths inside layers, blocks and shared drawings, those that are shown."""
    for element in chain.from_iterable(parents):
        kind = _kind(element)
        if element.get("Visible") in ("false", "0"):
            continue
        if kind in ("TextObject", "PathObject"):
            left, top, width, _ = _boundary(element)
            right, _ = matrix.at(left + width, top)
            yield _Object(element, matrix.after(_own_matrix(element)), right)
        elif kind in ("Layer", "PageBlock"):
            yield from _objects([element], matrix, sheet, depth)
        elif kind == "CompositeObject" and depth:
            unit = sheet.shared.get(element.get("ResourceID", ""))
            contents = list(unit.iterfind("{*}Content")) if unit is not None else []
            yield from _objects(contents, matrix.after(_own_matrix(element)), sheet, depth - 1)


def _kind(element: etree._Element) -> str:
    return etree.QName(element).localname


def _boundary(element: etree._Element) -> list[float]:
    """Left, top, width and height of an object on the plane around it."""
    return numbers(element.get("Boundary", "0 0 0 0"), 4)


def _own_matrix(element: etree._Element) -> Matrix:
    """From an object's own plane to that around it: its matrix, then the corner of its boundary."""
    left, top, _, _ = _boundary(element)
    own = Matrix(*numbers(element.get("CTM", "1 0 0 1 0 0"), 6))
    return Matrix(1, 0, 0, 1, left, top).after(own)


def _characters(item: _Object) -> Iterator[Character]:
    size = number(item.element.get("Size", "0"))
    wide = size * number(item.element.get("HScale", "1"))
    x, y = 0.0, 0.0
    for code in item.element.iterfind("{*}TextCode"):
        # Where a code does not tell its place, it stands where the one before began.
        x, y = number(code.get("X", str(x))), number(code.get("Y", str(y)))
        text = (code.text or "").replace("\r", "").replace("\n", "")
        widths = [wide if is_wide(character) else wide * _NARROW for character in text]
        down = _steps(code.get("DeltaY"), [0.0] * len(text))
        across = _steps(code.get("DeltaX"), [0.0] * len(text) if any(down) else widths)
        rows = zip(text, widths, across, accumulate(across, initial=x), accumulate(down, initial=y), strict=False)
        for character, width, step, left, line in rows:
            # A step is the width of a character, but where characters are set apart.
            right = left + (min(step, width) if step > 0 else width)
            top, bottom = line - _ASCENT * size, line + _DESCENT * size
            box = item.matrix.box([(left, top), (right, top), (left, bottom), (right, bottom)])
            yield Character(character, item.bounded(box), round(box.bottom - box.top, 1))


def _steps(text: str | None, missing: Sequence[float]) -> list[float]:
    """The steps from each character to the next, "g 3 2.5" being three of 2.5; `missing` where they are not told."""
    steps: list[float] = []
    words = iter((text or "").split())
    for word in words:
        times = min(int(next(words, "")), len(missing)) if word == "g" else 1
        steps += [number(next(words, "") if word == "g" else word)] * times
    return [*steps, *missing[len(steps) :]]


def spaced(characters: Sequence[Character]) -> Iterator[Character]:
    """The characters with spaces where a gap parts a digit from another digit or a letter: 表1 2023年.

    Of letters alone files do not tell the width, and beside Chinese characters a gap means nothing.
    """
    last: Character | None = None
    for character in characters:
        if last is not None and _are_apart(last, character):
            yield Character(" ", last.box, last.size)
        yield character
        last = character


def _are_apart(last: Character, character: Character) -> bool:
    both = last.text + character.text
    if not (both.isascii() and both.isalnum() and any(sign.isdigit() for sign in both)):
        return False
    height = character.box.bottom - character.box.top
    on_line = abs(character.box.bottom - last.box.bottom) < height / 2
    return on_line and character.box.left - last.box.right > _SPACE * height


def _is_blank(path: etree._Element) -> bool:
    """Whether a path shows nothing: it is neither filled nor edged, or a white area without an edge."""
    if path.get("Stroke", "true") in ("true", "1"):
        return False
    colour = path.find("{*}FillColor")
    if path.get("Fill") not in ("true", "1"):
        return True
    if colour is None:
        return False
    values = colour.get("Value", "").split()
    white = bool(values) and all(value.isdigit() and int(value) > _WHITE for value in values)
    return white or colour.get("Alpha") == "0"


def _edges(path: _Object) -> Iterator[Box]:
    """The boxes of the straight edges along which a path is drawn."""
    start = last = (0.0, 0.0)
    for command, values in _COMMANDS.findall(path.element.findtext("{*}AbbreviatedData") or ""):
        places = numbers(values)
        to = (places[-2], places[-1]) if len(places) > 1 else start
        if command in "SM":
            start = to
        else:
            box = path.matrix.box([last, to])
            if min(box.right - box.left, box.bottom - box.top) < _STRAIGHT:
                yield box
        last = to
