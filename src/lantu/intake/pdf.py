"""PDF files with a text layer, read with PDFium."""

import ctypes
from collections.abc import Iterator

import pypdfium2
import pypdfium2.raw as pdfium

from lantu.errors import DamagedDocument, EncryptedDocument
from lantu.intake.building import Draft
from lantu.intake.limits import check_pages
from lantu.intake.page_grids import grids_of, rulings_of
from lantu.intake.page_layout import Box, Character, is_wide, segments_of
from lantu.intake.pages import Page, draft_of_pages

_INVISIBLE = frozenset("\x00\ufffe\uffff\x02\xad")


def read_pdf(content: bytes, name: str) -> Draft:
    """The text of a PDF. Raises DocumentError."""
    return draft_of_pages(_pages(content, name), name)


def _pages(content: bytes, name: str) -> list[Page]:
    try:
        document = pypdfium2.PdfDocument(content)
    except pypdfium2.PdfiumError as error:
        raise _refusal(name) from error
    try:
        check_pages(len(document), name)
        return [_page(document, number) for number in range(len(document))]
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


def _page(document: pypdfium2.PdfDocument, number: int) -> Page:
    page = document[number]
    text = page.get_textpage()
    try:
        height = page.get_height()
        verticals, horizontals = rulings_of(_drawn(page, height))
        segments = segments_of(_characters(text, height), number, height, verticals)
        return Page(segments, grids_of(verticals, horizontals))
    finally:
        text.close()
        page.close()


def _characters(text: pypdfium2.PdfTextPage, height: float) -> Iterator[Character | None]:
    """What stands on a page; None where PDFium ends a line."""
    rect = pdfium.FS_RECTF()
    last = ""
    for index in range(text.count_chars()):
        character = chr(pdfium.FPDFText_GetUnicode(text.raw, index))
        if character in "\r\n":
            yield None
        elif character not in _INVISIBLE and pdfium.FPDFText_GetLooseCharBox(text.raw, index, ctypes.byref(rect)):
            if character.isspace() and _is_made_up(text, index, last):
                continue
            box = Box(rect.left, rect.right, height - rect.top, height - rect.bottom)
            yield Character(character, box, round(float(rect.top - rect.bottom), 1))
            last = character


def _is_made_up(text: pypdfium2.PdfTextPage, index: int, last: str) -> bool:
    """Whether a space is only a gap that typesetting left beside a Chinese character, and not in the file."""
    if pdfium.FPDFText_IsGenerated(text.raw, index) != 1:
        return False
    following = chr(pdfium.FPDFText_GetUnicode(text.raw, index + 1)) if index + 1 < text.count_chars() else " "
    return is_wide(last) or is_wide(following)


def _drawn(page: pypdfium2.PdfPage, height: float) -> Iterator[Box]:
    """The boxes of a page's paths."""
    left, bottom, right, top = (ctypes.c_float() for _ in range(4))
    for index in range(pdfium.FPDFPage_CountObjects(page.raw)):
        item = pdfium.FPDFPage_GetObject(page.raw, index)
        if pdfium.FPDFPageObj_GetType(item) != pdfium.FPDF_PAGEOBJ_PATH:
            continue
        if not pdfium.FPDFPageObj_GetBounds(item, left, bottom, right, top) or _is_blank(item):
            continue
        yield Box(left.value, right.value, height - top.value, height - bottom.value)


def _is_blank(item: object) -> bool:
    """Whether a path is a white area without an edge, as programs lay them under paragraphs."""
    mode, stroke = ctypes.c_int(), ctypes.c_int()
    red, green, blue, alpha = (ctypes.c_uint() for _ in range(4))
    if not pdfium.FPDFPath_GetDrawMode(item, mode, stroke) or stroke.value:
        return False
    pdfium.FPDFPageObj_GetFillColor(item, red, green, blue, alpha)
    return min(red.value, green.value, blue.value) > 250 or alpha.value == 0
