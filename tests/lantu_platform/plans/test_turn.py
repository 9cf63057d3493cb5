"""Only one process of the installation judges at a time."""

import threading
import uuid
from datetime import timedelta

import pytest
from django.db import connection
from django.utils import timezone
from tests.lantu_platform.ledger import enter, statement

from lantu_platform.people.models import User
from lantu_platform.plans.enums import Audience
from lantu_platform.plans.models import Review, Turn
from lantu_platform.plans.services import Pending, review_on, turn
from lantu_platform.plans.services.turn import is_taken, own_turn, take

TEXT = "工业产值8亿元。"
TODAY = timezone.localdate


@pytest.fixture
def ledger(analyst: User) -> None:
    enter(analyst, "a.txt", TEXT, statement(TEXT, "8亿元", "工业产值"))


def test_a_turn_is_taken_once(db: None) -> None:
    assert [take("one"), take("two"), is_taken()] == [True, False, True]


def test_it_is_free_again_afterwards_also_where_judging_fails(db: None) -> None:
    with own_turn():
        assert is_taken()
    with pytest.raises(Turn.DoesNotExist), own_turn():
        Turn.objects.get(name="none of this name")
    assert (is_taken(), take("two")) == (False, True)


def test_the_turn_of_a_process_that_was_killed_ends(db: None) -> None:
    take("killed")
    Turn.objects.update(until=timezone.now() - timedelta(seconds=1))
    assert (is_taken(), take("two")) == (False, True)


@pytest.mark.django_db(transaction=True)
def test_who_works_gives_signs_of_life(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(turn, "SIGN", timedelta(milliseconds=1))
    with own_turn():
        began = Turn.objects.get().until
        while Turn.objects.get().until == began:
            pass
    assert not is_taken()


def test_a_worker_does_not_judge_while_another_does(ledger: None) -> None:
    take("another")
    pending = Pending(Audience.DESK, quiet=0)
    assert (pending.keep(TODAY(), 0), Review.objects.count()) == (False, 0)
    Turn.objects.update(until=timezone.now())
    assert (pending.keep(TODAY(), 1), Review.objects.count()) == (True, 1)


def test_who_waited_finds_what_the_other_made(ledger: None, monkeypatch: pytest.MonkeyPatch) -> None:
    made: list[Review] = []
    take("another")

    def others_work(_: float) -> None:
        Turn.objects.update(until=timezone.now())
        made.append(review_on(TODAY()))

    monkeypatch.setattr("lantu_platform.plans.services.turn.time.sleep", others_work)
    assert [review_on(TODAY())] == made
    assert Review.objects.count() == 1


@pytest.mark.django_db(transaction=True)
def test_of_many_that_try_at_once_one_succeeds() -> None:
    begin, won = threading.Barrier(6), []

    def run() -> None:
        begin.wait()
        if take(uuid.uuid4().hex):
            won.append(threading.get_ident())
        connection.close()

    threads = [threading.Thread(target=run) for _ in range(6)]
    for each in threads:
        each.start()
    for each in threads:
        each.join()
    assert (len(won), Turn.objects.count()) == (1, 1)
