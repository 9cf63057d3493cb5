"""Passages: what is read as one piece when looking for names and measures."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from lantu.text import Block, BlockKind, Box, Document, Folded, fold

_SENTENCE = re.compile(r"[^。！？；;]+[。！？；;]?")


@dataclass(frozen=True, slots=True)
class Passage:
    """A sentence, folded. `box` is the box that it stands in; `opens` says that it is the first of its paragraph."""

    folded: Folded
    box: Box | None = None
    opens: bool = True

    @property
    def text(self) -> str:
        """The folded text, which offsets count."""
        return self.folded.text

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The document's offsets of the characters from `start` up to `end` (at least one)."""
        return self.folded.span(start, end)


def passages(document: Document) -> Iterator[Passage]:
    """The sentences of the document's paragraphs, with the box that each stands in."""
    for block, box in paragraphs(document):
        for match in _SENTENCE.finditer(document.text, block.start, block.end):
            folded = fold(document.text, match.start(), match.end())
            yield Passage(folded, box, match.start() == block.start)


def paragraphs(document: Document) -> Iterator[tuple[Block, Box | None]]:
    """The document's paragraphs, each with the box that it stands in."""
    boxes = iter(document.boxes)
    box = next(boxes, None)
    for block in document.blocks:
        while box is not None and box.end <= block.start:
            box = next(boxes, None)
        if block.kind is BlockKind.PARAGRAPH:
            yield block, box if box is not None and box.start <= block.start else None
