"""One document in five formats, converted by LibreOffice, gives the same paragraphs and tables.

LibreOffice writes no OFD: those files hold the pages that it laid out as PDF.
"""

import os
import shutil
import subprocess
from functools import cache
from pathlib import Path
from tempfile import mkdtemp

import docx
import pytest
from tests.lantu.intake.laid_out import as_ofd
from tests.lantu.real_documents import path_of

from lantu.intake import load_bytes, load_file
from lantu.text import BlockKind, Document, Table

_TABLE = [
    ("指标", "单位", "目标", "完成"),
    ("工业总产值", "亿元", "1250", "1001.39"),
    ("财政收入", "亿元", "64", "52.22"),
    ("森林覆盖率", "%", "40", "33.37"),
    ("常住人口", "万人", "35-40", "22"),
]
_LONG = "今年要把稳增长放在首位，抓好项目、抓好招商，力争产值增长6.5%以上，新增就业4500人，办好十件实事。" * 4
_FILTERS = {"pdf": "pdf", "html": "html", "ofd": "ofd", "txt": "txt:Text (encoded):UTF8"}


def written() -> bytes:
    """The document as .docx."""
    document = docx.Document()
    document.add_paragraph("山城新区经济和社会发展报告", style="Title")
    for text in ("（2024年1月25日）", "同志们：", "下面，我向大会报告工作，请予审议。"):
        document.add_paragraph(text)
    document.add_heading("一、2023年工作回顾", 1)
    document.add_paragraph(_LONG)
    document.add_paragraph("（一）抓工业，底盘更稳。" + _LONG)
    document.add_paragraph("表1-1 主要指标完成情况")
    table = document.add_table(len(_TABLE), 4, style="Table Grid")
    for row, texts in enumerate(_TABLE):
        for column, text in enumerate(texts):
            table.cell(row, column).text = text
    document.add_paragraph("以上数字来自各部门的总结，最后以年鉴为准。")
    document.add_heading("二、2024年工作安排", 1)
    for _ in range(8):
        document.add_paragraph(_LONG)
    folder = Path(mkdtemp())
    document.save(str(folder / "a.docx"))
    content = (folder / "a.docx").read_bytes()
    shutil.rmtree(folder)
    return content


def office() -> str:
    """The path of LibreOffice. Skips without it, fails in CI."""
    found = shutil.which("soffice")
    if found is None:
        message = "soffice is absent; install libreoffice-writer-nogui"
        if os.environ.get("CI"):
            pytest.fail(message)
        pytest.skip(message)
    return found


def convert(content: bytes, name: str, target: str) -> bytes:
    """A file's content in another format."""
    if target == "ofd":
        return as_ofd(convert(content, name, "pdf"))
    folder = Path(mkdtemp())
    (folder / name).write_bytes(content)
    profile = f"-env:UserInstallation=file://{folder}/profile"
    # Text is read as UTF-8 with plain line ends whatever it begins with.
    source = ["--infilter=Text (encoded):UTF8,LF,,,"] if name.endswith(".txt") else []
    command = [office(), profile, "--headless", *source, "--convert-to", target, "--outdir", str(folder)]
    subprocess.run([*command, str(folder / name)], check=True, capture_output=True, timeout=600)
    made = (folder / name).with_suffix("." + target.split(":", maxsplit=1)[0]).read_bytes()
    shutil.rmtree(folder)
    return made


@cache
def converted(suffix: str) -> bytes:
    """The written document in another format."""
    return convert(written(), "a.docx", _FILTERS[suffix])


def blocks(document: Document) -> list[tuple[str, int, str]]:
    return [
        (block.kind.value, block.level, document.text[block.start : block.end])
        for block in document.blocks
        if block.kind is not BlockKind.ROW
    ]


@pytest.mark.parametrize("suffix", ["pdf", "html", "ofd", "txt"])
def test_blocks_are_the_same(suffix: str) -> None:
    assert blocks(load_bytes(converted(suffix), f"a.{suffix}")) == blocks(load_bytes(written(), "a.docx"))


@pytest.mark.parametrize("suffix", ["pdf", "html", "ofd", "txt"])
def test_table_is_the_same(suffix: str) -> None:
    (table,) = load_bytes(converted(suffix), f"a.{suffix}").tables
    assert [tuple(cell.text for cell in table.cells if cell.row == row) for row in range(5)] == _TABLE
    assert (table.label, table.title, table.head_rows) == ("1-1", "主要指标完成情况", 1)


@pytest.mark.parametrize("suffix", ["ofd", "pdf"])
def test_pages(suffix: str) -> None:
    document = load_bytes(converted(suffix), f"a.{suffix}")
    assert [document.page_at(0), document.page_at(len(document.text) - 1)] == [1, len(document.page_starts)]
    assert len(document.page_starts) > 1


def cells(table: Table) -> list[tuple[str, int, int, int, int]]:
    return [(cell.text, cell.row, cell.column, cell.rows, cell.columns) for cell in table.cells]


@pytest.mark.parametrize("suffix", ["docx", "html", "pdf"])
def test_real_plan_with_flattened_tables_is_the_same_in_every_format(suffix: str) -> None:
    path = path_of("003")
    original = load_file(path)
    other = load_bytes(convert(path.read_bytes(), "a.txt", suffix), f"a.{suffix}")
    assert [cells(table) for table in other.tables] == [cells(table) for table in original.tables]
    assert [(box.label, box.title) for box in other.boxes] == [(box.label, box.title) for box in original.boxes]
    assert len(original.sections) - len(other.sections) in (0, 1)


@pytest.mark.parametrize("suffix", ["docx", "html", "ofd", "pdf"])
def test_real_report_cut_by_pages_is_the_same_in_every_format(suffix: str) -> None:
    def closed_up(document: Document) -> list[tuple[str, str]]:
        return [
            (block.kind.value, "".join(document.text[block.start : block.end].split())) for block in document.blocks
        ]

    path = path_of("000")
    other = load_bytes(convert(path.read_bytes(), "a.txt", suffix), f"a.{suffix}")
    assert closed_up(other) == closed_up(load_file(path))
