"""Who is told, and who is named, as able to do something with a department's returns."""

from datetime import timedelta

import pytest
from tests.lantu_platform.collection.conftest import TODAY

from lantu_platform.collection.queries import holders
from lantu_platform.collection.queries.holders import names_who
from lantu_platform.people.models import Delegation, Department, Post, User

YESTERDAY, TOMORROW = TODAY - timedelta(days=1), TODAY + timedelta(days=1)


def heads(head: User) -> list[str]:
    department = Department.objects.get(name="统计局")
    return [str(user) for user in holders("collection.approve", department.pk)]


@pytest.mark.parametrize(
    ("days", "found"),
    [
        ({}, ["钱局长"]),
        ({"valid_from": YESTERDAY, "valid_to": TODAY}, []),
        ({"valid_from": YESTERDAY, "valid_to": TOMORROW}, ["钱局长"]),
        ({"valid_from": TOMORROW}, []),
        ({"valid_to": TODAY}, []),
    ],
)
def test_only_a_post_of_today_counts(head: User, days: dict[str, object], found: list[str]) -> None:
    Post.objects.filter(user=head).update(**days)
    assert heads(head) == found


def test_an_ended_post_of_another_department_opens_nothing(head: User, stranger: User) -> None:
    here = Department.objects.get(name="统计局")
    Post.objects.create(user=stranger, department=here, role="head", valid_from=YESTERDAY, valid_to=TODAY)
    assert heads(head) == ["钱局长"]


@pytest.mark.parametrize(
    ("first", "end", "found"),
    [
        (YESTERDAY, TOMORROW, ["孙局长", "钱局长"]),
        (YESTERDAY, TODAY, ["钱局长"]),
        (TOMORROW, TOMORROW + timedelta(days=3), ["钱局长"]),
    ],
)
def test_who_stands_in_today_counts(head: User, stranger: User, first: object, end: object, found: list[str]) -> None:
    Delegation.objects.create(post=head.posts.get(), to=stranger, valid_from=first, valid_to=end)
    assert heads(head) == found


def test_who_stands_in_for_a_post_that_has_ended_does_not_count(head: User, stranger: User) -> None:
    Delegation.objects.create(post=head.posts.get(), to=stranger, valid_from=YESTERDAY, valid_to=TOMORROW)
    Post.objects.filter(user=head).update(valid_from=YESTERDAY, valid_to=TODAY)
    assert heads(head) == []
    assert names_who("collection.approve", Department.objects.get(name="统计局").pk).startswith("（还没有人")


def test_a_person_with_two_posts_is_named_once(head: User) -> None:
    Post.objects.create(user=head, department=Department.objects.get(name="统计局"), role="clerk")
    department = Department.objects.get(name="统计局")
    assert [str(user) for user in holders("collection.fill", department.pk)] == ["钱局长"]
