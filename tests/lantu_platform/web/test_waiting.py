"""What waits for each person."""

from datetime import date

import pytest
from django.utils import timezone
from tests.lantu_platform.ledger import announce, enter, statement

from lantu_platform.people.enums import Role
from lantu_platform.people.models import Department, User
from lantu_platform.people.services import appoint
from lantu_platform.plans.services import assign_tasks
from lantu_platform.web.waiting import waiting

TEXT = "青山区完成产值8亿元。"


def told(user: User) -> list[tuple[str, str]]:
    return [(each.text, each.url) for each in waiting(user, timezone.localdate())]


@pytest.fixture
def clerk(db: None) -> User:
    return appoint(username="zhu", password="a long password", name="朱住建", department="住建局", role=Role.CLERK)


def test_nothing_waits_in_an_empty_house(analyst: User, reader: User, clerk: User) -> None:
    assert [told(user) for user in (analyst, reader, clerk)] == [[], [], []]


def test_figures_wait_for_who_may_review_them(analyst: User, clerk: User) -> None:
    enter(analyst, "a.txt", TEXT, statement(TEXT, "8亿元", "产值"))
    assert told(analyst) == [("1 个数字待确认", "/review/")]
    assert told(clerk) == []


def test_an_overdue_task_waits_for_its_department(analyst: User, reader: User, clerk: User) -> None:
    plan = announce(analyst, "plan.txt", "推进城市更新。", "推进城市更新")
    housing = Department.objects.get(name="住建局")
    assign_tasks(by=reader, document=plan, starts=[0], department=housing, due=date(2020, 1, 31))
    elsewhere = appoint(username="yuan", password="a long password", name="袁", department="园林局", role=Role.CLERK)
    assert told(clerk) == [
        ("新交办 1 条任务", "/tasks/mine/?state=assigned"),
        ("1 条任务没有办完", "/tasks/mine/"),
        ("1 条任务超期", "/tasks/mine/?overdue=1"),
    ]
    assert told(elsewhere) == []
