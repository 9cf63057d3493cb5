"""Departments by program."""

from typing import Any

import pytest
from django.test import Client
from django.utils import timezone
from tests.lantu_platform.api.conftest import ANY, Program
from tests.lantu_platform.people.conftest import House

from lantu_platform.people.models import Department, User

DEPARTMENTS = "/api/v1/departments"
JSON = "application/json"


def today() -> str:
    return str(timezone.localdate())


@pytest.fixture
def keeps(house: House, program: Program) -> Client:
    """The system administrator's program."""
    return program(house.system)


def changed(client: Client, department: Department, way: str, **said: object) -> Any:
    return client.post(f"{DEPARTMENTS}/{department.pk}/{way}", {"day": today()} | said, JSON, headers=ANY)


def test_the_tree_is_listed_from_the_top(house: House, keeps: Client) -> None:
    told = keeps.get(DEPARTMENTS).json()["items"]
    assert [(each["name"], each["parent"]) for each in told] == [
        ("青山区", None), ("教育局", house.zone.pk), ("财政局", house.zone.pk),
    ]  # fmt: skip


def test_a_department_is_founded_once(house: House, keeps: Client) -> None:
    said = {
        "name": "数据局",
        "kind": "department",
        "parent": house.zone.pk,
        "day": today(),
        "ground": "青编〔2026〕1号",
    }
    made = [keeps.post(DEPARTMENTS, said, JSON) for _ in range(2)]
    new = Department.objects.get(name="数据局")
    assert made[0].json() == {
        "id": new.pk, "name": "数据局", "kind": "department", "parent": house.zone.pk, "valid_from": today(),
        "valid_to": None,
    }  # fmt: skip
    assert (made[0].status_code, made[1].status_code, made[1].json()["detail"]) == (
        201, 409, "同一上级下已有叫“数据局”的机构。请换一个名称，或先改原机构的名称。",
    )  # fmt: skip


def test_a_department_takes_another_name(house: House, keeps: Client) -> None:
    assert changed(keeps, house.finance, "rename", name="财政金融局").json()["name"] == "财政金融局"
    (step,) = keeps.get(f"{DEPARTMENTS}/{house.finance.pk}/history", {"size": 1}).json()["items"]
    assert (step["step"], step["day"], step["by"]) == ("renamed", today(), "席系统")
    assert [[unit["name"] for unit in step[when]] for when in ("before", "after")] == [["财政局"], ["财政金融局"]]


def test_a_department_goes_below_another_but_not_below_itself(house: House, keeps: Client) -> None:
    moved = changed(keeps, house.schools, "transfer", parent=house.finance.pk)
    assert (moved.status_code, moved.json()["parent"]) == (200, house.finance.pk)
    refused = changed(keeps, house.finance, "transfer", parent=house.schools.pk)
    assert (refused.status_code, Department.objects.get(pk=house.finance.pk).parent_id) == (409, house.zone.pk)


def test_a_split_takes_people_where_they_are_sent(house: House, keeps: Client) -> None:
    parts = [{"name": "预算局"}, {"name": "国库局", "people": [house.clerk.pk]}]
    answer = changed(keeps, house.finance, "split", into=parts)
    heir, other = (each["id"] for each in answer.json())
    assert (answer.status_code, [each["name"] for each in answer.json()]) == (201, ["预算局", "国库局"])
    people = (User.objects.get(pk=each.pk).department_id for each in (house.head, house.clerk))
    assert list(people) == [heir, other]
    assert keeps.get(f"{DEPARTMENTS}/{house.finance.pk}").json()["valid_to"] == today()


def test_nobody_of_another_department_is_sent_along(house: House, keeps: Client) -> None:
    parts = [{"name": "预算局"}, {"name": "国库局", "people": [house.auditor.pk]}]
    refused = changed(keeps, house.finance, "split", into=parts)
    assert (refused.status_code, refused.json()["detail"]) == (
        409, "要去新机构的人里有人不在“财政局”。请核对后再拆分。",
    )  # fmt: skip
    assert Department.objects.filter(name="预算局").exists() is False


def test_a_merger_puts_one_in_the_place_of_several(house: House, keeps: Client) -> None:
    answer = changed(keeps, house.finance, "merge", others=[house.schools.pk], name="财政教育局")
    assert (answer.status_code, answer.json()["name"]) == (201, "财政教育局")
    assert User.objects.get(pk=house.clerk.pk).department_id == answer.json()["id"]
    ended = keeps.get(DEPARTMENTS, {"ended": True}).json()["items"]
    assert sorted(each["name"] for each in ended) == ["教育局", "财政局"]


def test_a_department_is_not_merged_with_itself(house: House, keeps: Client) -> None:
    refused = changed(keeps, house.finance, "merge", others=[house.finance.pk], name="财政教育局")
    assert (refused.status_code, refused.json()["detail"]) == (
        409, "拆分至少要分成两个机构，合并至少要有两个机构。请补全。",
    )  # fmt: skip


def test_an_empty_department_ends_and_one_with_people_does_not(house: House, keeps: Client) -> None:
    closed, refused = (changed(keeps, each, "close") for each in (house.schools, house.finance))
    assert (closed.status_code, closed.json()["valid_to"]) == (200, today())
    assert (refused.status_code, Department.objects.get(pk=house.finance.pk).valid_to) == (409, None)


def test_a_head_sees_their_own_department_alone(house: House, program: Program) -> None:
    asks = program(house.head)
    assert [each["name"] for each in asks.get(DEPARTMENTS).json()["items"]] == ["财政局"]
    assert asks.get(f"{DEPARTMENTS}/{house.schools.pk}").status_code == 404
