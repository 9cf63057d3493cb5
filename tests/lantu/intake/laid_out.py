"""OFD files with the pages of a PDF: its characters and lines stand where the program that made the PDF put them."""

import ctypes
from collections.abc import Iterator
from html import escape

import pypdfium2
import pypdfium2.raw as pdfium
from tests.lantu.intake.files import ofd, path_object

_MILLIMETRE = 25.4 / 72


def as_ofd(content: bytes) -> bytes:
    """A PDF's pages as an OFD file that has a text object for each character."""
    document = pypdfium2.PdfDocument(content)
    pages = ["".join([*_texts(page), *_paths(page)]) for page in document]
    document.close()
    return ofd(*pages)


def _texts(page: pypdfium2.PdfPage) -> Iterator[str]:
    text, height = page.get_textpage(), page.get_height()
    rect, x, y = pdfium.FS_RECTF(), ctypes.c_double(), ctypes.c_double()
    for index in range(text.count_chars()):
        sign = chr(pdfium.FPDFText_GetUnicode(text.raw, index))
        if pdfium.FPDFText_IsGenerated(text.raw, index) == 1 or sign < " ":
            continue
        pdfium.FPDFText_GetLooseCharBox(text.raw, index, ctypes.byref(rect))
        pdfium.FPDFText_GetCharOrigin(text.raw, index, x, y)
        size = pdfium.FPDFText_GetFontSize(text.raw, index) * _MILLIMETRE
        box = " ".join(f"{place * _MILLIMETRE:.4f}" for place in (rect.left, height - rect.top))
        sides = " ".join(f"{side * _MILLIMETRE:.4f}" for side in (rect.right - rect.left, rect.top - rect.bottom))
        place = f'X="{(x.value - rect.left) * _MILLIMETRE:.4f}" Y="{(rect.top - y.value) * _MILLIMETRE:.4f}"'
        code = f"<ofd:TextCode {place}>{escape(sign)}</ofd:TextCode>"
        yield f'<ofd:TextObject Boundary="{box} {sides}" Size="{size:.4f}">{code}</ofd:TextObject>'


def _paths(page: pypdfium2.PdfPage) -> Iterator[str]:
    height = page.get_height()
    edges = [ctypes.c_float() for _ in range(4)]
    mode, stroke = ctypes.c_int(), ctypes.c_int()
    colour = [ctypes.c_uint() for _ in range(4)]
    for item in page.get_objects(filter=[pdfium.FPDF_PAGEOBJ_PATH]):
        pdfium.FPDFPageObj_GetBounds(item.raw, *edges)
        pdfium.FPDFPath_GetDrawMode(item.raw, mode, stroke)
        pdfium.FPDFPageObj_GetFillColor(item.raw, *colour)
        left, bottom, right, top = (edge.value * _MILLIMETRE for edge in edges)
        low, high = height * _MILLIMETRE - bottom, height * _MILLIMETRE - top
        shown = f'Stroke="{str(bool(stroke.value)).lower()}" Fill="{str(bool(mode.value)).lower()}"'
        filled = f'<ofd:FillColor Value="{" ".join(str(part.value) for part in colour[:3])}"/>'
        yield path_object(f"M {left} {high} L {right} {high} L {right} {low} L {left} {low} C", shown, filled)
