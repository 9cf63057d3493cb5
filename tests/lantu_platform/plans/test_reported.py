"""Promises are judged by what departments reported, beside what documents say."""

from datetime import date, timedelta
from decimal import Decimal

import pytest
from django.utils import timezone
from tests.lantu_platform.ledger import enter, statement

from lantu.aspect import Status
from lantu_platform.indicators.enums import Source
from lantu_platform.indicators.models import Indicator, Observation
from lantu_platform.indicators.services import Reported, observe, withdraw
from lantu_platform.people.models import User
from lantu_platform.plans.models import Finding, Judgement
from lantu_platform.plans.services import review_on

TODAY = timezone.localdate
TEXT = "青山区2025年财政收入达到80亿元。"


@pytest.fixture
def promise(analyst: User) -> Indicator:
    """A promise of 80亿元 for 2025."""
    target = statement(TEXT, "80亿元", "财政收入", period="2025", value=Decimal(80), status=Status.TARGET)
    enter(analyst, "plan.txt", TEXT, target)
    return Indicator.objects.get(name="财政收入")


def report(by: User, indicator: Indicator, value: str, key: int = 7) -> Observation:
    figure = Reported(indicator=indicator.pk, region="青山区", period="2025", value=Decimal(value), unit="亿元")
    observe(by=by, figures=[figure], source=Source.RETURN, source_key=key)
    return Observation.objects.get(current=True)


def judged(day: date | None = None) -> Judgement:
    return review_on(day or TODAY()).judgements.get()


def test_a_reported_figure_is_the_result(analyst: User, promise: Indicator) -> None:
    assert judged().verdict == "cannot_be_judged"
    row = report(analyst, promise, "81")
    found = judged()
    assert (found.verdict, found.result, found.reported) == ("met", None, row)
    assert "81亿元" in found.reason_zh


def test_a_revision_makes_another_review(analyst: User, promise: Indicator) -> None:
    report(analyst, promise, "81")
    judged()
    report(analyst, promise, "70", key=8)
    assert judged().verdict == "not_met"


def test_what_was_withdrawn_counts_no_more(analyst: User, promise: Indicator) -> None:
    report(analyst, promise, "81")
    judged()
    withdraw(source=Source.RETURN, source_key=7)
    assert judged().verdict == "cannot_be_judged"


def test_a_day_before_the_report_knows_nothing_of_it(analyst: User, promise: Indicator) -> None:
    report(analyst, promise, "81")
    Observation.objects.update(at=timezone.now() + timedelta(days=2))
    assert judged().verdict == "cannot_be_judged"


def test_a_report_that_contradicts_a_document_is_found(analyst: User, promise: Indicator) -> None:
    text = "2025年，青山区财政收入完成75亿元。"
    enter(analyst, "report.txt", text, statement(text, "75亿元", "财政收入", period="2025", value=Decimal(75)))
    report(analyst, promise, "81")
    review_on(TODAY())
    finding = Finding.objects.get()
    assert (finding.rule, finding.document.name) == ("same_figure", "report.txt")
