"""Tables of contents: lines that only say on which page a heading stands."""

import re
from collections.abc import Sequence
from itertools import pairwise

from lantu.intake.lines import Line
from lantu.text import BlockKind

_HEAD = re.compile(r"目\s*[录次]|CONTENTS|Contents")
# "第一章 发展基础……12", "一、总体要求\t3", "（一）目标 · · · · 5"; "增长……5" without a number in front is text.
_ENTRY = re.compile(
    r"[^。；\t]{2,60}?\s*(?:\.{3,}|…+|·{3,}|(?:[.·．]\s){3,}[.·．]?|\t|\s{3,})\s*[-—]?\s*\d{1,3}\s*[-—]?"
)
_FEWEST = 3
_FURTHEST = 200
_LONGEST_ENTRY = 60


def mark_contents(lines: Sequence[Line]) -> None:
    """Give FURNITURE to a table of contents: its head and the entries, with pages or repeated by the text."""
    for index, line in enumerate(lines[:_FURTHEST]):
        if line.kind is None and _HEAD.fullmatch(line.text):
            _mark_repeated(lines, index)
    _mark_paged(lines)


def _mark_repeated(lines: Sequence[Line], head: int) -> None:
    """Entries without pages: short lines under the head, up to the heading that repeats the first of them."""
    first = _key(lines[head + 1]) if head + 1 < len(lines) else ""
    for index in range(head + 2, len(lines)):
        if _key(lines[index]) == first:
            for line in lines[head:index]:
                line.kind = BlockKind.FURNITURE
            return
        if len(lines[index].text) > _LONGEST_ENTRY or "。" in lines[index].text:
            return


def _key(line: Line) -> str:
    return re.sub(r"\s", "", line.text)


def _mark_paged(lines: Sequence[Line]) -> None:
    """Entries that end in a page number: three or more in a row, and their head."""
    index = 0
    while index < len(lines):
        stop = index
        while stop < len(lines) and len(lines[stop].text) < 90 and _is_entry(lines[stop]):
            stop += 1
        if stop - index >= _FEWEST and _numbered(lines[index:stop]):
            head = lines[index - 1 : index] if index and _HEAD.fullmatch(lines[index - 1].text) else []
            for line in [*head, *lines[index:stop]]:
                line.kind = BlockKind.FURNITURE
        index = max(stop, index + 1)


def _is_entry(line: Line) -> bool:
    ends_in_number = line.text[-1:].isdecimal() or line.text.endswith(("-", "—"))
    return ends_in_number and line.kind in (None, BlockKind.FURNITURE) and _ENTRY.fullmatch(line.text) is not None


def _numbered(lines: Sequence[Line]) -> bool:
    """Whether the pages rise from entry to entry, as no column of figures does for long."""
    pages = [int(match.group()) for line in lines if (match := re.search(r"\d+(?=\D*$)", line.text))]
    return all(first <= second for first, second in pairwise(pages))
