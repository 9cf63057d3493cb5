"""Decisions and figures that come in the same moment: none is lost, and nobody overwrites what they have not seen."""

from decimal import Decimal

import pytest
from tests.lantu_platform.at_once import ROUNDS, at_once, needs_postgres
from tests.lantu_platform.indicators.test_target import decide, decision

from lantu_platform.indicators.enums import Source
from lantu_platform.indicators.models import Indicator, Observation, TargetVersion
from lantu_platform.indicators.services import Reported, add_indicator, observe
from lantu_platform.people.errors import ChangedMeanwhile
from lantu_platform.people.models import User

pytestmark = [pytest.mark.django_db(transaction=True), needs_postgres]


@pytest.fixture
def indicator(analyst: User) -> Indicator:
    return add_indicator(by=analyst, name="GDP")


def test_two_decisions_at_once_are_two_versions(analyst: User, indicator: Indicator) -> None:
    for year in range(2026, 2026 + ROUNDS):
        decide(analyst, indicator, str(year), "100")
        outcomes = at_once(
            *(
                lambda n=n, year=year: decide(analyst, indicator, str(year), str(n), decision=decision(f"{n}号")).number
                for n in (1, 2)
            )
        )
        assert sorted(map(str, outcomes)) == ["2", "3"]


def test_of_two_who_saw_no_target_one_is_told(analyst: User, indicator: Indicator) -> None:
    for year in range(2026, 2026 + ROUNDS):
        outcomes = at_once(
            *(
                lambda n=n, year=year: decide(
                    analyst, indicator, str(year), str(n), decision=decision(f"{n}号"), seen=[""]
                )
                for n in (1, 2)
            )
        )
        assert sorted(type(each).__name__ for each in outcomes) == [ChangedMeanwhile.__name__, TargetVersion.__name__]


def test_two_figures_at_once_are_a_figure_and_its_revision(analyst: User, indicator: Indicator) -> None:
    for year in range(2020, 2020 + ROUNDS):
        outcomes = at_once(*(
            lambda n=n, year=year: observe(
                by=analyst, source=Source.RETURN, source_key=n, figures=[
                    Reported(indicator=indicator.pk, region="青山区", period=str(year), value=Decimal(n), unit="亿元")
                ],
            )
            for n in (1, 2)
        ))  # fmt: skip
        assert outcomes == [1, 1]
    held = Observation.objects.filter(current=True)
    assert (held.count(), Observation.objects.filter(status="revised").count()) == (ROUNDS, ROUNDS)
