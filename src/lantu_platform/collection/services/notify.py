"""Words to people about returns."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from lantu_platform.audit.services import record
from lantu_platform.collection.enums import EDITABLE, NoticeKind
from lantu_platform.collection.errors import NotOpen
from lantu_platform.collection.models import Notice, Return
from lantu_platform.collection.queries import add_workdays, holders, is_editable, is_workday, standing
from lantu_platform.collection.queries.calendar import workdays_between
from lantu_platform.collection.queries.standing import overdue
from lantu_platform.collection.rules import may_remind
from lantu_platform.people.models import User

EVERY = 5
"""Workdays between two reminders that a return is late."""


@dataclass(frozen=True, slots=True)
class Reminded:
    """Of how many returns how many people were reminded; and how many returns cannot be filled now."""

    returns: int
    people: int
    closed: int


def notify(filing: Return, kind: NoticeKind, action: str, day: date, but: Collection[int] = ()) -> int:
    """Tell those who may do `action` in the return's department, without the people with the keys `but`; how many.

    The same on the same day is told once.
    """
    people = holders(action, filing.department_id).exclude(pk__in=but)
    rows = [Notice(user=user, filing=filing, kind=kind, day=day) for user in people]
    Notice.objects.bulk_create(rows, ignore_conflicts=True)
    return len(rows)


def remind_by_calendar(day: date) -> int:
    """Tell the clerks of returns that are due today or on the next workday, and of those late, the heads too; of how
    many returns. Only those that can be filled; nobody is told on a day on which offices do not work.

    Late ones are told of on the first workday behind the day up to which they are in time, or the first one after that
    on which this is asked, and again when EVERY workdays have gone by since the last reminder.
    """
    if not is_workday(day):
        return 0
    soon, count = add_workdays(day, 1), 0
    with_department = Return.objects.filter(delivered_on=None, opens__lte=day).select_related("department")
    for filing in with_department.filter(expected__gte=day, expected__lte=soon, state__in=EDITABLE):
        if is_editable(filing, day):
            count += bool(notify(filing, NoticeKind.DUE_SOON, "collection.fill", day))
    for filing in Return.objects.filter(overdue(day)).select_related("department"):
        if is_editable(filing, day) and _waited(filing, day):
            count += bool(notify(filing, NoticeKind.LATE, "collection.fill", day))
            notify(filing, NoticeKind.LATE, "collection.approve", day)
            _remember(filing, day)
    return count


def _waited(filing: Return, day: date) -> bool:
    last = filing.reminded_on
    return last is None or last <= filing.expected or workdays_between(last, day) >= EVERY


def _remember(filing: Return, day: date) -> None:
    filing.reminded_on = day
    filing.save(update_fields=["reminded_on"])


@transaction.atomic
def remind(*, by: User, filing: Return, day: date) -> int:
    """Remind a department of a return by hand; how many people were told. Logged.

    Raises PermissionDenied, and NotOpen where the return cannot be filled, as it is approved, in review or locked.
    """
    if not may_remind(by):
        raise PermissionDenied
    kept = Return.objects.select_for_update(of=("self",)).select_related("template", "department").get(pk=filing.pk)
    here = standing(kept, day)
    if not here.editable:
        raise NotOpen(_("现在不用催：%(why)s") % {"why": here.why + here.who})
    return _remind(by, kept, day)


@transaction.atomic
def remind_all(*, by: User, found: Iterable[Return], day: date) -> Reminded:
    """Remind the departments of all these returns that can be filled; the others are counted. Logs each.

    Who was reminded of one today already is not reminded of it again. Raises PermissionDenied.
    """
    if not may_remind(by):
        raise PermissionDenied
    closed, reminded, told = 0, 0, set[int]()
    keys = [filing.pk for filing in found]
    kept = Return.objects.select_for_update(of=("self",)).select_related("template", "department")
    for filing in kept.filter(pk__in=keys).order_by("pk"):
        if not is_editable(filing, day):
            closed += 1
        elif filing.reminded_on != day:
            _remind(by, filing, day)
            reminded += 1
            told |= set(filing.notices.filter(kind=NoticeKind.REMINDED, day=day).values_list("user", flat=True))
    return Reminded(reminded, len(told), closed)


def _remind(by: User, filing: Return, day: date) -> int:
    told = notify(filing, NoticeKind.REMINDED, "collection.fill", day)
    _remember(filing, day)
    record(by=by, action="collection.reminded", subject=filing, details={"people": told})
    return told


def read_notice(*, by: User, notice: int) -> None:
    """Put one's own notice away; twice does no more than once."""
    by.notices.filter(pk=notice, read_at=None).update(read_at=timezone.now())
