"""Promises are judged by the target that a decision set, where one is in force on the day."""

from datetime import date, timedelta
from decimal import Decimal

import pytest
from django.utils import timezone
from tests.lantu_platform.ledger import enter, statement

from lantu.aspect import Status
from lantu_platform.indicators.enums import Source
from lantu_platform.indicators.models import Indicator, TargetVersion
from lantu_platform.indicators.services import Decision, Reported, add_indicator, decide_target, observe
from lantu_platform.library.models import Document
from lantu_platform.people.models import User
from lantu_platform.plans.enums import Audience
from lantu_platform.plans.models import Judgement
from lantu_platform.plans.queries import JudgementFilter, in_need, known_judgements
from lantu_platform.plans.services import review_on

TODAY = timezone.localdate
TEXT = "青山区2025年财政收入达到80亿元，实际完成75亿元。"


@pytest.fixture
def indicator(analyst: User) -> Indicator:
    """A promise of 80亿元 for 2025, and a result of 75亿元."""
    target = statement(TEXT, "80亿元", "财政收入", period="2025", value=Decimal(80), status=Status.TARGET)
    result = statement(TEXT, "75亿元", "财政收入", period="2025", value=Decimal(75))
    enter(analyst, "plan.txt", TEXT, target, result)
    return Indicator.objects.get(name="财政收入")


def decide(
    by: User, indicator: Indicator, value: str, period: str = "2025", effective: date | None = None
) -> TargetVersion:
    decision = Decision("青政发〔2023〕5号", date(2023, 6, 1), "中期调整", effective or date(2023, 7, 1))
    return decide_target(
        by=by, indicator=indicator, region="青山区", period=period, value=Decimal(value), unit="亿元", decision=decision
    )


def judged(day: date | None = None) -> list[Judgement]:
    return list(known_judgements(review_on(day or TODAY())).order_by("position"))


def test_the_decided_target_is_used_and_the_documents_stays_beside(analyst: User, indicator: Indicator) -> None:
    (before,) = judged()
    version = decide(analyst, indicator, "75")
    (after,) = judged()
    assert (before.verdict, before.decided) == ("not_met", None)
    assert (after.verdict, after.decided, after.target) == ("met", version, before.target)


def test_before_it_takes_effect_the_documents_target_is_used(analyst: User, indicator: Indicator) -> None:
    decide(analyst, indicator, "75", effective=TODAY() + timedelta(days=1))
    (one,) = judged()
    assert (one.verdict, one.decided) == ("not_met", None)


def test_the_days_before_it_was_entered_stay_as_they_were(analyst: User, indicator: Indicator) -> None:
    yesterday = TODAY() - timedelta(days=1)
    Document.objects.update(added_at=timezone.now() - timedelta(days=9))
    before = review_on(yesterday)
    decide(analyst, indicator, "75", effective=TODAY() - timedelta(days=30))
    assert review_on(yesterday) == before
    assert [(one.verdict, one.decided) for one in judged(yesterday)] == [("not_met", None)]
    assert [one.verdict for one in judged()] == ["met"]


def test_red_since_the_day_on_which_a_late_decision_was_entered(analyst: User, indicator: Indicator) -> None:
    Document.objects.update(added_at=timezone.now() - timedelta(days=9))
    decide(analyst, indicator, "90", effective=TODAY() - timedelta(days=30))
    assert [one.since for one in judged()] == [TODAY()]


def test_of_several_versions_the_one_in_force_is_used(analyst: User, indicator: Indicator) -> None:
    decide(analyst, indicator, "75")
    later = decide(analyst, indicator, "90", effective=TODAY() - timedelta(days=1))
    assert [one.decided for one in judged()] == [later]


def test_a_target_without_a_document_is_judged_too(analyst: User, indicator: Indicator) -> None:
    version = decide(analyst, indicator, "40", period="2024")
    text = "青山区2024年财政收入完成39亿元。"
    enter(analyst, "report.txt", text, statement(text, "39亿元", "财政收入", period="2024", value=Decimal(39)))
    one = judged()[-1]
    assert (one.decided, one.document, one.target, one.verdict, one.year) == (version, None, None, "not_met", 2024)
    assert one.indicator == indicator


def test_what_only_a_decision_promised_is_among_the_red(analyst: User, indicator: Indicator) -> None:
    decide(analyst, indicator, "40", period="2024")
    text = "青山区2024年财政收入完成39亿元。"
    enter(analyst, "report.txt", text, statement(text, "39亿元", "财政收入", period="2024", value=Decimal(39)))
    red = in_need(review_on(TODAY()), JudgementFilter(year=2024))
    assert [(one.due, one.since) for one in red] == [("2024", TODAY())]


def test_the_public_sees_the_documents_target(analyst: User, indicator: Indicator) -> None:
    decide(analyst, indicator, "75")
    assert [one.decided for one in review_on(TODAY(), Audience.PUBLIC).judgements.all()] == []


def test_a_reported_result_of_a_decided_target_is_judged_without_any_document(analyst: User) -> None:
    indicator = add_indicator(by=analyst, name="财政收入")
    version = decide(analyst, indicator, "75")
    review_on(TODAY())
    figure = Reported(indicator=indicator.pk, region="青山区", period="2025", value=Decimal(70), unit="亿元")
    observe(by=analyst, figures=[figure], source=Source.RETURN, source_key=1)
    (one,) = judged()
    assert (one.decided, one.verdict, one.reported and one.reported.value) == (version, "not_met", 70)
