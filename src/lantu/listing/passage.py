"""Passages: what is read as one piece when looking for names and measures."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from lantu.text import BlockKind, Box, Document, Folded

_SENTENCE = re.compile(r"[^。！？；;]+[。！？；;]?")


@dataclass(slots=True)
class Paragraph:
    """A paragraph, folded, with the box that it stands in. `start` is its place in the document."""

    folded: Folded
    start: int
    box: Box | None


@dataclass(slots=True)
class Passage:
    """A sentence, or a semicolon's part of one, in its paragraph. Offsets count the characters of `text`."""

    text: str
    start: int
    paragraph: Paragraph

    @property
    def box(self) -> Box | None:
        """The box that the passage stands in."""
        return self.paragraph.box

    @property
    def opens(self) -> bool:
        """Whether it is the first of its paragraph."""
        return self.start == 0

    @property
    def alone(self) -> bool:
        """Whether it is all of its paragraph."""
        return len(self.text) == len(self.paragraph.folded.text)

    @property
    def goes_on(self) -> bool:
        """Whether it goes on from another one with a semicolon between them."""
        return self.paragraph.folded.text[self.start - 1 : self.start] in ("；", ";")

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The document's offsets of the characters from `start` up to `end` (at least one)."""
        return self.paragraph.folded.span(self.start + start, self.start + end)


def passages(document: Document) -> Iterator[Passage]:
    """The passages of the document's paragraphs."""
    for paragraph in paragraphs(document):
        yield from parts(paragraph)


def parts(paragraph: Paragraph) -> Iterator[Passage]:
    """The passages of a paragraph."""
    for match in _SENTENCE.finditer(paragraph.folded.text):
        yield Passage(match.group(), match.start(), paragraph)


def paragraphs(document: Document, kind: BlockKind = BlockKind.PARAGRAPH) -> Iterator[Paragraph]:
    """The document's blocks of a kind; a block that goes on with the sentence of the one before it is read with it."""
    boxes = iter(document.boxes)
    box = next(boxes, None)
    pieces: list[tuple[int, int]] = []
    around: Box | None = None
    for block in document.blocks:
        while box is not None and box.end <= block.start:
            box = next(boxes, None)
        if block.kind is not kind:
            continue
        if pieces and not block.continues:
            yield Paragraph(document.folded(tuple(pieces)), pieces[0][0], around)
            pieces = []
        if not pieces:
            around = box if box is not None and box.start <= block.start else None
        pieces.append((block.start, block.end))
    if pieces:
        yield Paragraph(document.folded(tuple(pieces)), pieces[0][0], around)
