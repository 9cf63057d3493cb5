"""Yearly parts of a longer goal whose year is over are not among what is red now."""

from datetime import date
from decimal import Decimal

import pytest
from django.utils import timezone
from tests.lantu_platform.ledger import enter, statement

from lantu.aspect import Measure, Status
from lantu_platform.indicators.models import TargetVersion
from lantu_platform.indicators.services import Decision, add_indicator, decide_target
from lantu_platform.people.models import User
from lantu_platform.plans.models import Review
from lantu_platform.plans.queries import JudgementFilter, in_need, most_in_need, standing
from lantu_platform.plans.services import review_on

NAME = "财政收入"
Figure = tuple[str, str]
"""Value and period."""


def publish(
    by: User, name: str, *, promised: tuple[Figure, ...] = (), reached: tuple[Figure, ...] = (), **slots: object
) -> None:
    said = [(*one, Status.TARGET) for one in promised] + [(*one, Status.ACTUAL) for one in reached]
    words = [f"{period}财政{value}亿元{status}" for value, period, status in said]
    text = "，".join(words) + name
    statements = [
        statement(text, each, NAME, period=period, value=Decimal(value), status=status, **slots)
        for each, (value, period, status) in zip(words, said, strict=True)
    ]
    enter(by, name, text, *statements)


def red(*, past: bool = False, day: date | None = None) -> list[str]:
    wanted = JudgementFilter(past=past)
    return sorted(one.due for one in in_need(review_on(day or timezone.localdate()), wanted))


@pytest.fixture
def plan(analyst: User) -> None:
    """A plan of 2020 with a goal for 2025."""
    publish(analyst, "plan.txt", promised=(("100", "2025"),), reached=(("50", "2020"),))


def test_a_years_goal_below_a_plan_is_history_when_the_year_is_over(analyst: User, plan: None) -> None:
    publish(analyst, "report.txt", promised=(("60", "2022"),), reached=(("55", "2021"),))
    publish(analyst, "last.txt", reached=(("58", "2022"), ("90", "2025")))
    assert (red(), red(past=True)) == (["2025"], ["2022", "2025"])


def test_it_is_red_while_the_year_runs(analyst: User, plan: None) -> None:
    year = timezone.localdate().year
    publish(analyst, "long.txt", promised=(("900", f"2021/{year + 1}"),))
    publish(analyst, "report.txt", promised=(("60", str(year)),), reached=(("1", f"{year}-01"),))
    assert red() == [str(year)]


@pytest.mark.parametrize("slots", [{"region": "青河区"}, {"scope": ("本级",)}])
def test_a_goal_for_something_else_is_not_its_goal(analyst: User, plan: None, slots: dict[str, object]) -> None:
    publish(analyst, "report.txt", promised=(("60", "2022"),), reached=(("55", "2022"),), **slots)
    assert red() == ["2022"]


def test_the_next_years_goal_is_no_longer_goal(analyst: User) -> None:
    publish(analyst, "first.txt", promised=(("60", "2022"),), reached=(("55", "2021"),))
    publish(analyst, "second.txt", promised=(("70", "2023"),), reached=(("58", "2022"),))
    publish(analyst, "third.txt", reached=(("65", "2023"),))
    assert red() == ["2022", "2023"]


def test_a_years_growth_is_a_part_of_an_average_growth(analyst: User) -> None:
    slots = {"unit": "%"}
    publish(analyst, "plan.txt", promised=(("8", "2021/2025"),), measure=Measure.AVG_GROWTH, **slots)
    publish(analyst, "report.txt", promised=(("7", "2022"),), reached=(("6", "2022"),), measure=Measure.GROWTH, **slots)
    assert (red(), red(past=True)) == ([], ["2022"])


def decided(by: User, period: str, value: str, parent: TargetVersion | None = None) -> TargetVersion:
    decision = Decision("1号", date(2020, 12, 1), "定", date(2021, 1, 1))
    return decide_target(
        by=by, indicator=add_indicator(by=by, name=NAME), region="青山区", period=period, value=Decimal(value),
        unit="亿元", decision=decision, parent=parent.target if parent else None,
    )  # fmt: skip


def test_a_part_by_decision_is_history_when_its_year_is_over(analyst: User) -> None:
    goal = decided(analyst, "2021/2025", "300")
    for year in ("2021", "2022"):
        decided(analyst, year, "60", goal)
    publish(analyst, "report.txt", reached=(("50", "2021"), ("55", "2022")))
    assert (red(), red(past=True)) == (["2021/2025"], ["2021", "2021/2025", "2022"])


def test_what_is_past_is_counted_apart(analyst: User, plan: None) -> None:
    publish(analyst, "report.txt", promised=(("60", "2022"),), reached=(("55", "2021"), ("58", "2022"), ("90", "2025")))
    made: Review = review_on(timezone.localdate())
    counted = standing(made, JudgementFilter())
    assert (counted.tally.total, counted.binding, counted.others, counted.past) == (2, 0, 1, 1)
    assert standing(made, JudgementFilter(past=True)).others == 2
    assert [one.due for one in most_in_need(made, JudgementFilter(), None)[1]] == ["2025"]


def test_asking_for_the_past_too_is_no_narrowing() -> None:
    assert (JudgementFilter(past=True).narrowed, JudgementFilter(past=True, year=2025).narrowed) == (False, True)
