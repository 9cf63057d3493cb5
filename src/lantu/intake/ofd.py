"""OFD files (GB/T 33190-2016), the fixed layout of Chinese offices; read as what stands on their pages.

Seals and remarks, which are laid over the pages (annotations and signatures), are left out.
"""

import io
import zipfile

from lantu.errors import DamagedDocument
from lantu.intake.building import Draft
from lantu.intake.ofd_objects import marks_on, spaced
from lantu.intake.ofd_parts import Sheet, read_sheets
from lantu.intake.page_grids import grids_of, rulings_of
from lantu.intake.page_layout import segments_of
from lantu.intake.pages import Page, draft_of_pages


def read_ofd(content: bytes, name: str) -> Draft:
    """The text of an OFD file whose archive has been checked. Raises DocumentError."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        try:
            pages = [_page(sheet, number, name) for number, sheet in enumerate(read_sheets(archive, name))]
        except ValueError as error:
            trouble = "the file is damaged: a place on a page of it is no number"
            raise DamagedDocument(name, trouble, "Download or copy the file again, or save it anew") from error
    return draft_of_pages(pages, name)


def _page(sheet: Sheet, number: int, name: str) -> Page:
    characters, drawn = marks_on(sheet, name)
    verticals, horizontals = rulings_of(drawn)
    segments = segments_of(spaced(characters), number, sheet.height, verticals)
    return Page(segments, grids_of(verticals, horizontals))
