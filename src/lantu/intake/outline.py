"""From lines to a document's structure."""

from collections.abc import Sequence
from dataclasses import dataclass

from lantu.intake.blank_tables import find_blank_tables
from lantu.intake.boxes import find_boxes
from lantu.intake.building import Draft
from lantu.intake.contents import mark_contents
from lantu.intake.front import mark_front
from lantu.intake.furniture import mark_furniture
from lantu.intake.headings import mark_headings
from lantu.intake.joining import join_lines
from lantu.intake.lines import Line, split_lines
from lantu.intake.notes import mark_notes
from lantu.intake.sections import build_sections
from lantu.intake.spaced_tables import find_spaced_tables
from lantu.intake.stacked_tables import find_stacked_tables
from lantu.intake.tab_tables import captioned, find_tab_tables
from lantu.text import Block, BlockKind, Box, Section, Table


@dataclass(frozen=True, slots=True)
class Outline:
    """What `lantu.text.Document` holds beside its text."""

    title: str
    blocks: tuple[Block, ...]
    sections: tuple[Section, ...]
    boxes: tuple[Box, ...]
    tables: tuple[Table, ...]


def outline_of_text(text: str) -> Outline:
    """The structure of plain text."""
    return _outline(text, split_lines(text), [])


def outline_of_draft(draft: Draft) -> Outline:
    """The structure of a file whose paragraphs and tables are known."""
    lines = draft.lines()
    return _outline(draft.text, lines, [captioned(table, lines) for table in draft.tables])


def _outline(text: str, lines: list[Line], tables: list[Table]) -> Outline:
    """The structure of lines, some of which the file itself may have named."""
    mark_contents(lines)
    tables += [*find_tab_tables(text, lines), *find_spaced_tables(lines), *find_blank_tables(lines)]
    mark_furniture(lines)
    return outline_of_lines(text, join_lines(lines), tables)


def outline_of_lines(text: str, lines: Sequence[Line], tables: Sequence[Table]) -> Outline:
    """The structure of lines that are whole paragraphs, rows or what their source says they are."""
    tables = sorted([*tables, *find_stacked_tables(lines)], key=lambda table: table.start)
    title = mark_front(lines) or _opening_caption(lines)
    mark_notes(lines)
    boxes = find_boxes(lines)
    lines, headings = mark_headings(text, lines, boxes)
    sections = build_sections(text, headings, lines[-1].end if lines else 0)
    blocks = tuple(
        Block(line.kind or BlockKind.PARAGRAPH, line.start, line.end, _level(line), line.continues) for line in lines
    )
    return Outline(title, blocks, sections, tuple(boxes), tuple(tables))


def _opening_caption(lines: Sequence[Line]) -> str:
    """The title of the table that a document without another title opens with; a spreadsheet has no other."""
    opening = next((line for line in lines if line.kind is not BlockKind.HEADING), None)
    return opening.text if opening is not None and opening.kind is BlockKind.CAPTION else ""


def _level(line: Line) -> int:
    return line.level if line.kind is BlockKind.HEADING else 0
