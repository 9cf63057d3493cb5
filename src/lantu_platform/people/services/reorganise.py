"""Departments that are split and merged: their people, posts, lower units and open work go along."""

from collections.abc import Mapping, Sequence
from datetime import date

from django.db import transaction
from django.db.models import Q

from lantu_platform.people.enums import Step
from lantu_platform.people.errors import Obstacle, Refusal
from lantu_platform.people.models import Department, Post, User
from lantu_platform.people.rules import Seen, must_stand
from lantu_platform.people.services.allow import current, not_ahead, require
from lantu_platform.people.services.announce import Move, announce, work_moves
from lantu_platform.people.services.departments import begin, check_name, end, note_step, note_units


@transaction.atomic
def split_department(
    *,
    by: User,
    department: Department,
    into: Sequence[str],
    day: date,
    elsewhere: Mapping[int, int] | None = None,
    ground: str = "",
    seen: Seen = None,
) -> list[Department]:
    """Put several departments in the place of one.

    The first of `into` is the heir: it takes lower units, open work and all people, except those whose key stands in
    `elsewhere` with the number of their department in `into`. The old one ends and keeps its history. Logs it. Raises
    PermissionDenied and Refusal, and ChangedMeanwhile where the department is not as was seen.
    """
    require(by, "people.manage")
    not_ahead(day)
    if len({name.strip() for name in into}) < max(2, len(into)):
        raise Refusal(Obstacle.TOO_FEW)
    old = Department.objects.select_for_update().get(pk=department.pk)
    current(old, day)
    must_stand(seen, old, old.version)
    if set(elsewhere or ()) - set(old.people.values_list("pk", flat=True)):
        raise Refusal(Obstacle.NOT_OF_UNIT, name=old.name)
    step = note_step(by=by, step=Step.SPLIT, day=day, ground=ground)
    note_units(step, [old], after=False)
    end(old, day)
    new = [begin(name=name, kind=old.kind, parent=old.parent, day=day) for name in into]
    note_units(step, new, after=True)
    _move_people(old, new[0], day, {key: new[place] for key, place in (elsewhere or {}).items()})
    _move_work(old, new[0], day, by)
    changes = {"name": (old.name, [each.name for each in new])}
    announce(by, "people.department-split", old, changes, ground=ground)
    return new


@transaction.atomic
def merge_departments(
    *, by: User, departments: Sequence[Department], name: str, day: date, ground: str = "", seen: Seen = None
) -> Department:
    """Put one department in the place of several, beneath what stands above the first.

    People, posts, lower units and open work go to it; the old ones end and keep their history. Logs it. `seen`
    speaks of all of them. Raises PermissionDenied and Refusal, and ChangedMeanwhile where one is not as was seen.
    """
    require(by, "people.manage")
    not_ahead(day)
    keys = {each.pk for each in departments}
    if len(keys) < 2:
        raise Refusal(Obstacle.TOO_FEW)
    locked = {each.pk: each for each in Department.objects.select_for_update().filter(pk__in=keys).order_by("pk")}
    old = [locked[key] for key in dict.fromkeys(each.pk for each in departments)]
    for each in old:
        current(each, day)
        must_stand(seen, each, each.version)
    first = old[0]
    if first.parent_id in keys:
        raise Refusal(Obstacle.INTO_ITSELF, name=first.name)
    step = note_step(by=by, step=Step.MERGED, day=day, ground=ground)
    note_units(step, old, after=False)
    for each in old:
        end(each, day)
    new = begin(name=name, kind=first.kind, parent=first.parent, day=day)
    note_units(step, [new], after=True)
    for each in old:
        _move_people(each, new, day, {})
        _move_work(each, new, day, by)
    changes = {"name": ([each.name for each in old], new.name)}
    announce(by, "people.department-merged", new, changes, ground=ground)
    return new


def _move_people(old: Department, heir: Department, day: date, elsewhere: Mapping[int, Department]) -> None:
    """People change over; each post ends and begins anew in the new department, with who stands in for it."""
    for person in old.people.all():
        person.department = elsewhere.get(person.pk, heir)
        person.save(update_fields=["department"])
    open_posts = old.posts.filter(Q(valid_to__isnull=True) | Q(valid_to__gt=day))
    for post in open_posts.order_by("pk"):
        first, last = max(day, post.valid_from), post.valid_to
        post.valid_to = first
        post.save(update_fields=["valid_to"])
        place = elsewhere.get(post.user_id, heir)
        held = Post.objects.filter(user=post.user_id, department=place, role=post.role, valid_to__isnull=True)
        moved = held.first() or Post.objects.create(
            user_id=post.user_id, department=place, role=post.role, valid_from=first, valid_to=last
        )
        post.delegations.filter(valid_to__gt=day).update(post=moved)


def _move_work(old: Department, new: Department, day: date, by: User) -> None:
    for child in old.children.filter(valid_to__isnull=True):
        check_name(child.name, new)
        child.parent = new
        child.save(update_fields=["parent"])
    work_moves.send(sender=Department, move=Move(old, new, day, by))
