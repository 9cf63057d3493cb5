"""The kind of a file, found from its content; names lie."""

import io
import zipfile
from enum import StrEnum

from lantu.errors import DamagedDocument, EmptyDocument, EncryptedDocument, UnsupportedFormat
from lantu.intake.limits import check_archive


class Format(StrEnum):
    """The kinds of files that Lantu reads."""

    TXT = "txt"
    DOCX = "docx"
    HTML = "html"
    PDF = "pdf"
    XLSX = "xlsx"
    OFD = "ofd"


_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_HEAD = 4096
_AS_DOCX = "Open it in Word or WPS, save it as .docx, and give that file"
_AS_XLSX = "Open it in Excel or WPS, save it as .xlsx, and give that file"
# What other kinds begin with, what they are, and what to do.
_OTHERS: tuple[tuple[bytes, str, str], ...] = (
    (b"MZ", "a Windows program, not a document", "Do not open it; ask the sender for the document"),
    (b"\x7fELF", "a program, not a document", "Do not open it; ask the sender for the document"),
    (b"{\\rtf", "an RTF file", _AS_DOCX),
    (b"\x89PNG", "a picture", "Run text recognition (OCR) and give the result as .pdf or .txt"),
    (b"\xff\xd8\xff", "a picture", "Run text recognition (OCR) and give the result as .pdf or .txt"),
    (b"II*\x00", "a picture", "Run text recognition (OCR) and give the result as .pdf or .txt"),
    (b"GIF8", "a picture", "Run text recognition (OCR) and give the result as .pdf or .txt"),
    (b"Rar!", "an archive", "Unpack it and give the documents in it"),
    (b"7z\xbc\xaf", "an archive", "Unpack it and give the documents in it"),
    (b"\x1f\x8b", "an archive", "Unpack it and give the documents in it"),
    (b"MIME-Version", "a web archive (.mht)", "Open it in a browser and save it as .html"),
)


def find_format(content: bytes, name: str) -> Format:
    """The kind of a file. Raises the DocumentError that tells why it cannot be read."""
    if not content:
        raise EmptyDocument(name, "the file has 0 bytes", "Check whether it was copied or downloaded completely")
    if content.startswith(_OLE):
        _refuse_ole(content, name)
    for head, what, cure in _OTHERS:
        if content.startswith(head):
            raise UnsupportedFormat(name, f"it is {what}", cure)
    if content.startswith(b"PK"):
        return _in_archive(content, name)
    head = content[:_HEAD]
    if b"%PDF-" in head[:1024]:
        return Format.PDF
    return Format.HTML if _looks_like_html(head) else Format.TXT


def _refuse_ole(content: bytes, name: str) -> None:
    if "EncryptedPackage".encode("utf-16-le") in content:
        raise EncryptedDocument(name, "the file is protected by a password", "Remove the password and save it again")
    if "Workbook".encode("utf-16-le") in content:
        raise UnsupportedFormat(name, "it is an old spreadsheet (.xls or .et)", _AS_XLSX)
    raise UnsupportedFormat(name, "it is an old Office file (.doc or .wps)", _AS_DOCX)


def _in_archive(content: bytes, name: str) -> Format:
    """The kind of an archive. Its directory stands at its end, so that a truncated file has none."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            check_archive(archive, name)
            parts = set(archive.namelist())
            locked = any(entry.flag_bits & 1 for entry in archive.infolist())
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError) as error:
        trouble = "the file breaks off or is damaged; its directory cannot be read"
        raise DamagedDocument(name, trouble, "Download or copy it again") from error
    if locked:
        raise EncryptedDocument(name, "the file is protected by a password", "Remove the password and save it again")
    if "word/document.xml" in parts or ("[Content_Types].xml" in parts and any(p.startswith("word/") for p in parts)):
        return Format.DOCX
    if "xl/workbook.xml" in parts:
        return Format.XLSX
    if "OFD.xml" in parts:
        return Format.OFD
    kinds = (
        ("xl/workbook.bin", "a spreadsheet (.xlsb)", _AS_XLSX),
        ("ppt/presentation.xml", "a presentation (.pptx)", "Save it as .pdf"),
        ("content.xml", "an OpenDocument file", "Save it as .docx or .xlsx"),
    )
    for part, what, cure in kinds:
        if part in parts:
            raise UnsupportedFormat(name, f"it is {what}", cure)
    raise UnsupportedFormat(name, "it is an archive, not a document", "Unpack it and give the documents in it")


def _looks_like_html(head: bytes) -> bool:
    """Whether a file begins like a web page; a text in which tags only occur is plain text."""
    start = head.lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    if start.startswith((b"\xff\xfe", b"\xfe\xff")):
        start = head.replace(b"\x00", b"")[2:].lstrip().lower()
    if start.startswith((b"<!doctype html", b"<html", b"<head", b"<meta", b"<body")):
        return True
    return start.startswith((b"<!--", b"<?xml", b"<div", b"<p>", b"<p ", b"<table", b"<title")) and (
        b"<html" in start or b"<body" in start or b"</p>" in start or b"</div>" in start or b"<td" in start
    )
