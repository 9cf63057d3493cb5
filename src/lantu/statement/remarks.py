"""The numbers that nothing has spoken of yet: what they are by the place where they stand."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator

from lantu.intake.numbering import find_numbering
from lantu.statement.model import Remark
from lantu.text import Block, BlockKind, Document

_DIGITS = re.compile(r"\d(?:(?<=[A-Za-z]\d)\d*\.\d+|\d*)")
"""A number, or behind a letter one with its decimals; it begins with a digit, so that a search passes over all else."""
_LAYOUT = re.compile(r"\[bookmark[^\]\n]*\]?|</?[A-Za-z][^<>\n]*>")
_TITLED = re.compile(r"《[^》\n]*》")
_QUOTED = re.compile(r"[“\"][^”\"\n]{1,40}[”\"]")
_NAMED = re.compile(
    r"[A-Za-z][A-Za-z.\-]*\d[\d.]*|\d[\d.]*[+＋×xX*]?[A-Za-z\d]|[+＋×*]\d|"
    r"(?:年产|日产|年处理|日处理)[^，。；]{0,12}\d"
)
_AROUND = 40
_BY_KIND = {
    BlockKind.TITLE: "in the title",
    BlockKind.HEADING: "in a heading",
    BlockKind.CAPTION: "in a caption",
    BlockKind.NOTE: "in a note",
    BlockKind.ROW: "in a table, no value",
}


def remaining(document: Document, taken: Iterable[tuple[int, int]]) -> Iterator[Remark]:
    """A remark for every number in digits outside these spans, in order.

    Page furniture, the numbering of headings and remnants of other formats are no part of what the document says, so
    that their numbers get none.
    """
    spans = sorted(taken)
    layout = [match.span() for match in _LAYOUT.finditer(document.text)]
    starts = [block.start for block in document.blocks]
    place = reached = 0
    for match in _DIGITS.finditer(document.text):
        start, end = match.span()
        while place < len(spans) and spans[place][0] <= start:
            reached = max(reached, spans[place][1])
            place += 1
        if end <= reached or _within(start, layout):
            continue
        index = bisect_right(starts, start) - 1
        block = document.blocks[index] if index >= 0 and start < document.blocks[index].end else None
        reason = _reason(document.text, start, end, block)
        if reason:
            yield Remark(start, end, match.group(), reason)


def _within(place: int, spans: list[tuple[int, int]]) -> bool:
    index = bisect_right(spans, (place, place)) - 1
    return index >= 0 and place < spans[index][1]


def _reason(text: str, start: int, end: int, block: Block | None) -> str | None:
    """What the number is; None for furniture and for the numbering of a heading."""
    if block is None:
        return "outside the text"
    if block.kind is BlockKind.FURNITURE:
        return None
    if block.kind is BlockKind.HEADING:
        numbering = find_numbering(text[block.start : block.end])
        if numbering and start < block.start + numbering.title:
            return None
    if block.kind in _BY_KIND:
        return _BY_KIND[block.kind]
    first = max(block.start, start - _AROUND)
    around, offset = text[first : end + _AROUND], start - first
    if "《" in around and any(match.start() <= offset < match.end() for match in _TITLED.finditer(around)):
        return "title of a work"
    if any(match.start() <= offset < match.end() for match in (*_QUOTED.finditer(around), *_NAMED.finditer(around))):
        return "name"
    return "not understood"
