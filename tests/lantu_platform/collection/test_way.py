"""The way of a return: filled, submitted, sent back, approved, locked, corrected."""

from datetime import date, timedelta
from decimal import Decimal

import pytest
from django.core.exceptions import PermissionDenied
from tests.lantu_platform.collection.conftest import PASSWORD, TODAY, entry_of, fill, fill_well, known, version_now

from lantu_platform.audit.models import Entry as Logged
from lantu_platform.collection.enums import Shown, State
from lantu_platform.collection.errors import Blocked, Conflict, NotOpen, OwnFigures
from lantu_platform.collection.models import Notice, Return
from lantu_platform.collection.queries import late_returns, shown_state, standing, waiting_for
from lantu_platform.collection.queries.standing import days_late
from lantu_platform.collection.services import Filled, approve, save_entry, send_back, submit, unlock
from lantu_platform.indicators.models import Observation
from lantu_platform.people.enums import Role
from lantu_platform.people.errors import ChangedMeanwhile
from lantu_platform.people.models import Delegation, User
from lantu_platform.people.services import appoint


def approved(clerk: User, head: User, filing: Return) -> None:
    fill_well(clerk, filing)
    submit(by=clerk, filing=filing)
    approve(by=head, filing=filing)
    filing.refresh_from_db()


def values(**narrowed: object) -> list[tuple[str, Decimal | None, str]]:
    rows = Observation.objects.filter(**narrowed).order_by("pk")
    return list(rows.values_list("indicator__name", "value", "status"))


def test_an_approved_return_becomes_observations(clerk: User, head: User, filing: Return) -> None:
    approved(clerk, head, filing)
    assert values() == [
        ("一般公共预算收入", 10, "actual"), ("税收收入", 7, "actual"), ("非税收入", 3, "actual"),
    ]  # fmt: skip
    row = Observation.objects.all()[0]
    assert (row.region, row.period, row.source, row.source_key, row.unit) == (
        "青山区", "2026Q1", "return", filing.pk, "亿元",
    )  # fmt: skip


def test_approving_twice_adds_nothing(clerk: User, head: User, filing: Return) -> None:
    approved(clerk, head, filing)
    assert approve(by=head, filing=filing) == 0
    assert Observation.objects.count() == 3


def submitted(by: User, filing: Return) -> str:
    """A return that waits for its head; the version that the head sees."""
    fill_well(by, filing)
    submit(by=by, filing=filing)
    return version_now(filing)


def test_figures_that_were_not_seen_are_neither_approved_nor_sent_back(clerk: User, head: User, filing: Return) -> None:
    seen = [submitted(clerk, filing)]
    send_back(by=head, filing=filing, note="请核对", seen=seen)
    fill(clerk, filing, 税收收入="99", 一般公共预算收入="102")
    submit(by=clerk, filing=filing)
    with pytest.raises(ChangedMeanwhile):
        approve(by=head, filing=filing, seen=seen)
    with pytest.raises(ChangedMeanwhile):
        send_back(by=head, filing=filing, note="太高", seen=seen)
    assert Observation.objects.count() == 0
    assert approve(by=head, filing=filing, seen=[version_now(filing)]) == 3


def test_approving_again_what_one_approved_asks_no_version(clerk: User, head: User, filing: Return) -> None:
    seen = [submitted(clerk, filing)]
    assert [approve(by=head, filing=filing, seen=seen) for _ in range(2)] == [3, 0]


@pytest.mark.parametrize("deeds", ["fills", "submits", "fills and submits", "fills one cell"])
def test_nobody_approves_what_they_filled_or_submitted(clerk: User, head: User, filing: Return, deeds: str) -> None:
    fill_well(head if deeds.startswith("fills") else clerk, filing)
    if deeds == "fills one cell":
        fill(clerk, filing, 一般公共预算收入="10.0", 税收收入="7.0")
    submit(by=head if "submits" in deeds else clerk, filing=filing)
    with pytest.raises(OwnFigures, match="不能由您审定"):
        approve(by=head, filing=filing)
    assert Observation.objects.count() == 0
    assert list(waiting_for(head)) == []


def test_acting_for_the_head_the_clerk_still_does_not_approve(clerk: User, head: User, filing: Return) -> None:
    submitted(clerk, filing)
    clerk.acting = Delegation(post=head.posts.get(), to=clerk)
    clerk.forget_posts()
    with pytest.raises(OwnFigures):
        approve(by=clerk, filing=filing)


def test_who_stands_in_approves_what_the_head_filled(head: User, stranger: User, filing: Return) -> None:
    submitted(head, filing)
    stranger.acting = Delegation(post=head.posts.get(), to=stranger)
    stranger.forget_posts()
    assert approve(by=stranger, filing=filing) == 3


def test_the_refusal_names_who_else_may(clerk: User, head: User, filing: Return) -> None:
    appoint(username="zhou", password=PASSWORD, name="周副局长", department="统计局", role=Role.HEAD)
    submitted(head, filing)
    with pytest.raises(OwnFigures, match="由没有填过它的人审定：周副局长。"):
        approve(by=head, filing=filing)
    assert Notice.objects.filter(kind="submitted").values_list("user__name", flat=True).get() == "周副局长"


def test_who_sees_an_older_state_unlocks_nothing(clerk: User, head: User, analyst: User, filing: Return) -> None:
    seen = [version_now(filing)]
    approved(clerk, head, filing)
    with pytest.raises(ChangedMeanwhile):
        unlock(by=analyst, filing=filing, until=TODAY, ground="更正", seen=seen)
    filing.refresh_from_db()
    assert filing.state == State.APPROVED


def test_a_state_is_reported_with_its_reason_and_never_as_zero(clerk: User, head: User, filing: Return) -> None:
    fill_well(clerk, filing)
    told = Filled(missing="no_data", reason="季后才出")
    save_entry(by=clerk, entry=entry_of(filing, "一般公共预算收入", "growth"), filled=told)
    submit(by=clerk, filing=filing)
    approve(by=head, filing=filing)
    row = Observation.objects.get(measure="growth")
    assert (row.value, row.missing, row.reason) == (None, "no_data", "季后才出")


def test_an_empty_required_cell_holds_up_submission(clerk: User, filing: Return) -> None:
    fill(clerk, filing, 一般公共预算收入="10", 税收收入="7")
    with pytest.raises(Blocked, match="还有 1 处"):
        submit(by=clerk, filing=filing)
    filing.refresh_from_db()
    assert filing.state == State.DRAFT


def test_a_warning_asks_for_a_word(clerk: User, filing: Return) -> None:
    known(clerk, "税收收入", "2025Q1", "3")
    fill_well(clerk, filing)
    with pytest.raises(Blocked):
        submit(by=clerk, filing=filing)
    told = Filled(typed="7", explanation="集中入库")
    save_entry(by=clerk, entry=entry_of(filing, "税收收入"), filled=told)
    assert submit(by=clerk, filing=filing).state == State.SUBMITTED


def test_a_return_sent_back_carries_its_note_and_can_be_filled_again(clerk: User, head: User, filing: Return) -> None:
    fill_well(clerk, filing)
    submit(by=clerk, filing=filing)
    with pytest.raises(NotOpen, match="待审定"):
        fill(clerk, filing, 税收收入="6")
    send_back(by=head, filing=filing, note="税收与国库对不上")
    filing.refresh_from_db()
    assert (filing.state, filing.note) == (State.RETURNED, "税收与国库对不上")
    fill(clerk, filing, 税收收入="6", 一般公共预算收入="9")
    submit(by=clerk, filing=filing)
    assert approve(by=head, filing=filing) == 3


def test_sending_back_needs_a_note(clerk: User, head: User, filing: Return) -> None:
    fill_well(clerk, filing)
    submit(by=clerk, filing=filing)
    with pytest.raises(NotOpen, match="退回的原因"):
        send_back(by=head, filing=filing, note=" ")


def test_only_the_same_department_fills_and_approves(
    clerk: User, head: User, stranger: User, analyst: User, filing: Return
) -> None:
    for outsider in (stranger, analyst):
        with pytest.raises(PermissionDenied):
            fill(outsider, filing, 税收收入="6")
    fill_well(clerk, filing)
    submit(by=clerk, filing=filing)
    for outsider in (stranger, analyst, clerk):
        with pytest.raises(PermissionDenied):
            approve(by=outsider, filing=filing)


def test_two_people_do_not_overwrite_each_other(clerk: User, head: User, filing: Return) -> None:
    entry = entry_of(filing, "税收收入")
    save_entry(by=clerk, entry=entry, filled=Filled(typed="7", version=0))
    with pytest.raises(Conflict) as raised:
        save_entry(by=head, entry=entry, filled=Filled(typed="8", version=0))
    assert (raised.value.entry.typed, raised.value.entry.saved_by) == ("7", clerk)
    save_entry(by=head, entry=entry, filled=Filled(typed="8", version=1))
    assert entry_of(filing, "税收收入").value == 8


def test_saving_the_same_twice_is_one_save(clerk: User, filing: Return) -> None:
    entry = entry_of(filing, "税收收入")
    for _ in range(2):
        save_entry(by=clerk, entry=entry, filled=Filled(typed="7", version=0))
    assert entry_of(filing, "税收收入").version == 1
    assert Logged.objects.filter(action="collection.filled").count() == 1


@pytest.mark.parametrize(
    ("day", "shown"),
    [
        (date(2026, 3, 31), Shown.NOT_OPEN),
        (date(2026, 4, 1), Shown.OPEN),
        (date(2026, 4, 14), Shown.OPEN),
        (date(2026, 4, 15), Shown.LOCKED),
    ],
)
def test_the_calendar_opens_and_locks(filing: Return, day: date, shown: Shown) -> None:
    assert shown_state(filing, day) is shown


def test_a_lock_says_why_and_who_can_open_it(filing: Return, analyst: User) -> None:
    found = standing(filing, date(2026, 5, 1))
    assert found.why == "过了2026年4月14日的锁定日还没有提交。"
    assert "李分析" in found.who
    assert not found.editable


def on(monkeypatch: pytest.MonkeyPatch, day: int) -> None:
    monkeypatch.setattr("django.utils.timezone.localdate", lambda *_: date(2026, 4, day))


def test_lateness_goes_on_when_a_return_is_sent_back_and_the_review_is_left_out(
    clerk: User, head: User, filing: Return, monkeypatch: pytest.MonkeyPatch
) -> None:
    # Submitted on the due day, sent back after three workdays, a week later again, approved a week after that.
    submitted(clerk, filing)
    late = [days_late(again(filing), date(2026, 4, 10))]
    on(monkeypatch, 10)
    send_back(by=head, filing=filing, note="请核对")
    late += [days_late(again(filing), date(2026, 4, day)) for day in (10, 11, 13, 17)]
    assert [each.pk for each in late_returns(head, date(2026, 4, 17))] == [filing.pk]
    on(monkeypatch, 17)
    submit(by=clerk, filing=filing)
    late.append(days_late(again(filing), date(2026, 4, 24)))
    on(monkeypatch, 24)
    approve(by=head, filing=filing)
    late.append(days_late(again(filing), date(2026, 4, 30)))
    assert late == [0, 0, 0, 1, 5, 5, 5]


def test_a_correction_of_what_was_delivered_in_time_is_not_late(
    clerk: User, head: User, analyst: User, filing: Return
) -> None:
    approved(clerk, head, filing)
    unlock(by=analyst, filing=filing, until=date(2026, 5, 30), ground="更正")
    assert days_late(again(filing), date(2026, 5, 20)) == 0
    assert list(late_returns(head, date(2026, 5, 20))) == []


def again(filing: Return) -> Return:
    return Return.objects.get(pk=filing.pk)


def test_lateness_counts_workdays_until_the_submission(clerk: User, filing: Return) -> None:
    assert [standing(filing, day).days_late for day in (date(2026, 4, 7), date(2026, 4, 13))] == [0, 4]
    fill_well(clerk, filing)
    submit(by=clerk, filing=filing)
    filing.refresh_from_db()
    assert standing(filing, date(2026, 5, 1)).days_late == 0


def test_a_correction_after_locking_is_a_revision(clerk: User, head: User, analyst: User, filing: Return) -> None:
    approved(clerk, head, filing)
    with pytest.raises(NotOpen):
        fill(clerk, filing, 税收收入="6", 一般公共预算收入="9")
    unlock(by=analyst, filing=filing, until=TODAY + timedelta(days=3), ground="税务局更正")
    fill(clerk, filing, 税收收入="6", 一般公共预算收入="9")
    assert [value for _, value, _ in values(current=True)] == [10, 7, 3]
    submit(by=clerk, filing=filing)
    assert approve(by=head, filing=filing) == 2
    assert values(current=True) == [
        ("非税收入", 3, "actual"),
        ("一般公共预算收入", 9, "revised"),
        ("税收收入", 6, "revised"),
    ]
    assert values(current=False) == [("一般公共预算收入", 10, "actual"), ("税收收入", 7, "actual")]


def test_unlocking_needs_a_day_and_a_ground(clerk: User, head: User, analyst: User, filing: Return) -> None:
    approved(clerk, head, filing)
    for days, ground in ((-1, "更正"), (3, " ")):
        with pytest.raises(NotOpen):
            unlock(by=analyst, filing=filing, until=TODAY + timedelta(days=days), ground=ground)


def test_only_who_may_unlocks(clerk: User, head: User, filing: Return) -> None:
    approved(clerk, head, filing)
    for person in (clerk, head):
        with pytest.raises(PermissionDenied):
            unlock(by=person, filing=filing, until=TODAY, ground="更正")


def test_every_step_is_logged(clerk: User, head: User, analyst: User, filing: Return) -> None:
    approved(clerk, head, filing)
    unlock(by=analyst, filing=filing, until=TODAY, ground="更正")
    actions = Logged.objects.filter(subject=f"collection.return:{filing.pk}").order_by("pk")
    assert [(entry.action, entry.actor and entry.actor.name) for entry in actions] == [
        ("collection.opened", None), *[("collection.filled", "赵填报")] * 3, ("collection.submitted", "赵填报"),
        ("collection.approved", "钱局长"), ("collection.unlocked", "李分析"),
    ]  # fmt: skip


def test_the_right_people_are_told(clerk: User, head: User, filing: Return) -> None:
    fill_well(clerk, filing)
    submit(by=clerk, filing=filing)
    told = Notice.objects.order_by("pk").values_list("kind", "user__name")
    assert list(told) == [("opened", "赵填报"), ("opened", "钱局长"), ("submitted", "钱局长")]
