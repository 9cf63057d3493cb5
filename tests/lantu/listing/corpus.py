"""The sentences of `corpus/listing`, read as documents."""

import json
from pathlib import Path
from typing import Any

from lantu.intake import document_from_text
from lantu.text import Block, BlockKind, Box, Document

FOLDER = Path(__file__).parents[3] / "corpus" / "listing"


def rows(name: str) -> list[dict[str, Any]]:
    """The rows of a corpus file."""
    return [json.loads(line) for line in (FOLDER / f"{name}.jsonl").read_text("utf-8").splitlines()]


def document(row: dict[str, Any]) -> Document:
    """The row's sentence as a document of one paragraph, in a box or as a note where the row says so."""
    text: str = row["text"]
    if row.get("note"):
        return Document("note", text, "txt", "", blocks=(Block(BlockKind.NOTE, 0, len(text)),))
    if not row.get("box"):
        return document_from_text(text)
    paragraph = Block(BlockKind.PARAGRAPH, 0, len(text))
    return Document("box", text, "txt", "", blocks=(paragraph,), boxes=(Box("1", "重点项目", 0, len(text)),))
