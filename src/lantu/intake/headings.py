"""Headings: numbered, running into their paragraph, or without a number."""

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from lantu.intake.front import is_aside
from lantu.intake.lines import Line, place_of
from lantu.intake.numbering import Numbering, Rank, find_numbering
from lantu.text import BlockKind, Box

_STOP = re.compile(r"[。！？!?]")
_SENTENCE_END = re.compile(r"[。！？；;，,、：:…]$")
_LABEL = re.compile(r"(?P<label>[\u4e00-\u9fff]{2,4})[：:].{2,20}")
_ANNEX = re.compile(r"附(?:件|录|表)|说明$|后记$")

_LONGEST_HEADING = 60
_LONGEST_SENTENCE = 30
_LONGEST_RUN_IN = 50
_LONGEST_LABEL = 36
_LONGEST_PLAIN = 32


@dataclass(slots=True)
class Heading:
    """A heading in the lines: its rank in the outline, and where its title begins and its block ends."""

    line: Line
    rank: float
    title: int
    body: int


@dataclass(slots=True)
class _Series:
    """The numbers seen last on each level, to know whether "3." goes on with anything."""

    last: dict[Rank, int]
    items: dict[Rank, int] = field(default_factory=dict)

    def in_list(self, numbering: Numbering, lines: Sequence[Line], index: int) -> bool:
        """Whether a line with an Arabic number is an item of a list, where number follows on number without text."""
        rank, ordinal = numbering.rank, numbering.ordinal
        if rank < Rank.ARABIC:
            return False
        following = find_numbering(lines[index + 1].text) if index + 1 < len(lines) else None
        is_next = following is not None and (following.rank, following.ordinal) == (rank, ordinal + 1)
        if is_next or (ordinal > 1 and self.items.get(rank) == ordinal - 1):
            self.items[rank] = ordinal
            return True
        return False

    def adopt(self, numbering: Numbering) -> Rank | None:
        """The rank under which a number goes on with what stands before it; None where it goes on with nothing.

        "2、" after "一、" goes on with the Chinese numbers.
        """
        rank, ordinal = numbering.rank, numbering.ordinal
        if rank in (Rank.ARABIC, Rank.ARABIC_BRACKET):
            # One number may be missing where its heading was not recognised.
            if ordinal == 1 or self.last.get(rank) in (ordinal - 1, ordinal - 2):
                pass
            elif rank is Rank.ARABIC and self.last.get(Rank.CHINESE) == ordinal - 1:
                rank = Rank.CHINESE
            else:
                return None
        for deeper in [known for known in self.last if known > rank]:
            del self.last[deeper]
        self.last[rank] = ordinal
        return rank


def mark_headings(text: str, lines: Sequence[Line], boxes: Sequence[Box]) -> tuple[list[Line], list[Heading]]:
    """The lines with run-in headings cut off their paragraphs, and all headings with dense levels in their lines."""
    series = _Series({})
    marked: list[Line] = []
    headings: list[Heading] = []
    starts = [box.start for box in boxes]
    for index, line in enumerate(lines):
        marked.append(line)
        if line.kind not in (None, BlockKind.HEADING) or _inside(line, boxes, starts):
            continue
        heading = _declared(text, line) or _numbered(text, lines, index, series) or _plain(lines, index)
        if heading is None:
            continue
        headings.append(heading)
        line.kind, line.continues = BlockKind.HEADING, False
        if heading.body < line.end:
            marked.append(_cut(text, line, heading.body))
    _rank_plain(headings)
    _set_levels(headings)
    return marked, headings


def _inside(line: Line, boxes: Sequence[Box], starts: Sequence[int]) -> bool:
    position = bisect_right(starts, line.start) - 1
    return position >= 0 and line.start < boxes[position].end


def _declared(text: str, line: Line) -> Heading | None:
    """A heading by the style that its file gave it."""
    if not line.level or line.end - line.start > 2 * _LONGEST_HEADING:
        return None
    numbering = find_numbering(line.text)
    title = numbering.title if numbering else 0
    rank = numbering.rank if numbering else Rank.CHAPTER + line.level
    return Heading(line, rank, place_of(text, line, title), line.end)


def _numbered(text: str, lines: Sequence[Line], index: int, series: _Series) -> Heading | None:
    line = lines[index]
    numbering = find_numbering(line.text)
    if numbering is None or numbering.title >= len(line.text):
        return None
    body = _standing(line, numbering) or _running(text, line, numbering)
    if body is None or (body == line.end and series.in_list(numbering, lines, index)):
        return None
    rank = series.adopt(numbering)
    return Heading(line, rank, place_of(text, line, numbering.title), body) if rank is not None else None


def _standing(line: Line, numbering: Numbering) -> int | None:
    """The end of a heading that has its line for itself."""
    length = line.end - line.start
    title = line.text[numbering.title :]
    if length > _LONGEST_HEADING or title.endswith(("；", "，", "、", ";", ",")):
        return None
    stop = _STOP.search(title)
    if stop is None:
        return None if title.endswith(("：", ":")) and length > _LONGEST_SENTENCE else line.end
    whole = stop.end() == len(title) and length <= _LONGEST_SENTENCE and numbering.rank < Rank.ARABIC
    return line.end if whole else None


def _running(text: str, line: Line, numbering: Numbering) -> int | None:
    """The end of a heading whose paragraph goes on in the same line: its first short sentence.

    Items with Arabic numbers are headings only up to a colon, or when their sentence is very short.
    """
    arabic = numbering.rank >= Rank.ARABIC
    begin = place_of(text, line, numbering.title)
    window = text[begin : begin + _LONGEST_RUN_IN]
    if arabic:
        label = re.search(r"[。：:]", window[:_LONGEST_LABEL])
        end = label.end() if label else None
    else:
        stop = window.find("。")
        end = stop + 1 if stop >= 0 else None
    return begin + end if end is not None and begin + end < line.end else None


def _cut(text: str, line: Line, body: int) -> Line:
    """Cut a line's heading off; the rest as a line of its own."""
    while text[body].isspace():
        body += 1
    rest = Line(body, line.end, text[body : min(line.end, body + 400)])
    line.end = body
    while text[line.end - 1].isspace():
        line.end -= 1
    return rest


def _plain(lines: Sequence[Line], index: int) -> Heading | None:
    """A heading without a number: a short line that is no sentence, with a paragraph or a numbered heading under it."""
    line = lines[index]
    if len(line.text) > _LONGEST_PLAIN or len(line.text) < 4 or line.continues or find_numbering(line.text):
        return None
    if is_aside(line.text) or _SENTENCE_END.search(line.text) or _STOP.search(line.text) or "\t" in line.text:
        return None
    following = next((other for other in lines[index + 1 : index + 30] if other.kind is not BlockKind.FURNITURE), None)
    if following is None or following.kind not in (None, BlockKind.CAPTION) or following.continues:
        return None
    if following.end - following.start <= _LONGEST_PLAIN and not _could_be_under(lines, index):
        return None
    label = _LABEL.fullmatch(line.text)
    return Heading(line, Rank.LABEL if label else Rank.PLAIN, line.start, line.end)


def _could_be_under(lines: Sequence[Line], index: int) -> bool:
    """Whether a short line under a short line is a heading or a lead-in, and text comes soon."""
    following = lines[index + 1 : index + 4]
    return any(find_numbering(line.text) for line in following[:1]) or any(
        line.end - line.start > 2 * _LONGEST_PLAIN for line in following
    )


def _rank_plain(headings: Sequence[Heading]) -> None:
    """A heading without a number stands right above the series of numbers that begins under it.

    A label is one only where another heading has it too.
    """
    labels = Counter(_label(heading) for heading in headings if heading.rank == Rank.LABEL)
    for heading in headings:
        if heading.rank == Rank.LABEL and labels[_label(heading)] < 2:
            heading.rank = Rank.PLAIN
    for heading, following in pairwise(headings):
        if heading.rank == Rank.PLAIN and following.rank < Rank.PLAIN:
            numbering = find_numbering(following.line.text)
            if numbering is not None and numbering.ordinal == 1:
                annex = _ANNEX.search(heading.line.text)
                heading.rank = Rank.CHAPTER if annex else following.rank - 1


def _label(heading: Heading) -> str:
    return re.split("[：:]", heading.line.text, maxsplit=1)[0]


def _set_levels(headings: Sequence[Heading]) -> None:
    """Levels without gaps, 1 for the outermost rank that the document uses."""
    ranks = {rank: level for level, rank in enumerate(sorted({heading.rank for heading in headings}), start=1)}
    for heading in headings:
        heading.line.level = ranks[heading.rank]
