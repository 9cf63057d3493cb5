"""Searching everything at once."""

from datetime import timedelta

import pytest
from django.core.management import call_command
from django.db import connection
from django.utils import timezone
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.lantu_platform.ledger import enter, statement

import lantu
from lantu.intake import document_from_text
from lantu_platform.library.models import Document
from lantu_platform.library.services import delete_document
from lantu_platform.people.models import User
from lantu_platform.readings.enums import SearchKind
from lantu_platform.readings.models import Project, Reading, Statement, Task
from lantu_platform.readings.models.fulltext import drop_indexes
from lantu_platform.readings.queries import search, search_kind
from lantu_platform.readings.queries.words import holds
from lantu_platform.readings.services import rebuild_search, reject
from lantu_platform.readings.services.store import store

TODAY = timezone.localdate
TEXT = "规上工业产值8亿元。城乡居民收入“翻一番”，GDP增长5%。建设青山大桥。"


@pytest.fixture
def document(analyst: User) -> Document:
    found = enter(
        analyst, "report.txt", TEXT,
        statement(TEXT, "8亿元", "规模以上工业产值"),
        statement(TEXT, "5%", "地区生产总值"),
    )  # fmt: skip
    reading = Reading.objects.get()
    Project.objects.create(reading=reading, start=30, end=34, text="建设青山大桥。", name="青山大桥", stage="new")
    Task.objects.create(reading=reading, start=30, end=34, text="建设青山大桥。", action="建设", object="青山大桥")
    return found


def found(text: str) -> dict[str, list[str]]:
    return {each.kind: [hit.sentence or hit.title for hit in each.hits] for each in search(text, TODAY(), 5)}


def test_each_kind_is_found_with_its_sentence(document: Document) -> None:
    assert found("青山大桥") == {
        "document": ["建设青山大桥。"],
        "project": ["建设青山大桥。"],
        "task": ["建设青山大桥。"],
    }
    assert found("工业产值") == {
        "document": ["规上工业产值8亿元。"],
        "indicator": ["规上工业产值8亿元。"],
        "figure": ["规上工业产值8亿元。"],
    }


@pytest.mark.parametrize("text", ["值", "产值", "产值8", "规上工业产值8亿元", "gdp", "GDP 翻一番", "“翻一番”，"])
def test_words_of_any_length_are_found(document: Document, text: str) -> None:
    assert "figure" in found(text)


@pytest.mark.parametrize("text", ["", "  ", "没有这话", "产值 没有这话", '"', "产值OR", "规上*", "a AND b"])
def test_what_is_not_there_is_not_found(document: Document, text: str) -> None:
    assert found(text) == {}


def test_deleted_rejected_and_later_ones_are_not_found(analyst: User, document: Document) -> None:
    reject(by=analyst, statement=Statement.objects.get(text="5%").pk, seen=None)
    assert "figure" not in found("GDP增长")
    assert search("工业产值", TODAY() - timedelta(days=1), 5) == []
    delete_document(by=analyst, document=document)
    assert found("工业产值") == {}


def test_a_new_reading_is_found_and_the_old_one_is_not(document: Document) -> None:
    text = "农业产值9亿元。"
    read = lantu.Reading(document_from_text(text, "a.txt"), [statement(text, "9亿元", "农业产值")], [], [], [], [])
    store(reading=Reading.objects.select_related("document").get(), found=read)
    assert found("农业产值")["figure"] == [text]
    assert found("工业产值") == {}


def test_the_hits_of_a_kind_come_page_by_page(document: Document) -> None:
    first, second = (search_kind(SearchKind.FIGURE, "亿元 8", TODAY(), at, 1) for at in (0, 1))
    assert (len(first.hits), first.total, len(second.hits), second.total) == (1, 1, 0, 1)


def test_the_indexes_can_be_made_anew(document: Document) -> None:
    connection.check_constraints()  # PostgreSQL alters no table while checks of its rows are put off
    drop_indexes(connection)
    assert rebuild_search()
    call_command("rebuild_search", verbosity=0)
    assert found("工业产值")["figure"] == ["规上工业产值8亿元。"]


CHARACTERS = "产值8亿aA\"'%_*（ "


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    texts=st.tuples(st.text(CHARACTERS, max_size=12), st.text(CHARACTERS, max_size=12)),
    word=st.text(CHARACTERS, min_size=1, max_size=5),
)
def test_the_indexes_find_what_reading_all_rows_finds(document: Document, texts: tuple[str, str], word: str) -> None:
    rows = list(Statement.objects.order_by("start"))
    for row, text in zip(rows, texts, strict=True):
        row.sentence = text
        row.save()
    held = {row.pk for row, text in zip(rows, texts, strict=True) if word.lower() in text.lower()}
    assert set(Statement.objects.filter(holds(Statement, word, "sentence")).values_list("pk", flat=True)) == held


@pytest.mark.parametrize(("word", "names"), [("规", 1), ("业产", 1), ("生产总值", 1), ("亿元", 0), ("值", 2)])
def test_a_column_is_searched_alone(document: Document, word: str, names: int) -> None:
    assert Statement.objects.filter(holds(Statement, word, "name")).count() == names
