"""The tree of tasks."""

from datetime import date

import pytest
from django.utils import timezone
from tests.lantu_platform.ledger import announce

from lantu_platform.people.enums import Role
from lantu_platform.people.models import Department, User
from lantu_platform.people.services import appoint
from lantu_platform.plans.enums import TaskState
from lantu_platform.plans.queries import Branch, TaskFilter, TaskLine, tally_tasks, task_lines, task_shelves, tree
from lantu_platform.plans.services import assign_tasks
from lantu_platform.readings.models import Reading, Task

TODAY = date(2026, 7, 1)


def line(start: int, *section: str) -> TaskLine:
    return TaskLine(start, f"任务{start}", section, "", None, overdue=False)


def shape(branch: Branch) -> object:
    return [each.start for each in branch.lines], [(inner.title, shape(inner)) for inner in branch.branches]


def test_tasks_stand_under_their_chapters_in_the_order_of_the_text() -> None:
    root = tree([line(1, "一"), line(2, "一", "甲"), line(3, "一", "乙"), line(4, "二")])
    assert shape(root) == (
        [], [("一", ([1], [("甲", ([2], [])), ("乙", ([3], []))])), ("二", ([4], []))],
    )  # fmt: skip


def test_a_chapters_count_holds_its_inner_chapters() -> None:
    root = tree([line(1, "一"), line(2, "一", "甲")])
    assert root.branches[0].tally.total == 2


@pytest.fixture
def reading(analyst: User) -> Reading:
    supervisor = appoint(
        username="du", password="a long password", name="杜督查", department="督查室", role=Role.SUPERVISOR
    )
    plan = announce(analyst, "plan.txt", "推进城市更新。完善公园体系。", "推进城市更新", "完善公园体系")
    parks = Department.objects.create(name="园林局")
    assign_tasks(by=supervisor, document=plan, starts=[7], department=parks, due=date(2026, 6, 30))
    return Reading.objects.select_related("document").get(document=plan)


def test_each_task_says_how_far_it_is(reading: Reading) -> None:
    lines = task_lines(reading, TaskFilter(), TODAY)
    assert [(each.text, each.state, each.overdue) for each in lines] == [
        ("推进城市更新", TaskState.OPEN, False),
        ("完善公园体系", TaskState.ASSIGNED, True),
    ]


def test_on_its_last_day_a_task_is_not_overdue(reading: Reading) -> None:
    assert tally_tasks(task_lines(reading, TaskFilter(), date(2026, 6, 30))).overdue == 0


@pytest.mark.parametrize(
    ("wanted", "texts"),
    [
        (TaskFilter(text="公园"), ["完善公园体系"]),
        (TaskFilter(state="open"), ["推进城市更新"]),
        (TaskFilter(overdue=True), ["完善公园体系"]),
        (TaskFilter(department=0), []),
    ],
)
def test_the_list_is_narrowed(reading: Reading, wanted: TaskFilter, texts: list[str]) -> None:
    assert [each.text for each in task_lines(reading, wanted, TODAY)] == texts


def test_what_is_assigned_outlives_a_new_reading(reading: Reading) -> None:
    Task.objects.all().delete()
    lines = task_lines(reading, TaskFilter(), TODAY)
    assert [(each.text, each.read) for each in lines] == [("完善公园体系", False)]


def test_the_shelf_counts(reading: Reading) -> None:
    (shelf,) = task_shelves(timezone.localdate())
    assert (shelf.tasks, shelf.assigned, shelf.settled, shelf.overdue) == (2, 1, 0, 1)
