"""The doors of intake."""

import hashlib
from pathlib import Path

from lantu.intake.decode import decode
from lantu.intake.outline import outline_of_text
from lantu.text import Document


def document_from_text(text: str, name: str = "text", sha256: str = "") -> Document:
    """A document from text that is already in memory; its outline is found as in a .txt file."""
    text = text.removeprefix("\ufeff").replace("\r\n", "\n")
    outline = outline_of_text(text)
    return Document(
        name=name,
        text=text,
        format="txt",
        sha256=sha256,
        title=outline.title,
        blocks=outline.blocks,
        sections=outline.sections,
        boxes=outline.boxes,
        tables=outline.tables,
    )


def load_bytes(content: bytes, name: str) -> Document:
    """A document from a file's bytes; the format is found from the content, not from the name. Raises DocumentError."""
    return document_from_text(decode(content, name), name, hashlib.sha256(content).hexdigest())


def load_file(path: Path) -> Document:
    """A document from a file. Raises DocumentError."""
    return load_bytes(path.read_bytes(), path.name)
