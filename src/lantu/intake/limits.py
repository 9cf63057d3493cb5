"""How much Lantu reads of one file; each limit keeps memory under 1 GB and is named in its message."""

import zipfile
import zlib
from pathlib import Path

from lantu.errors import DamagedDocument, DocumentTooLarge

MEGABYTE = 1024 * 1024
LARGEST_FILE = 100 * MEGABYTE
MOST_CHARACTERS = 20_000_000
MOST_LINES = 500_000
LONGEST_LINE = 300_000
MOST_PAGES = 5_000
MOST_ENTRIES = 5_000
LARGEST_PAGE = 20 * MEGABYTE
LARGEST_PART = 64 * MEGABYTE
LARGEST_SHEET = 40 * MEGABYTE
LARGEST_ARCHIVE = 500 * MEGABYTE
HIGHEST_RATIO = 200
_SPLIT = "Split the file or export only the part with the text"


def read_file(path: Path) -> bytes:
    """The file's bytes. Its size is looked at before a byte is read. Raises DocumentTooLarge, OSError."""
    check_size(path.stat().st_size, path.name)
    return path.read_bytes()


def check_size(size: int, name: str) -> None:
    """Raises DocumentTooLarge above the limit for files."""
    if size > LARGEST_FILE:
        trouble = f"the file has {size // MEGABYTE} MB, the limit is {LARGEST_FILE // MEGABYTE} MB"
        raise DocumentTooLarge(name, trouble, _SPLIT)


def check_pages(count: int, name: str) -> None:
    """Raises DocumentTooLarge above the limit for pages, DamagedDocument where there are none."""
    if count > MOST_PAGES:
        raise DocumentTooLarge(name, f"it has {count:,} pages, the limit is {MOST_PAGES:,}", "Split the file")
    if not count:
        raise DamagedDocument(name, "it has no pages", "Download or copy the file again")


def check_text(text: str, name: str) -> None:
    """Raises DocumentTooLarge where a text has too many characters, too many lines, or a line no reader can follow."""
    if len(text) > MOST_CHARACTERS:
        trouble = f"the text has {len(text):,} characters, the limit is {MOST_CHARACTERS:,}"
        raise DocumentTooLarge(name, trouble, _SPLIT)
    lines = text.count("\n")
    if lines > MOST_LINES:
        raise DocumentTooLarge(name, f"the text has {lines:,} lines, the limit is {MOST_LINES:,}", _SPLIT)
    if len(text) > LONGEST_LINE:
        _check_lines(text, name)


def _check_lines(text: str, name: str) -> None:
    """A line is read as one paragraph, and no paper has one of hundreds of pages."""
    for number, line in enumerate(text.split("\n"), start=1):
        if len(line) > LONGEST_LINE:
            trouble = f"line {number} has {len(line):,} characters, the limit is {LONGEST_LINE:,}"
            raise DocumentTooLarge(name, trouble, "Export the document again with line breaks between its paragraphs")


def check_archive(archive: zipfile.ZipFile, name: str) -> None:
    """Look at an archive's directory before anything is unpacked. Raises DocumentTooLarge, DamagedDocument."""
    entries = archive.infolist()
    if len(entries) > MOST_ENTRIES:
        trouble = f"the archive in it has {len(entries):,} entries, the limit is {MOST_ENTRIES:,}"
        raise DocumentTooLarge(name, trouble, _SPLIT)
    total = sum(entry.file_size for entry in entries)
    if total > LARGEST_ARCHIVE:
        trouble = f"it unpacks to {total // MEGABYTE} MB, the limit is {LARGEST_ARCHIVE // MEGABYTE} MB"
        raise DocumentTooLarge(name, trouble, _SPLIT)
    for entry in entries:
        if entry.file_size > MEGABYTE and entry.file_size > HIGHEST_RATIO * max(entry.compress_size, 1):
            trouble = f"it unpacks to more than {HIGHEST_RATIO} times its size, as harmful archives do"
            raise DamagedDocument(name, trouble, "Ask the sender for the original document")


def read_part(archive: zipfile.ZipFile, part: str, name: str, largest: int = LARGEST_PART) -> bytes:
    """A part of a checked archive. Raises DocumentTooLarge, DamagedDocument."""
    entry = archive.getinfo(part)
    if entry.file_size > largest:
        trouble = f"its part {part} has {entry.file_size // MEGABYTE} MB, the limit is {largest // MEGABYTE} MB"
        raise DocumentTooLarge(name, trouble, _SPLIT)
    try:
        return archive.read(entry)
    except (zipfile.BadZipFile, zlib.error, EOFError, OSError, NotImplementedError, RuntimeError, ValueError) as error:
        trouble = f"its part {part} is broken"
        raise DamagedDocument(name, trouble, "Download or copy the file again, or save it anew") from error
