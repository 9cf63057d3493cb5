"""Ruled lines of a page and the grids that they make."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from lantu.intake.grid import GridCell
from lantu.intake.page_layout import Box, Segment, Wall

_THIN = 4.0
_LONG = 8.0
_CLOSE = 2.5
_MOST_LINES = 600
"""More lines than this on a page are a drawing."""


@dataclass(slots=True)
class Grid:
    """Lines that touch. `verticals` go from `start` down to `end`, `horizontals` from left to right."""

    verticals: list[Wall]
    horizontals: list[Wall]

    @property
    def columns(self) -> list[float]:
        """The edges of its columns."""
        sides = [edge for line in self.horizontals for edge in (line.start, line.end)]
        return _clustered([line.place for line in self.verticals] + [min(sides), max(sides)])

    @property
    def rows(self) -> list[float]:
        """The edges of its rows."""
        sides = [edge for line in self.verticals for edge in (line.start, line.end)]
        return _clustered([line.place for line in self.horizontals] + [min(sides), max(sides)])

    def holds(self, segment: Segment) -> bool:
        """Whether a segment lies inside the grid."""
        across, down = _middle(segment)
        columns, rows = self.columns, self.rows
        return columns[0] < across < columns[-1] and rows[0] < down < rows[-1]

    def cells(self, segments: Sequence[Segment]) -> list[GridCell]:
        """The cells with the segments in them; a cell reaches to the next lines around its text."""
        columns, rows = self.columns, self.rows
        found: dict[tuple[int, int, int, int], list[Segment]] = {}
        for segment in segments:
            across, down = _middle(segment)
            left, right = _between(self.verticals, across, down, columns)
            top, bottom = _between(self.horizontals, down, across, rows)
            found.setdefault((top, left, bottom, right), []).append(segment)
        return [
            GridCell(top, left, _lines(inside), max(1, bottom - top), max(1, right - left))
            for (top, left, bottom, right), inside in sorted(found.items())
        ]


def rulings_of(drawn: Iterable[Box]) -> tuple[list[Wall], list[Wall]]:
    """The vertical and the horizontal lines among drawn paths, those around shaded or framed cells included."""
    verticals: list[Wall] = []
    horizontals: list[Wall] = []
    for box in drawn:
        _add_lines(box, verticals, horizontals)
        if len(verticals) + len(horizontals) > 4 * _MOST_LINES:
            return [], []
    return _merged(verticals), _merged(horizontals)


def _add_lines(box: Box, verticals: list[Wall], horizontals: list[Wall]) -> None:
    left, right, top, bottom = box
    wide, high = right - left, bottom - top
    if wide < _THIN and high > _LONG:
        verticals.append(Wall((left + right) / 2, top, bottom))
    elif high < _THIN and wide > _LONG:
        horizontals.append(Wall((top + bottom) / 2, left, right))
    elif wide > _LONG and high > _LONG:
        verticals += [Wall(left, top, bottom), Wall(right, top, bottom)]
        horizontals += [Wall(top, left, right), Wall(bottom, left, right)]


def _merged(lines: Sequence[Wall]) -> list[Wall]:
    """Lines in one place that touch or overlap become one."""
    merged: list[Wall] = []
    for line in sorted(lines, key=lambda line: (round(line.place / _CLOSE), line.start)):
        last = merged[-1] if merged else None
        if last is not None and abs(last.place - line.place) < _CLOSE and line.start <= last.end + _CLOSE:
            merged[-1] = Wall(last.place, last.start, max(last.end, line.end))
        else:
            merged.append(line)
    return merged


def grids_of(verticals: Sequence[Wall], horizontals: Sequence[Wall]) -> list[Grid]:
    """The grids that lines make by touching each other."""
    if not verticals or not horizontals or len(verticals) + len(horizontals) > _MOST_LINES:
        return []
    groups: list[Grid] = []
    for vertical in verticals:
        across = [line for line in horizontals if _touch(vertical, line)]
        joined = [group for group in groups if any(line in group.horizontals for line in across)]
        grid = Grid([vertical], across)
        for group in joined:
            grid.verticals += group.verticals
            grid.horizontals += [line for line in group.horizontals if line not in grid.horizontals]
            groups.remove(group)
        groups.append(grid)
    return [grid for grid in groups if len(grid.horizontals) > 1]


def _touch(vertical: Wall, horizontal: Wall) -> bool:
    return (
        horizontal.start - _CLOSE <= vertical.place <= horizontal.end + _CLOSE
        and vertical.start - _CLOSE <= horizontal.place <= vertical.end + _CLOSE
    )


def _clustered(places: Sequence[float]) -> list[float]:
    edges: list[float] = []
    for place in sorted(places):
        if not edges or place - edges[-1] > 2 * _CLOSE:
            edges.append(place)
    return edges


def _middle(segment: Segment) -> tuple[float, float]:
    return (segment.left + segment.right) / 2, (segment.top + segment.bottom) / 2


def _between(lines: Sequence[Wall], place: float, along: float, edges: Sequence[float]) -> tuple[int, int]:
    """Which edges lie around a place, counting only lines that pass beside it."""
    passing = [line.place for line in lines if line.start - _CLOSE <= along <= line.end + _CLOSE]
    before = max((line for line in passing if line <= place), default=edges[0])
    behind = min((line for line in passing if line > place), default=edges[-1])
    return _nearest(edges, before), _nearest(edges, behind)


def _nearest(edges: Sequence[float], place: float) -> int:
    return min(range(len(edges)), key=lambda index: abs(edges[index] - place))


def _lines(segments: Sequence[Segment]) -> list[str]:
    """The text of a cell's lines, from top to bottom."""
    ordered = sorted(segments, key=lambda segment: segment.top)
    lines: list[list[Segment]] = [[ordered[0]]]
    for last, segment in pairwise(ordered):
        if segment.top - last.top < last.height / 2:
            lines[-1].append(segment)
        else:
            lines.append([segment])
    return [" ".join(segment.text for segment in sorted(line, key=lambda item: item.left)) for line in lines]
