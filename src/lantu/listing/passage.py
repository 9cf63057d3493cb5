"""Passages: what is read as one piece when looking for names and measures."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from lantu.text import Block, BlockKind, Box, Document

_SENTENCE = re.compile(r"[^。！？；;]+[。！？；;]?")
_SPACE = re.compile(r"\s")


@dataclass(frozen=True, slots=True)
class Passage:
    """A sentence without its white space. `places[i]` is where its character `i` stands in the document.

    `box` is the box that it stands in; `opens` says that it is the first of its paragraph.
    """

    text: str
    places: Sequence[int]
    box: Box | None = None
    opens: bool = True

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The document's offsets of the characters from `start` up to `end` (at least one)."""
        return self.places[start], self.places[end - 1] + 1


def passages(document: Document) -> Iterator[Passage]:
    """The sentences of the document's paragraphs, with the box that each stands in."""
    for block, box in _paragraphs(document):
        for match in _SENTENCE.finditer(document.text, block.start, block.end):
            yield passage(document.text, match.start(), match.end(), box, match.start() == block.start)


def passage(text: str, start: int, end: int, box: Box | None = None, opens: bool = True) -> Passage:
    """The passage that a stretch of a text makes."""
    raw = text[start:end]
    if _SPACE.search(raw) is None:
        return Passage(raw, range(start, end), box, opens)
    places = [place for place in range(start, end) if not text[place].isspace()]
    return Passage("".join(raw.split()), places, box, opens)


def _paragraphs(document: Document) -> Iterator[tuple[Block, Box | None]]:
    boxes = iter(document.boxes)
    box = next(boxes, None)
    for block in document.blocks:
        while box is not None and box.end <= block.start:
            box = next(boxes, None)
        if block.kind is BlockKind.PARAGRAPH:
            yield block, box if box is not None and box.start <= block.start else None
