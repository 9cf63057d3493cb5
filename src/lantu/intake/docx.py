"""Word files: paragraphs, headings, lists, tables, text boxes, notes; headers and footers are left out.

The parts are read with lxml and not through python-docx, which shows no automatic numbers, text boxes or notes and
unpacks every picture.
"""

import io
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass

from lxml import etree

from lantu.errors import DamagedDocument
from lantu.intake.building import Draft
from lantu.intake.docx_numbering import Numbering, W, read_numbering
from lantu.intake.docx_styles import Style, outline_level, read_styles, value_of
from lantu.intake.grid import GridCell
from lantu.intake.limits import read_part
from lantu.intake.xml import parse_xml
from lantu.text import BlockKind

_RELATION = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"
_ALTERNATE = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
# Content that stands around paragraphs and tables without meaning anything for the text.
_WRAPPERS = {
    W + tag for tag in ("sdt", "sdtContent", "customXml", "smartTag", "ins", "moveTo", "hyperlink", "fldSimple")
}
# Properties, deleted text, field codes, the reading over a word, and drawings, whose text boxes are read apart.
_GONE = {
    W + tag for tag in ("pPr", "rPr", "del", "moveFrom", "instrText", "delText", "rt", "drawing", "pict", "object")
}
_GONE.add(_ALTERNATE + "AlternateContent")
_CHARACTERS = {W + "tab": "\t", W + "noBreakHyphen": "-", W + "cr": "\n"}


@dataclass(slots=True)
class _Reader:
    draft: Draft
    styles: dict[str, Style]
    numbering: Numbering


def read_docx(content: bytes, name: str) -> Draft:
    """The text of a Word file whose archive has been checked. Raises DocumentError."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        parts = set(archive.namelist())

        def part(path: str) -> etree._Element | None:
            return parse_xml(_transitional(read_part(archive, path, name)), path, name) if path in parts else None

        main = part(_main_part(part("_rels/.rels")))
        body = main.find(W + "body") if main is not None else None
        if body is None:
            raise DamagedDocument(name, "it has no document part", "Download or copy the file again")
        reader = _Reader(Draft(), read_styles(part("word/styles.xml")), read_numbering(part("word/numbering.xml")))
        _read_blocks(reader, body)
        for path in ("word/footnotes.xml", "word/endnotes.xml"):
            _read_notes(reader, part(path))
    draft = reader.draft
    if draft.page_starts:
        draft.page_starts.insert(0, 0)
    return draft


def _main_part(relations: etree._Element | None) -> str:
    """Where the document stands; nearly all programs call it word/document.xml."""
    found = relations.iter(_RELATION) if relations is not None else iter(())
    targets = [relation.get("Target", "") for relation in found if relation.get("Type", "").endswith("/officeDocument")]
    return targets[0].lstrip("/") if targets else "word/document.xml"


def _transitional(content: bytes) -> bytes:
    """A part in the names of the usual dialect; "strict" files use others."""
    return content.replace(
        b"http://purl.oclc.org/ooxml/wordprocessingml/main",
        b"http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    )


def _read_blocks(reader: _Reader, parent: etree._Element) -> None:
    for element in parent:
        if element.tag == W + "p":
            _read_paragraph(reader, element)
        elif element.tag == W + "tbl":
            reader.draft.add_table(_cells(reader, element))
        elif element.tag in _WRAPPERS:
            _read_blocks(reader, element)


def _read_paragraph(reader: _Reader, element: etree._Element) -> None:
    properties = element.find(W + "pPr")
    style = reader.styles.get(_style_of(properties), Style())
    level = outline_level(properties) or style.level or int(style.is_title)
    kind = BlockKind.FURNITURE if style.is_contents else None
    number = _number(reader, properties, style)
    draft = reader.draft
    if properties is not None and properties.find(W + "pageBreakBefore") is not None and draft.length:
        draft.add_page()
    for index, text in enumerate(_texts(element, draft)):
        draft.add_paragraph((number if index == 0 and text.strip() else "") + text, level=level, kind=kind)
    for box in _boxes(element):
        draft.add_gap()
        _read_blocks(reader, box)
        draft.add_gap()


def _style_of(properties: etree._Element | None) -> str:
    return (value_of(properties, "pStyle") if properties is not None else None) or ""


def _number(reader: _Reader, properties: etree._Element | None, style: Style) -> str:
    """The automatic number of a paragraph."""
    own = properties.find(W + "numPr") if properties is not None else None
    if own is not None:
        list_id, depth = value_of(own, "numId"), int(value_of(own, "ilvl") or style.depth)
        list_id = list_id if list_id is not None else style.list_id
    else:
        by_style = reader.numbering.of_style(_style_of(properties))
        list_id, depth = by_style or (style.list_id, style.depth)
    return reader.numbering.next(list_id, depth) if list_id not in (None, "0") and list_id is not None else ""


def _texts(element: etree._Element, draft: Draft) -> list[str]:
    """The paragraph's lines; page breaks inside it are noted in the draft."""
    parts: list[str] = []
    for run in _runs(element):
        if run.tag == W + "t":
            parts.append(run.text or "")
        elif run.tag in _CHARACTERS:
            parts.append(_CHARACTERS[run.tag])
        elif run.tag == W + "sym":
            parts.append("•")
        elif run.tag == W + "lastRenderedPageBreak" or run.get(W + "type") == "page":
            if draft.length or parts:
                draft.page_starts.append(draft.length + len("".join(parts)))
        elif run.tag == W + "br":
            parts.append("\n")
    return "".join(parts).split("\n")


def _runs(element: etree._Element) -> Iterator[etree._Element]:
    """The pieces of a paragraph's text in order, without what was deleted and what text boxes hold."""
    for child in element:
        if child.tag in _GONE or child.find(f"{W}rPr/{W}vanish") is not None:
            continue
        if child.tag in (W + "t", W + "br", W + "sym", W + "lastRenderedPageBreak") or child.tag in _CHARACTERS:
            yield child
        else:
            yield from _runs(child)


def _boxes(element: etree._Element) -> list[etree._Element]:
    """The text boxes of a paragraph; of alternative drawings of one box only the first counts."""
    boxes: list[etree._Element] = []
    for box in element.iter(W + "txbxContent"):
        ancestors = {ancestor.tag for ancestor in box.iterancestors()}
        if _ALTERNATE + "Fallback" not in ancestors and not any(box in known.iterdescendants() for known in boxes):
            boxes.append(box)
    return boxes


def _cells(reader: _Reader, table: etree._Element) -> list[GridCell]:
    """The cells of a table with their places and extents."""
    cells: list[GridCell] = []
    above: dict[int, GridCell] = {}
    for number, row in enumerate(_children(table, W + "tr")):
        column = int(value_of(properties, "gridBefore") or 0) if (properties := row.find(W + "trPr")) is not None else 0
        for element in _children(row, W + "tc"):
            properties = element.find(W + "tcPr")
            span = int((value_of(properties, "gridSpan") if properties is not None else None) or 1)
            merge = properties.find(W + "vMerge") if properties is not None else None
            if merge is not None and merge.get(W + "val", "continue") == "continue" and column in above:
                above[column].rows = number - above[column].row + 1
            else:
                above[column] = GridCell(number, column, _cell_paragraphs(reader, element), columns=span)
                cells.append(above[column])
            column += span
    return cells


def _children(parent: etree._Element, tag: str) -> Iterator[etree._Element]:
    for child in parent:
        if child.tag == tag:
            yield child
        elif child.tag in _WRAPPERS:
            yield from _children(child, tag)


def _cell_paragraphs(reader: _Reader, cell: etree._Element) -> list[str]:
    """The lines of a cell, those of a table inside it included."""
    inner = _Reader(Draft(), reader.styles, reader.numbering)
    _read_blocks(inner, cell)
    return inner.draft.paragraphs


def _read_notes(reader: _Reader, root: etree._Element | None) -> None:
    """Footnotes or endnotes, behind the text, as "[1] …"."""
    notes = [] if root is None else [note for note in root if note.get(W + "type") is None]
    for number, note in enumerate(notes, start=1):
        inner = _Reader(Draft(), reader.styles, reader.numbering)
        _read_blocks(inner, note)
        text = "".join(inner.draft.paragraphs)
        if text:
            reader.draft.add_paragraph(f"[{number}] {text}", kind=BlockKind.NOTE)
