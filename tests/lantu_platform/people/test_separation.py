"""三员分立, in the services and in the database."""

from datetime import date, timedelta

import pytest
from django.core.exceptions import PermissionDenied
from django.db import IntegrityError, transaction
from django.utils import timezone
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.django import TestCase
from tests.lantu_platform.people.conftest import House

from lantu_platform.audit.queries import history
from lantu_platform.people.enums import ADMINISTRATORS, Role
from lantu_platform.people.errors import Obstacle, Refusal
from lantu_platform.people.models import Department, Post, User
from lantu_platform.people.services import appoint, deactivate, delegate, end_post, give_post

TODAY = timezone.localdate


@pytest.mark.parametrize("role", [role for role in Role if role is not Role.AUDIT_ADMIN])
def test_an_administrator_gets_no_other_role(house: House, role: Role) -> None:
    with pytest.raises(Refusal) as caught:
        give_post(by=house.security, user=house.auditor, department=house.zone, role=role, first=TODAY())
    assert caught.value.obstacle is Obstacle.APART
    with pytest.raises(IntegrityError, match="people_administrators_apart"), transaction.atomic():
        Post.objects.create(user=house.auditor, department=house.zone, role=role)


@pytest.mark.parametrize("role", sorted(ADMINISTRATORS))
def test_who_does_business_becomes_no_administrator(house: House, role: Role) -> None:
    with pytest.raises(Refusal) as caught:
        give_post(by=house.security, user=house.clerk, department=house.zone, role=role, first=TODAY())
    assert caught.value.obstacle is Obstacle.APART
    with pytest.raises(IntegrityError, match="people_administrators_apart"), transaction.atomic():
        Post.objects.create(user=house.clerk, department=house.zone, role=role)


def test_changing_a_post_does_not_get_round_the_database(house: House) -> None:
    Post.objects.create(user=house.clerk, department=house.zone, role=Role.ANALYST)
    with pytest.raises(IntegrityError, match="people_administrators_apart"), transaction.atomic():
        Post.objects.filter(user=house.clerk, role=Role.ANALYST).update(role=Role.AUDIT_ADMIN)


def test_the_administrators_post_may_begin_when_the_other_has_ended(house: House) -> None:
    end_post(by=house.security, post=house.clerk.posts.get())
    give_post(by=house.security, user=house.clerk, department=house.zone, role=Role.AUDIT_ADMIN, first=TODAY())
    assert User.objects.get(pk=house.clerk.pk).roles == {Role.AUDIT_ADMIN}


def test_set_up_keeps_them_apart_too(house: House) -> None:
    with pytest.raises(Refusal) as caught:
        appoint(username="shenji", password="x", name="", department="青山区", role=Role.ANALYST)
    assert caught.value.obstacle is Obstacle.APART


class Overlap(TestCase):
    """Hypothesis wants a fresh database for each example."""

    @settings(max_examples=120, deadline=None)
    @given(st.lists(st.tuples(st.integers(0, 8), st.none() | st.integers(0, 8)), min_size=2, max_size=2))
    def test_the_database_refuses_exactly_the_days_in_common(self, spans: list[tuple[int, int | None]]) -> None:
        user, _ = User.objects.get_or_create(username="x")
        unit, _ = Department.objects.get_or_create(name="局")
        begin = date(2026, 1, 1)
        days = []
        for first, length in spans:
            day = begin + timedelta(days=first)
            days.append((day, None if length is None else day + timedelta(days=length)))
        horizon = [begin + timedelta(days=each) for each in range(40)]
        held = [{day for day in horizon if a <= day and (b is None or day < b)} for a, b in days]
        Post.objects.create(user=user, department=unit, role=Role.CLERK, valid_from=days[0][0], valid_to=days[0][1])
        try:
            with transaction.atomic():
                Post.objects.create(
                    user=user, department=unit, role=Role.AUDIT_ADMIN, valid_from=days[1][0], valid_to=days[1][1]
                )
            refused = False
        except IntegrityError:
            refused = True
        assert refused == bool(held[0] & held[1])


def test_nobody_stands_in_across_the_separation(house: House) -> None:
    last = TODAY() + timedelta(days=3)
    with pytest.raises(Refusal) as caught:
        delegate(by=house.security, post=house.auditor.posts.get(), to=house.clerk, first=TODAY(), last=last)
    assert caught.value.obstacle is Obstacle.APART
    with pytest.raises(Refusal) as caught:
        delegate(by=house.head, post=house.head.posts.get(), to=house.auditor, first=TODAY(), last=last)
    assert caught.value.obstacle is Obstacle.APART


def test_nobody_changes_their_own_posts(house: House) -> None:
    with pytest.raises(Refusal) as caught:
        give_post(by=house.security, user=house.security, department=house.zone, role=Role.HEAD, first=TODAY())
    assert caught.value.obstacle is Obstacle.OWN_POST
    with pytest.raises(Refusal) as caught:
        end_post(by=house.security, post=house.security.posts.get())
    assert caught.value.obstacle is Obstacle.OWN_POST


def test_the_system_administrator_gives_no_posts(house: House) -> None:
    with pytest.raises(PermissionDenied):
        give_post(by=house.system, user=house.clerk, department=house.zone, role=Role.HEAD, first=TODAY())


def test_the_last_administrator_of_a_kind_stays(house: House) -> None:
    with pytest.raises(Refusal) as caught:
        end_post(by=house.security, post=house.auditor.posts.get())
    assert str(caught.value) == "申审计 是最后一位审计管理员。请先任命接替的人。"
    with pytest.raises(Refusal) as caught:
        deactivate(by=house.system, user=house.security)
    assert caught.value.obstacle is Obstacle.LAST_ADMINISTRATOR


def test_ending_a_post_twice_is_logged_once(house: House) -> None:
    post = house.clerk.posts.get()
    for _ in range(2):
        end_post(by=house.security, post=post, ground="调离")
    lines = [(line.actor, line.ground) for line in history(house.clerk) if line.action == "people.post-ended"]
    assert lines == [(house.security, "调离")]


def test_a_post_is_not_given_twice(house: House) -> None:
    with pytest.raises(Refusal) as caught:
        give_post(by=house.security, user=house.clerk, department=house.finance, role=Role.CLERK, first=TODAY())
    assert caught.value.obstacle is Obstacle.POST_TWICE
