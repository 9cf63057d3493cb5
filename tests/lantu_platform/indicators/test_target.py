"""Targets change by recorded decisions only; parts of a goal are added up."""

from datetime import date, timedelta
from decimal import Decimal

import pytest
from django.core.exceptions import PermissionDenied
from django.utils import timezone

from lantu_platform.audit.models import Entry
from lantu_platform.indicators.errors import TargetError
from lantu_platform.indicators.models import Indicator, TargetVersion
from lantu_platform.indicators.queries import Goal, decided_between, goals, goals_around, versions_in_force
from lantu_platform.indicators.services import Decision, add_indicator, decide_target, describe_indicator
from lantu_platform.people.errors import ChangedMeanwhile
from lantu_platform.people.models import User

DAY = date(2026, 6, 1)


def decision(number: str = "发〔2026〕1号", effective: date = date(2024, 1, 1), text: str = "按会议决定") -> Decision:
    return Decision(number, date(2025, 12, 1), text, effective)


@pytest.fixture
def indicator(analyst: User) -> Indicator:
    return describe_indicator(by=analyst, indicator=add_indicator(by=analyst, name="GDP"), facts={"unit": "亿元"})


def decide(
    by: User, indicator: Indicator, period: str, value: str, unit: str = "亿元", **more: object
) -> TargetVersion:
    facts = {"region": "青岛市", "decision": decision(), **more}
    return decide_target(by=by, indicator=indicator, period=period, value=Decimal(value), unit=unit, **facts)  # type: ignore[arg-type]


def only(indicator: Indicator, day: date | None = None) -> Goal:
    found = goals(indicator, "青岛市", day or timezone.localdate())
    return next(goal for goal in found if goal.target.parent_id is None)


def test_a_change_adds_a_version_and_keeps_the_old_one(analyst: User, indicator: Indicator) -> None:
    decide(analyst, indicator, "2026", "100")
    decide(analyst, indicator, "2026", "90", decision=decision("发〔2026〕2号", date(2026, 7, 1)))
    goal = only(indicator)
    assert [(each.number, each.value) for each in goal.versions] == [(2, 90), (1, 100)]


def test_a_version_holds_from_its_day_on(analyst: User, indicator: Indicator) -> None:
    today = timezone.localdate()
    decide(analyst, indicator, "2026", "100")
    decide(analyst, indicator, "2026", "90", decision=decision("发〔2026〕2号", today + timedelta(days=9)))
    days = (today - timedelta(days=1), today, today + timedelta(days=8), today + timedelta(days=9))
    assert [(held := only(indicator, day).holds) and held.value for day in days] == [None, 100, 100, 90]


def test_what_was_entered_late_holds_from_the_day_of_the_entry(analyst: User, indicator: Indicator) -> None:
    today = timezone.localdate()
    version = decide(analyst, indicator, "2026", "100", decision=decision(effective=today - timedelta(days=30)))
    assert (version.late, version.holds_from) == (True, today)
    assert [bool(versions_in_force(day)) for day in (today - timedelta(days=1), today)] == [False, True]


def test_what_takes_effect_later_is_not_late(analyst: User, indicator: Indicator) -> None:
    later = timezone.localdate() + timedelta(days=3)
    version = decide(analyst, indicator, "2026", "100", decision=decision(effective=later))
    assert (version.late, version.holds_from) == (False, later)


def test_the_same_decision_twice_is_one_version(analyst: User, indicator: Indicator) -> None:
    assert decide(analyst, indicator, "2026", "100") == decide(analyst, indicator, "2026", "100")
    assert Entry.objects.filter(action="indicators.target-decided").count() == 1


def test_a_target_is_changed_only_as_it_was_seen(analyst: User, indicator: Indicator) -> None:
    first = decide(analyst, indicator, "2026", "100", seen=[""])
    second = decide(analyst, indicator, "2026", "90", decision=decision("2号"), seen=[first.etag])
    for seen in ([""], [first.etag]):
        with pytest.raises(ChangedMeanwhile):
            decide(analyst, indicator, "2026", "80", decision=decision("3号"), seen=seen)
    assert decide(analyst, indicator, "2026", "80", decision=decision("3号"), seen=[second.etag]).number == 3


@pytest.mark.parametrize(
    "facts", [{"region": ""}, {"decision": decision(number=" ")}, {"decision": decision(text="")}, {"period": "明年"}]
)
def test_without_place_period_or_decision_there_is_no_target(
    analyst: User, indicator: Indicator, facts: dict[str, object]
) -> None:
    with pytest.raises(TargetError):
        decide(analyst, indicator, **{"period": "2026", "value": "1", **facts})  # type: ignore[arg-type]


def test_a_reader_sets_none(reader: User, indicator: Indicator) -> None:
    with pytest.raises(PermissionDenied):
        decide(reader, indicator, "2026", "100")


@pytest.mark.parametrize(("name", "content"), [("a.pdf", b"MZ\x90\x00\x03" * 99), ("a.docx", b"")])
def test_a_file_that_is_no_document_is_refused(analyst: User, indicator: Indicator, name: str, content: bytes) -> None:
    with pytest.raises(TargetError, match=name):
        decide(analyst, indicator, "2026", "1", decision=Decision("1号", DAY, "改", DAY, (name, content)))
    assert TargetVersion.objects.count() == 0


def test_a_decisions_file_is_kept(analyst: User, indicator: Indicator) -> None:
    version = decide(
        analyst, indicator, "2026", "1", decision=Decision("1号", DAY, "改", DAY, ("a.txt", "同意".encode()))
    )
    assert version.file
    assert bytes(version.file.content).decode() == "同意"


@pytest.mark.parametrize(("last", "outcome", "gap"), [("40", "adds_up", None), ("39", "does_not_add_up", -1)])
def test_yearly_parts_of_a_flow_are_summed(
    analyst: User, indicator: Indicator, last: str, outcome: str, gap: int | None
) -> None:
    goal = decide(analyst, indicator, "2021/2023", "100").target
    for year, value, unit in (("2021", "20", "亿元"), ("2022", "400000", "万元"), ("2023", last, "亿元")):
        decide(analyst, indicator, year, value, unit, parent=goal)
    split = only(indicator).decomposition
    assert split
    assert (split.rule, split.outcome, split.gap) == ("sum", outcome, gap)


def test_a_missing_year_is_said_and_not_added_up(analyst: User, indicator: Indicator) -> None:
    goal = decide(analyst, indicator, "2021/2023", "100").target
    decide(analyst, indicator, "2021", "20", parent=goal)
    split = only(indicator).decomposition
    assert split
    assert (split.outcome, split.total, split.gap) == ("incomplete", 20, None)


def test_a_value_at_the_end_is_a_path(analyst: User, indicator: Indicator) -> None:
    goal = decide(analyst, indicator, "2023", "100", measure="level").target
    describe_indicator(by=analyst, indicator=indicator, facts={"kind": "stock"})
    indicator.refresh_from_db()
    goal = decide(analyst, indicator, "2021/2023", "100").target
    for year, value in (("2021", "90"), ("2022", "80"), ("2023", "100")):
        decide(analyst, indicator, year, value, parent=goal)
    split = only(indicator).decomposition
    assert split
    assert (split.rule, split.outcome) == ("path", "adds_up")
    assert [part.target.period for part in split.turns] == ["2022"]


def test_parts_in_another_dimension_are_not_added(analyst: User, indicator: Indicator) -> None:
    goal = decide(analyst, indicator, "2021/2022", "100").target
    decide(analyst, indicator, "2021", "20", "万人", parent=goal)
    split = only(indicator).decomposition
    assert split
    assert split.outcome == "units_differ"


def test_the_levels_above_and_below_stand_beside(analyst: User, indicator: Indicator) -> None:
    for region in ("山东省", "市南区", "苏州市"):
        decide(analyst, indicator, "2026", "1", region=region)
    assert [goal.target.region for goal in goals_around(indicator, "青岛市", DAY)] == ["山东省", "市南区"]


def test_yearly_parts_stand_below_their_goal(analyst: User, indicator: Indicator) -> None:
    decide(analyst, indicator, "2020", "1")
    goal = decide(analyst, indicator, "2021/2022", "3").target
    for year in ("2022", "2021"):
        decide(analyst, indicator, year, "1", parent=goal)
    assert [each.target.period for each in goals(indicator, "青岛市", DAY)] == ["2020", "2021/2022", "2021", "2022"]


def test_the_versions_of_some_days_come_with_the_ones_before(analyst: User, indicator: Indicator) -> None:
    decide(analyst, indicator, "2026", "100")
    decide(analyst, indicator, "2026", "90", decision=decision("发〔2026〕2号"))
    today = timezone.localdate()
    found = decided_between(today - timedelta(days=7), today)
    assert [(each.version.value, each.before and each.before.value) for each in found] == [(90, 100), (100, None)]
    assert decided_between(today, today + timedelta(days=7)) == []
