"""Tasks by program."""

from datetime import date
from typing import Any

import pytest
from django.test import Client
from tests.lantu_platform.api.conftest import Program
from tests.lantu_platform.ledger import announce

from lantu_platform.library.models import Document
from lantu_platform.people.enums import Role
from lantu_platform.people.models import Department, User
from lantu_platform.people.services import appoint
from lantu_platform.plans.models import Assignment
from lantu_platform.plans.services import assign_tasks

TEXT = "推进城市更新。完善公园体系。"
JSON = "application/json"


@pytest.fixture
def plan(analyst: User) -> Document:
    return announce(analyst, "plan.txt", TEXT, "推进城市更新", "完善公园体系")


@pytest.fixture
def given(plan: Document, reader: User) -> Assignment:
    parks = Department.objects.create(name="园林局")
    (made,) = assign_tasks(by=reader, document=plan, starts=[7], department=parks, due=date(2020, 1, 31))
    return made


@pytest.fixture
def clerk(given: Assignment) -> User:
    return appoint(username="yuan", password="a long password", name="袁", department="园林局", role=Role.CLERK)


def report(client: Client, given: Assignment, **told: object) -> Any:
    return client.post(f"/api/v1/tasks/{given.pk}/report", told, JSON)


def test_documents_with_tasks(as_reader: Client, given: Assignment) -> None:
    assert as_reader.get("/api/v1/tasks").json()["items"] == [
        {"document": given.document_id, "title": "plan.txt", "tasks": 2, "assigned": 1, "settled": 0, "overdue": 1}
    ]


def test_the_list_is_narrowed(as_reader: Client, given: Assignment) -> None:
    url = f"/api/v1/documents/{given.document_id}/tasks"
    asked = [{}, {"overdue": True}, {"q": "公园"}, {"state": "open"}, {"department": given.department_id}]
    assert [[each["start"] for each in as_reader.get(url, wanted).json()["items"]] for wanted in asked] == [
        [0, 7], [7], [7], [0], [7],
    ]  # fmt: skip


def test_a_department_lists_what_it_has_in_hand_over_all_documents(
    program: Program, clerk: User, given: Assignment
) -> None:
    page = program(clerk).get("/api/v1/tasks/mine?order=-due&overdue=true").json()
    (task,) = page["items"]
    out = task.pop("assignment")
    assert (task, out["department_name"], page["count"]) == (
        {"document": given.document_id, "title": "plan.txt", "start": 7, "text": "完善公园体系", "section": ["任务"],
         "state": "assigned", "overdue": True}, "园林局", 1,
    )  # fmt: skip


def test_another_department_has_nothing_in_hand(program: Program, given: Assignment) -> None:
    other = appoint(username="zhu", password="a long password", name="朱", department="住建局", role=Role.CLERK)
    assert program(other).get("/api/v1/tasks/mine").json()["items"] == []


def test_the_list_is_a_file_too(program: Program, clerk: User, given: Assignment) -> None:
    answer = program(clerk).get("/api/v1/tasks/mine/export?format=csv")
    assert answer.getvalue().decode("utf-8-sig").splitlines()[1:] == [
        "plan.txt,任务,完善公园体系,7,已分派,园林局,2020-01-31,是,"
    ]


def test_a_task_tells_who_leads_it(as_reader: Client, given: Assignment) -> None:
    _, task = as_reader.get(f"/api/v1/documents/{given.document_id}/tasks").json()["items"]
    out = task.pop("assignment")
    assert task == {
        "start": 7, "text": "完善公园体系", "section": ["任务"], "deadline": "", "state": "assigned", "overdue": True,
        "read": True,
    }  # fmt: skip
    assert (out["department_name"], out["due"], out["version"], out["changed_by"]) == (
        "园林局", "2020-01-31", 1, "王查阅",
    )  # fmt: skip


def test_the_tree_holds_the_tasks_under_their_chapters(as_reader: Client, given: Assignment) -> None:
    root = as_reader.get(f"/api/v1/documents/{given.document_id}/tasks/tree").json()
    (chapter,) = root["branches"]
    assert (root["title"], root["tasks"], chapter["title"]) == ("", [], "任务")
    assert [task["start"] for task in chapter["tasks"]] == [0, 7]
    assert {state: n for state, n in chapter["tally"]["states"].items() if n} == {"open": 1, "assigned": 1}


def test_tasks_are_handed_out(as_reader: Client, plan: Document) -> None:
    parks = Department.objects.create(name="园林局")
    order = {"tasks": [0, 7], "department": parks.pk, "due": "2099-06-30"}
    answer = as_reader.post(f"/api/v1/documents/{plan.pk}/tasks/assign", order, JSON)
    assert [(each["start"], each["assignment"]["department"]) for each in answer.json()] == [
        (0, parks.pk),
        (7, parks.pk),
    ]
    assert set(Assignment.objects.values_list("due", flat=True)) == {date(2099, 6, 30)}


def test_a_date_that_has_passed_is_refused(as_reader: Client, plan: Document) -> None:
    order = {"tasks": [0], "department": Department.objects.create(name="园林局").pk, "due": "2020-01-31"}
    refused = as_reader.post(f"/api/v1/documents/{plan.pk}/tasks/assign", order, JSON)
    assert (refused.status_code, refused.json()["errors"]) == (
        422, [{"where": "body.due", "what": "时限已经过去。请选今天或以后的日期。"}],
    )  # fmt: skip


def hand_over(client: Client, given: Assignment, **headers: str) -> Any:
    order = {"tasks": [0, 7], "department": Department.objects.get_or_create(name="住建局")[0].pk}
    return client.put(f"/api/v1/documents/{given.document_id}/tasks/assign", order, JSON, headers=headers)


def etag(client: Client, given: Assignment) -> str:
    task = client.get(f"/api/v1/documents/{given.document_id}/tasks").json()["items"][1]
    return f'"{task["assignment"]["etag"]}"'


def test_a_task_in_anothers_hands_is_not_handed_out_as_if_open(as_reader: Client, given: Assignment) -> None:
    order = {"tasks": [0, 7], "department": Department.objects.create(name="住建局").pk}
    refused = as_reader.post(f"/api/v1/documents/{given.document_id}/tasks/assign", order, JSON)
    assert (refused.status_code, refused.json()["type"]) == (412, "urn:lantu:problem:changed-meanwhile")
    assert list(Assignment.objects.values_list("start", "department__name")) == [(7, "园林局")]


def test_a_task_goes_over_only_as_it_was_seen(
    as_reader: Client, program: Program, clerk: User, given: Assignment
) -> None:
    before = etag(as_reader, given)
    report(program(clerk), given, seen=1, state="under_way")
    answers = [hand_over(as_reader, given, **{"If-Match": before}), hand_over(as_reader, given)]
    assert [each.status_code for each in answers] == [412, 428]
    assert list(Assignment.objects.values_list("start", "department__name")) == [(7, "园林局")]
    now = hand_over(as_reader, given, **{"If-Match": etag(as_reader, given)})
    assert [each["assignment"]["department_name"] for each in now.json()] == ["住建局", "住建局"]


def test_all_are_handed_out_or_none(as_reader: Client, plan: Document) -> None:
    order = {"tasks": [0, 1], "department": Department.objects.create(name="园林局").pk}
    refused = as_reader.post(f"/api/v1/documents/{plan.pk}/tasks/assign", order, JSON)
    assert (refused.status_code, refused.json()["title"]) == (409, "任务不在原处")
    assert not Assignment.objects.exists()


def test_a_department_that_is_none_is_named(as_reader: Client, plan: Document) -> None:
    order = {"tasks": [0], "department": 999}
    refused = as_reader.post(f"/api/v1/documents/{plan.pk}/tasks/assign", order, JSON)
    assert (refused.status_code, refused.json()["errors"]) == (
        422, [{"where": "body.department", "what": "没有这个部门。请重新选。"}],
    )  # fmt: skip


def test_the_department_reports(program: Program, clerk: User, given: Assignment) -> None:
    answer = report(program(clerk), given, seen=1, state="under_way", note="已开工")
    assert (answer.status_code, answer.json()["state"], answer.json()["assignment"]["note"]) == (
        200, "under_way", "已开工",
    )  # fmt: skip


def test_a_report_on_what_was_changed_meanwhile_is_refused(program: Program, clerk: User, given: Assignment) -> None:
    report(program(clerk), given, seen=1, state="under_way")
    refused = report(program(clerk), given, seen=1, state="done")
    assert (refused.status_code, refused.json()["type"]) == (409, "urn:lantu:problem:task-changed")


def test_a_blocked_task_needs_its_reason(program: Program, clerk: User, given: Assignment) -> None:
    refused = report(program(clerk), given, seen=1, state="blocked")
    assert (refused.status_code, [each["where"] for each in refused.json()["errors"]]) == (422, ["body.note"])


def test_nobody_reports_for_another_department(program: Program, given: Assignment) -> None:
    other = appoint(username="zhu", password="a long password", name="朱", department="住建局", role=Role.CLERK)
    assert report(program(other), given, seen=1, state="done").status_code == 403
