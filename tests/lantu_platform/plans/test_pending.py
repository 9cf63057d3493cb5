"""Judging after a moment of quiet."""

import pytest
from django.utils import timezone
from tests.lantu_platform.ledger import enter, statement

from lantu_platform.people.models import User
from lantu_platform.plans.enums import Audience
from lantu_platform.plans.models import Review
from lantu_platform.plans.services import Pending
from lantu_platform.readings.models import Statement
from lantu_platform.readings.services import reject, undo_last

TEXT = "工业产值8亿元。"
TODAY = timezone.localdate


@pytest.fixture
def row(analyst: User) -> Statement:
    enter(analyst, "a.txt", TEXT, statement(TEXT, "8亿元", "工业产值"))
    return Statement.objects.get()


def change(by: User) -> None:
    """Change what is in force."""
    row = Statement.objects.get()
    reject(by=by, statement=row.pk, seen=None)
    undo_last(by=by)


def test_it_waits_until_nothing_has_changed_for_a_moment(analyst: User, row: Statement) -> None:
    pending = Pending(Audience.DESK, quiet=5, patience=60)
    assert [pending.keep(TODAY(), now) for now in (0, 4.9)] == [False, False]
    change(analyst)
    assert [pending.keep(TODAY(), now) for now in (5, 9.9, 10, 11, 99)] == [False, False, True, False, False]
    assert Review.objects.count() == 1


def test_it_does_not_wait_for_ever(analyst: User, row: Statement) -> None:
    pending = Pending(Audience.DESK, quiet=5, patience=12)
    told = []
    for now in (0, 4, 8, 12):
        change(analyst)
        told.append(pending.keep(TODAY(), now))
    assert told == [False, False, False, True]


def test_a_new_worker_finds_what_the_one_before_left(analyst: User, row: Statement) -> None:
    Pending(Audience.DESK, quiet=5).keep(TODAY(), 0)
    pending = Pending(Audience.DESK, quiet=5)
    assert [pending.keep(TODAY(), now) for now in (100, 105)] == [False, True]


def test_a_change_after_a_judging_waits_anew(analyst: User, row: Statement) -> None:
    pending = Pending(Audience.DESK, quiet=0)
    assert pending.keep(TODAY(), 0)
    pending = Pending(Audience.DESK, quiet=5)
    pending.keep(TODAY(), 1)
    change(analyst)
    assert [pending.keep(TODAY(), now) for now in (50, 54, 55)] == [False, False, True]
