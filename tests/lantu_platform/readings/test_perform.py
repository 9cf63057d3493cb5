"""Reading in the background."""

from datetime import timedelta
from unittest.mock import Mock

import pytest
from django.core.management import call_command
from django.utils import timezone
from django_tasks_db.models import DBTaskResult

from lantu_platform.audit.queries import history
from lantu_platform.people.models import User
from lantu_platform.readings.enums import State, Trouble
from lantu_platform.readings.models import Content, Reading, Statement
from lantu_platform.readings.services import perform, read_again, receive_document, recover_interrupted

TEXT = "# 青山区2023年工作报告\n\n2023年，青山区地区生产总值完成120.5亿元，增长6%。\n"


def work() -> None:
    call_command("work", once=True)


def handed_in(by: User, content: bytes = TEXT.encode()) -> Reading:
    return Reading.objects.get(document=receive_document(by=by, name="report.txt", content=content).document)


def test_a_document_waits_until_a_worker_reads_it(analyst: User) -> None:
    reading = handed_in(analyst)
    assert reading.state == State.WAITING
    work()
    reading.refresh_from_db()
    assert (reading.state, reading.figures) == (State.DONE, Statement.objects.count())
    assert [entry.action for entry in history(reading.document)] == ["readings.read", "library.added"]


def test_the_text_is_stored_as_published(analyst: User) -> None:
    reading = handed_in(analyst)
    work()
    assert Content.objects.get(reading=reading).text == TEXT
    for statement in Statement.objects.all():
        assert TEXT[statement.start : statement.end] == statement.text


def test_handing_in_twice_reads_once(analyst: User) -> None:
    handed_in(analyst)
    handed_in(analyst)
    assert DBTaskResult.objects.count() == 1


def test_a_bad_file_names_its_trouble(analyst: User) -> None:
    reading = handed_in(analyst, b"\x00\x01\x02\x03\xff\xfe\xfd" * 40)
    work()
    reading.refresh_from_db()
    assert (reading.state, reading.trouble) == (State.FAILED, Trouble.DAMAGED)
    assert reading.detail.startswith("report.txt: ")
    assert Content.objects.count() == 0


def test_a_failure_in_the_middle_stores_nothing(analyst: User, monkeypatch: pytest.MonkeyPatch) -> None:
    reading = handed_in(analyst)
    monkeypatch.setattr("lantu_platform.readings.services.store._finish", Mock(side_effect=RuntimeError))
    work()
    reading.refresh_from_db()
    assert (reading.state, reading.trouble) == (State.FAILED, Trouble.UNEXPECTED)
    assert (Content.objects.count(), Statement.objects.count()) == (0, 0)


def test_a_reading_whose_worker_was_killed_is_picked_up_again(analyst: User) -> None:
    reading = handed_in(analyst)
    DBTaskResult.objects.all().delete()
    silent = timezone.now() - perform.SILENCE - timedelta(seconds=1)
    Reading.objects.update(state=State.RUNNING, attempts=1, alive_at=silent)
    work()
    reading.refresh_from_db()
    assert (reading.state, reading.attempts) == (State.DONE, 2)


def test_a_worker_that_lives_is_left_alone(analyst: User) -> None:
    handed_in(analyst)
    DBTaskResult.objects.all().delete()
    Reading.objects.update(state=State.RUNNING, attempts=1, alive_at=timezone.now())
    assert recover_interrupted() == 0


def test_a_task_lost_before_it_was_claimed_is_queued_again(analyst: User) -> None:
    reading = handed_in(analyst)
    DBTaskResult.objects.all().delete()
    Reading.objects.update(queued_at=timezone.now() - perform.SILENCE - timedelta(seconds=1))
    work()
    reading.refresh_from_db()
    assert reading.state == State.DONE


def test_three_interrupted_attempts_are_enough(analyst: User) -> None:
    reading = handed_in(analyst)
    silent = timezone.now() - perform.SILENCE - timedelta(seconds=1)
    Reading.objects.update(state=State.RUNNING, attempts=perform.ATTEMPTS, alive_at=silent)
    recover_interrupted()
    reading.refresh_from_db()
    assert (reading.state, reading.trouble) == (State.FAILED, Trouble.INTERRUPTED)


def test_reading_again_replaces_what_was_read(analyst: User) -> None:
    reading = handed_in(analyst)
    work()
    figures = Statement.objects.count()
    read_again(by=analyst, document=reading.document)
    work()
    assert Statement.objects.count() == figures
    assert Content.objects.count() == 1
