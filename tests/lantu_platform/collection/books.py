"""Spreadsheets of the tests: made by openpyxl, some saved again by LibreOffice."""

import io
import os
import shutil
import subprocess
from pathlib import Path

import pytest
from openpyxl import Workbook, load_workbook
from openpyxl.worksheet.worksheet import Worksheet

HEADS = ["指标", "地区", "时期", "数值", "计量单位"]


def saved(book: Workbook) -> bytes:
    file = io.BytesIO()
    book.save(file)
    return file.getvalue()


def long_book(*rows: list[object], heads: list[str] = HEADS) -> bytes:
    book = Workbook()
    sheet = book.active
    assert isinstance(sheet, Worksheet)
    for row in [heads, *rows]:
        sheet.append(row)
    return saved(book)


def changed(content: bytes, **cells: object) -> bytes:
    """The first sheet with other values in some cells."""
    book = load_workbook(io.BytesIO(content))
    for address, value in cells.items():
        book.worksheets[0][address] = value
    return saved(book)


def through_libreoffice(content: bytes, folder: Path) -> bytes:
    """The workbook as LibreOffice saves it: other parts, shared strings, formulas with their results."""
    if not shutil.which("soffice"):
        if os.environ.get("CI"):
            pytest.fail("soffice is not installed")
        pytest.skip("soffice is not installed")
    source = folder / "in" / "book.xlsx"
    source.parent.mkdir()
    source.write_bytes(content)
    profile = f"-env:UserInstallation=file://{folder}/profile"
    command = ["soffice", profile, "--headless", "--convert-to", "xlsx:Calc MS Excel 2007 XML"]
    into = ["--outdir", str(folder / "out"), str(source)]
    subprocess.run([*command, *into], check=True, capture_output=True, timeout=600)
    return (folder / "out" / "book.xlsx").read_bytes()
