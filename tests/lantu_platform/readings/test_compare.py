"""What a new reading would change."""

from dataclasses import replace
from decimal import Decimal

import pytest
from django.core.exceptions import PermissionDenied
from django.core.management import call_command
from django_tasks_db.models import DBTaskResult
from tests.lantu_platform.ledger import statement

import lantu
from lantu.intake import document_from_text
from lantu.statement import Statement as ReadStatement
from lantu_platform.library.models import Document
from lantu_platform.people.models import User
from lantu_platform.readings.models import Comparison, Reading, Slots, Statement
from lantu_platform.readings.queries import compared, engine, find_comparison, outdated
from lantu_platform.readings.services import (
    apply_comparisons,
    compare_outdated,
    correct,
    receive_document,
    reject,
)
from lantu_platform.readings.services.compare import differences
from lantu_platform.readings.services.rows import document_rows

TEXT = "2023年，青山区地区生产总值完成120.5亿元，增长6%。\n"


@pytest.fixture
def document(analyst: User) -> Document:
    """A report that an engine of the past has read; it saw 99亿元 and missed the growth."""
    found = receive_document(by=analyst, name="report.txt", content=TEXT.encode()).document
    call_command("work", once=True)
    Reading.objects.update(engine="0.0")
    Statement.objects.filter(text="6%").delete()
    Statement.objects.filter(text="120.5亿元").update(value=Decimal(99))
    return found


def made(document: Document) -> Comparison:
    call_command("work", once=True)
    found = find_comparison(document.pk)
    assert found is not None
    return found


def test_what_the_present_engine_read_is_not_outdated(document: Document) -> None:
    assert [each.document for each in outdated()] == [document]
    Reading.objects.update(engine=engine())
    assert list(outdated()) == []


def test_the_comparison_tells_and_changes_nothing(analyst: User, document: Document) -> None:
    assert compare_outdated(by=analyst) == 1
    found = made(document)
    assert (found.added, found.removed, found.changed, found.conflicts) == (1, 0, 1, 0)
    assert [(each["kind"], each["text"]) for each in found.changes] == [("changed", "120.5亿元"), ("added", "6%")]
    assert (found.changes[0]["before"]["value"], found.changes[0]["after"]["value"]) == ("99.0", "120.5")
    assert [row.value for row in Statement.objects.all()] == [Decimal(99)]


def test_asking_twice_compares_once(analyst: User, document: Document) -> None:
    compare_outdated(by=analyst)
    assert compare_outdated(by=analyst) == 0
    made(document)
    assert compare_outdated(by=analyst) == 0
    assert DBTaskResult.objects.filter(task_path__endswith="compare_waiting").count() == 1


def test_applying_stores_the_new_reading(analyst: User, document: Document) -> None:
    assert apply_comparisons(by=analyst, documents=[document.pk]) == 0
    compare_outdated(by=analyst)
    made(document)
    assert apply_comparisons(by=analyst, documents=[document.pk]) == 1
    call_command("work", once=True)
    assert {row.text: row.value for row in Statement.objects.all()} == {
        "120.5亿元": Decimal("120.5"),
        "6%": Decimal(6),
    }
    assert (list(outdated()), Comparison.objects.count(), compared().total) == ([], 0, 0)


def test_where_a_person_is_contradicted_is_told_and_the_person_stays_right(analyst: User, document: Document) -> None:
    row = Statement.objects.get()
    correct(by=analyst, statement=row.pk, seen=None, slots=Slots.of({**row.slots.stored(), "value": "98"}))
    compare_outdated(by=analyst)
    found = made(document)
    assert [(each["kind"], each["text"]) for each in found.changes] == [("conflict", "120.5亿元"), ("added", "6%")]
    assert (found.changes[0]["before"]["value"], found.changes[0]["after"]["value"]) == ("98", "120.5")
    apply_comparisons(by=analyst, documents=[document.pk])
    call_command("work", once=True)
    assert Statement.objects.get(text="120.5亿元").value == Decimal(98)


def test_a_rejected_figure_is_no_change(analyst: User, document: Document) -> None:
    Statement.objects.update(value=Decimal("120.5"))
    reject(by=analyst, statement=Statement.objects.get().pk, seen=None)
    compare_outdated(by=analyst)
    found = made(document)
    assert ([each["text"] for each in found.changes], found.kept) == (["6%"], 1)


def test_the_command_tells_first_and_stores_when_told(document: Document, capsys: pytest.CaptureFixture[str]) -> None:
    call_command("reread")
    told = capsys.readouterr().out.splitlines()
    assert told[0].endswith("1 added, 0 removed, 1 changed, 0 decisions kept, 0 against the new reading")
    assert told[1] == "1 documents compared, nothing stored. Run with --apply to store them."
    assert Statement.objects.count() == 1
    call_command("reread", apply=True)
    assert (Statement.objects.count(), list(outdated())) == (2, [])


def test_only_who_keeps_the_library_compares(reader: User, document: Document) -> None:
    with pytest.raises(PermissionDenied):
        compare_outdated(by=reader)


def rows(text: str, *statements: ReadStatement) -> list[Statement]:
    read = lantu.Reading(document_from_text(text, "a.txt"), list(statements), [], [], [], [])
    return document_rows(Reading(document_id=1), read)


@pytest.mark.django_db
def test_a_text_that_moved_is_no_change() -> None:
    text, moved = "产值8亿元。投资9亿元。", "前言。产值8亿元。投资9亿元。"
    before = rows(text, statement(text, "8亿元", "产值"), statement(text, "9亿元", "投资"))
    after = rows(moved, statement(moved, "8亿元", "产值"), replace(statement(moved, "9亿元", "投资"), period="2024"))
    assert [(each.kind, each.after and each.after.name) for each in differences(before, after)] == [("changed", "投资")]
