"""The list of tasks over all documents, and what departments learn of a hand-over."""

from datetime import date

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from pytest_django import DjangoAssertNumQueries
from tests.lantu_platform.ledger import announce

from lantu_platform.people.enums import Role
from lantu_platform.people.models import Department, User
from lantu_platform.people.services import appoint
from lantu_platform.plans.enums import TaskState
from lantu_platform.plans.models import Assignment
from lantu_platform.plans.services import assign_tasks, report_task
from lantu_platform.web.waiting import waiting

MINE = "/tasks/mine/"


@pytest.fixture
def clerk(db: None) -> User:
    return appoint(username="zhu", password="a long password", name="朱住建", department="住建局", role=Role.CLERK)


@pytest.fixture
def handed(analyst: User, reader: User, clerk: User) -> list[Assignment]:
    """Two documents; two tasks of the clerk's department, and one of another."""
    housing, parks = Department.objects.get(name="住建局"), Department.objects.create(name="园林局")
    plan = announce(analyst, "plan.txt", "推进城市更新。完善公园体系。", "推进城市更新", "完善公园体系")
    report = announce(analyst, "report.txt", "改造老旧小区。", "改造老旧小区")
    return [
        *assign_tasks(by=reader, document=plan, starts=[0], department=housing, due=date(2099, 6, 30)),
        *assign_tasks(by=reader, document=plan, starts=[7], department=parks),
        *assign_tasks(by=reader, document=report, starts=[0], department=housing, due=date(2020, 1, 31)),
    ]


@pytest.fixture
def as_clerk(client: Client, clerk: User) -> Client:
    client.force_login(clerk)
    return client


def told(user: User) -> list[tuple[str, str]]:
    return [(each.text, each.url) for each in waiting(user, timezone.localdate())]


def texts(client: Client, query: str = "") -> list[str]:
    return [line.text for line in client.get(MINE + query).context["lines"]]


def test_a_department_learns_on_its_first_page_what_it_got(clerk: User, handed: list[Assignment]) -> None:
    assert told(clerk) == [
        ("新交办 2 条任务", "/tasks/mine/?state=assigned"),
        ("2 条任务没有办完", "/tasks/mine/"),
        ("1 条任务超期", "/tasks/mine/?overdue=1"),
    ]


def test_what_was_reported_is_no_longer_new_and_what_is_settled_waits_no_more(
    clerk: User, handed: list[Assignment]
) -> None:
    report_task(by=clerk, assignment=handed[0].pk, seen=1, state=TaskState.UNDER_WAY)
    report_task(by=clerk, assignment=handed[2].pk, seen=1, state=TaskState.DONE)
    assert told(clerk) == [("1 条任务没有办完", "/tasks/mine/")]


def test_a_task_that_goes_over_is_new_to_the_other_department(
    clerk: User, reader: User, handed: list[Assignment]
) -> None:
    other = appoint(username="yuan", password="a long password", name="袁", department="园林局", role=Role.CLERK)
    report_task(by=clerk, assignment=handed[0].pk, seen=1, state=TaskState.DONE)
    parks = Department.objects.get(name="园林局")
    assign_tasks(by=reader, document=handed[0].document, starts=[0], department=parks)
    assert told(other) == [("新交办 2 条任务", "/tasks/mine/?state=assigned"), ("2 条任务没有办完", "/tasks/mine/")]


def test_the_list_holds_the_departments_tasks_of_all_documents(as_clerk: Client, handed: list[Assignment]) -> None:
    answer = as_clerk.get(MINE)
    assert [(line.text, line.overdue) for line in answer.context["lines"]] == [
        ("改造老旧小区", True), ("推进城市更新", False),
    ]  # fmt: skip
    assert "<h1>我的任务</h1>" in answer.content.decode()
    assert "新交办 2 条任务，还没有报过进展。" in answer.content.decode()


def test_who_answers_for_all_sees_the_tasks_of_all(as_reader: Client, handed: list[Assignment]) -> None:
    assert texts(as_reader) == ["改造老旧小区", "推进城市更新", "完善公园体系"]
    assert "<h1>各部门的任务</h1>" in as_reader.get(MINE).content.decode()


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("?q=公园", ["完善公园体系"]),
        ("?overdue=1", ["改造老旧小区"]),
        ("?state=under_way", []),
        ("?order=-due", ["推进城市更新", "改造老旧小区", "完善公园体系"]),
        ("?order=document", ["推进城市更新", "完善公园体系", "改造老旧小区"]),
        ("?order=nonsense", ["改造老旧小区", "推进城市更新", "完善公园体系"]),
    ],
)
def test_the_list_is_narrowed_and_sorted(
    as_reader: Client, handed: list[Assignment], query: str, found: list[str]
) -> None:
    assert texts(as_reader, query) == found


def test_the_list_is_narrowed_to_a_department(as_reader: Client, handed: list[Assignment]) -> None:
    assert texts(as_reader, f"?department={handed[1].department_id}") == ["完善公园体系"]


def test_states_sort_by_how_far_tasks_are(as_reader: Client, reader: User, handed: list[Assignment]) -> None:
    report_task(by=reader, assignment=handed[0].pk, seen=1, state=TaskState.DONE)
    report_task(by=reader, assignment=handed[1].pk, seen=1, state=TaskState.BLOCKED, note="等征地")
    assert texts(as_reader, "?order=state") == ["改造老旧小区", "完善公园体系", "推进城市更新"]


def test_a_long_list_comes_page_by_page(
    as_reader: Client, handed: list[Assignment], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("lantu_platform.web.views.handed_out.PAGE", 2)
    assert texts(as_reader, "?page=2") == ["完善公园体系"]


def test_the_export_holds_what_the_list_shows(as_clerk: Client, handed: list[Assignment]) -> None:
    lines = as_clerk.get(reverse("tasks-mine-export") + "?q=老旧").getvalue().decode("utf-8-sig").splitlines()
    assert lines == [
        "文件,章节,任务,位置,进展,牵头部门,时限,超期,说明",
        "report.txt,任务,改造老旧小区,0,已分派,住建局,2020-01-31,是,",
    ]


@pytest.mark.parametrize("rows", [1, 3])
def test_the_list_asks_the_same_for_one_task_and_three(
    as_reader: Client, handed: list[Assignment], rows: int, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    Assignment.objects.filter(pk__in=[each.pk for each in handed[rows:]]).delete()
    with django_assert_num_queries(7):
        assert len(texts(as_reader)) == rows
