"""What a leader narrows the overview by, and since when and with whom a promise is red."""

from datetime import timedelta
from decimal import Decimal

import pytest
from django.utils import timezone
from tests.lantu_platform.ledger import enter, statement

from lantu.aspect import Status
from lantu_platform.indicators.enums import RegionLevel
from lantu_platform.indicators.models import Indicator
from lantu_platform.indicators.queries import RegionTree
from lantu_platform.library.models import Document
from lantu_platform.people.models import Department, User
from lantu_platform.plans.models import Review
from lantu_platform.plans.queries import (
    Facet,
    JudgementFilter,
    cockpit_choices,
    in_need,
    most_in_need,
    standing,
    step_of_the_week,
)
from lantu_platform.plans.services import review_on

PROMISE = "到2025年，{name}达到100亿元。2025年，{name}完成80亿元。"
GDP, RETAIL = "地区生产总值", "社会消费品零售总额"


def missed(by: User, name: str, region: str, attribute: str = "") -> Document:
    text = PROMISE.format(name=name) + region
    target = statement(
        text, "100亿元", name, value=Decimal(100), status=Status.TARGET, period="2025", region=region,
        attribute=attribute,
    )  # fmt: skip
    return enter(
        by,
        f"{name}.txt",
        text,
        target,
        statement(text, "80亿元", name, value=Decimal(80), period="2025", region=region),
    )


@pytest.fixture
def review(analyst: User) -> Review:
    missed(analyst, GDP, "柳州市", "约束性")
    missed(analyst, RETAIL, "青岛市市南区")
    return review_on(timezone.localdate())


@pytest.mark.parametrize(
    ("region", "level"),
    [
        ("广西壮族自治区", RegionLevel.PROVINCE),
        ("柳州市", RegionLevel.CITY),
        ("柳江区", RegionLevel.COUNTY),
        ("柳东新区", RegionLevel.ZONE),
    ],
)
def test_the_level_of_a_place(region: str, level: RegionLevel) -> None:
    assert RegionTree({}).level(region) is level


def test_binding_promises_are_counted_apart(review: Review) -> None:
    counted = standing(review, JudgementFilter())
    assert (counted.tally.total, counted.binding, counted.others) == (2, 1, 1)


@pytest.mark.parametrize(
    ("wanted", "names"),
    [
        (JudgementFilter(field="E"), [GDP, RETAIL]),
        (JudgementFilter(field="G"), []),
        (JudgementFilter(level="city"), [GDP]),
        (JudgementFilter(year=2025), [GDP, RETAIL]),
        (JudgementFilter(year=2024), []),
        (JudgementFilter(department="统计局"), [RETAIL]),
    ],
)
def test_the_overview_is_narrowed(review: Review, wanted: JudgementFilter, names: list[str]) -> None:
    lead = Department.objects.create(name="统计局")
    Indicator.objects.filter(name=RETAIL).update(lead=lead)
    assert [each.name for each in in_need(review, wanted)] == names


@pytest.mark.parametrize("most", [1, None])
def test_binding_promises_in_need_are_found_apart(review: Review, most: int | None) -> None:
    found = most_in_need(review, JudgementFilter(), most)
    assert [[each.name for each in rows] for rows in found] == [[GDP], [RETAIL]]


def test_only_the_first_in_need_are_found(review: Review, analyst: User) -> None:
    missed(analyst, "固定资产投资", "青岛市市北区")
    again = review_on(timezone.localdate())
    _, rows = most_in_need(again, JudgementFilter(), 1)
    assert [each.name for each in rows] == [RETAIL]


def test_only_what_tells_promises_apart_is_offered(review: Review) -> None:
    offered = cockpit_choices(review)
    assert {facet: [value for value, _ in choices] for facet, choices in offered.items()} == {
        Facet.LEVEL: ["city", "zone"]
    }


def test_red_since_the_later_of_promise_and_result_came_in(review: Review) -> None:
    assert {each.since for each in in_need(review, JudgementFilter())} == {timezone.localdate()}


def test_the_indicators_lead_answers(review: Review) -> None:
    Indicator.objects.filter(name=GDP).update(lead=Department.objects.create(name="统计局"))
    assert [each.who for each in in_need(review, JudgementFilter())] == ["统计局", ""]


def test_the_week_begins_with_its_first_document(review: Review, analyst: User) -> None:
    first, second = Document.objects.order_by("pk")
    step = step_of_the_week(review)
    assert step is not None
    assert step.document == first
    Document.objects.filter(pk=first.pk).update(added_at=timezone.now() - timedelta(days=8))
    later = step_of_the_week(Review.objects.get(pk=review.pk))
    assert later is not None
    assert later.document == second


def test_a_quiet_week_has_no_step(review: Review) -> None:
    Document.objects.update(added_at=timezone.now() - timedelta(days=8))
    assert step_of_the_week(Review.objects.get(pk=review.pk)) is None
