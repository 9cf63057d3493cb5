"""Corrections teach names."""

from collections.abc import Callable

import pytest
from django.core.exceptions import PermissionDenied
from tests.lantu_platform.ledger import enter, statement

from lantu_platform.audit.models import Entry
from lantu_platform.people.models import User
from lantu_platform.readings.models import Alias, Slots, Statement
from lantu_platform.readings.queries import aliases
from lantu_platform.readings.services import correct, refuse, take_in, undo, undo_last

TEXT = "园区造车总量值8亿元。"
OFFICIAL = "规模以上工业总产值"


def entered(by: User, name: str, text: str = TEXT) -> Statement:
    document = enter(by, name, text, statement(text, "8亿元", "园区造车总量值"))
    return Statement.objects.get(document=document)


@pytest.fixture
def alias(analyst: User) -> Alias:
    """Li has said what the words of the first of two documents mean."""
    entered(analyst, "b.txt", "去年" + TEXT)
    row = entered(analyst, "a.txt")
    slots = Slots.of({**row.slots.stored(), "indicator": OFFICIAL})
    correct(by=analyst, statement=row.pk, seen=None, slots=slots)
    return aliases().get()


def filed(name: str) -> tuple[str, bool]:
    row = Statement.objects.get(document__name=name)
    return row.indicator.name, row.renamed


def test_a_correction_proposes_and_changes_nothing_else(analyst: User, alias: Alias) -> None:
    assert (alias.written, alias.indicator.name, alias.state, alias.proposed_by) == (
        "园区造车总量值", OFFICIAL, "proposed", analyst,
    )  # fmt: skip
    assert (filed("a.txt"), filed("b.txt")) == ((OFFICIAL, True), ("园区造车总量值", False))


def test_once_taken_in_it_holds_for_what_is_there_and_what_comes(analyst: User, alias: Alias) -> None:
    take_in(by=analyst, alias=alias.pk)
    entered(analyst, "c.txt", "今年" + TEXT)
    assert (filed("b.txt"), filed("c.txt")) == ((OFFICIAL, True), (OFFICIAL, True))


def test_taken_out_again_the_words_stand_for_themselves(analyst: User, alias: Alias) -> None:
    take_in(by=analyst, alias=alias.pk)
    refuse(by=analyst, alias=alias.pk)
    assert (filed("a.txt"), filed("b.txt")) == ((OFFICIAL, True), ("园区造车总量值", False))
    assert list(Entry.objects.filter(action__contains="alias").order_by("pk").values_list("action", flat=True)) == [
        "readings.alias-proposed", "readings.alias-accepted", "readings.alias-refused",
    ]  # fmt: skip


def test_what_was_refused_is_not_proposed_again(analyst: User, alias: Alias) -> None:
    refuse(by=analyst, alias=alias.pk)
    row = Statement.objects.get(document__name="b.txt")
    slots = Slots.of({**row.slots.stored(), "indicator": OFFICIAL})
    correct(by=analyst, statement=row.pk, seen=None, slots=slots)
    assert [each.state for each in aliases()] == ["refused"]


def test_a_name_of_the_catalogue_is_not_moved(analyst: User) -> None:
    text = "地区生产总值8亿元。"
    enter(analyst, "a.txt", text, statement(text, "8亿元", "地区生产总值"))
    row = Statement.objects.get()
    correct(by=analyst, statement=row.pk, seen=None, slots=Slots.of({**row.slots.stored(), "indicator": OFFICIAL}))
    assert (row.indicator.name, aliases().count()) == ("地区生产总值", 0)


def test_a_correction_of_another_slot_teaches_nothing(analyst: User) -> None:
    row = entered(analyst, "a.txt")
    correct(by=analyst, statement=row.pk, seen=None, slots=Slots.of({**row.slots.stored(), "value": "7"}))
    assert aliases().count() == 0


def say_so(by: User, name: str, indicator: str = OFFICIAL) -> None:
    """Say of the figure of a document what its words mean."""
    row = Statement.objects.get(document__name=name)
    slots = Slots.of({**row.slots.stored(), "indicator": indicator})
    correct(by=by, statement=row.pk, seen=row.decision_id, slots=slots)


def test_undoing_the_correction_takes_the_proposal_back(analyst: User, alias: Alias) -> None:
    undo_last(by=analyst)
    assert (filed("a.txt"), aliases().count()) == (("园区造车总量值", False), 0)
    assert [(one.label, one.actor) for one in Entry.objects.filter(action="readings.alias-withdrawn")] == [
        (f"园区造车总量值 → {OFFICIAL}", analyst)
    ]


def test_it_stays_while_another_correction_says_the_same(analyst: User, alias: Alias) -> None:
    first = alias.decision
    say_so(analyst, "b.txt")
    assert first
    undo(by=analyst, decision=first.pk)
    kept = aliases().get()
    assert kept.decision == Statement.objects.get(document__name="b.txt").decision
    undo_last(by=analyst)
    assert aliases().count() == 0


def test_another_correction_of_the_same_words_to_something_else_does_not_keep_it(analyst: User, alias: Alias) -> None:
    say_so(analyst, "b.txt", "工业投资")
    assert alias.decision
    undo(by=analyst, decision=alias.decision.pk)
    assert aliases().count() == 0


@pytest.mark.parametrize(("decide", "state"), [(take_in, "accepted"), (refuse, "refused")])
def test_what_people_decided_about_it_stays(
    analyst: User, alias: Alias, decide: Callable[..., Alias], state: str
) -> None:
    decide(by=analyst, alias=alias.pk)
    undo_last(by=analyst)
    assert aliases().get().state == state


def test_saying_something_else_instead_takes_it_back_too(analyst: User, alias: Alias) -> None:
    say_so(analyst, "a.txt", "园区造车总量值")
    assert aliases().count() == 0


def test_done_again_it_is_proposed_again(analyst: User, alias: Alias) -> None:
    undo_last(by=analyst)
    say_so(analyst, "a.txt")
    assert [each.state for each in aliases()] == ["proposed"]


def test_only_who_may_teach_takes_in(reader: User, alias: Alias) -> None:
    with pytest.raises(PermissionDenied):
        take_in(by=reader, alias=alias.pk)
    with pytest.raises(PermissionDenied):
        refuse(by=reader, alias=alias.pk)
