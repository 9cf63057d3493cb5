"""The chain of the log: what is tampered with is found."""

import random
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path

import pytest
from django.db import connection, transaction
from pytest_django import DjangoCaptureOnCommitCallbacks, Settings

from lantu_platform.audit.enums import Damage
from lantu_platform.audit.errors import LogIsFinal
from lantu_platform.audit.models import START, Entry, Head
from lantu_platform.audit.queries import Break, verify
from lantu_platform.audit.services import record
from lantu_platform.people.models import User

LINES = 12
FIELDS = {
    "at": ["2020-01-01 00:00:00", "2031-05-05 05:05:05.000001"],
    "actor_id": [None],
    "address": ["10.9.8.7"],
    "action": ["library.added "],
    "subject": ["library.document:99"],
    "label": ["别的文件", ""],
    "details": ['{"size": {"before": 1, "after": 3}}', "{}", '{"size": {"before": 1, "after": 2}, "more": 0}'],
    "ground": ["另一份文件"],
    "previous": ["f" * 64],
    "digest": ["0" * 64],
}


@pytest.fixture
def log(
    analyst: User,
    django_capture_on_commit_callbacks: DjangoCaptureOnCommitCallbacks,
) -> list[Entry]:
    """A log of some lines with its witness."""
    Entry.objects.all()._raw_delete(Entry.objects.db)
    Head.objects.all().delete()
    with django_capture_on_commit_callbacks(execute=True):
        return [
            record(by=analyst, action="library.added", subject=analyst, details={"size": (1, 2)}, ground=f"第{n}号")
            for n in range(LINES)
        ]


def run(sql: str, *values: object) -> None:
    with connection.cursor() as cursor:
        cursor.execute(sql, values)


def change(chance: random.Random) -> None:
    field = chance.choice(list(FIELDS))
    number = chance.randint(1, LINES)
    run(f"UPDATE audit_entry SET {field} = %s WHERE number = %s", chance.choice(FIELDS[field]), number)


def remove(chance: random.Random) -> None:
    first = chance.randint(1, LINES)
    run("DELETE FROM audit_entry WHERE number BETWEEN %s AND %s", first, chance.randint(first, LINES))


def remove_and_close_the_gap(chance: random.Random) -> None:
    number = chance.randint(1, LINES)
    run("DELETE FROM audit_entry WHERE number = %s", number)
    for later in range(number + 1, LINES + 1):
        run("UPDATE audit_entry SET number = %s WHERE number = %s", later - 1, later)


def swap(chance: random.Random) -> None:
    one, other = chance.sample(range(1, LINES + 1), 2)
    for old, new in ((one, 999), (other, one), (999, other)):
        run("UPDATE audit_entry SET number = %s WHERE number = %s", new, old)


def insert(chance: random.Random) -> None:
    number = chance.randint(1, LINES)
    for later in range(LINES, number - 1, -1):
        run("UPDATE audit_entry SET number = %s WHERE number = %s", later + 1, later)
    forged = Entry.objects.get(number=number + 1)
    forged.number, forged.previous = number, forged.previous
    forged.digest = forged.reckon()
    forged._state.adding = True
    forged.save(force_insert=True)


def cut_off_with_the_head(chance: random.Random) -> None:
    last = chance.randint(0, LINES - 1)
    run("DELETE FROM audit_entry WHERE number > %s", last)
    _set_head()


def reckon_anew(chance: random.Random) -> None:
    """Somebody who knows the code changes a line and forges the rest of the chain, the head included."""
    number = chance.randint(1, LINES)
    run("UPDATE audit_entry SET ground = '伪造' WHERE number = %s", number)
    _forge_digests()
    _set_head()


def _forge_digests() -> None:
    previous = START
    for entry in Entry.objects.order_by("number"):
        entry.previous = previous
        previous = entry.reckon()
        run("UPDATE audit_entry SET previous = %s, digest = %s WHERE number = %s", entry.previous, previous, entry.pk)


def _set_head() -> None:
    last = Entry.objects.order_by("number").last()
    run("UPDATE audit_head SET number = %s, digest = %s", last.number if last else 0, last.digest if last else START)


WAYS = (change, remove, remove_and_close_the_gap, swap, insert, cut_off_with_the_head, reckon_anew)


def test_a_thousand_random_tamperings_are_all_found(log: list[Entry]) -> None:
    chance = random.Random(20260101)
    unseen = []
    for attempt in range(1000):
        way: Callable[[random.Random], None] = chance.choice(WAYS)
        with transaction.atomic():
            way(chance)
            if not verify().breaks:
                unseen.append((attempt, way.__name__))
            transaction.set_rollback(True)
    assert unseen == []
    assert verify().breaks == ()


def test_a_whole_log_is_whole(log: list[Entry]) -> None:
    verdict = verify()
    assert (verdict.lines, verdict.witnessed, verdict.breaks) == (LINES, LINES, ())


def test_each_line_holds_the_digest_of_the_one_before(log: list[Entry]) -> None:
    assert [entry.number for entry in log] == list(range(1, LINES + 1))
    assert log[0].previous == START
    assert [after.previous for _, after in pairwise(log)] == [before.digest for before, _ in pairwise(log)]


@pytest.mark.parametrize(
    ("sql", "breaks"),
    [
        ("UPDATE audit_entry SET label = 'x' WHERE number = 5", (Break(5, Damage.CHANGED),)),
        ("DELETE FROM audit_entry WHERE number = 5", (Break(5, Damage.MISSING), Break(6, Damage.OUT_OF_CHAIN))),
        ("DELETE FROM audit_entry WHERE number > 9", (Break(10, Damage.CUT_OFF),)),
        ("DELETE FROM audit_entry", (Break(1, Damage.CUT_OFF),)),
    ],
)
def test_the_place_is_named(log: list[Entry], sql: str, breaks: tuple[Break, ...]) -> None:
    run(sql)
    assert verify().breaks == breaks


def test_a_chain_forged_with_its_head_is_betrayed_by_the_witness(log: list[Entry]) -> None:
    run("UPDATE audit_entry SET ground = '伪造' WHERE number = 11")
    _forge_digests()
    _set_head()
    assert verify().breaks == (Break(11, Damage.REWRITTEN), Break(12, Damage.REWRITTEN))


def test_a_line_of_the_witness_that_was_cut_short_is_no_accusation(log: list[Entry], settings: Settings) -> None:
    with Path(settings.AUDIT_WITNESS).open("a") as file:
        file.write("13 abc")
    assert verify().breaks == ()


def test_a_write_that_is_rolled_back_leaves_no_line(log: list[Entry], analyst: User) -> None:
    with transaction.atomic():
        record(by=analyst, action="library.added", subject=analyst)
        transaction.set_rollback(True)
    assert (verify().lines, verify().breaks) == (LINES, ())


def test_code_cannot_change_or_delete_lines(log: list[Entry]) -> None:
    with pytest.raises(LogIsFinal):
        log[0].save()
    with pytest.raises(LogIsFinal):
        log[0].delete()
    with pytest.raises(LogIsFinal):
        Entry.objects.all().delete()
    with pytest.raises(LogIsFinal):
        Entry.objects.update(label="x")
