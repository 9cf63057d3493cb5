"""The organisation changes, and people and work go along."""

from collections.abc import Iterator
from datetime import date, timedelta

import pytest
from django.core.exceptions import PermissionDenied
from django.db import IntegrityError, transaction
from django.utils import timezone
from tests.lantu_platform.people.conftest import House, fresh

from lantu_platform.audit.queries import history
from lantu_platform.people.enums import Role, Step, UnitKind
from lantu_platform.people.errors import Obstacle, Refusal
from lantu_platform.people.models import Department, Post, Reorganisation
from lantu_platform.people.rules import may
from lantu_platform.people.services import (
    Move,
    close_department,
    delegate,
    found_department,
    merge_departments,
    rename_department,
    split_department,
    transfer_department,
    work_moves,
)

DAY = date(2026, 3, 1)


@pytest.fixture
def moves() -> Iterator[list[tuple[str, str]]]:
    """What a room hears that keeps open work."""
    heard: list[tuple[str, str]] = []

    def hear(move: Move, **_: object) -> None:
        heard.append((move.old.name, move.new.name))

    work_moves.connect(hear)
    yield heard
    work_moves.disconnect(hear)


def test_a_rename_keeps_people_posts_and_the_old_name(house: House) -> None:
    unit = rename_department(
        by=house.system, department=house.finance, name="财政和国资局", day=DAY, ground="青编〔2026〕3号"
    )
    assert (unit.pk, unit.name) == (house.finance.pk, "财政和国资局")
    assert may(fresh(house.clerk), "collection.fill", unit)
    step = Reorganisation.objects.get(step=Step.RENAMED)
    assert [(each.name, each.after) for each in step.units.all()] == [("财政局", False), ("财政和国资局", True)]
    line = history(unit)[0]
    told = (line.actor, line.action, line.details, line.ground)
    assert told == (
        house.system,
        "people.department-renamed",
        {"name": {"before": "财政局", "after": "财政和国资局"}},
        "青编〔2026〕3号",
    )


def test_a_split_carries_people_posts_and_work_to_the_heir(house: House, moves: list[tuple[str, str]]) -> None:
    office = found_department(
        by=house.system, name="国库科", kind=UnitKind.DEPARTMENT, parent=house.finance, day=date(2025, 1, 1)
    )
    heir, other = split_department(by=house.system, department=house.finance, into=["财政局", "国资局"], day=DAY)
    assert [fresh(each).department for each in (house.clerk, house.head)] == [heir, heir]
    assert may(fresh(house.clerk), "collection.fill", heir)
    assert not may(fresh(house.clerk), "collection.fill", other)
    assert not may(fresh(house.clerk), "collection.fill", house.finance)
    office.refresh_from_db()
    assert office.parent == heir
    assert moves == [("财政局", "财政局")]


def test_a_split_sends_chosen_people_elsewhere(house: House) -> None:
    heir, other = split_department(
        by=house.system,
        department=house.finance,
        into=["财政局", "国资局"],
        day=DAY,
        elsewhere={house.clerk.pk: 1},
    )
    assert (fresh(house.clerk).department, fresh(house.head).department) == (other, heir)
    assert may(fresh(house.clerk), "collection.fill", other)
    assert not may(fresh(house.clerk), "collection.fill", heir)


def test_a_split_keeps_who_held_which_post_before(house: House) -> None:
    split_department(by=house.system, department=house.finance, into=["财政局", "国资局"], day=DAY)
    posts = Post.objects.filter(user=house.clerk).order_by("pk")
    old, new = posts
    assert (old.department, old.valid_to) == (house.finance, max(DAY, old.valid_from))
    assert (new.department.name, new.valid_to) == ("财政局", None)


def test_a_merger_carries_everybody_into_one(house: House, moves: list[tuple[str, str]]) -> None:
    merged = merge_departments(
        by=house.system, departments=[house.finance, house.schools], name="财政和教育局", day=DAY
    )
    assert merged.parent == house.zone
    assert may(fresh(house.head), "collection.approve", merged)
    assert moves == [("财政局", "财政和教育局"), ("教育局", "财政和教育局")]
    ended = Department.objects.filter(valid_to=DAY).values_list("name", flat=True)
    assert sorted(ended) == ["教育局", "财政局"]


def test_who_stands_in_still_does_after_a_merger(house: House) -> None:
    today = timezone.localdate()
    made = delegate(
        by=house.head, post=house.head.posts.get(), to=house.clerk, first=today, last=today + timedelta(days=3)
    )
    merged = merge_departments(
        by=house.system, departments=[house.finance, house.schools], name="财政和教育局", day=DAY
    )
    made.refresh_from_db()
    assert made.post.department == merged


def test_merged_offices_of_one_name_are_named_before_anything_happens(house: House) -> None:
    for parent in (house.finance, house.schools):
        found_department(by=house.system, name="办公室", kind=UnitKind.DEPARTMENT, parent=parent, day=DAY)
    with pytest.raises(Refusal) as caught:
        merge_departments(by=house.system, departments=[house.finance, house.schools], name="财教局", day=DAY)
    assert caught.value.obstacle is Obstacle.NAME_TAKEN
    assert Department.objects.filter(name="财教局").count() == 0


def test_a_transfer_takes_the_rights_from_above_along(house: House) -> None:
    office = found_department(
        by=house.system, name="国库科", kind=UnitKind.DEPARTMENT, parent=house.schools, day=date(2025, 1, 1)
    )
    assert not may(fresh(house.clerk), "collection.fill", office)
    transfer_department(by=house.system, department=office, parent=house.finance, day=DAY)
    assert may(fresh(house.clerk), "collection.fill", office)


def test_a_department_does_not_go_below_itself(house: House) -> None:
    with pytest.raises(Refusal) as caught:
        transfer_department(by=house.system, department=house.zone, parent=house.finance, day=DAY)
    assert caught.value.obstacle is Obstacle.INTO_ITSELF


def test_a_department_with_people_does_not_end(house: House) -> None:
    with pytest.raises(Refusal) as caught:
        close_department(by=house.system, department=house.finance, day=DAY)
    assert str(caught.value) == "“财政局”还有下级机构、人员或岗位。请先划转或合并，再撤销。"
    assert close_department(by=house.system, department=house.schools, day=DAY).valid_to == DAY


def test_a_day_to_come_is_refused(house: House) -> None:
    with pytest.raises(Refusal) as caught:
        rename_department(
            by=house.system, department=house.finance, name="甲", day=timezone.localdate() + timedelta(days=1)
        )
    assert caught.value.obstacle is Obstacle.DAY_AHEAD


def test_days_in_refusals_are_written_as_pages_write_them() -> None:
    refusals = [
        Refusal(each, day=date(2026, 12, 4), name="财政局") for each in (Obstacle.DAY_AHEAD, Obstacle.DAY_EARLY)
    ]
    assert [str(each) for each in refusals] == [
        "生效日期 2026年12月4日 晚于今天。请到那一天再办理。",
        "日期 2026年12月4日 早于“财政局”开始的日期。请填更晚的日期。",
    ]


def test_two_departments_of_one_name_below_one_are_refused_by_the_database_too(house: House) -> None:
    with pytest.raises(Refusal) as caught:
        rename_department(by=house.system, department=house.finance, name="教育局", day=DAY)
    assert caught.value.obstacle is Obstacle.NAME_TAKEN
    with pytest.raises(IntegrityError), transaction.atomic():
        Department.objects.create(name="教育局", parent=house.zone)


@pytest.mark.parametrize("who", ["security", "auditor", "clerk", "head"])
def test_only_the_system_administrator_changes_departments(house: House, who: str) -> None:
    with pytest.raises(PermissionDenied):
        rename_department(by=getattr(house, who), department=house.finance, name="甲", day=DAY)


def test_a_post_of_the_past_gives_nothing(house: House) -> None:
    Post.objects.filter(user=house.clerk).update(valid_from=date(2025, 1, 1), valid_to=timezone.localdate())
    assert fresh(house.clerk).roles == frozenset()
    assert Role.CLERK not in fresh(house.clerk).roles
