"""A document as stored: its text, and the structure that intake found in it.

All offsets count characters of `Document.text` (Python `str`, line ends as `\\n`, no byte order mark).
"""

from bisect import bisect_right
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cached_property

from lantu.text.fold import Folded, even, fold_pieces, folded_words


class BlockKind(StrEnum):
    """What a piece of text is in its document."""

    TITLE = "title"
    """The head of a document: its title, subtitle, date and author."""
    HEADING = "heading"
    PARAGRAPH = "paragraph"
    ROW = "row"
    """A table's text: a row, or a cell of a flattened table."""
    CAPTION = "caption"
    """The title line of a table, a box, a figure or a picture."""
    NOTE = "note"
    """A footnote, a source, a glossary entry behind the text."""
    FURNITURE = "furniture"
    """Navigation, page numbers, running heads, printing remarks: never read for statements."""


@dataclass(frozen=True, slots=True)
class Block:
    """One piece of text: a heading, a paragraph, a row. Blocks are sorted and do not overlap.

    A block may run over line breaks and empty lines where the source broke a paragraph in two; line breaks inside a
    block are layout, never text. Remnants of other formats ("[bookmark: …]", tags) stand between blocks.

    `level` is the depth of a heading (1 outermost), 0 for everything else. A heading that runs into its
    paragraph ("（一）抓实业。…") is a block of its own, its paragraph the next. `continues` says that the block goes on
    with the sentence of the block before it, furniture and captions left out: the two are read as one.
    """

    kind: BlockKind
    start: int
    end: int
    level: int = 0
    continues: bool = False


@dataclass(frozen=True, slots=True)
class Section:
    """A heading with all text under it, up to the next heading of its level or above.

    `start` is the heading's first character, `body` the first after the heading, `end` the first after the section;
    `parent` the index of the enclosing section in `Document.sections`. `title` is without its numbering
    ("第一节 ", "（一）").
    """

    title: str
    level: int
    start: int
    body: int
    end: int
    parent: int | None = None


@dataclass(frozen=True, slots=True)
class Box:
    """A 专栏: `label` "3-1", `title`, and the text from its heading to its end."""

    label: str
    title: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Cell:
    """A table's cell. `text` has line breaks inside the cell taken out; `start` and `end` enclose the cell's text.

    `row` and `column` count from 0. A cell that spans several rows or columns stands once, at its first place,
    with its extent in `rows` and `columns`.
    """

    text: str
    start: int
    end: int
    row: int
    column: int
    rows: int = 1
    columns: int = 1


@dataclass(frozen=True, slots=True)
class Table:
    """A table: `label` "1-1" ("" where there is none), `title`, cells by row, and how many rows are its head.

    `start` is the place of its caption where it has one. `unit` is the unit that a line over the table names for all
    its figures ("单位：亿元"), "" where there is none.
    """

    label: str
    title: str
    start: int
    end: int
    cells: tuple[Cell, ...]
    head_rows: int = 1
    unit: str = ""

    def at(self, row: int, column: int) -> Cell | None:
        """The cell that covers this place, also where it spans rows or columns."""
        for cell in self.cells:
            if cell.row <= row < cell.row + cell.rows and cell.column <= column < cell.column + cell.columns:
                return cell
        return None

    @property
    def row_count(self) -> int:
        """Number of rows, head included."""
        return max((cell.row + cell.rows for cell in self.cells), default=0)

    @property
    def column_count(self) -> int:
        """Number of columns."""
        return max((cell.column + cell.columns for cell in self.cells), default=0)


@dataclass(frozen=True)
class Document:
    """A document's stored text with its structure.

    `name` is the file's name, `format` the kind it was read as ("txt", "docx", "html", "ofd", "pdf", "xlsx"), `sha256`
    of its bytes, empty where it never was a file. `path` is where the file stood, as it was asked for; empty for bytes.
    `page_starts` holds the offset of each page's first character; empty where the format has no pages.
    """

    name: str
    text: str
    format: str
    sha256: str
    title: str = ""
    blocks: tuple[Block, ...] = ()
    sections: tuple[Section, ...] = ()
    boxes: tuple[Box, ...] = ()
    tables: tuple[Table, ...] = ()
    page_starts: tuple[int, ...] = field(default=())
    path: str = ""

    @property
    def identity(self) -> str:
        """What tells this document from every other: its bytes, or its name where it never was a file."""
        return self.sha256 or self.name

    @cached_property
    def folded_text(self) -> str:
        """The whole text, folded."""
        return folded_words(self._even)

    def folded(self, pieces: tuple[tuple[int, int], ...]) -> Folded:
        """Pieces of the text folded as one. Remembered, since several readers ask for the same paragraphs."""
        found = self._folded.get(pieces)
        if found is None:
            found = self._folded[pieces] = fold_pieces(self._even, pieces)
        return found

    @cached_property
    def _even(self) -> str:
        return even(self.text)

    @cached_property
    def _folded(self) -> dict[tuple[tuple[int, int], ...], Folded]:
        return {}

    def __getstate__(self) -> dict[str, object]:
        """The fields alone: what is remembered does not travel to another process."""
        return {name: self.__dict__[name] for name in self.__dataclass_fields__}

    @cached_property
    def _section_starts(self) -> list[int]:
        return [section.start for section in self.sections]

    def page_at(self, offset: int) -> int | None:
        """The number of the page (from 1) that holds this offset; None where the format has no pages."""
        return bisect_right(self.page_starts, offset) if self.page_starts else None

    def section_at(self, offset: int) -> int | None:
        """The index of the innermost section that holds this offset."""
        index: int | None = bisect_right(self._section_starts, offset) - 1
        if index == -1:
            return None
        while index is not None and self.sections[index].end <= offset:
            index = self.sections[index].parent
        return index

    def section_path(self, offset: int) -> tuple[str, ...]:
        """The titles of the sections that hold this offset, outermost first."""
        titles: list[str] = []
        index = self.section_at(offset)
        while index is not None:
            section = self.sections[index]
            titles.append(section.title)
            index = section.parent
        return tuple(reversed(titles))
