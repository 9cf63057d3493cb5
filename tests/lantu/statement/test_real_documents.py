"""What holds for the real documents: nothing crashes, nothing depends on what it should not."""

import random
import re
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from tests.lantu.real_documents import path_of, shared

from lantu.errors import DocumentError
from lantu.intake import document_from_text, load_bytes, load_file
from lantu.reading import Reading, read_document
from lantu.statement import read_statements
from lantu.text import BlockKind, Document

NUMBERS = ("000", "001", "003", "016", "040", "052", "057")
NEUTRAL = "各项工作稳步推进。\n"
NUMBER = re.compile(r"\d+(?:[.,]\d+)*")
PIECE = 2_500
ROUNDS = 12


@pytest.mark.parametrize("number", NUMBERS)
def test_a_paragraph_without_figures_moves_what_is_after_it_and_changes_nothing_else(number: str) -> None:
    document = load_file(path_of(number))
    begin = _beginning_of_a_paragraph(document)
    text = document.text[:begin] + NEUTRAL + document.text[begin:]
    moved = [
        replace(one, start=one.start + len(NEUTRAL), end=one.end + len(NEUTRAL)) if one.start >= begin else one
        for one in read_statements(document)[0]
    ]
    assert read_statements(document_from_text(text))[0] == moved


def _beginning_of_a_paragraph(document: Document) -> int:
    """Where a paragraph begins in the middle of the document."""
    starts = [
        block.start
        for block in document.blocks
        if block.kind is BlockKind.PARAGRAPH and not block.continues and document.text[block.start - 1] == "\n"
    ]
    return starts[len(starts) // 2]


@pytest.mark.parametrize("number", NUMBERS)
def test_no_number_of_the_running_text_is_silent(number: str) -> None:
    document = load_file(path_of(number))
    told = bytearray(len(document.text))
    for part in read_statements(document):
        for one in part:
            told[one.start : one.end] = b"\1" * (one.end - one.start)
    numbers = [
        match.span()
        for block in document.blocks
        if block.kind in (BlockKind.PARAGRAPH, BlockKind.ROW, BlockKind.NOTE, BlockKind.TITLE, BlockKind.CAPTION)
        for match in NUMBER.finditer(document.text, block.start, block.end)
    ]
    assert [document.text[start:end] for start, end in numbers if 1 not in told[start:end]] == []


def _check(reading: Reading) -> None:
    text = reading.document.text
    said = [*reading.statements, *reading.remarks, *reading.projects, *reading.tasks]
    assert [one.text for one in said] == [text[one.start : one.end] for one in said]


def _drop(text: str, chance: random.Random) -> str:
    """Without some of its characters."""
    return "".join(character for character in text if chance.random() > 0.03)


def _shuffle(text: str, chance: random.Random) -> str:
    """Its lines in another order."""
    lines = text.split("\n")
    chance.shuffle(lines)
    return "\n".join(lines)


def _sprinkle(text: str, chance: random.Random) -> str:
    """Marks, digits and blanks strewn in."""
    marks = "，。；：、（）“”《》%％-—~～.．,0１5９一十百千万亿年月日第\n\t　\f\x00\ud7ff"
    return "".join(character + (chance.choice(marks) if chance.random() < 0.05 else "") for character in text)


def _repeat(text: str, chance: random.Random) -> str:
    """A piece of it many times over, without a line break."""
    place = chance.randrange(max(1, len(text) - 60))
    return text[:place] + text[place : place + 60].replace("\n", "") * 40 + text[place:]


@pytest.mark.parametrize("mutate", [_drop, _shuffle, _sprinkle, _repeat], ids=lambda mutate: mutate.__name__[1:])
def test_a_mutated_text_is_read(mutate: Callable[[str, random.Random], str]) -> None:
    chance = random.Random(mutate.__name__)
    paths = sorted([*shared("seeds").glob("*.txt"), *shared("corpus").glob("*.txt")])
    for _ in range(ROUNDS):
        text = load_file(chance.choice(paths)).text
        place = chance.randrange(max(1, len(text) - PIECE))
        _check(read_document(document_from_text(mutate(text[place : place + PIECE], chance))))


FILES = ("001_*.docx", "014_*.bin", "048_*.pdf", "049_*.html", "052_*.html", "057_*.pdf")


def _damage(content: bytes, chance: random.Random) -> bytes:
    """A file with a few bytes changed, cut off, or with a piece taken out."""
    kind = chance.randrange(3)
    if kind == 0:
        return content[: chance.randrange(len(content))]
    if kind == 1:
        start = chance.randrange(len(content))
        return content[:start] + content[start + chance.randrange(1, 400) :]
    changed = bytearray(content)
    for _ in range(chance.randrange(1, 30)):
        changed[chance.randrange(len(changed))] = chance.randrange(256)
    return bytes(changed)


@pytest.mark.parametrize("pattern", FILES)
def test_a_damaged_file_is_read_or_refused(pattern: str) -> None:
    chance = random.Random(pattern)
    path: Path = next(shared("corpus").glob(pattern))
    content = path.read_bytes()
    for _ in range(4):
        try:
            document = load_bytes(_damage(content, chance), path.name)
        except DocumentError:
            continue
        _check(read_document(document))
