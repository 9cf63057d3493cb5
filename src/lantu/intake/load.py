"""The doors of intake."""

import hashlib
import re
from dataclasses import replace
from importlib import import_module
from pathlib import Path
from typing import BinaryIO

from lantu.errors import EmptyDocument, UnreachableDocument, UnsupportedFormat
from lantu.intake.building import Draft
from lantu.intake.decode import decode, unix_lines
from lantu.intake.detect import Format, find_format
from lantu.intake.limits import LARGEST_FILE, check_size, check_text, read_file
from lantu.intake.outline import Outline, outline_of_draft, outline_of_text
from lantu.text import Document

_READERS = {
    Format.DOCX: ("lantu.intake.docx", "read_docx"),
    Format.HTML: ("lantu.intake.html", "read_html"),
    Format.OFD: ("lantu.intake.ofd", "read_ofd"),
    Format.PDF: ("lantu.intake.pdf", "read_pdf"),
    Format.XLSX: ("lantu.intake.xlsx", "read_xlsx"),
}
"""Module and function. Loaded with the first file of the kind: their packages take longer to load than most files."""


def document_from_text(text: str, name: str = "text", sha256: str = "") -> Document:
    """A document from text that is already in memory; its outline is found as in a .txt file.

    Without `sha256` of the file that it came from, that of the text in UTF-8 tells it from others.
    """
    sha256 = sha256 or hashlib.sha256(text.encode(errors="surrogatepass")).hexdigest()
    text = unix_lines(text.removeprefix("\ufeff"))
    check_text(text, name)
    outline = outline_of_text(text)
    return _document(text, outline, name=name, kind=Format.TXT, sha256=sha256, page_starts=_form_feeds(text))


def load_bytes(content: bytes, name: str) -> Document:
    """A document from a file's bytes; the format is found from the content, not from the name. Raises DocumentError."""
    check_size(len(content), name)
    kind = find_format(content, name)
    sha256 = hashlib.sha256(content).hexdigest()
    if kind is Format.TXT:
        return document_from_text(decode(content, name), name, sha256)
    module, function = _READERS[kind]
    draft: Draft = getattr(import_module(module), function)(content, name)
    text = draft.text
    if not text.strip():
        raise EmptyDocument(name, "the file holds no visible character", "Check whether it was saved completely")
    check_text(text, name)
    outline = outline_of_draft(draft)
    return _document(text, outline, name=name, kind=kind, sha256=sha256, page_starts=tuple(draft.page_starts))


def load_file(path: Path) -> Document:
    """A document from a file. Raises DocumentError, UnreachableDocument where the file cannot be opened."""
    try:
        content = read_file(path)
    except IsADirectoryError as error:
        cure = "Name a file, or ask for the documents in the folder"
        raise UnreachableDocument(str(path), "it is a folder", cure) from error
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise UnreachableDocument(
            str(path), f"cannot be opened ({reason})", "Check its name and your rights"
        ) from error
    return replace(load_bytes(content, path.name), path=str(path))


def load_stream(stream: BinaryIO, name: str = "") -> Document:
    """A document from an open binary stream, from where it stands to its end, at most the limit for files.

    Without `name` it goes by that of the stream's file. Raises DocumentError.
    """
    own = getattr(stream, "name", "")
    name = name or (Path(own).name if isinstance(own, str) and own else "stream")
    content = stream.read(LARGEST_FILE + 1)
    if not isinstance(content, bytes):
        raise UnsupportedFormat(name, "the stream gives text, not bytes", 'Open the file with mode "rb"')
    return load_bytes(content, name)


def _form_feeds(text: str) -> tuple[int, ...]:
    """Where pages begin in a text whose pages end with a form feed, as programs that unpack PDFs write it."""
    starts = [0, *(match.end() for match in re.finditer("\f", text))] if "\f" in text else []
    return tuple(start for start in starts if start < len(text))


def _document(
    text: str, outline: Outline, *, name: str, kind: Format, sha256: str, page_starts: tuple[int, ...] = ()
) -> Document:
    return Document(
        name=name,
        text=text,
        format=kind.value,
        sha256=sha256,
        title=outline.title,
        blocks=outline.blocks,
        sections=outline.sections,
        boxes=outline.boxes,
        tables=outline.tables,
        page_starts=page_starts,
    )
