"""Observations are added, never overwritten; an undone source leaves what held before."""

from decimal import Decimal

import pytest

from lantu_platform.indicators.enums import Missing, Source, Status
from lantu_platform.indicators.models import Indicator, Observation
from lantu_platform.indicators.queries import reportings
from lantu_platform.indicators.services import Reported, add_indicator, observe, withdraw
from lantu_platform.people.models import User


@pytest.fixture
def indicator(analyst: User) -> Indicator:
    return add_indicator(by=analyst, name="GDP")


def report(by: User, indicator: Indicator, value: str | None, key: int = 1, **more: object) -> int:
    facts = {"region": "青山区", "period": "2025", "unit": "亿元", **more}
    number = None if value is None else Decimal(value)
    figure = Reported(indicator=indicator.pk, value=number, **facts)  # type: ignore[arg-type]
    return observe(by=by, figures=[figure], source=Source.IMPORT, source_key=key)


def held() -> list[tuple[Decimal | None, str]]:
    return list(Observation.objects.filter(current=True).values_list("value", "status"))


def test_a_second_value_is_a_revision_and_the_first_stays(analyst: User, indicator: Indicator) -> None:
    report(analyst, indicator, "10")
    report(analyst, indicator, "11", key=2)
    assert held() == [(11, Status.REVISED)]
    (found,) = reportings(indicator, "青山区")
    assert (found.now.value, [each.value for each in found.earlier]) == (11, [10])


def test_an_actual_after_an_estimate_is_no_revision(analyst: User, indicator: Indicator) -> None:
    report(analyst, indicator, "10", status=Status.ESTIMATE)
    report(analyst, indicator, "11", key=2)
    assert held() == [(11, Status.ACTUAL)]


def test_the_same_value_again_is_no_news(analyst: User, indicator: Indicator) -> None:
    assert [report(analyst, indicator, "10", key=key) for key in (1, 2)] == [1, 0]


def test_no_data_is_a_state_with_its_reason(analyst: User, indicator: Indicator) -> None:
    report(analyst, indicator, None, missing=Missing.NO_DATA, reason="年报未出", unit="")
    row = Observation.objects.get()
    assert (row.value, row.missing, row.reason) == (None, "no_data", "年报未出")


def test_an_undone_source_gives_way_to_what_held_before(analyst: User, indicator: Indicator) -> None:
    report(analyst, indicator, "10")
    report(analyst, indicator, "11", key=2)
    assert withdraw(source=Source.IMPORT, source_key=2) == 1
    assert held() == [(10, Status.ACTUAL)]
    assert Observation.objects.count() == 2


def test_undoing_an_earlier_source_leaves_the_later_one(analyst: User, indicator: Indicator) -> None:
    report(analyst, indicator, "10")
    report(analyst, indicator, "11", key=2)
    withdraw(source=Source.IMPORT, source_key=1)
    assert held() == [(11, Status.REVISED)]


def test_undoing_twice_takes_nothing_more(analyst: User, indicator: Indicator) -> None:
    report(analyst, indicator, "10")
    assert [withdraw(source=Source.IMPORT, source_key=1) for _ in range(2)] == [1, 0]
