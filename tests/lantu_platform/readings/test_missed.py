"""Figures that the reader missed."""

from decimal import Decimal

import pytest
from django.core.exceptions import PermissionDenied
from django.utils import timezone
from tests.lantu_platform.ledger import enter, statement

import lantu
from lantu.intake import document_from_text
from lantu.statement import Remark as ReadRemark
from lantu_platform.people.models import User
from lantu_platform.readings.errors import DecidedMeanwhile
from lantu_platform.readings.models import Reading, Remark, Slots, Statement
from lantu_platform.readings.queries import StatementFilter, missed, statements
from lantu_platform.readings.services import add_missed, undo_last
from lantu_platform.readings.services.store import store

TEXT = "工业产值8亿元，投资九个亿。"
SLOTS = Slots(
    measure="level", comparator="eq", value=Decimal("9.0"), unit="亿元", status="actual", period="2023", region="青山区"
)


@pytest.fixture
def remark(analyst: User) -> Remark:
    enter(analyst, "a.txt", TEXT, statement(TEXT, "8亿元", "工业产值"))
    start = TEXT.index("九个亿")
    reading = Reading.objects.get()
    return Remark.objects.create(reading=reading, start=start, end=start + 3, text="九个亿", reason="not understood")


def ledger() -> list[tuple[str, str, str, Decimal]]:
    rows = statements(StatementFilter(), timezone.localdate())
    return [(row.name, row.indicator.name, row.text, row.value) for row in rows if row.by_hand]


def test_it_stands_in_the_ledger_and_no_longer_among_the_missed(analyst: User, remark: Remark) -> None:
    add_missed(by=analyst, remark=remark.pk, name="投资", slots=SLOTS)
    assert ledger() == [("投资", "投资", "九个亿", Decimal(9))]
    assert missed(remark.reading) == []
    assert Statement.objects.get(by_hand=True).sentence == TEXT
    assert Reading.objects.get().confirmed == 1


def test_it_outlives_a_new_reading_and_goes_when_undone(analyst: User, remark: Remark) -> None:
    add_missed(by=analyst, remark=remark.pk, name="投资", slots=SLOTS)
    read = lantu.Reading(
        document_from_text(TEXT, "a.txt"), [], [], [], [], [ReadRemark(remark.start, remark.end, "九个亿", "why")]
    )
    store(reading=Reading.objects.select_related("document").get(), found=read)
    assert ledger() == [("投资", "投资", "九个亿", Decimal(9))]
    undo_last(by=analyst)
    assert (ledger(), [each.remark.text for each in missed(remark.reading)]) == ([], ["九个亿"])


def test_of_two_who_add_the_same_the_second_is_told(analyst: User, remark: Remark) -> None:
    add_missed(by=analyst, remark=remark.pk, name="投资", slots=SLOTS)
    with pytest.raises(DecidedMeanwhile) as told:
        add_missed(by=analyst, remark=remark.pk, name="投资", slots=SLOTS)
    assert told.value.decision is not None
    assert told.value.decision.by == analyst
    assert Statement.objects.count() == 2


def test_only_reviewers_add(reader: User, remark: Remark) -> None:
    with pytest.raises(PermissionDenied):
        add_missed(by=reader, remark=remark.pk, name="投资", slots=SLOTS)
