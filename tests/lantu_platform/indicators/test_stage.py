"""Many observations are laid ready in pieces and hold from one moment on, all or none."""

from decimal import Decimal

import pytest

from lantu_platform.indicators.enums import Missing, Source, Status
from lantu_platform.indicators.errors import StagingError
from lantu_platform.indicators.models import Indicator, Observation
from lantu_platform.indicators.queries import observations, reportings
from lantu_platform.indicators.services import (
    Reported,
    add_indicator,
    discard,
    lay_ready,
    observe,
    switch_on,
    withdraw,
)
from lantu_platform.people.models import User


@pytest.fixture
def indicator(analyst: User) -> Indicator:
    return add_indicator(by=analyst, name="GDP")


def figure(indicator: Indicator, year: int, value: str | None, **more: object) -> Reported:
    number = None if value is None else Decimal(value)
    facts = {"region": "青山区", "period": str(year), "unit": "亿元", **more}
    return Reported(indicator=indicator.pk, value=number, **facts)  # type: ignore[arg-type]


def lay(by: User, *figures: Reported, key: int = 2) -> None:
    assert list(lay_ready(by=by, figures=figures, source=Source.IMPORT, source_key=key))[-1] == len(figures)


def bring(by: User, *figures: Reported, key: int = 2) -> int:
    lay(by, *figures, key=key)
    news = switch_on(source=Source.IMPORT, source_key=key, count=len(figures))
    discard(source=Source.IMPORT, source_key=key)
    return news


def held() -> list[tuple[str, Decimal | None, str]]:
    return list(observations().values_list("period", "value", "status"))


def test_what_lies_ready_is_seen_by_nobody(analyst: User, indicator: Indicator) -> None:
    observe(by=analyst, figures=[figure(indicator, 2024, "1")], source=Source.RETURN, source_key=1)
    lay(analyst, figure(indicator, 2024, "2"), figure(indicator, 2025, "3"))
    assert held() == [("2024", 1, Status.ACTUAL)]
    assert [len(each.earlier) for each in reportings(indicator, "青山区")] == [0]


def test_switched_on_it_replaces_and_revises_as_one_by_one(analyst: User, indicator: Indicator) -> None:
    observe(by=analyst, figures=[figure(indicator, 2024, "1")], source=Source.RETURN, source_key=1)
    before = [figure(indicator, 2023, "9", status=Status.ESTIMATE), figure(indicator, 2022, "5")]
    observe(by=analyst, figures=before, source=Source.RETURN, source_key=3)
    brought = [figure(indicator, 2024, "2"), figure(indicator, 2023, "8"), figure(indicator, 2022, "5")]
    assert bring(analyst, *brought) == 2
    assert held() == [("2022", 5, Status.ACTUAL), ("2023", 8, Status.ACTUAL), ("2024", 2, Status.REVISED)]
    assert Observation.with_staged.count() == 5


def test_a_state_is_news_once(analyst: User, indicator: Indicator) -> None:
    absent = figure(indicator, 2024, None, unit="", missing=Missing.NO_DATA, reason="未出")
    assert [bring(analyst, absent, key=key) for key in (2, 3)] == [1, 0]


def test_an_attempt_that_was_broken_off_leaves_nothing_to_the_next(analyst: User, indicator: Indicator) -> None:
    figures = [figure(indicator, year, "1") for year in range(1000, 2100)]
    next(lay_ready(by=analyst, figures=figures, source=Source.IMPORT, source_key=2))
    assert bring(analyst, figure(indicator, 2025, "3")) == 1
    assert held() == [("2025", 3, Status.ACTUAL)]


def test_half_of_it_is_never_switched_on(analyst: User, indicator: Indicator) -> None:
    lay(analyst, figure(indicator, 2024, "1"))
    with pytest.raises(StagingError):
        switch_on(source=Source.IMPORT, source_key=2, count=2)
    assert held() == []


def test_what_was_reported_between_laying_and_switching_is_replaced(analyst: User, indicator: Indicator) -> None:
    lay(analyst, figure(indicator, 2024, "2"))
    observe(by=analyst, figures=[figure(indicator, 2024, "1")], source=Source.RETURN, source_key=1)
    switch_on(source=Source.IMPORT, source_key=2, count=1)
    (found,) = reportings(indicator, "青山区")
    assert (found.now.value, [each.value for each in found.earlier]) == (2, [1])


def test_taken_back_what_held_before_holds_again(analyst: User, indicator: Indicator) -> None:
    observe(by=analyst, figures=[figure(indicator, 2024, "1")], source=Source.RETURN, source_key=1)
    bring(analyst, figure(indicator, 2024, "2"), figure(indicator, 2025, "3"))
    assert withdraw(source=Source.IMPORT, source_key=2) == 2
    assert held() == [("2024", 1, Status.ACTUAL)]
