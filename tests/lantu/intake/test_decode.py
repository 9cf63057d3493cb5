"""Bytes of plain text files."""

import pytest

from lantu.errors import DamagedDocument, EmptyDocument
from lantu.intake import load_bytes

TEXT = "山城新区今年的工作报告\n\n全年产值增长5%，好于预期。\n"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "gb18030"])
def test_encoding_is_found(encoding: str) -> None:
    assert load_bytes(TEXT.encode(encoding), "a.txt").text == TEXT


def test_line_ends_become_newlines() -> None:
    assert load_bytes(TEXT.replace("\n", "\r\n").encode(), "a.txt").text == TEXT


def test_no_bytes() -> None:
    with pytest.raises(EmptyDocument) as caught:
        load_bytes(b"", "空.txt")
    assert str(caught.value) == "空.txt: the file has 0 bytes. Check whether it was copied or downloaded completely."


def test_only_blanks() -> None:
    with pytest.raises(EmptyDocument):
        load_bytes("\ufeff \n\u3000\n".encode(), "a.txt")


@pytest.mark.parametrize(
    "content", [bytes(range(256)) * 40, b"\x00\x01\x02\x03" * 1000, "山".encode() + b"\xff\xfe\x80" * 50]
)
def test_binary_noise_is_refused(content: bytes) -> None:
    with pytest.raises(DamagedDocument):
        load_bytes(content, "a.txt")
