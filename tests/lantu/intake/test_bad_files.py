"""What bad files get: a message with the file, the trouble and the cure."""

import subprocess
import sys
from pathlib import Path

import pytest
from tests.lantu.intake.files import archive, docx, ofd, ole, paragraph, pdf, text_at

from lantu.errors import (
    DamagedDocument,
    DocumentError,
    DocumentTooLarge,
    EmptyDocument,
    EncryptedDocument,
    NoTextLayer,
    UnsupportedFormat,
)
from lantu.intake import document_from_text, load_bytes, load_file

_LAUGH = (
    '<!DOCTYPE d [<!ENTITY a "ha">'
    + "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10 if n else "&a;"}">' for n in range(9))
    + "]><d>&a8;</d>"
)
_THIEF = '<!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/hostname">]><d>&x;</d>'


def refusal(content: bytes, name: str = "报告.docx") -> DocumentError:
    with pytest.raises(DocumentError) as caught:
        load_bytes(content, name)
    assert str(caught.value) == f"{name}: {caught.value.trouble}. {caught.value.cure}."
    return caught.value


@pytest.mark.parametrize(
    ("content", "kind", "trouble"),
    [
        (b"", EmptyDocument, "the file has 0 bytes"),
        (b" \n\t\n", EmptyDocument, "the file holds no visible character"),
        (docx(paragraph(" ")), EmptyDocument, "the file holds no visible character"),
        (b"<html><body><script>1</script></body></html>", EmptyDocument, "the page holds no text"),
        (b"MZ\x90\x00" + bytes(500), UnsupportedFormat, "it is a Windows program, not a document"),
        (b"\x7fELF" + bytes(500), UnsupportedFormat, "it is a program, not a document"),
        (b"{\\rtf1 text}", UnsupportedFormat, "it is an RTF file"),
        (b"\x89PNG\r\n\x1a\n" + bytes(50), UnsupportedFormat, "it is a picture"),
        (b"\x1f\x8b\x08" + bytes(50), UnsupportedFormat, "it is an archive"),
        (ole("WordDocument"), UnsupportedFormat, "it is an old Office file (.doc or .wps)"),
        (ole("Workbook"), UnsupportedFormat, "it is an old spreadsheet (.xls or .et)"),
        (ole("EncryptedPackage"), EncryptedDocument, "the file is protected by a password"),
        (pdf(text_at(90, 700, "text"), encrypted=True), EncryptedDocument, "the file is protected by a password"),
        (archive({"xl/workbook.bin": b"x"}), UnsupportedFormat, "it is a spreadsheet (.xlsb)"),
        (archive({"OFD.xml": b"<x/>"}), DamagedDocument, "it has no pages"),
        (
            archive({"OFD.xml": b"<x/>", "Encryptions.xml": b"<x/>"}),
            EncryptedDocument,
            "the file is protected by a password",
        ),
        (ofd("", ""), NoTextLayer, "its 2 pages are pictures; there is no text in them"),
        (archive({"a.txt": b"text"}), UnsupportedFormat, "it is an archive, not a document"),
        (pdf("", ""), NoTextLayer, "its 2 pages are pictures; there is no text in them"),
        (b"%PDF-1.7\n%broken", DamagedDocument, "the file breaks off or is damaged and cannot be opened as PDF"),
        (b"\x00\x01\x02\x03" * 999, DamagedDocument, "the file is binary data, not text"),
        (b"\x07\x08 text \x07" * 99, DamagedDocument, "the file is binary data, not text"),
    ],
)
def test_bad_file_is_named_with_its_trouble(content: bytes, kind: type[DocumentError], trouble: str) -> None:
    error = refusal(content)
    assert (type(error), error.trouble) == (kind, trouble)


def test_truncated_word_file() -> None:
    whole = docx(paragraph("山城今年的工作报告") * 50)
    error = refusal(whole[: len(whole) // 2])
    assert (type(error), error.cure) == (DamagedDocument, "Download or copy it again")


def test_word_file_with_a_damaged_part() -> None:
    whole = bytearray(docx("".join(paragraph(f"第{number}件事已经办成") for number in range(300))))
    place = bytes(whole).index(b"word/document.xml") + 200
    whole[place : place + 40] = bytes(40)
    assert isinstance(refusal(bytes(whole)), DamagedDocument)


def test_word_file_whose_xml_breaks_off() -> None:
    broken = archive({"word/document.xml": b"<w:document><w:body>"})
    assert isinstance(refusal(broken), DamagedDocument)


def test_truncated_pdf() -> None:
    whole = pdf(*[text_at(90, 700, "A line of the report that is long enough.")] * 5)
    assert isinstance(refusal(whole[:200], "a.pdf"), DamagedDocument)


def test_archive_that_unpacks_to_far_more() -> None:
    error = refusal(archive({"word/document.xml": bytes(50_000_000)}))
    assert error.trouble == "it unpacks to more than 200 times its size, as harmful archives do"


def test_archive_that_says_it_unpacks_to_gigabytes() -> None:
    content = bytearray(archive({"word/document.xml": b"x" * 1000}))
    directory = content.index(b"PK\x01\x02")
    content[directory + 24 : directory + 28] = (3_000_000_000).to_bytes(4, "little")
    error = refusal(bytes(content))
    assert (type(error), error.trouble) == (DocumentTooLarge, "it unpacks to 2861 MB, the limit is 500 MB")


def test_archive_with_many_entries() -> None:
    error = refusal(archive({f"word/{number}.xml": b"" for number in range(6000)}))
    assert error.trouble == "the archive in it has 6,000 entries, the limit is 5,000"


@pytest.mark.parametrize("xml", [_LAUGH, _THIEF])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_xml_with_entities_is_refused(xml: str, encoding: str) -> None:
    error = refusal(
        archive({"word/document.xml": f'<?xml version="1.0" encoding="{encoding}"?>{xml}'.encode(encoding)})
    )
    assert error.trouble == "its part word/document.xml declares entities, as harmful files do"


def test_deeply_nested_xml_is_refused() -> None:
    assert isinstance(refusal(docx("<w:sdt>" * 5000 + "</w:sdt>" * 5000)), DamagedDocument)


def test_deeply_nested_page_is_read() -> None:
    page = "<html><body>" + "<div><b>" * 500 + "山城的报告，写在深处。" + "</b></div>" * 500
    assert load_bytes(page.encode(), "a.html").text == "山城的报告，写在深处。\n"


def test_page_nested_without_end_is_refused() -> None:
    page = "<html><body>" + "<div><b>" * 5000 + "山城的报告，写在深处。"
    assert refusal(page.encode()).trouble == "its elements are nested too deep"


def test_large_file_is_refused_before_it_is_read(tmp_path: Path) -> None:
    path = tmp_path / "大.txt"
    with path.open("wb") as file:
        file.truncate(200 * 1024 * 1024)
    with pytest.raises(DocumentTooLarge) as caught:
        load_file(path)
    assert caught.value.trouble == "the file has 200 MB, the limit is 100 MB"


def test_text_with_too_many_lines() -> None:
    assert refusal(b"a\n" * 500_001).trouble == "the text has 500,001 lines, the limit is 500,000"


def test_renamed_text_is_read_by_its_content() -> None:
    assert load_bytes("山城的报告。".encode(), "a.docx").format == "txt"


_HUGE = """
import resource, sys
from lantu.intake import document_from_text
line = {line}
document = document_from_text(line)
assert document.blocks[-1].end == len(line)
print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024)
"""


@pytest.mark.parametrize("line", ["山" * 5_000_000, "1" * 5_000_000, "<p" * 2_500_000])
def test_a_line_of_five_million_characters_is_refused(line: str) -> None:
    with pytest.raises(DocumentTooLarge) as caught:
        document_from_text("标题\n" + line, "long.txt")
    assert str(caught.value) == (
        "long.txt: line 2 has 5,000,000 characters, the limit is 300,000. "
        "Export the document again with line breaks between its paragraphs."
    )


@pytest.mark.parametrize(
    "line",
    [
        "'山城今年增长百分之五，' * 20_000",
        "'山' * 300_000",
        "'1' * 300_000",
        "'<p' * 150_000",
        "'</p>好' * 50_000",
        "'，\\n' * 100_000 + '好'",
        "'\\t1\\n' * 100_000 + '好'",
    ],
)
def test_huge_lines_stay_below_a_gigabyte(line: str) -> None:
    program = [sys.executable, "-c", _HUGE.format(line=line)]
    run = subprocess.run(program, capture_output=True, text=True, check=False, timeout=600)
    assert run.returncode == 0, run.stderr
    assert int(run.stdout) < 1000
