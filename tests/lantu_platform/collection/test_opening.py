"""Opening by the calendar, pre-filling, reminders, burden."""

from datetime import date
from decimal import Decimal

import pytest
from django.core.management import call_command
from tests.lantu_platform.collection.conftest import TODAY, entry_of, fill_well, known
from tests.lantu_platform.ledger import enter, statement

from lantu.aspect import Status
from lantu_platform.collection.models import Notice, Return, Template
from lantu_platform.collection.queries import ReturnFilter, burden, late_returns, returns, upcoming
from lantu_platform.collection.services import open_returns, remind_by_calendar, submit
from lantu_platform.indicators.models import Indicator
from lantu_platform.people.models import User


def test_the_calendar_opens_what_is_due_and_only_once(template: Template) -> None:
    assert [open_returns(day) for day in (date(2026, 3, 31), date(2026, 4, 1), date(2026, 4, 2))] == [0, 1, 0]
    filing = Return.objects.get()
    assert (filing.period, filing.opens, filing.due, filing.locks) == (
        "2026Q1", date(2026, 4, 1), date(2026, 4, 7), date(2026, 4, 14),
    )  # fmt: skip


def test_the_command_does_what_the_calendar_asks(template: Template, capsys: pytest.CaptureFixture[str]) -> None:
    call_command("returns", "--day", "2026-04-06")
    assert capsys.readouterr().out == "2026-04-06: opened 1, reminded of 1\n"


def test_a_figure_reported_elsewhere_is_filled_in_and_marked(template: Template, analyst: User) -> None:
    known(analyst, "税收收入", "2026Q1", "7.50")
    open_returns(TODAY)
    entry = entry_of(Return.objects.get(), "税收收入")
    assert (entry.typed, entry.prefill, entry.prefill_from) == ("7.50", "observation", "李分析")


def test_a_sentence_of_a_document_is_filled_in_and_marked(template: Template, analyst: User) -> None:
    text = "青山区1—3月税收收入80000万元。"
    said = statement(
        text,
        "80000万元",
        "税收收入",
        period="2026-01/2026-03",
        region="青山区",
        unit="万元",
        value=Decimal(80000),
        status=Status.ACTUAL,
    )
    enter(analyst, "a.txt", text, said)
    open_returns(TODAY)
    entry = entry_of(Return.objects.get(), "税收收入")
    assert (entry.typed, entry.value, entry.prefill) == ("8", 8, "statement")


def test_a_stock_may_stay_as_it_was_and_a_flow_not(template: Template, analyst: User) -> None:
    Indicator.objects.filter(name="税收收入").update(kind="stock")
    for name in ("税收收入", "非税收入"):
        known(analyst, name, "2025Q1", "6")
    open_returns(TODAY)
    found = [entry_of(Return.objects.get(), name) for name in ("税收收入", "非税收入")]
    assert [(entry.typed, entry.prefill) for entry in found] == [("6", "last"), ("", "")]


def test_reminders_come_before_the_due_day_and_after_it(filing: Return) -> None:
    days = [date(2026, 4, day) for day in (2, 6, 7, 8, 9, 13)]
    assert [remind_by_calendar(day) for day in days] == [0, 1, 1, 1, 0, 1]
    late = Notice.objects.filter(kind="late", day=date(2026, 4, 8)).order_by("pk")
    assert [notice.user.name for notice in late] == ["赵填报", "钱局长"]


def test_reminding_twice_a_day_tells_once(filing: Return) -> None:
    for _ in range(2):
        remind_by_calendar(date(2026, 4, 8))
    assert Notice.objects.filter(kind="late").count() == 2


def test_late_returns_are_listed_with_their_days(filing: Return, clerk: User, analyst: User) -> None:
    (row,) = late_returns(analyst, date(2026, 4, 9))
    assert (row.filing, row.days_late) == (filing, 2)
    fill_well(clerk, filing)
    submit(by=clerk, filing=filing)
    assert late_returns(analyst, date(2026, 4, 9)) == []


def test_nobody_sees_another_departments_returns(filing: Return, clerk: User, stranger: User) -> None:
    seen = [list(returns(person, ReturnFilter(), TODAY)) for person in (clerk, stranger)]
    assert seen == [[filing], []]


def test_burden_counts_cells_asked_and_pre_filled(template: Template, analyst: User) -> None:
    known(analyst, "税收收入", "2026Q1", "7")
    open_returns(TODAY)
    (found,) = burden(analyst, 2026)
    assert (found.department.name, found.returns, found.cells, found.prefilled) == ("统计局", 1, 4, 1)
    assert burden(analyst, 2025) == []


def test_the_next_return_is_announced(filing: Return, clerk: User) -> None:
    (ahead,) = upcoming(clerk, TODAY)
    assert (ahead.period, ahead.opens) == ("2026H1", date(2026, 7, 1))


def test_the_worker_keeps_the_calendar(template: Template) -> None:
    call_command("work", once=True)
    assert Return.objects.get().period == "2026Q1"
