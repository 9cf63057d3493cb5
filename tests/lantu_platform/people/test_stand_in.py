"""Acting for somebody who is absent."""

from datetime import date, timedelta

import pytest
from django.core.exceptions import PermissionDenied
from django.utils import timezone
from tests.lantu_platform.people.conftest import House, fresh

from lantu_platform.audit.services import record
from lantu_platform.people.errors import Obstacle, Refusal
from lantu_platform.people.models import Delegation
from lantu_platform.people.queries import standing_in
from lantu_platform.people.rules import may
from lantu_platform.people.services import delegate, end_delegation, end_post

TODAY = timezone.localdate


def in_a_week() -> date:
    return TODAY() + timedelta(days=6)


@pytest.fixture
def arranged(house: House) -> Delegation:
    """The clerk stands in for the head for a week."""
    return delegate(
        by=house.head, post=house.head.posts.get(), to=house.clerk, first=TODAY(), last=in_a_week(), ground="出差"
    )


def test_acting_gives_the_absent_persons_post_and_nothing_else(house: House, arranged: Delegation) -> None:
    person = fresh(house.clerk)
    assert not may(person, "collection.approve", house.finance)
    person = fresh(house.clerk)
    person.acting = standing_in(person, arranged.pk)
    assert may(person, "collection.approve", house.finance)
    assert not may(person, "collection.unlock", house.finance)


def test_the_log_says_for_whom(house: House, arranged: Delegation) -> None:
    person = fresh(house.clerk)
    person.acting = standing_in(person, arranged.pk)
    line = record(by=person, action="collection.approved", subject=house.finance)
    assert (line.actor, line.on_behalf_of) == (house.clerk, house.head)


def test_after_the_last_day_it_is_over(house: House, arranged: Delegation) -> None:
    assert Delegation.objects.on(in_a_week()).count() == 1
    assert Delegation.objects.on(in_a_week() + timedelta(days=1)).count() == 0


def test_it_is_over_when_taken_back(house: House, arranged: Delegation) -> None:
    end_delegation(by=house.head, delegation=arranged)
    assert standing_in(house.clerk, arranged.pk) is None


def test_it_is_over_when_the_post_ends(house: House, arranged: Delegation) -> None:
    end_post(by=house.security, post=house.head.posts.get())
    assert standing_in(house.clerk, arranged.pk) is None


def test_another_person_cannot_use_it(house: House, arranged: Delegation) -> None:
    assert standing_in(house.auditor, arranged.pk) is None


def test_a_stand_in_passes_nothing_on(house: House, arranged: Delegation) -> None:
    person = fresh(house.clerk)
    person.acting = standing_in(person, arranged.pk)
    with pytest.raises(PermissionDenied):
        delegate(by=person, post=house.head.posts.get(), to=house.system, first=TODAY(), last=in_a_week())


def test_one_person_at_a_time_stands_in(house: House, arranged: Delegation) -> None:
    with pytest.raises(Refusal) as caught:
        delegate(by=house.head, post=house.head.posts.get(), to=house.clerk, first=in_a_week(), last=in_a_week())
    assert caught.value.obstacle is Obstacle.ALREADY_STOOD_IN


def test_only_the_holder_and_the_security_administrator_arrange_it(house: House) -> None:
    with pytest.raises(PermissionDenied):
        delegate(by=house.clerk, post=house.head.posts.get(), to=house.clerk, first=TODAY(), last=in_a_week())
    made = delegate(by=house.security, post=house.head.posts.get(), to=house.clerk, first=TODAY(), last=in_a_week())
    assert made.to == house.clerk
