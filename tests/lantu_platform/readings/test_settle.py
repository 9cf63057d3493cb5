"""A document is read anew; what people decided stays."""

from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.lantu_platform.ledger import enter, statement

import lantu
from lantu.intake import document_from_text
from lantu.statement import Statement as ReadStatement
from lantu_platform.people.models import User
from lantu_platform.readings.models import Decision, Reading, Slots, Statement
from lantu_platform.readings.services import accept, correct, reject, undo_last
from lantu_platform.readings.services.settle import current_decisions, locate, settle
from lantu_platform.readings.services.store import store

TEXT = "工业产值8亿元，投资9亿元。"
PRODUCT = statement(TEXT, "8亿元", "工业产值")
INVESTMENT = statement(TEXT, "9亿元", "投资", value=Decimal(9))


@pytest.fixture
def row(analyst: User) -> Statement:
    enter(analyst, "a.txt", TEXT, PRODUCT, INVESTMENT)
    return Statement.objects.get(name="工业产值")


def read_anew(text: str, *statements: ReadStatement) -> None:
    found = lantu.Reading(document_from_text(text, "a.txt"), list(statements), [], [], [], [])
    store(reading=Reading.objects.select_related("document").get(), found=found)


def told(name: str) -> tuple[str, Decimal, str]:
    row = Statement.objects.get(name=name)
    return row.review, row.value, row.text


def seven(row: Statement) -> Slots:
    return Slots.of({**row.slots.stored(), "value": "7"})


def test_a_correction_outlives_a_new_reading(analyst: User, row: Statement) -> None:
    correct(by=analyst, statement=row.pk, seen=None, slots=seven(row))
    read_anew(TEXT, PRODUCT, INVESTMENT)
    assert told("工业产值") == ("corrected", Decimal(7), "8亿元")
    assert Reading.objects.get().confirmed == 1
    undo_last(by=analyst)
    assert told("工业产值") == ("waiting", Decimal(8), "8亿元")


def test_what_a_person_confirmed_stays_where_the_reader_now_says_otherwise(analyst: User, row: Statement) -> None:
    accept(by=analyst, statement=row.pk, seen=None)
    read_anew(TEXT, replace(PRODUCT, value=Decimal(80)), INVESTMENT)
    after = Statement.objects.get(name="工业产值")
    assert (after.review, after.value) == ("accepted", Decimal(8))
    assert after.read is not None
    assert after.read["value"] == "80"


def test_a_rejected_figure_stays_out(analyst: User, row: Statement) -> None:
    reject(by=analyst, statement=row.pk, seen=None)
    read_anew(TEXT, PRODUCT, INVESTMENT)
    assert told("工业产值")[0] == "rejected"


def test_a_confirmed_figure_that_the_reader_no_longer_finds_stays(analyst: User, row: Statement) -> None:
    accept(by=analyst, statement=row.pk, seen=None)
    read_anew(TEXT, INVESTMENT)
    after = Statement.objects.get(name="工业产值")
    assert (after.review, after.value, after.by_hand) == ("accepted", Decimal(8), True)
    undo_last(by=analyst)
    assert [each.name for each in Statement.objects.all()] == ["投资"]


def test_decisions_follow_their_figure_through_a_text_that_moved(analyst: User, row: Statement) -> None:
    reject(by=analyst, statement=row.pk, seen=None)
    moved = "青山区报告\n" + TEXT
    read_anew(moved, statement(moved, "8亿元", "工业产值"), statement(moved, "9亿元", "投资"))
    assert told("工业产值")[0] == "rejected"
    assert Decision.objects.get().start == moved.index("8亿元")


def test_a_decision_whose_figure_is_gone_is_told_and_kept(analyst: User, row: Statement) -> None:
    accept(by=analyst, statement=row.pk, seen=None)
    decisions = current_decisions(row.document_id)
    settled = settle([], decisions, document_from_text("别的话。", "a.txt"))
    assert (settled.lost, settled.rows) == (decisions, [])
    read_anew("别的话。")
    assert Decision.objects.get().current


def test_statements_of_one_figure_keep_their_own_decisions(analyst: User) -> None:
    text = "产值、投资均增长5%。"
    both = [statement(text, "5%", name, unit="%", value=Decimal(5)) for name in ("产值", "投资")]
    enter(analyst, "a.txt", text, *both)
    reject(by=analyst, statement=Statement.objects.get(name="投资").pk, seen=None)
    read_anew(text, *reversed(both))
    assert {row.name: row.review for row in Statement.objects.all()} == {"产值": "waiting", "投资": "rejected"}


@given(st.text("甲乙8亿元。", max_size=40), st.text("甲乙8亿元。", min_size=1, max_size=10), st.text(max_size=30))
def test_a_place_that_is_found_holds_the_figure(before: str, figure: str, behind: str) -> None:
    decision = Decision(start=len(before), end=len(before) + len(figure), text=figure, before=before[-40:])
    assert locate(decision, before + figure + behind) == (decision.start, decision.end)
    found = locate(decision, behind + before + figure)
    assert found is None or (behind + before + figure)[found[0] : found[1]] == figure
