"""Handing out tasks and reporting on them."""

from datetime import date

import pytest
from django.core.exceptions import PermissionDenied
from django.utils import timezone
from tests.lantu_platform.ledger import announce

from lantu_platform.audit.models import Entry
from lantu_platform.library.models import Document
from lantu_platform.people.enums import Role
from lantu_platform.people.models import Department, User
from lantu_platform.people.services import appoint, merge_departments
from lantu_platform.plans.enums import TaskState
from lantu_platform.plans.errors import NoteMissing, TaskChanged, TaskGone
from lantu_platform.plans.models import Assignment
from lantu_platform.plans.services import assign_tasks, report_task

TEXT = "推进城市更新。完善公园体系。"


@pytest.fixture
def supervisor(db: None) -> User:
    return appoint(username="du", password="a long password", name="杜督查", department="督查室", role=Role.SUPERVISOR)


@pytest.fixture
def clerk(db: None) -> User:
    return appoint(username="zhu", password="a long password", name="朱住建", department="住建局", role=Role.CLERK)


@pytest.fixture
def housing(clerk: User) -> Department:
    return Department.objects.get(name="住建局")


@pytest.fixture
def plan(analyst: User) -> Document:
    return announce(analyst, "plan.txt", TEXT, "推进城市更新", "完善公园体系")


@pytest.fixture
def assignment(plan: Document, supervisor: User, housing: Department) -> Assignment:
    return assign_tasks(by=supervisor, document=plan, starts=[0], department=housing, due=date(2026, 6, 30))[0]


def test_a_task_goes_to_a_department_with_its_words(assignment: Assignment, housing: Department) -> None:
    assert (assignment.text, assignment.department, assignment.due, assignment.state) == (
        "推进城市更新", housing, date(2026, 6, 30), TaskState.ASSIGNED,
    )  # fmt: skip


def test_doing_it_twice_changes_and_logs_nothing(
    assignment: Assignment, plan: Document, supervisor: User, housing: Department
) -> None:
    logged = Entry.objects.count()
    assign_tasks(by=supervisor, document=plan, starts=[0], department=housing, due=date(2026, 6, 30))
    assert (Assignment.objects.get().version, Entry.objects.count()) == (1, logged)


def test_a_finished_task_that_goes_to_another_department_begins_anew(
    assignment: Assignment, plan: Document, supervisor: User, clerk: User
) -> None:
    report_task(by=clerk, assignment=assignment.pk, seen=1, state=TaskState.DONE, note="已验收")
    parks = Department.objects.create(name="园林局")
    moved = assign_tasks(by=supervisor, document=plan, starts=[0], department=parks)[0]
    assert (moved.pk, moved.department, moved.state, moved.note, moved.due) == (
        assignment.pk, parks, TaskState.ASSIGNED, "", date(2026, 6, 30),
    )  # fmt: skip
    assert Entry.objects.order_by("-number")[0].details == {
        "department": {"before": "住建局", "after": "园林局"},
        "due": {"before": "2026-06-30", "after": "2026-06-30"},
        "state": {"before": "done", "after": "assigned"},
        "note": {"before": "已验收", "after": ""},
    }


def test_another_date_for_the_same_department_leaves_what_it_reported(
    assignment: Assignment, plan: Document, supervisor: User, clerk: User, housing: Department
) -> None:
    report_task(by=clerk, assignment=assignment.pk, seen=1, state=TaskState.BLOCKED, note="等征地")
    kept = assign_tasks(by=supervisor, document=plan, starts=[0], department=housing, due=date(2027, 6, 30))[0]
    assert (kept.state, kept.note, kept.due) == (TaskState.BLOCKED, "等征地", date(2027, 6, 30))


def test_one_place_without_a_task_holds_up_all(plan: Document, supervisor: User, housing: Department) -> None:
    with pytest.raises(TaskGone):
        assign_tasks(by=supervisor, document=plan, starts=[0, 3], department=housing)
    assert not Assignment.objects.exists()


def test_a_clerk_hands_out_nothing(plan: Document, clerk: User, housing: Department) -> None:
    with pytest.raises(PermissionDenied):
        assign_tasks(by=clerk, document=plan, starts=[0], department=housing)


def test_the_departments_clerk_reports(assignment: Assignment, clerk: User) -> None:
    report_task(by=clerk, assignment=assignment.pk, seen=1, state=TaskState.DONE, note=" 已验收 ")
    entry = Entry.objects.order_by("-number")[0]
    assert (Assignment.objects.get().state, Assignment.objects.get().note) == (TaskState.DONE, "已验收")
    assert (entry.action, entry.details) == (
        "plans.reported", {"state": {"before": "assigned", "after": "done"}, "note": "已验收"},
    )  # fmt: skip


def test_another_departments_clerk_does_not(assignment: Assignment) -> None:
    other = appoint(username="yuan", password="a long password", name="袁园林", department="园林局", role=Role.CLERK)
    with pytest.raises(PermissionDenied):
        report_task(by=other, assignment=assignment.pk, seen=1, state=TaskState.DONE)


def test_nobody_overwrites_what_they_have_not_seen(assignment: Assignment, clerk: User) -> None:
    report_task(by=clerk, assignment=assignment.pk, seen=1, state=TaskState.UNDER_WAY)
    with pytest.raises(TaskChanged):
        report_task(by=clerk, assignment=assignment.pk, seen=1, state=TaskState.DONE)
    assert Assignment.objects.get().state == TaskState.UNDER_WAY


@pytest.mark.parametrize("state", [TaskState.BLOCKED, TaskState.WITHDRAWN])
def test_trouble_needs_a_word(assignment: Assignment, clerk: User, state: TaskState) -> None:
    with pytest.raises(NoteMissing):
        report_task(by=clerk, assignment=assignment.pk, seen=1, state=state, note=" ")


def test_open_tasks_follow_a_department_that_is_merged(
    assignment: Assignment, plan: Document, supervisor: User, housing: Department
) -> None:
    settled = assign_tasks(by=supervisor, document=plan, starts=[7], department=housing)[0]
    report_task(by=supervisor, assignment=settled.pk, seen=1, state=TaskState.DONE)
    parks = Department.objects.create(name="园林局")
    administrator = appoint(
        username="xi", password="a long password", name="席系统", department="信息中心", role=Role.SYSTEM_ADMIN
    )
    merged = merge_departments(
        by=administrator, departments=[housing, parks], name="住建园林局", day=timezone.localdate()
    )
    assert [each.department for each in Assignment.objects.order_by("start")] == [merged, housing]
