"""Departments, people and posts by program."""

import json
from collections.abc import Callable

from django.test import Client
from django.utils import timezone
from tests.lantu_platform.api.conftest import Program

from lantu_platform.people.models import User

API = "/api/v1"
Browser = Callable[[User], Client]


def test_the_telephone_number_is_masked(system: User, analyst: User, program: Program) -> None:
    said = json.dumps({"phone": "13800001234"})
    changed = program(system).patch(f"{API}/people/{analyst.pk}", said, "application/json").json()
    assert (changed["name"], changed["phone"]) == ("李分析", "138****1234")


def test_an_account_is_closed_and_opened(system: User, reader: User, program: Program) -> None:
    keeps, url = program(system), f"{API}/people/{reader.pk}"
    told = [
        keeps.post(f"{url}/{what}", "{}", "application/json").json()["active"] for what in ("deactivate", "reactivate")
    ]
    assert told == [False, True]


def test_a_department_is_founded_once(system: User, program: Program) -> None:
    said = json.dumps({"name": "数据局", "kind": "department", "day": "2026-01-01"})
    made = [program(system).post(f"{API}/departments", said, "application/json") for _ in range(2)]
    assert [answer.status_code for answer in made] == [201, 409]
    assert made[1].json()["detail"] == "同一上级下已有叫“数据局”的机构。请换一个名称，或先改原机构的名称。"


def test_a_post_is_given_and_ended(security: User, analyst: User, browser: Browser) -> None:
    gives = browser(security)
    said = json.dumps({"department": analyst.department_id, "role": "supervisor", "first": str(timezone.localdate())})
    post = gives.post(f"{API}/people/{analyst.pk}/posts", said, "application/json").json()
    held = [row["role"] for row in gives.get(f"{API}/people/{analyst.pk}/posts").json()]
    assert sorted(held) == ["analyst", "supervisor"]
    assert gives.delete(f"{API}/posts/{post['id']}").json()["valid_to"] is not None


def test_nobody_gives_posts_to_themselves(security: User, browser: Browser) -> None:
    said = json.dumps({"department": security.department_id, "role": "clerk", "first": "2026-01-01"})
    refused = browser(security).post(f"{API}/people/{security.pk}/posts", said, "application/json")
    assert (refused.status_code, refused.json()["type"]) == (409, "urn:lantu:problem:refused")
