"""Documents that are laid out on pages, PDF and OFD: lines joined back into paragraphs, running matter taken out."""

from collections.abc import Sequence
from dataclasses import dataclass

from lantu.errors import NoTextLayer
from lantu.intake.building import Draft
from lantu.intake.page_grids import Grid
from lantu.intake.page_layout import Segment
from lantu.intake.page_paragraphs import Paragraph, paragraphs_of
from lantu.intake.page_ruled import items_of, joined_tables
from lantu.intake.page_running import without_running
from lantu.intake.page_tables import PageTable, Row, split_tables

_SCARCE = 10
"""Fewer characters on a page than this, on average, are stamps on pictures and no text layer."""


@dataclass(frozen=True, slots=True)
class Page:
    """The pieces of a page's lines in the order of its content, and its ruled lines that make tables."""

    segments: list[Segment]
    grids: list[Grid]


@dataclass(slots=True)
class _PageMarks:
    """The offsets at which pages begin; pages without text begin where the next text does."""

    starts: list[int]

    def reach(self, page: int, offset: int) -> None:
        while len(self.starts) <= page:
            self.starts.append(offset)


def draft_of_pages(pages: Sequence[Page], name: str) -> Draft:
    """The text of a document's pages. Raises NoTextLayer where they are pictures."""
    count = sum(len(segment.text) for page in pages for segment in page.segments)
    if count < _SCARCE * len(pages):
        trouble = f"its {len(pages)} pages are pictures; there is no text in them"
        raise NoTextLayer(name, trouble, "Run text recognition (OCR) and give the result")
    draft = Draft()
    marks = _PageMarks([])
    kept = without_running([page.segments for page in pages])
    items = [item for segments, page in zip(kept, pages, strict=True) for item in items_of(segments, page.grids)]
    for part in split_tables(joined_tables(items)):
        if isinstance(part, PageTable):
            marks.reach(part.page, draft.add_table(part.cells))
        else:
            _add_paragraphs(draft, marks, part)
    marks.reach(len(pages) - 1, draft.length)
    draft.page_starts = marks.starts
    return draft


def _add_paragraphs(draft: Draft, marks: _PageMarks, rows: list[Row]) -> None:
    for paragraph in paragraphs_of(rows):
        for _ in range(paragraph.blanks):
            draft.add_paragraph("")
        start = draft.add_paragraph(paragraph.text)
        _mark_pages(start, marks, paragraph)


def _mark_pages(start: int, marks: _PageMarks, paragraph: Paragraph) -> None:
    for page, offset in paragraph.pages:
        marks.reach(page, start + offset)
