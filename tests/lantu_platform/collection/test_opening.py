"""Opening by the calendar, pre-filling, reminders, burden."""

from datetime import date, timedelta
from decimal import Decimal

import pytest
from django.core.management import call_command
from tests.lantu_platform.collection.conftest import TODAY, entry_of, fill_well, known, other_return
from tests.lantu_platform.ledger import enter, statement

from lantu.aspect import Status
from lantu_platform.collection.enums import Shown, State
from lantu_platform.collection.errors import NotOpen
from lantu_platform.collection.models import Notice, Return, Template
from lantu_platform.collection.queries import ReturnFilter, burden, late_returns, returns, rows, shown_state, upcoming
from lantu_platform.collection.services import (
    Reminded,
    approve,
    open_returns,
    remind,
    remind_all,
    remind_by_calendar,
    submit,
)
from lantu_platform.indicators.models import Indicator
from lantu_platform.people.models import User


def test_the_calendar_opens_what_is_due_and_only_once(template: Template) -> None:
    assert [open_returns(day) for day in (date(2026, 3, 31), date(2026, 4, 1), date(2026, 4, 2))] == [0, 1, 0]
    filing = Return.objects.get()
    assert (filing.period, filing.opens, filing.due, filing.locks) == (
        "2026Q1", date(2026, 4, 1), date(2026, 4, 7), date(2026, 4, 14),
    )  # fmt: skip


def test_the_command_does_what_the_calendar_asks(template: Template, capsys: pytest.CaptureFixture[str]) -> None:
    call_command("returns", "--day", "2026-04-03")
    assert capsys.readouterr().out == "2026-04-03: opened 1, reminded of 1\n"


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


def reminded_on(filing: Return, first: date, days: int) -> list[int]:
    """The days of a run on each of which somebody was reminded, counted from the first."""
    return [step for step in range(days) if remind_by_calendar(first + timedelta(days=step))]


def test_reminders_come_before_the_due_day_and_after_it_on_workdays(filing: Return) -> None:
    # 清明 is 4 to 6 April: the workday before the due day is the 3rd. It locks after the 14th.
    assert reminded_on(filing, date(2026, 4, 1), 20) == [2, 6, 7]
    late = Notice.objects.filter(kind="late", day=date(2026, 4, 8)).order_by("pk")
    assert [notice.user.name for notice in late] == ["赵填报", "钱局长"]


def test_reminding_twice_a_day_tells_once(filing: Return) -> None:
    for _ in range(2):
        remind_by_calendar(date(2026, 4, 8))
    assert Notice.objects.filter(kind="late").count() == 2


def test_late_ones_are_told_of_on_the_first_workday_and_then_every_fifth(filing: Return) -> None:
    # Due on a Friday: told on the Monday, and on the Monday after.
    move(filing, due=date(2026, 4, 10), locks=date(2026, 5, 15))
    assert reminded_on(filing, date(2026, 4, 10), 12) == [0, 3, 10]


def test_a_reminder_that_nobody_could_send_is_sent_on_the_next_workday(filing: Return) -> None:
    move(filing, due=date(2026, 4, 10), locks=date(2026, 5, 15))
    assert reminded_on(filing, date(2026, 4, 15), 8) == [0, 7]


def test_who_was_reminded_by_hand_is_not_reminded_the_day_after(filing: Return, analyst: User) -> None:
    move(filing, due=date(2026, 4, 7), locks=date(2026, 5, 15))
    remind(by=analyst, filing=filing, day=date(2026, 4, 8))
    assert reminded_on(filing, date(2026, 4, 8), 8) == [7]


def move(filing: Return, due: date, locks: date) -> None:
    filing.due, filing.expected, filing.locks = due, due, locks
    filing.save()


@pytest.mark.parametrize("deed", ["submit", "approve", "lock"])
def test_what_cannot_be_filled_is_urged_by_nobody(
    filing: Return, clerk: User, head: User, analyst: User, deed: str
) -> None:
    fill_well(clerk, filing)
    if deed != "lock":
        submit(by=clerk, filing=filing)
    if deed == "approve":
        approve(by=head, filing=filing)
    day = date(2026, 4, 15) if deed == "lock" else TODAY
    with pytest.raises(NotOpen, match="现在不用催"):
        remind(by=analyst, filing=filing, day=day)
    assert remind_all(by=analyst, found=[filing], day=day) == Reminded(0, 0, 1)
    assert not Notice.objects.filter(kind="reminded").exists()


def test_all_late_ones_are_urged_at_once_and_once_a_day(filing: Return, stranger: User, analyst: User) -> None:
    other_return(filing.template, "水利局")
    day = date(2026, 4, 9)
    done = [remind_all(by=analyst, found=late_returns(analyst, day), day=day) for _ in range(2)]
    # The clerk and the head of the one, the head of the other.
    assert done == [Reminded(2, 3, 0), Reminded(0, 0, 0)]


def test_late_returns_are_listed_with_their_days(filing: Return, clerk: User, analyst: User) -> None:
    (row,) = rows(list(late_returns(analyst, date(2026, 4, 9))), date(2026, 4, 9))
    assert (row.filing, row.days_late) == (filing, 2)
    fill_well(clerk, filing)
    submit(by=clerk, filing=filing)
    assert list(late_returns(analyst, date(2026, 4, 9))) == []


@pytest.mark.parametrize("state", State)
@pytest.mark.parametrize("unlocked", [None, date(2026, 4, 10), date(2026, 4, 20)])
def test_the_filter_finds_what_the_rows_show(
    filing: Return, analyst: User, state: State, unlocked: date | None
) -> None:
    filing.state, filing.unlocked_until = state, unlocked
    filing.save()
    for day in (date(2026, 3, 31), date(2026, 4, 1), date(2026, 4, 14), date(2026, 4, 15)):
        found = [shown for shown in Shown if returns(analyst, ReturnFilter(state=shown), day).exists()]
        assert found == [shown_state(filing, day)]


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
