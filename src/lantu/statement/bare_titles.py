"""Short lines without any mark that stand over lists as headings do: 今后五年的重点目标, 2031年主要工作."""

import re
from collections.abc import Callable, Iterator
from functools import cache
from itertools import pairwise

from lantu.lexicon import any_word
from lantu.statement.frame import Frame, speaks_of_several_years, speaks_of_time, under
from lantu.text import BlockKind, Document, fold

_LONGEST = 16


@cache
def _bare() -> re.Pattern[str]:
    """No stops, no figures but a year, and a noun of headings at the end: not 2031年建成通车."""
    noun = any_word("heading_words", kind="noun")
    return re.compile(f"(?:(?:19|20)[0-9]{{2}}年)?[“”一-龥]{{2,}}(?:{noun}|[三四五六]年)[：:]?")


def bare_titles(document: Document, top: Frame, at: Callable[[int], Frame]) -> Iterator[tuple[int, int, Frame]]:
    """The lines that tell of time, each with the frame that holds below it; `at` gives the frame without them."""
    lines = list(_lines(document))
    before: Frame | None = None
    for (start, title), (end, _) in zip(lines, [*lines[1:], (len(document.text), None)], strict=False):
        before = under(title, before or at(start), top, outermost=True) if title is not None else None
        if before and before != at(start):
            yield start, end, before


def _lines(document: Document) -> Iterator[tuple[int, str | None]]:
    """Short bare lines with a line of figures below, and headings that tell of time (None), where a frame ends."""
    blocks = document.blocks
    for block, below in pairwise(blocks):
        if block.kind is BlockKind.HEADING:
            yield block.start, None
        elif block.kind is BlockKind.PARAGRAPH and block.end - block.start <= _LONGEST:
            title = fold(document.text[block.start : block.end].strip()).text
            told = speaks_of_time(title) or speaks_of_several_years(title)
            if told and _bare().fullmatch(title) and below.kind is BlockKind.PARAGRAPH:
                yield block.start, title
