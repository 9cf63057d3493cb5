"""PDF files with a text layer: lines joined back into paragraphs, page numbers and running heads taken out."""

from dataclasses import dataclass

import pypdfium2
import pypdfium2.raw as pdfium

from lantu.errors import DamagedDocument, DocumentTooLarge, EncryptedDocument, NoTextLayer
from lantu.intake.building import Draft
from lantu.intake.limits import MOST_PAGES
from lantu.intake.pdf_grids import Grid, grids_of, rulings_of
from lantu.intake.pdf_layout import Segment, segments_of
from lantu.intake.pdf_paragraphs import Paragraph, paragraphs_of
from lantu.intake.pdf_ruled import items_of, joined_tables
from lantu.intake.pdf_running import without_running
from lantu.intake.pdf_tables import PdfTable, Row, split_tables

_SCARCE = 10
"""Fewer characters on a page than this, on average, are stamps on pictures and no text layer."""


@dataclass(slots=True)
class _PageMarks:
    """The offsets at which pages begin; pages without text begin where the next text does."""

    starts: list[int]

    def reach(self, page: int, offset: int) -> None:
        while len(self.starts) <= page:
            self.starts.append(offset)


def read_pdf(content: bytes, name: str) -> Draft:
    """The text of a PDF. Raises DocumentError."""
    pages, grids = _pages(content, name)
    count = sum(len(segment.text) for page in pages for segment in page)
    if count < _SCARCE * len(pages):
        trouble = f"its {len(pages)} pages are pictures; there is no text in them"
        raise NoTextLayer(name, trouble, "Run text recognition (OCR) and give the result")
    draft = Draft()
    marks = _PageMarks([])
    items = [item for page, found in zip(without_running(pages), grids, strict=True) for item in items_of(page, found)]
    for part in split_tables(joined_tables(items)):
        if isinstance(part, PdfTable):
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


def _pages(content: bytes, name: str) -> tuple[list[list[Segment]], list[list[Grid]]]:
    """The segments and the grids of all pages."""
    try:
        document = pypdfium2.PdfDocument(content)
    except pypdfium2.PdfiumError as error:
        raise _refusal(name) from error
    try:
        if len(document) > MOST_PAGES:
            trouble = f"it has {len(document):,} pages, the limit is {MOST_PAGES:,}"
            raise DocumentTooLarge(name, trouble, "Split the file")
        if not len(document):
            raise DamagedDocument(name, "it has no pages", "Download or copy the file again")
        read = [_page(document, number) for number in range(len(document))]
        return [segments for segments, _ in read], [grids for _, grids in read]
    except pypdfium2.PdfiumError as error:
        raise DamagedDocument(name, f"a page of it cannot be read ({error})", "Download or copy it again") from error
    finally:
        document.close()


def _refusal(name: str) -> Exception:
    """Why PDFium could not open a file, by its own error code."""
    if pdfium.FPDF_GetLastError() == pdfium.FPDF_ERR_PASSWORD:
        return EncryptedDocument(name, "the file is protected by a password", "Remove the password and save it again")
    trouble = "the file breaks off or is damaged and cannot be opened as PDF"
    return DamagedDocument(name, trouble, "Download or copy it again")


def _page(document: pypdfium2.PdfDocument, number: int) -> tuple[list[Segment], list[Grid]]:
    page = document[number]
    text = page.get_textpage()
    try:
        height = page.get_height()
        verticals, horizontals = rulings_of(page, height)
        return segments_of(text, number, height, verticals), grids_of(verticals, horizontals)
    finally:
        text.close()
        page.close()
