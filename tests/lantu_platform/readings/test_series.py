"""Indicators over time."""

from decimal import Decimal

import pytest
from django.utils import timezone
from tests.lantu_platform.ledger import OUTPUT, enter, statement, tell_output

from lantu_platform.indicators.models import Indicator
from lantu_platform.people.models import User
from lantu_platform.readings.models import Statement
from lantu_platform.readings.queries import curve, regions_of
from lantu_platform.readings.queries.restore import as_read


@pytest.fixture
def indicator(analyst: User) -> Indicator:
    tell_output(analyst)
    return Indicator.objects.get()


def test_different_wordings_are_one_indicator(indicator: Indicator) -> None:
    assert indicator.name == "规模以上工业总产值"


def test_a_curve_keeps_places_apart_and_sorts_by_time(indicator: Indicator) -> None:
    (line,) = curve(indicator.pk, "青山区", timezone.localdate()).lines
    assert [(point.statement.period, point.observation.low) for point in line.results] == [("2022", 9), ("2023", 8)]
    assert [(point.statement.period, point.observation.low) for point in line.targets] == [("2025", 12)]


def test_contradictions_name_both_statements(analyst: User, indicator: Indicator) -> None:
    text = "规上工业总产值7.2亿元。"
    enter(analyst, "b.txt", text, statement(text, "7.2亿元", "规上工业总产值", value=Decimal("7.2")))
    ((conflict, first, second),) = curve(indicator.pk, "青山区", timezone.localdate()).conflicts
    assert conflict.kind == "contradiction"
    assert {first.text, second.text} == {"8亿元", "7.2亿元"}


def test_the_places_of_an_indicator(indicator: Indicator) -> None:
    assert regions_of(indicator.pk, timezone.localdate()) == [("青山区", 3), ("红山区", 1)]


def test_a_stored_statement_is_the_one_that_was_read(indicator: Indicator) -> None:
    said = statement(OUTPUT, "8亿元", "规上工业总产值", value=Decimal("8.0"))
    assert as_read(Statement.objects.get(name="规上工业总产值")) == said
    assert str(as_read(Statement.objects.get(name="规上工业总产值")).value) == "8.0"
