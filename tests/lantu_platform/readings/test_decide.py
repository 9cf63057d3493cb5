"""Deciding about statements."""

from decimal import Decimal

import pytest
from django.core.exceptions import PermissionDenied
from django.utils import timezone
from tests.lantu_platform.ledger import enter, statement

from lantu.aspect import Status
from lantu_platform.audit.models import Entry
from lantu_platform.indicators.models import Indicator
from lantu_platform.people.enums import Role
from lantu_platform.people.models import User
from lantu_platform.people.services import appoint
from lantu_platform.plans.services import review_on
from lantu_platform.readings.errors import DecidedMeanwhile, NothingToUndo, SecondPersonNeeded, SureChanged
from lantu_platform.readings.models import Decision, Reading, Slots, Statement
from lantu_platform.readings.queries import (
    QueueFilter,
    StatementFilter,
    curve,
    decisions_at,
    neighbours,
    queue,
    queue_choices,
    statements,
    sure,
    throughput,
)
from lantu_platform.readings.services import accept, accept_sure, correct, mark_of, reject, undo, undo_last

TEXT = "工业产值8亿元，投资9亿元；到2025年能耗下降13%。"
TODAY = timezone.localdate


@pytest.fixture
def second(db: None) -> User:
    return appoint(username="su", password="a long password", name="苏复核", department="发改局", role=Role.ANALYST)


@pytest.fixture
def product(analyst: User) -> Statement:
    """The first of three statements; the last is binding."""
    enter(
        analyst, "a.txt", TEXT,
        statement(TEXT, "8亿元", "工业产值", value=Decimal("8.0")),
        statement(TEXT, "9亿元", "投资", doubts=("long clause",)),
        statement(
            TEXT, "13%", "能耗", value=Decimal(13), unit="%", status=Status.TARGET, period="2025", attribute="约束性"
        ),
    )  # fmt: skip
    return Statement.objects.get(name="工业产值")


@pytest.fixture
def energy(product: Statement) -> Statement:
    return Statement.objects.get(name="能耗")


def now(row: Statement) -> Statement:
    return Statement.objects.get(pk=row.pk)


def changed(row: Statement, **slots: object) -> Slots:
    return Slots.of({**row.slots.stored(), **slots})


def names() -> list[str]:
    return [row.name for row in statements(StatementFilter(), TODAY())]


def test_accepting_is_kept_with_who_and_when(analyst: User, product: Statement) -> None:
    decision = accept(by=analyst, statement=product.pk, seen=None)
    assert (now(product).review, now(product).decision, decision.by) == ("accepted", decision, analyst)
    assert Reading.objects.get().confirmed == 1
    assert [(each.action, each.actor) for each in Entry.objects.filter(action__startswith="readings.rev")] == [
        ("readings.reviewed", analyst)
    ]


def test_a_correction_is_what_the_ledger_holds(analyst: User, product: Statement) -> None:
    slots = changed(product, value="7.25", unit="万元", status="estimate", period="2022", region="红山区")
    correct(by=analyst, statement=product.pk, seen=None, slots=slots)
    row = now(product)
    assert (row.review, row.value, row.decimals, row.unit, row.status) == (
        "corrected", Decimal("7.25"), 2, "万元", "estimate",
    )  # fmt: skip
    assert (row.period, row.year, row.region) == ("2022", 2022, "红山区")
    assert row.read == product.slots.stored()


def test_another_indicator_takes_the_figure_along(analyst: User, product: Statement) -> None:
    correct(by=analyst, statement=product.pk, seen=None, slots=changed(product, indicator="规上工业总产值"))
    row = now(product)
    assert (row.name, row.indicator.name, row.renamed) == ("工业产值", "规模以上工业总产值", True)
    (line,) = curve(row.indicator_id, "青山区", TODAY()).lines
    assert [point.statement for point in line.results] == [row]


def test_correcting_to_what_is_read_is_accepting(analyst: User, product: Statement) -> None:
    correct(by=analyst, statement=product.pk, seen=None, slots=product.slots)
    assert now(product).review == "accepted"


def test_what_is_rejected_leaves_the_ledger(analyst: User, product: Statement) -> None:
    reject(by=analyst, statement=product.pk, seen=None, note="表头")
    assert names() == ["投资", "能耗"]
    assert curve(product.indicator_id, "青山区", TODAY()).statements == []


def test_only_what_changes_the_ledger_makes_a_new_review(analyst: User, product: Statement) -> None:
    first = review_on(TODAY())
    decision = accept(by=analyst, statement=product.pk, seen=None)
    assert review_on(TODAY()) == first
    reject(by=analyst, statement=product.pk, seen=decision.pk)
    assert review_on(TODAY()) != first


def test_a_rejected_promise_is_not_judged(analyst: User, second: User, energy: Statement) -> None:
    assert review_on(TODAY()).judgements.count() == 1
    first = reject(by=analyst, statement=energy.pk, seen=None)
    accept(by=second, statement=energy.pk, seen=first.pk)
    assert review_on(TODAY()).judgements.count() == 0


def test_the_second_who_decides_is_told_who_was_first(analyst: User, second: User, product: Statement) -> None:
    first = accept(by=analyst, statement=product.pk, seen=None)
    with pytest.raises(DecidedMeanwhile) as told:
        reject(by=second, statement=product.pk, seen=None)
    assert told.value.decision == first
    assert Decision.objects.count() == 1


def test_the_same_twice_is_once(analyst: User, product: Statement) -> None:
    first = reject(by=analyst, statement=product.pk, seen=None)
    assert reject(by=analyst, statement=product.pk, seen=None) == first
    assert Decision.objects.count() == 1


def test_a_supervisor_may_be_the_second_but_not_the_first(
    analyst: User, reader: User, product: Statement, energy: Statement
) -> None:
    first = accept(by=analyst, statement=energy.pk, seen=None)
    assert accept(by=reader, statement=energy.pk, seen=first.pk).settled
    with pytest.raises(PermissionDenied):
        accept(by=reader, statement=product.pk, seen=None)
    with pytest.raises(PermissionDenied):
        accept_sure(by=reader, wanted=QueueFilter())


def test_another_ones_decision_is_undone_by_reviewers_only(analyst: User, reader: User, product: Statement) -> None:
    decision = accept(by=analyst, statement=product.pk, seen=None)
    with pytest.raises(PermissionDenied):
        undo(by=reader, decision=decision.pk)


def test_a_binding_figure_waits_for_another_person(analyst: User, second: User, energy: Statement) -> None:
    first = correct(by=analyst, statement=energy.pk, seen=None, slots=changed(energy, value="14"))
    assert (now(energy).review, now(energy).value) == ("second", Decimal(13))
    with pytest.raises(SecondPersonNeeded):
        accept(by=analyst, statement=energy.pk, seen=first.pk)
    accept(by=second, statement=energy.pk, seen=first.pk)
    assert (now(energy).review, now(energy).value) == ("corrected", Decimal(14))


def test_a_second_person_of_another_mind_becomes_the_first(analyst: User, second: User, energy: Statement) -> None:
    first = accept(by=analyst, statement=energy.pk, seen=None)
    reject(by=second, statement=energy.pk, seen=first.pk)
    assert now(energy).review == "second"
    assert "能耗" in names()


def test_undoing_brings_back_what_was_before(analyst: User, product: Statement) -> None:
    first = correct(by=analyst, statement=product.pk, seen=None, slots=changed(product, value="7"))
    reject(by=analyst, statement=product.pk, seen=first.pk)
    undo_last(by=analyst)
    assert (now(product).review, now(product).value) == ("corrected", Decimal(7))
    undo_last(by=analyst)
    assert (now(product).review, now(product).slots, now(product).read) == ("waiting", product.slots, None)
    with pytest.raises(NothingToUndo):
        undo_last(by=analyst)


def test_what_was_undone_stays_in_the_history(analyst: User, product: Statement) -> None:
    undo(by=analyst, decision=accept(by=analyst, statement=product.pk, seen=None).pk)
    assert [(each.outcome, each.undone_by) for each in decisions_at(now(product))] == [("accepted", analyst)]


def test_a_decision_that_was_replaced_is_not_undone(analyst: User, second: User, product: Statement) -> None:
    first = accept(by=analyst, statement=product.pk, seen=None)
    later = reject(by=second, statement=product.pk, seen=first.pk)
    with pytest.raises(DecidedMeanwhile) as told:
        undo(by=analyst, decision=first.pk)
    assert told.value.decision == later


def test_sure_ones_are_accepted_and_undone_at_once(analyst: User, product: Statement) -> None:
    batch = accept_sure(by=analyst, wanted=QueueFilter())
    assert batch is not None
    assert batch.size == 1
    assert [row.review for row in Statement.objects.all()] == ["accepted", "waiting", "waiting"]
    undo_last(by=analyst)
    assert [row.review for row in Statement.objects.all()] == ["waiting"] * 3
    assert Reading.objects.get().confirmed == 0


def test_only_what_was_asked_about_is_accepted_at_once(analyst: User, product: Statement) -> None:
    seen = mark_of(sure(QueueFilter()))
    text = "人口8万人。"
    enter(analyst, "b.txt", text, statement(text, "8万人", "人口"))
    with pytest.raises(SureChanged):
        accept_sure(by=analyst, wanted=QueueFilter(), seen=seen)
    assert {row.review for row in Statement.objects.all()} == {"waiting"}
    batch = accept_sure(by=analyst, wanted=QueueFilter(), seen=mark_of(sure(QueueFilter())))
    assert batch is not None
    assert batch.size == 2


def test_a_batch_leaves_alone_what_was_decided_again(analyst: User, second: User, product: Statement) -> None:
    text = "人口8万人。"
    enter(analyst, "b.txt", text, statement(text, "8万人", "人口"))
    accept_sure(by=analyst, wanted=QueueFilter())
    row = now(product)
    reject(by=second, statement=row.pk, seen=row.decision_id)
    assert [decision.text for decision in undo_last(by=analyst)] == ["8万人"]
    assert now(product).review == "rejected"


def test_the_queue_is_walked_in_the_order_of_the_text(product: Statement, energy: Statement) -> None:
    middle = Statement.objects.get(name="投资")
    around = neighbours(QueueFilter(), middle)
    assert (around.previous, around.next, around.number, around.total) == (product.pk, energy.pk, 2, 3)


@pytest.mark.parametrize(
    ("wanted", "expected"),
    [
        (QueueFilter(doubt="long clause"), ["投资"]),
        (QueueFilter(status="target"), ["能耗"]),
        (QueueFilter(review="accepted"), ["工业产值"]),
        (QueueFilter(), ["投资", "能耗"]),
    ],
)
def test_queue_filters(analyst: User, product: Statement, wanted: QueueFilter, expected: list[str]) -> None:
    accept(by=analyst, statement=product.pk, seen=None)
    assert [row.name for row in queue(wanted)] == expected


def test_progress_and_throughput(analyst: User, product: Statement) -> None:
    accept(by=analyst, statement=product.pk, seen=None)
    found = throughput(None)
    assert (found.decided, found.total, found.people) == (1, 3, [("李分析", 1, 1)])


def test_the_queue_can_be_narrowed_by_what_is_left(analyst: User, product: Statement) -> None:
    Indicator.objects.filter(name="投资").update(code="E0999")
    Indicator.objects.filter(name="能耗").update(code="G0999")
    found = queue_choices(QueueFilter(field="E"))
    assert [(each.word, each.count) for each in found.indicator] == [("投资", 1)]
    assert [(each.word, each.count, each.chosen) for each in found.field] == [
        ("经济发展", 1, True), ("绿色生态", 1, False),
    ]  # fmt: skip
