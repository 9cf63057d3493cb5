"""Words to people about returns."""

from collections.abc import Collection
from datetime import date, timedelta

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.utils import timezone

from lantu_platform.audit.services import record
from lantu_platform.collection.enums import EDITABLE, NoticeKind
from lantu_platform.collection.models import Notice, Return
from lantu_platform.collection.queries import add_workdays, holders
from lantu_platform.collection.rules import may_remind
from lantu_platform.people.models import User


def notify(filing: Return, kind: NoticeKind, action: str, day: date, but: Collection[int] = ()) -> int:
    """Tell those who may do `action` in the return's department, without the people with the keys `but`; how many.

    The same on the same day is told once.
    """
    people = holders(action, filing.department_id).exclude(pk__in=but)
    rows = [Notice(user=user, filing=filing, kind=kind, day=day) for user in people]
    Notice.objects.bulk_create(rows, ignore_conflicts=True)
    return len(rows)


def remind_by_calendar(day: date) -> int:
    """Tell the clerks of returns that are due on the next workday, and of those late, the heads too; how many returns.

    Late ones are told of on the first workday after the due day and then every fifth day.
    """
    soon = add_workdays(day, 1)
    open_ones = Return.objects.filter(state__in=EDITABLE, first_submitted=None, opens__lte=day)
    count = 0
    for filing in open_ones.filter(due__gte=day, due__lte=soon).select_related("department"):
        count += bool(notify(filing, NoticeKind.DUE_SOON, "collection.fill", day))
    for filing in open_ones.filter(due__lt=day, due__gte=day - timedelta(days=60)).select_related("department"):
        if ((day - filing.due).days - 1) % 5 == 0:
            count += bool(notify(filing, NoticeKind.LATE, "collection.fill", day))
            notify(filing, NoticeKind.LATE, "collection.approve", day)
    return count


@transaction.atomic
def remind(*, by: User, filing: Return, day: date) -> int:
    """Remind a department of a return by hand; how many people were told. Logged. Raises PermissionDenied."""
    if not may_remind(by):
        raise PermissionDenied
    told = notify(filing, NoticeKind.REMINDED, "collection.fill", day)
    record(by=by, action="collection.reminded", subject=filing, details={"people": told})
    return told


def read_notice(*, by: User, notice: int) -> None:
    """Put one's own notice away; twice does no more than once."""
    by.notices.filter(pk=notice, read_at=None).update(read_at=timezone.now())
