from dataclasses import replace

import pytest
from rich.cells import cell_len
from tests.lantu.output.sample import READING, REVENUE

from lantu.aspect import Measure
from lantu.output import show
from lantu.reading import Reading
from lantu.rows import What
from lantu.text import Document


@pytest.mark.parametrize("what", list(What))
@pytest.mark.parametrize("width", [60, 100])
def test_no_line_is_wider_than_asked(what: What, width: int) -> None:
    assert max(cell_len(line) for line in show(READING, what, width).splitlines()) <= width


def test_a_statement_is_shown_with_chinese_words() -> None:
    line = next(line for line in show(READING).splitlines() if "财政收入" in line)
    assert line.split() == ["15", "财政收入", "80.50亿元", "2025", "柳东新区", "目标"]


def test_growth_says_that_it_is_growth() -> None:
    grown = replace(REVENUE, measure=Measure.GROWTH, unit="%")
    line = next(line for line in show(replace(READING, statements=[grown])).splitlines() if "财政收入" in line)
    assert "增长 80.50%" in line


def test_doubts_take_a_column_only_where_there_are_any() -> None:
    assert "存疑" in show(READING)
    assert "存疑" not in show(replace(READING, statements=[REVENUE]))


def test_brackets_in_a_document_are_no_markup() -> None:
    document = Document(name="[red]x[/red].txt", text="", format="txt", sha256="")
    assert show(Reading(document, [], [], [], [], [])).splitlines()[0] == "[red]x[/red].txt"


def test_an_empty_reading_says_so() -> None:
    document = Document(name="x.txt", text="", format="txt", sha256="")
    assert show(Reading(document, [], [], [], [], [])) == "x.txt\n（没有找到 nothing found）\n\n"
