"""Imports of people taken back."""

import pytest
from django.core.exceptions import PermissionDenied
from django.utils import timezone
from tests.lantu_platform.people.conftest import House, fresh
from tests.lantu_platform.people.test_take_in import PERSONS, UNITS, Lines, workbook

from lantu_platform.audit.models import Entry
from lantu_platform.people.enums import Role, UnitKind
from lantu_platform.people.errors import Obstacle, Refusal
from lantu_platform.people.models import Department, PeopleImport, Post, Reorganisation, User
from lantu_platform.people.services import (
    Details,
    apply_import,
    change_person,
    found_department,
    receive_workbook,
    rename_department,
    undo_import,
)


def counts() -> tuple[int, ...]:
    return tuple(each.objects.count() for each in (Department, User, Post, Reorganisation))


def take_in(by: User, **sheets: Lines) -> PeopleImport:
    batch = receive_workbook(by=by, name="a.xlsx", content=workbook(**sheets))
    assert apply_import(by=by, batch=batch).troubles == []
    return batch


def test_all_that_an_import_made_and_changed_is_taken_back(house: House) -> None:
    before, name = counts(), house.clerk.name
    batch = take_in(house.system, 机构=UNITS, 人员=[*PERSONS, ["he", "何再改", "财政局", "", ""]])
    assert undo_import(by=house.system, batch=batch) == []
    assert (counts(), fresh(house.clerk).name) == (before, name)
    assert Entry.objects.order_by("-number")[0].action == "people.import-undone"


def test_twice_does_no_more_and_the_workbook_can_come_again(house: House) -> None:
    batch = take_in(house.system, 机构=UNITS, 人员=PERSONS)
    undo_import(by=house.system, batch=batch)
    entries = Entry.objects.count()
    assert undo_import(by=house.system, batch=batch) == []
    assert Entry.objects.count() == entries
    take_in(house.system, 机构=UNITS, 人员=PERSONS)


def test_what_was_never_taken_in_cannot_be_taken_back(house: House) -> None:
    batch = receive_workbook(by=house.system, name="a.xlsx", content=workbook(机构=UNITS))
    with pytest.raises(Refusal) as caught:
        undo_import(by=house.system, batch=batch)
    assert caught.value.obstacle is Obstacle.NOT_TAKEN_IN


def test_where_somebody_has_worked_since_nothing_is_taken_back(house: House) -> None:
    batch = take_in(house.system, 机构=UNITS, 人员=PERSONS)
    User.objects.filter(username="qian").update(last_login=timezone.now())
    details = Details("何又改", house.finance)
    change_person(by=house.system, user=house.clerk, details=details)
    town = Department.objects.get(name="城关镇")
    rename_department(by=house.system, department=town, name="城关街道", day=timezone.localdate())
    before = counts()
    assert undo_import(by=house.system, batch=batch) == [
        "“何又改”在导入之后已有人改动或使用。请改为单独处理。",
        "钱某 在导入之后登录过。请改为单独停用账号或免去岗位。",
        "“河东社区”在导入之后已有人改动或使用。请改为单独处理。",
        "“城关街道”在导入之后已有人改动或使用。请改为单独处理。",
    ]
    assert (counts(), PeopleImport.objects.get().undone_at) == (before, None)


def test_a_department_below_which_another_began_stays(house: House) -> None:
    batch = take_in(house.system, 机构=UNITS[:2])
    town = Department.objects.get(name="城关镇")
    kind, day = UnitKind.COMMUNITY, timezone.localdate()
    found_department(by=house.system, name="河西社区", kind=kind, parent=town, day=day)
    assert undo_import(by=house.system, batch=batch) == ["“城关镇”在导入之后已有人改动或使用。请改为单独处理。"]


def test_posts_are_the_security_administrators_to_take_back(house: House) -> None:
    batch = take_in(house.security, 岗位=[["用户名", "岗位", "机构"], ["he", "部门负责人", "教育局"]])
    with pytest.raises(PermissionDenied):
        undo_import(by=house.system, batch=batch)
    assert undo_import(by=house.security, batch=batch) == []
    assert fresh(house.clerk).roles == {Role.CLERK}
