"""The direction that the catalogue gives an indicator steers judging."""

from decimal import Decimal

import pytest
from django.utils import timezone
from tests.lantu_platform.ledger import enter, statement

from lantu.aspect import Status
from lantu_platform.audit.models import Entry
from lantu_platform.indicators.models import Indicator
from lantu_platform.indicators.services import describe_indicator
from lantu_platform.people.models import User
from lantu_platform.plans.enums import Audience
from lantu_platform.plans.services import review_on
from lantu_platform.plans.services.review import unjudged

TEXT = "青山区2024年人均排放量控制到8吨，2025年控制到9吨，2024年实际9吨。"


@pytest.fixture
def indicator(analyst: User) -> Indicator:
    """Something that no table of words knows, above its target in 2024."""
    slots: dict[str, object] = {"unit": "吨"}
    promised = {**slots, "status": Status.TARGET}
    enter(
        analyst,
        "plan.txt",
        TEXT,
        statement(TEXT, "8吨", "青山指数", period="2024", value=Decimal(8), **promised),
        statement(TEXT, "实际9吨", "青山指数", period="2024", value=Decimal(9), **slots),
    )
    return Indicator.objects.get(name="青山指数")


def verdicts(audience: Audience = Audience.DESK) -> list[str]:
    return [one.verdict for one in review_on(timezone.localdate(), audience).judgements.all()]


def test_a_changed_direction_judges_anew(analyst: User, indicator: Indicator) -> None:
    assert verdicts() == ["met"]
    describe_indicator(by=analyst, indicator=indicator, facts={"direction": "down"})
    assert unjudged(timezone.localdate(), Audience.DESK) != ""
    assert verdicts() == ["not_met"]


def test_the_log_tells_the_direction_before_and_after(analyst: User, indicator: Indicator) -> None:
    describe_indicator(by=analyst, indicator=indicator, facts={"direction": "down"})
    entry = Entry.objects.get(action="indicators.described")
    assert (entry.label, entry.details["direction"]) == ("青山指数", {"before": "", "after": "down"})
