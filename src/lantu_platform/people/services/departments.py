"""Departments that begin, get another name or another place, and end."""

from datetime import date

from django.db import transaction
from django.utils import timezone

from lantu_platform.people.enums import Step, UnitKind
from lantu_platform.people.errors import Obstacle, Refusal
from lantu_platform.people.models import Department, Reorganisation, ReorganisedUnit, User
from lantu_platform.people.rules import Seen, must_stand
from lantu_platform.people.services.allow import current, not_ahead, require
from lantu_platform.people.services.announce import announce


@transaction.atomic
def found_department(
    *, by: User, name: str, kind: UnitKind, parent: Department | None, day: date, ground: str = ""
) -> Department:
    """A new department. Logs it. Raises PermissionDenied and Refusal."""
    require(by, "people.manage")
    not_ahead(day)
    if parent:
        current(parent, day)
    made = begin(name=name, kind=kind, parent=parent, day=day)
    step = note_step(by=by, step=Step.FOUNDED, day=day, ground=ground)
    note_units(step, [made], after=True)
    announce(by, "people.department-founded", made, {"above": (None, parent and parent.name)}, ground=ground)
    return made


@transaction.atomic
def rename_department(
    *, by: User, department: Department, name: str, day: date, ground: str = "", seen: Seen = None
) -> Department:
    """Another name for the same department; people, posts and work stay. The name it has already leaves no trace.

    Raises PermissionDenied and Refusal, and ChangedMeanwhile where the department is not as was seen.
    """
    require(by, "people.manage")
    not_ahead(day)
    unit = Department.objects.select_for_update().get(pk=department.pk)
    current(unit, day)
    if unit.name == name.strip():
        return unit
    must_stand(seen, unit, unit.version)
    check_name(name, unit.parent)
    step = note_step(by=by, step=Step.RENAMED, day=day, ground=ground)
    note_units(step, [unit], after=False)
    before, unit.name = unit.name, name.strip()
    unit.save(update_fields=["name"])
    note_units(step, [unit], after=True)
    announce(by, "people.department-renamed", unit, {"name": (before, unit.name)}, ground=ground)
    return unit


@transaction.atomic
def transfer_department(
    *, by: User, department: Department, parent: Department, day: date, ground: str = "", seen: Seen = None
) -> Department:
    """Put a department with all below it under another one. Logs it.

    Raises PermissionDenied and Refusal, and ChangedMeanwhile where the department is not as was seen.
    """
    require(by, "people.manage")
    not_ahead(day)
    unit = Department.objects.select_for_update().get(pk=department.pk)
    current(unit, day)
    current(parent, day)
    if unit.parent_id == parent.pk:
        return unit
    must_stand(seen, unit, unit.version)
    above: Department | None = parent
    while above:
        if above.pk == unit.pk:
            raise Refusal(Obstacle.INTO_ITSELF, name=unit.name)
        above = above.parent
    check_name(unit.name, parent)
    step = note_step(by=by, step=Step.TRANSFERRED, day=day, ground=ground)
    note_units(step, [unit], after=False)
    before, unit.parent = unit.parent, parent
    unit.save(update_fields=["parent"])
    note_units(step, [unit], after=True)
    changes = {"above": (before and before.name, parent.name)}
    announce(by, "people.department-transferred", unit, changes, ground=ground)
    return unit


@transaction.atomic
def close_department(*, by: User, department: Department, day: date, ground: str = "", seen: Seen = None) -> Department:
    """End a department that nobody belongs to any more. Logs it.

    Raises PermissionDenied and Refusal, and ChangedMeanwhile where the department is not as was seen.
    """
    require(by, "people.manage")
    not_ahead(day)
    unit = Department.objects.select_for_update().get(pk=department.pk)
    if unit.valid_to is not None:
        return unit
    current(unit, day)
    must_stand(seen, unit, unit.version)
    in_use = (
        unit.children.filter(valid_to__isnull=True).exists()
        or unit.people.filter(is_active=True).exists()
        or unit.posts.during(timezone.localdate(), None).exists()
    )
    if in_use:
        raise Refusal(Obstacle.STILL_PEOPLED, name=unit.name)
    step = note_step(by=by, step=Step.CLOSED, day=day, ground=ground)
    note_units(step, [unit], after=False)
    end(unit, day)
    announce(by, "people.department-closed", unit, {"valid_to": (None, day)}, ground=ground)
    return unit


def begin(*, name: str, kind: str, parent: Department | None, day: date) -> Department:
    """A new row, with a name that is free. Raises Refusal."""
    check_name(name, parent)
    return Department.objects.create(name=name.strip(), kind=kind, parent=parent, valid_from=day)


def end(unit: Department, day: date) -> None:
    """The department ends with the day before `day`."""
    unit.valid_to = day
    unit.save(update_fields=["valid_to"])


def check_name(name: str, parent: Department | None) -> None:
    """Raise Refusal where the name is empty or another current department below `parent` has it."""
    if not name.strip():
        raise Refusal(Obstacle.NAME_MISSING)
    if Department.objects.filter(parent=parent, name=name.strip(), valid_to__isnull=True).exists():
        raise Refusal(Obstacle.NAME_TAKEN, name=name.strip())


def note_step(*, by: User | None, step: Step, day: date, ground: str) -> Reorganisation:
    """Open the record of a change."""
    return Reorganisation.objects.create(by=by, step=step, day=day, ground=ground)


def note_units(step: Reorganisation, units: list[Department], *, after: bool) -> None:
    """Keep what departments are called, and what stands above them, before or after the change."""
    for unit in units:
        above = unit.parent.name if unit.parent else ""
        ReorganisedUnit.objects.create(reorganisation=step, department=unit, after=after, name=unit.name, above=above)
