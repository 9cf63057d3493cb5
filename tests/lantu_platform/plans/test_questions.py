"""What an evaluation of a plan has to leave open."""

from decimal import Decimal

import pytest
from django.utils import timezone
from tests.lantu_platform.ledger import enter, statement
from tests.lantu_platform.plans.evaluated import judged, plan_of_years

from lantu.aspect import Status
from lantu_platform.library.models import Document
from lantu_platform.people.models import User
from lantu_platform.plans.enums import Doubt, FindingState
from lantu_platform.plans.models import Finding
from lantu_platform.plans.services import courses_of, decide_finding, questions, review_on
from lantu_platform.readings.queries import doubt_words


@pytest.fixture
def plan(analyst: User) -> Document:
    return plan_of_years(analyst)


def asked(plan: Document) -> list[tuple[Doubt, str]]:
    review = judged(plan)
    return [(each.kind, each.words) for each in questions(review, courses_of(review, plan.pk))]


def test_years_without_a_figure_and_figures_in_doubt_are_asked_for(plan: Document) -> None:
    assert asked(plan) == [
        (Doubt.NO_FIGURE, "没有这些年的实绩：2021—2022"),
        (Doubt.NOT_CONFIRMED, doubt_words("period/heading")),
    ]


def test_a_row_without_a_verdict_is_asked_for_with_its_reason(analyst: User) -> None:
    text = "到2025年，财政收入达到80亿元。"
    goal = {"status": Status.TARGET, "period": "2025", "value": Decimal(80)}
    plan = enter(analyst, "plan.txt", text, statement(text, "80亿元", "财政收入", **goal))
    assert asked(plan) == [(Doubt.NOT_JUDGED, "2025年目标80亿元，所读文件中没有实绩。")]


def test_what_does_not_agree_is_asked_for_until_it_is_dismissed(plan: Document, analyst: User) -> None:
    text = "2024年，财政收入完成90亿元。"
    enter(analyst, "other.txt", text, statement(text, "90亿元", "财政收入", period="2024", value=Decimal(90)))
    review_on(timezone.localdate())
    finding = Finding.objects.order_by("-pk")[0]
    assert (Doubt.DISAGREES, finding.message) in asked(plan)
    decide_finding(by=analyst, key=finding.key, state=FindingState.DISMISSED, reason="口径不同")
    assert Doubt.DISAGREES not in [kind for kind, _ in asked(plan)]
