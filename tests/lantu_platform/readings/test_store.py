"""Storing what was read."""

from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st
from tests.lantu_platform.ledger import enter, statement

from lantu.aspect import Comparator, Status
from lantu.intake import document_from_text
from lantu_platform.people.models import User
from lantu_platform.readings.models import Content, Reading, Remark, Statement
from lantu_platform.readings.queries.sentence import WIDTH, sentence_around

TEXT = "2023年，青山区工业产值8亿元。到2025年达到12至15亿元。"


def test_every_slot_comes_back(analyst: User) -> None:
    said = statement(
        TEXT, "12至15亿元", "工业产值", value=(Decimal(12), Decimal("15.50")), comparator=Comparator.RANGE,
        status=Status.TARGET, period="2021/2025", scope=("本级",), section=("第一章",), doubts=("guessed",),
    )  # fmt: skip
    enter(analyst, "a.txt", TEXT, said)
    row = Statement.objects.get()
    assert (row.value, row.high, row.comparator) == (Decimal(12), Decimal("15.5"), "range")
    assert (row.period, row.year, row.scope, row.section) == ("2021/2025", 2025, ["本级"], ["第一章"])
    assert (row.doubtful, row.sentence) == (True, "到2025年达到12至15亿元。")
    assert TEXT[row.start : row.end] == row.text


def test_a_number_too_large_becomes_a_remark(analyst: User) -> None:
    enter(analyst, "a.txt", TEXT, statement(TEXT, "8亿元", "工业产值", value=Decimal("1e20")))
    assert Statement.objects.count() == 0
    assert Remark.objects.get().text == "8亿元"


def test_the_reading_tells_what_it_is_about(analyst: User) -> None:
    enter(
        analyst, "a.txt", TEXT,
        statement(TEXT, "8亿元", "工业产值"),
        statement(TEXT, "12至15亿元", "工业产值", status=Status.TARGET, period="2025"),
    )  # fmt: skip
    reading = Reading.objects.get()
    assert (reading.region, reading.first_year, reading.last_year) == ("青山区", 2023, 2025)
    assert (reading.figures, reading.targets, reading.doubtful) == (2, 1, 0)


def test_a_document_comes_back_with_its_structure(analyst: User) -> None:
    text = "第一章 总则\n\n青山区。\n"
    enter(analyst, "a.txt", text)
    made = document_from_text(text, "a.txt")
    back = Content.objects.get().document()
    assert (back.text, back.blocks, back.sections, back.tables) == (made.text, made.blocks, made.sections, made.tables)


@given(st.text(max_size=2000), st.integers(0, 1999), st.integers(1, 30))
def test_the_sentence_holds_the_figure(text: str, start: int, length: int) -> None:
    text = text.replace("\0", "") + "产值8亿元"
    start = min(start, len(text) - 1)
    end = min(start + length, len(text))
    sentence = sentence_around(text, start, end)
    assert text[start:end].strip() in sentence
    assert len(sentence) <= WIDTH


def test_a_figure_without_an_indicator_is_stored_too(analyst: User) -> None:
    enter(analyst, "a.txt", TEXT, statement(TEXT, "8亿元", ""))
    assert Statement.objects.get().indicator.name == ""
