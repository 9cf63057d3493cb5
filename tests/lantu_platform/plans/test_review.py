"""Judging all promises of the library."""

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from unittest.mock import Mock

import pytest
from django.core.management import call_command
from django.utils import timezone
from tests.lantu_platform.ledger import enter, statement

from lantu.aspect import Status
from lantu_platform.dissemination.services import open_site, publish_document, withdraw_document
from lantu_platform.indicators.models import Indicator
from lantu_platform.library.models import Document
from lantu_platform.library.services import delete_document
from lantu_platform.people.enums import Role
from lantu_platform.people.models import User
from lantu_platform.people.services import appoint
from lantu_platform.plans.enums import Audience
from lantu_platform.plans.models import Judgement, Review
from lantu_platform.plans.queries import JudgementFilter, in_need, judgements_of_indicator, lights, standing, tally
from lantu_platform.plans.services import public_review, review_on, shown_on
from lantu_platform.readings.models import Reading, Statement
from lantu_platform.readings.services import receive_document

PLAN = "到2025年，工业总产值达到100亿元。"
REPORT = "2025年，工业总产值完成80.5亿元。"


@pytest.fixture
def today() -> date:
    return timezone.localdate()


@pytest.fixture
def promise(analyst: User) -> None:
    aim = statement(
        PLAN, "100亿元", "工业总产值", value=Decimal(100), status=Status.TARGET, period="2025", attribute="约束性"
    )
    enter(analyst, "plan.txt", PLAN, aim)


@pytest.fixture
def outcome(analyst: User, promise: None) -> None:
    enter(
        analyst, "report.txt", REPORT, statement(REPORT, "80.5亿元", "工业总产值", value=Decimal("80.5"), period="2025")
    )


def test_a_promise_without_result_cannot_be_judged(promise: None, today: date) -> None:
    judgement = review_on(today).judgements.get()
    assert (judgement.verdict, judgement.cause, judgement.result) == ("cannot_be_judged", "no_result", None)


def test_a_promise_is_set_against_the_result_of_another_document(outcome: None, today: date) -> None:
    judgement = review_on(today).judgements.get()
    assert (judgement.verdict, judgement.fulfilment) == ("not_met", None)
    assert (judgement.target, judgement.result) == (
        Statement.objects.get(status="target"),
        Statement.objects.get(status="actual"),
    )
    assert judgement.reason_zh
    assert judgement.reason_en


def test_the_written_places_survive_the_database(outcome: None, today: date) -> None:
    assert "80.5亿元" in review_on(today).judgements.get().reason_zh


def test_the_same_library_is_judged_once(outcome: None, today: date) -> None:
    assert review_on(today) == review_on(today)
    assert Review.objects.count() == 1


def test_a_deleted_result_makes_a_new_review(analyst: User, outcome: None, today: date) -> None:
    before = review_on(today)
    delete_document(by=analyst, document=Statement.objects.get(status="actual").document)
    after = review_on(today)
    assert (before.judgements.get().verdict, after.judgements.get().verdict) == ("not_met", "cannot_be_judged")


def test_the_day_before_nothing_was_promised(outcome: None, today: date) -> None:
    assert standing(review_on(today - timedelta(days=1)), JudgementFilter()).tally.total == 0


def test_what_is_missed_comes_binding_first(analyst: User, outcome: None, today: date) -> None:
    text = "到2025年，农业总产值达到100亿元；农业总产值完成8亿元。"
    enter(
        analyst, "other.txt", text,
        statement(text, "100亿元", "农业总产值", value=Decimal(100), status=Status.TARGET, period="2025"),
        statement(text, "8亿元", "农业总产值", period="2025"),
    )  # fmt: skip
    assert [(each.name, each.attribute) for each in in_need(review_on(today), JudgementFilter())] == [
        ("工业总产值", "约束性"),
        ("农业总产值", ""),
    ]


def test_an_indicator_knows_its_promises(outcome: None, today: date) -> None:
    review = review_on(today)
    judgement = Judgement.objects.get()
    assert judgement.indicator_id is not None
    assert judgements_of_indicator(review, judgement.indicator_id, "青山区") == [judgement]
    assert judgements_of_indicator(review, judgement.indicator_id, "红山区") == []


def test_verdicts_are_counted_best_first() -> None:
    parts = tally(["not_met", "met", "not_met"]).parts
    assert [(light, verdict, count) for light, verdict, _, count in parts] == [("◆", "met", 1), ("■", "not_met", 2)]


def test_a_page_does_not_wait_for_the_new_review(analyst: User, outcome: None, today: date) -> None:
    before = shown_on(today)
    delete_document(by=analyst, document=Statement.objects.get(status="target").document)
    after = shown_on(today)
    assert (before.fresh, after.fresh, after.review) == (True, False, before.review)
    assert standing(after.review, JudgementFilter()).tally.total == 0
    review_on(today)
    assert shown_on(today).fresh


def test_a_new_day_begins_with_the_review_of_the_day_before(outcome: None, today: date) -> None:
    yesterday = review_on(today)
    tomorrow = shown_on(today + timedelta(days=1))
    assert (tomorrow.review, tomorrow.fresh) == (yesterday, False)


def test_a_judgement_that_fails_does_not_keep_documents_from_being_read(
    analyst: User, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("lantu_platform.plans.services.review.compare", Mock(side_effect=RuntimeError))
    receive_document(by=analyst, name="a.txt", content=PLAN.encode())
    call_command("work", once=True)
    assert Reading.objects.get().state == "done"
    assert Review.objects.count() == 0


def test_the_public_is_judged_by_published_documents_alone(outcome: None, analyst: User, today: date) -> None:
    plan, report = Document.objects.order_by("pk")
    publish_document(by=analyst, document=plan)
    assert review_on(today, Audience.PUBLIC).judgements.get().cause == "no_result"
    publish_document(by=analyst, document=report)
    assert review_on(today, Audience.PUBLIC).judgements.get().verdict == "not_met"


def test_what_is_withdrawn_is_gone_at_once_with_what_stood_on_it(outcome: None, analyst: User, today: date) -> None:
    plan, report = Document.objects.order_by("pk")
    publish_document(by=analyst, document=plan)
    publish_document(by=analyst, document=report)
    review_on(today, Audience.PUBLIC)
    withdraw_document(by=analyst, document=report)
    review = public_review()
    assert review
    assert standing(review, JudgementFilter()).tally.total == 0


def test_the_desk_never_sees_the_review_for_the_public(outcome: None, analyst: User, today: date) -> None:
    review_on(today, Audience.PUBLIC)
    assert standing(shown_on(today).review, JudgementFilter()).tally.total == 1


def test_no_request_makes_a_review_for_the_public(outcome: None) -> None:
    assert public_review() is None


def test_the_worker_judges_for_the_public_while_the_site_is_open(outcome: None, analyst: User) -> None:
    call_command("work", once=True)
    assert public_review() is None
    administrator = appoint(
        username="xi", password="a long password", name="席系统", department="信息中心", role=Role.SYSTEM_ADMIN
    )
    open_site(by=administrator)
    call_command("work", once=True)
    assert public_review()


def test_a_binding_promise_under_way_tells_its_outlook_and_has_a_light(analyst: User, today: date) -> None:
    text = "到2025年，工业总产值达到100亿元。2025年上半年，工业总产值完成40亿元。"
    aim = statement(text, "100亿元", "工业总产值", value=Decimal(100), status=Status.TARGET, period="2025")
    done = statement(text, "40亿元", "工业总产值", value=Decimal(40), period="2025H1")
    enter(analyst, "half.txt", text, replace(aim, attribute="约束性"), done)
    judgement = review_on(today).judgements.get()
    light = lights([judgement], "yinchuan")[judgement.pk]
    assert (judgement.binding, judgement.outlook_zh.split("，")[:2]) == (
        True,
        ["照此推算2025年为76—84亿元", "预计不能达标"],
    )
    assert (light.colour, light.reason) == ("yellow", "银川规则：黄灯，完成进度比时间进度低10个百分点，达到10亮黄灯。")


def test_an_unknown_rule_gives_no_lights(outcome: None, today: date) -> None:
    assert lights(review_on(today).judgements.all(), "nowhere") == {}


def test_figures_that_were_not_compared_are_kept_beside_the_judgement(
    promise: None, analyst: User, today: date
) -> None:
    text = "2025年，本级工业总产值完成60亿元。"
    narrow = statement(text, "60亿元", "工业总产值", value=Decimal(60), period="2025", scope=("本级",))
    enter(analyst, "own.txt", text, narrow)
    judgement = judgements_of_indicator(review_on(today), Indicator.objects.get().pk, "青山区")[0]
    related = [str(each.statement.value.normalize()) for each in judgement.related.all()]
    assert (judgement.cause, related) == ("scope_differs", ["6E+1"])
