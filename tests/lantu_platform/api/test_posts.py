"""Posts, stand-ins and the table of rights by program."""

from datetime import date, timedelta
from typing import Any

from django.test import Client
from django.utils import timezone
from tests.lantu_platform.api.conftest import Program
from tests.lantu_platform.people.conftest import House

from lantu_platform.people.enums import Role
from lantu_platform.people.models import Delegation, Post
from lantu_platform.people.rules import rights

API = "/api/v1"
JSON = "application/json"
TODAY = timezone.localdate


def in_a_week() -> date:
    return TODAY() + timedelta(days=6)


def give(client: Client, house: House, person: int, role: str) -> Any:
    said = {"department": house.finance.pk, "role": role, "first": str(TODAY())}
    return client.post(f"{API}/people/{person}/posts", said, JSON)


def delegate(client: Client, house: House, to: str = "he") -> Any:
    said = {"to": to, "first": str(TODAY()), "last": str(in_a_week()), "ground": "出差"}
    return client.post(f"{API}/posts/{house.head.posts.get().pk}/delegations", said, JSON)


def test_a_post_is_given_and_ended_once(house: House, program: Program) -> None:
    gives, person = program(house.security), house.clerk.pk
    answer = give(gives, house, person, "supervisor")
    post = answer.json()["id"]
    assert (answer.status_code, answer.json()) == (
        201,
        {
            "id": post, "person": person, "department": house.finance.pk, "role": "supervisor",
            "valid_from": str(TODAY()), "valid_to": None,
        },
    )  # fmt: skip
    assert [each["role"] for each in gives.get(f"{API}/people/{person}/posts").json()] == ["clerk", "supervisor"]
    ended = [gives.delete(f"{API}/posts/{post}?ground=期满").json()["valid_to"] for _ in range(2)]
    assert ended == [str(TODAY()), str(TODAY())]
    past = gives.get(f"{API}/people/{person}/posts", {"past": True}).json()
    assert [each["id"] for each in past] == [post]


def test_nobody_gives_posts_to_themselves(house: House, program: Program) -> None:
    refused = give(program(house.security), house, house.security.pk, "clerk")
    assert (refused.status_code, refused.json()["detail"]) == (409, "不能任免自己的岗位。请另一位安全管理员办理。")


def test_three_administrators_stay_apart(house: House, program: Program) -> None:
    refused = give(program(house.security), house, house.auditor.pk, "clerk")
    assert (refused.status_code, Post.objects.filter(user=house.auditor).count()) == (409, 1)


def test_a_head_finds_somebody_to_stand_in(house: House, program: Program) -> None:
    asks = program(house.head)
    (post,) = asks.get(f"{API}/delegations/posts").json()
    answer = delegate(asks, house)
    told = {
        "id": answer.json()["id"], "post": post, "holder": "江局长", "to": house.clerk.pk, "to_name": "何填报",
        "valid_from": str(TODAY()), "valid_to": str(in_a_week() + timedelta(days=1)), "ground": "出差",
    }  # fmt: skip
    assert (answer.status_code, answer.json()) == (201, told)
    assert asks.get(f"{API}/delegations").json() == [told]
    assert program(house.clerk).get(f"{API}/delegations/offers").json() == [told]
    assert program(house.system).get(f"{API}/people/{house.head.pk}/delegations").json() == [told]


def test_a_stand_in_goes_again(house: House, program: Program) -> None:
    asks = program(house.head)
    made = delegate(asks, house).json()["id"]
    ended = [asks.delete(f"{API}/delegations/{made}").json()["valid_to"] for _ in range(2)]
    assert (ended, asks.get(f"{API}/delegations").json()) == ([str(TODAY()), str(TODAY())], [])


def test_nobody_arranges_for_anothers_post(house: House, program: Program) -> None:
    refused = delegate(program(house.clerk), house, "jiang")
    assert (refused.status_code, Delegation.objects.exists()) == (403, False)


def test_a_stand_in_who_has_left_is_not_found(house: House, program: Program) -> None:
    assert delegate(program(house.head), house, "nobody").status_code == 404


def test_the_table_of_rights_is_told_as_it_is(house: House, program: Program) -> None:
    told = {row["action"]: row for row in program(house.auditor).get(f"{API}/rights").json()}
    assert list(told) == list(rights())
    row = told["collection.fill"]
    assert (row["english"], row["visitor"], row["scopes"]) == (
        "Fill in, upload and submit returns",
        False,
        {role.value: "own" if role in (Role.CLERK, Role.HEAD) else "" for role in Role},
    )
