"""Documents and figures for tests, written down in one line each."""

from dataclasses import replace
from decimal import Decimal

import lantu
from lantu.aspect import Comparator, Measure, Status
from lantu.intake import document_from_text
from lantu.listing import Task
from lantu.statement import Statement
from lantu_platform.library.models import Document
from lantu_platform.people.models import User
from lantu_platform.readings.models import Reading
from lantu_platform.readings.services import receive_document
from lantu_platform.readings.services.store import store


def statement(text: str, figure: str, indicator: str, **slots: object) -> Statement:
    """A statement about the first `figure` in `text`: an actual level of 2023 in 青山区 unless told otherwise."""
    start = text.index(figure)
    usual = Statement(
        start=start,
        end=start + len(figure),
        text=figure,
        indicator=indicator,
        measure=Measure.LEVEL,
        comparator=Comparator.EQ,
        value=Decimal(8),
        unit="亿元",
        status=Status.ACTUAL,
        period="2023",
        region="青山区",
    )
    return replace(usual, **slots)  # type: ignore[arg-type]


def enter(by: User, name: str, text: str, *statements: Statement) -> Document:
    """A document in the library with exactly these statements stored, without the reading library's own opinion."""
    document = receive_document(by=by, name=name, content=text.encode()).document
    read = lantu.Reading(document_from_text(text, name), list(statements), [], [], [], [])
    store(reading=Reading.objects.select_related("document").get(document=document), found=read)
    return document


OUTPUT = "规上工业总产值8亿元，2022年9亿元，到2025年12亿元；红山区10亿元。"


def tell_output(by: User) -> Document:
    """A document with three figures of one indicator in 青山区, by two names and of three years, and one in 红山区."""
    return enter(
        by, "a.txt", OUTPUT,
        statement(OUTPUT, "8亿元", "规上工业总产值", value=Decimal("8.0")),
        statement(OUTPUT, "9亿元", "规模以上工业总产值", value=Decimal(9), period="2022"),
        statement(OUTPUT, "12亿元", "规模以上工业总产值", value=Decimal(12), status=Status.TARGET, period="2025"),
        statement(OUTPUT, "10亿元", "规模以上工业总产值", value=Decimal(10), region="红山区"),
    )  # fmt: skip


def announce(by: User, name: str, text: str, *tasks: str, section: tuple[str, ...] = ("任务",)) -> Document:
    """A document in the library whose tasks are exactly these words of its text, under these headings."""
    document = receive_document(by=by, name=name, content=text.encode()).document
    listed = [_task(text, words, section) for words in tasks]
    read = lantu.Reading(document_from_text(text, name), [], [], listed, [], [])
    store(reading=Reading.objects.select_related("document").get(document=document), found=read)
    return document


def _task(text: str, words: str, section: tuple[str, ...]) -> Task:
    start = text.index(words)
    return Task(start=start, end=start + len(words), text=words, action=words[:2], object=words[2:], section=section)
