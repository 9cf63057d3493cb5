"""The doors of intake."""

import hashlib
from pathlib import Path

from lantu.text import Block, BlockKind, Document


def document_from_text(text: str, name: str = "text", sha256: str = "") -> Document:
    """A document from text that is already in memory; its outline is found as in a .txt file."""
    blocks: list[Block] = []
    place = 0
    for line in text.splitlines(keepends=True):
        if line.strip():
            blocks.append(Block(BlockKind.PARAGRAPH, place, place + len(line.rstrip("\n"))))
        place += len(line)
    return Document(name=name, text=text, format="txt", sha256=sha256, blocks=tuple(blocks))


def load_bytes(content: bytes, name: str) -> Document:
    """A document from a file's bytes; the format is found from the content, not from the name. Raises DocumentError."""
    return document_from_text(content.decode("utf-8"), name, hashlib.sha256(content).hexdigest())


def load_file(path: Path) -> Document:
    """A document from a file. Raises DocumentError."""
    return load_bytes(path.read_bytes(), path.name)
