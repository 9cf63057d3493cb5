"""Derived indicators are reckoned from what documents and departments tell, and judged where nobody gave the figure."""

from datetime import date, timedelta
from decimal import Decimal

import pytest
from django.utils import timezone
from tests.lantu_platform.ledger import enter, statement

from lantu.aspect import Status
from lantu_platform.indicators.enums import Missing, Source
from lantu_platform.indicators.models import Indicator, Observation
from lantu_platform.indicators.services import (
    Decision,
    Reported,
    add_indicator,
    decide_target,
    describe_indicator,
    observe,
)
from lantu_platform.library.models import Document
from lantu_platform.people.models import User
from lantu_platform.plans.models import Finding, Judgement
from lantu_platform.plans.services import review_on
from lantu_platform.readings.queries import derived_by_region

TODAY = timezone.localdate


@pytest.fixture
def share(analyst: User) -> Indicator:
    """The share of taxes in revenue, with a target of 80% for 2024."""
    for name in ("财政收入", "税收收入"):
        describe_indicator(by=analyst, indicator=add_indicator(by=analyst, name=name), facts={"unit": "亿元"})
    facts = {"unit": "%", "kind": "ratio", "direction": "up", "formula": "[税收收入] / [财政收入] * 100"}
    entry = describe_indicator(by=analyst, indicator=add_indicator(by=analyst, name="税收占比"), facts=facts)
    decision = Decision("1号", date(2023, 6, 1), "定", date(2023, 7, 1))
    decide_target(
        by=analyst, indicator=entry, region="青山区", period="2024", value=Decimal(80), unit="%", decision=decision
    )
    return entry


def publish(by: User, indicator: str, figure: str, **slots: object) -> None:
    text = f"2024年青山区{indicator}{figure}。"
    said = statement(text, figure, indicator, period="2024", value=Decimal(figure[:-2]), unit=figure[-2:], **slots)
    enter(by, f"{indicator}.txt", text, said)


def report(by: User, indicator: str, value: str) -> None:
    entry = Indicator.objects.get(name=indicator)
    figure = Reported(indicator=entry.pk, region="青山区", period="2024", value=Decimal(value), unit="亿元")
    observe(by=by, figures=[figure], source=Source.RETURN, source_key=1)


def derived(share: Indicator) -> list[tuple[str, object]]:
    return [(each.period, each.result) for each in derived_by_region(share, TODAY()).get("青山区", [])]


def judged(share: Indicator) -> Judgement:
    return review_on(TODAY()).judgements.get(indicator=share)


def test_parts_come_from_documents_and_departments_in_the_units_of_the_catalogue(
    analyst: User, share: Indicator
) -> None:
    publish(analyst, "税收收入", "60000万元")
    report(analyst, "财政收入", "8")
    assert derived(share) == [("2024", Decimal(75))]


def test_what_a_department_reported_goes_before_what_a_document_says(analyst: User, share: Indicator) -> None:
    publish(analyst, "税收收入", "6亿元")
    publish(analyst, "财政收入", "8亿元")
    report(analyst, "财政收入", "10")
    assert derived(share) == [("2024", Decimal(60))]


@pytest.mark.parametrize("slots", [{"scope": ("本级",)}, {"status": Status.ESTIMATE}, {"status": Status.TARGET}])
def test_parts_of_another_scope_or_not_yet_actual_do_not_count(
    analyst: User, share: Indicator, slots: dict[str, object]
) -> None:
    publish(analyst, "税收收入", "6亿元", **slots)
    report(analyst, "财政收入", "10")
    assert derived(share) == [("2024", Missing.NO_DATA)]


def test_it_is_judged_and_says_that_a_formula_gave_it(analyst: User, share: Indicator) -> None:
    publish(analyst, "税收收入", "6亿元")
    report(analyst, "财政收入", "8")
    one = judged(share)
    assert (one.verdict, one.derived, one.result, one.reported) == ("not_met", "2024 75%", None, None)


def test_a_published_figure_of_its_own_goes_before(analyst: User, share: Indicator) -> None:
    publish(analyst, "税收收入", "6亿元")
    report(analyst, "财政收入", "8")
    text = "2024年青山区税收占比81%。"
    said = statement(text, "81%", "税收占比", period="2024", value=Decimal(81), unit="%")
    enter(analyst, "share.txt", text, said)
    one = judged(share)
    assert (one.verdict, one.derived, one.result and one.result.text) == ("met", "", "81%")


def test_what_was_derived_is_not_checked_against_its_parts(analyst: User, share: Indicator) -> None:
    publish(analyst, "税收收入", "6亿元")
    report(analyst, "财政收入", "8")
    made = review_on(TODAY())
    assert (made.relations, Finding.objects.count()) == (0, 0)


def test_another_formula_makes_another_review(analyst: User, share: Indicator) -> None:
    publish(analyst, "税收收入", "6亿元")
    report(analyst, "财政收入", "8")
    judged(share)
    facts = {"formula": "[税收收入] / [财政收入] * 110"}
    describe_indicator(by=analyst, indicator=share, facts=facts)
    assert judged(share).derived == "2024 82.5%"


def test_red_since_the_last_of_its_parts_came_in(analyst: User, share: Indicator) -> None:
    publish(analyst, "税收收入", "6亿元")
    Document.objects.update(added_at=timezone.now() - timedelta(days=30))
    report(analyst, "财政收入", "8")
    assert judged(share).since == TODAY()


def test_the_day_of_a_derived_figure_is_that_of_its_last_part(analyst: User, share: Indicator) -> None:
    publish(analyst, "税收收入", "6亿元")
    Document.objects.update(added_at=timezone.now() - timedelta(days=30))
    report(analyst, "财政收入", "8")
    Observation.objects.update(at=timezone.now() - timedelta(days=20))
    (one,) = derived_by_region(share, TODAY())["青山区"]
    assert one.since == TODAY() - timedelta(days=20)


def test_red_since_the_formula_was_set_where_that_was_later(analyst: User, share: Indicator) -> None:
    publish(analyst, "税收收入", "6亿元")
    report(analyst, "财政收入", "8")
    Document.objects.update(added_at=timezone.now() - timedelta(days=30))
    Observation.objects.update(at=timezone.now() - timedelta(days=20))
    assert (judged(share).derived_since, judged(share).since) == (TODAY(), TODAY())
