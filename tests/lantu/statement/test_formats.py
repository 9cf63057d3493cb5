"""The same document in other formats gives the same statements; real tables of Word are read like flattened ones."""

import io
from collections import Counter
from functools import cache

import docx
import pytest
from docx.document import Document as WordDocument
from tests.lantu.intake.test_round_trip import convert
from tests.lantu.real_documents import gold_reading, path_of

from lantu.intake import load_bytes, load_file
from lantu.statement import Statement, read_statements
from lantu.text import BlockKind, Document, Table

SLOTS = ("indicator", "measure", "comparator", "value", "unit", "status", "period", "region")
CELL = ("table", "row", "indicator", "value", "comparator", "unit", "period", "attribute", "monitor")


@cache
def original(number: str) -> tuple[Document, list[Statement]]:
    document = load_file(path_of(number))
    return document, read_statements(document)[0]


def slots(statements: list[Statement]) -> Counter[tuple[object, ...]]:
    """The statements with all slots, places aside, as other formats have other line ends."""
    return Counter(("".join(one.text.split()), *(getattr(one, slot) for slot in SLOTS)) for one in statements)


def agreement(one: list[Statement], other: list[Statement]) -> float:
    """F1 of two readings over all slots."""
    return 2 * (slots(one) & slots(other)).total() / (len(one) + len(other))


@pytest.mark.parametrize("suffix", ["docx", "html", "pdf"])
@pytest.mark.parametrize("number", ["000", "003"])
def test_a_document_in_another_format_gives_the_same_statements(number: str, suffix: str) -> None:
    made = load_bytes(convert(path_of(number).read_bytes(), "a.txt", suffix), f"a.{suffix}")
    assert agreement(original(number)[1], read_statements(made)[0]) >= 0.99


def _add(word: WordDocument, table: Table) -> None:
    made = word.add_table(table.row_count, table.column_count, style="Table Grid")
    for cell in table.cells:
        first = made.cell(cell.row, cell.column)
        last = made.cell(cell.row + cell.rows - 1, cell.column + cell.columns - 1)
        first.merge(last).text = cell.text


def in_word(document: Document) -> Document:
    """A document as a Word file: a paragraph for each block, its tables as tables of Word."""
    word = docx.Document()
    waiting = list(document.tables)
    for block in document.blocks:
        if block.kind is not BlockKind.ROW:
            word.add_paragraph(document.text[block.start : block.end].replace("\n", " "))
        elif waiting and waiting[0].cells[0].start < block.end:
            _add(word, waiting.pop(0))
    content = io.BytesIO()
    word.save(content)
    return load_bytes(content.getvalue(), "a.docx")


def cells(statements: list[Statement]) -> list[tuple[object, ...]]:
    return [tuple(getattr(one, slot) for slot in CELL) for one in statements if one.table]


def test_real_tables_of_word_are_read_like_flattened_ones() -> None:
    document, statements = original("003")
    word, _ = read_statements(in_word(document))
    assert cells(word) == cells(statements)
    assert len(cells(word)) == len([one for one in gold_reading("003").statements if one.table])
