"""Bytes of a plain text file become text."""

import codecs
import re

from lantu.errors import DamagedDocument, EmptyDocument

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_CONTROL = re.compile("[\x00-\x08\x0e-\x1f\x7f\ufffd]")
_COMMON = re.compile("[\u4e00-\u9fff\u3000-\u303f\uff00-\uffef\u2010-\u203a\x09\x0a\x0d\x20-\x7e]")
_SAMPLE = 200_000
_CURE = "Save the file as text in UTF-8, or give the original .docx, .html or .pdf"


def decode(content: bytes, name: str, *, declared: str | None = None) -> str:
    """The text of a .txt file in UTF-8, UTF-16 or GB18030, line ends as "\\n", without a byte order mark.

    `declared` is the encoding that the file itself names.
    Raises EmptyDocument where nothing visible is in it, DamagedDocument where the bytes are no text.
    """
    if not content:
        raise EmptyDocument(name, "the file has 0 bytes", "Check whether it was copied or downloaded completely")
    text = _decoded(content, name, declared).removeprefix("\ufeff")
    text = unix_lines(text)
    sample = text[:_SAMPLE]
    if not text.strip():
        raise EmptyDocument(name, "the file holds no visible character", "Check whether it was saved completely")
    if len(_CONTROL.findall(sample)) > 0.02 * len(sample):
        raise DamagedDocument(name, "the file is binary data, not text", _CURE)
    return text


def unix_lines(text: str) -> str:
    """The text with all line ends as "\\n"."""
    return text.replace("\r\n", "\n").replace("\r", "\n") if "\r" in text else text


def _decoded(content: bytes, name: str, declared: str | None) -> str:
    for mark, encoding in _MARKS:
        if content.startswith(mark):
            return _with(content[len(mark) :], encoding, name)
    for encoding in _candidates(content, declared):
        try:
            text = content.decode(encoding)
        except (UnicodeDecodeError, LookupError):
            continue
        if encoding in ("utf-8", declared) or _is_chinese(text):
            return text
    if b"\x00" in content:
        raise DamagedDocument(name, "the file is binary data, not text", _CURE)
    raise DamagedDocument(name, "its characters are in no encoding that Lantu knows (UTF-8, UTF-16, GB18030)", _CURE)


def _candidates(content: bytes, declared: str | None) -> tuple[str, ...]:
    """Encodings to try. Text in UTF-16 has a zero byte beside each space, digit and line end."""
    if b"\x00" in content[:2000]:
        return ("utf-16-le", "utf-16-be")
    # Pages that say gb2312 use characters of its successors.
    known = "gb18030" if declared and declared.lower() in ("gb2312", "gbk") else declared
    return (*((known,) if known else ()), "utf-8", "gb18030", "big5")


def _with(content: bytes, encoding: str, name: str) -> str:
    try:
        return content.decode(encoding)
    except UnicodeDecodeError as error:
        trouble = f"the text breaks off or is damaged at byte {error.start} ({encoding})"
        raise DamagedDocument(name, trouble, _CURE) from error


def _is_chinese(text: str) -> bool:
    """Whether a decoding gave readable text; a wrong one gives rare characters."""
    sample = text[:_SAMPLE]
    return len(_COMMON.findall(sample)) >= 0.95 * len(sample)
