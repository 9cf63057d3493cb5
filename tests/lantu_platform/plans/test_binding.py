"""Which promises are binding, and how strictly they are meant."""

from decimal import Decimal

import pytest
from django.utils import timezone
from tests.lantu_platform.ledger import enter, statement

from lantu.aspect import Status
from lantu_platform.dissemination.services import publish_document
from lantu_platform.indicators.models import Indicator
from lantu_platform.indicators.services import describe_indicator
from lantu_platform.library.models import Document
from lantu_platform.people.models import User
from lantu_platform.plans.enums import Audience
from lantu_platform.plans.models import Judgement
from lantu_platform.plans.queries import JudgementFilter, standing
from lantu_platform.plans.services import review_on


def told(by: User, name: str, text: str, figure: str, **other: object) -> Document:
    slots = {"value": Decimal(figure.rstrip("%")), "unit": "%", "status": Status.TARGET, "period": "2025"} | other
    return enter(by, f"{name}.txt", text, statement(text, figure, "绿化覆盖率", **slots))


@pytest.fixture
def report(analyst: User) -> Document:
    """A report that promises without saying how strictly; 97.8 percent of it was reached."""
    told(analyst, "总结", "2025年，绿化覆盖率为44%。", "44%", status=Status.ACTUAL)
    return told(analyst, "报告", "2025年，绿化覆盖率达到45%。", "45%")


def judged(audience: Audience = Audience.DESK) -> Judgement:
    return review_on(timezone.localdate(), audience).judgements.get(target__document__name="报告.txt")


def call_binding(analyst: User) -> None:
    entry = Indicator.objects.get(name="绿化覆盖率")
    describe_indicator(by=analyst, indicator=entry, facts={"attribute": "约束性"})


def test_what_the_catalogue_calls_binding_is_judged_so(analyst: User, report: Document) -> None:
    assert (judged().binding, judged().fulfilment is None) == (False, False)
    call_binding(analyst)
    now = judged()
    assert (now.binding, now.attribute, now.verdict, now.fulfilment) == (True, "约束性", "not_met", None)


def test_what_a_plan_calls_binding_is_judged_so_in_reports_of_its_years(analyst: User, report: Document) -> None:
    told(analyst, "规划", "到2025年，绿化覆盖率达到46%。", "46%", attribute="约束性")
    assert judged().binding is True


def test_a_plans_own_word_goes_before_the_catalogue(analyst: User) -> None:
    told(analyst, "报告", "2025年，绿化覆盖率达到45%。", "45%", attribute="预期性")
    call_binding(analyst)
    assert (judged().binding, judged().attribute) == (False, "预期性")


def test_the_public_is_not_told_what_the_desk_calls_binding(analyst: User, report: Document) -> None:
    call_binding(analyst)
    publish_document(by=analyst, document=report)
    assert (judged().binding, judged(Audience.PUBLIC).binding) == (True, False)


def test_binding_promises_have_a_count_of_their_own(analyst: User, report: Document) -> None:
    call_binding(analyst)
    told(analyst, "要点", "2026年，绿化覆盖率达到50%。", "50%", period="2026", attribute="预期性")
    counted = standing(review_on(timezone.localdate()), JudgementFilter())
    assert (counted.tally.total, counted.strict.total, counted.binding) == (2, 1, 1)
