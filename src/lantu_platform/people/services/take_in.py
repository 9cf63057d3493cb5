"""Taking in a workbook: a dry run that tells cell by cell what does not go, then all of it or nothing."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import timedelta

from django.db import IntegrityError, transaction
from django.utils import timezone
from django.utils.translation import override

from lantu_platform.people.enums import Role, UnitKind
from lantu_platform.people.errors import Obstacle, Refusal
from lantu_platform.people.models import Department, PeopleImport, Post, User
from lantu_platform.people.rules import may
from lantu_platform.people.services.allow import require
from lantu_platform.people.services.announce import announce
from lantu_platform.people.services.departments import found_department
from lantu_platform.people.services.made import Made, person_facts
from lantu_platform.people.services.persons import Details, NewPerson, add_person, change_person
from lantu_platform.people.services.posts import give_post
from lantu_platform.people.services.sheets import PERSONS, POSTS, UNITS, Row, read_workbook

KEPT = timedelta(days=7)
"""How long a workbook waits to be taken in."""
ACTIONS = {UNITS: "people.manage", PERSONS: "people.manage", POSTS: "people.appoint"}
OWNERS = {UNITS: Role.SYSTEM_ADMIN, PERSONS: Role.SYSTEM_ADMIN, POSTS: Role.SECURITY_ADMIN}
COLUMNS = {
    Obstacle.NAME_MISSING: ("姓名", "名称"),
    Obstacle.PHONE_BAD: ("电话",),
    Obstacle.UNIT_UNKNOWN: ("上级", "所属机构", "机构"),
    Obstacle.UNIT_AMBIGUOUS: ("上级", "所属机构", "机构"),
    Obstacle.UNIT_ENDED: ("上级", "所属机构", "机构"),
    Obstacle.DAY_EARLY: ("生效日期", "从哪天起"),
    Obstacle.DAY_AHEAD: ("生效日期",),
    Obstacle.DAY_UNREADABLE: ("生效日期", "从哪天起"),
    Obstacle.CHOICE_UNKNOWN: ("类别", "岗位"),
    Obstacle.APART: ("岗位",),
}
"""Where the cause of an obstacle stands; elsewhere in the first column."""


@dataclass(frozen=True, slots=True)
class Trouble:
    """What does not go, with its cell and the cure."""

    place: str
    words: str


@dataclass(slots=True)
class Report:
    """What a workbook brings: lines by what becomes of them, all troubles, and new people with first passwords."""

    new: int = 0
    changed: int = 0
    same: int = 0
    troubles: list[Trouble] = field(default_factory=list)
    made: list[NewPerson] = field(default_factory=list)
    kept: Made = field(default_factory=Made)


@transaction.atomic
def receive_workbook(*, by: User, name: str, content: bytes) -> PeopleImport:
    """Keep a workbook for its dry run. Logs it.

    As workbooks hold telephone numbers, those that nobody took in for a week are emptied. Raises PermissionDenied, and
    Refusal where it cannot be read.
    """
    require(by, "people.import")
    read_workbook(content)
    left = PeopleImport.objects.filter(applied_at__isnull=True, at__lt=timezone.now() - KEPT)
    left.exclude(content=b"").update(content=b"")
    batch = PeopleImport.objects.create(by=by, name=name[-255:], content=content)
    announce(by, "people.import-received", batch)
    return batch


def dry_run(*, by: User, batch: PeopleImport) -> Report:
    """What taking it in would do and where it does not go; nothing is written. Raises PermissionDenied."""
    require(by, "people.import")
    with transaction.atomic():
        report = _take_in(by, _rows(batch), trial=True)
        transaction.set_rollback(True)
    return report


@transaction.atomic
def apply_import(*, by: User, batch: PeopleImport) -> Report:
    """Take all of it in, or, where any line does not go, nothing. Logs every line, and the whole.

    Raises PermissionDenied, and Refusal where it was taken in before.
    """
    require(by, "people.import")
    batch = PeopleImport.objects.select_for_update().get(pk=batch.pk)
    if batch.applied_at:
        raise Refusal(Obstacle.ALREADY_TAKEN_IN)
    report = _take_in(by, _rows(batch), trial=False)
    if report.troubles:
        transaction.set_rollback(True)
        return report
    batch.applied_at, batch.made, batch.content = timezone.now(), report.kept.stored(), b""
    batch.save(update_fields=["applied_at", "made", "content"])
    announce(by, "people.imported", batch, {"new": (None, report.new), "changed": (None, report.changed)})
    return report


def _rows(batch: PeopleImport) -> list[Row]:
    if not batch.content:
        raise Refusal(Obstacle.WORKBOOK_GONE)
    return read_workbook(bytes(batch.content))


def _take_in(by: User, rows: list[Row], *, trial: bool) -> Report:
    report = Report()
    refused = {sheet for sheet in {row.sheet for row in rows} if not may(by, ACTIONS[sheet])}
    for sheet in sorted(refused):
        words = str(Refusal(Obstacle.NOT_YOURS, role=OWNERS[sheet].label))
        report.troubles.append(Trouble(f"{sheet}!A1", words))
    takers: dict[str, Callable[[User, Row, Report, bool], None]] = {UNITS: _unit, PERSONS: _person, POSTS: _post}
    for row in rows:
        if row.sheet not in refused:
            with _troubles(row, report):
                takers[row.sheet](by, row, report, trial)
    return report


@contextmanager
def _troubles(row: Row, report: Report) -> Iterator[None]:
    """A line that is refused leaves nothing behind, and the next one is tried."""
    try:
        with transaction.atomic():
            yield
    except Refusal as refusal:
        columns = COLUMNS.get(refusal.obstacle, ())
        column = next((each for each in columns if each in row.letters), next(iter(row.letters)))
        report.troubles.append(Trouble(row.place(column), str(refusal)))
    except IntegrityError:
        report.troubles.append(Trouble(row.place(next(iter(row.letters))), str(Refusal(Obstacle.POST_TWICE, name=""))))


def _unit(by: User, row: Row, report: Report, trial: bool) -> None:
    above = _find_unit(row.text("上级")) if row.text("上级") else None
    if Department.objects.filter(parent=above, name=row.text("名称"), valid_to__isnull=True).exists():
        report.same += 1
        return
    kind = UnitKind(_choice(row.text("类别"), UnitKind))
    day, ground = row.day("生效日期"), row.text("依据")
    made = found_department(by=by, name=row.text("名称"), kind=kind, parent=above, day=day, ground=ground)
    report.kept.units.append(made)
    report.new += 1


def _person(by: User, row: Row, report: Report, trial: bool) -> None:
    unit = _find_unit(row.text("所属机构")) if row.text("所属机构") else None
    details = Details(row.text("姓名"), unit, row.text("电话").replace(" ", ""), row.text("电子邮箱"))
    known = User.objects.filter(username=row.text("用户名")).first()
    if known is None:
        made = add_person(by=by, username=row.text("用户名"), details=details, trial=trial)
        report.made.append(made)
        report.kept.persons.append(made.user)
        report.new += 1
        return
    before = person_facts(known)
    now = change_person(by=by, user=known, details=details)
    if person_facts(now) == before:
        report.same += 1
    else:
        report.changed += 1
        report.kept.changed.append((now, before))


def _post(by: User, row: Row, report: Report, trial: bool) -> None:
    user = User.objects.filter(username=row.text("用户名")).first()
    if user is None:
        raise Refusal(Obstacle.PERSON_UNKNOWN, name=row.text("用户名"))
    role = Role(_choice(row.text("岗位"), Role))
    unit = _find_unit(row.text("机构"))
    first = row.day("从哪天起")
    if Post.objects.filter(user=user, department=unit, role=role).during(first, None).exists():
        report.same += 1
        return
    post = give_post(by=by, user=user, department=unit, role=role, first=first, ground=row.text("依据"))
    report.kept.posts.append(post)
    report.new += 1


def _choice(given: str, choices: type[UnitKind] | type[Role]) -> str:
    """The value of a label in Chinese, as in the template, or in the language of the page."""
    with override("zh-hans"):
        chinese = [str(label) for label in choices.labels]
    for value, label, other in zip(choices.values, choices.labels, chinese, strict=True):
        if given in {str(label), other}:
            return str(value)
    raise Refusal(Obstacle.CHOICE_UNKNOWN, given=given, choices="、".join(chinese))


def _find_unit(name: str) -> Department:
    above, _, own = name.rpartition("/")
    rows = Department.objects.filter(name=own, valid_to__isnull=True)
    found = list(rows.filter(parent__name=above)[:2] if above else rows[:2])
    if not found:
        raise Refusal(Obstacle.UNIT_UNKNOWN, name=name)
    if len(found) > 1:
        raise Refusal(Obstacle.UNIT_AMBIGUOUS, name=name)
    return found[0]
