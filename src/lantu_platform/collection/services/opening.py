"""Opening returns: by the calendar, or by hand."""

from collections.abc import Iterable, Iterator
from datetime import date

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.db.models import Q
from django.utils.translation import gettext as _

from lantu.period import Period
from lantu_platform.audit.services import record
from lantu_platform.collection.enums import NoticeKind, Prefill
from lantu_platform.collection.errors import DesignError, NotOpen
from lantu_platform.collection.models import Cell, Entry, Return, Template
from lantu_platform.collection.queries import cells, read_number
from lantu_platform.collection.queries.calendar import asks_for, days, expected_day, periods, spans
from lantu_platform.collection.queries.known import before_values, observed, said_values
from lantu_platform.collection.rules import may_open
from lantu_platform.collection.services.notify import notify
from lantu_platform.indicators.enums import Kind, Measure
from lantu_platform.people.models import User
from lantu_platform.people.rules import Seen, must_stand


def open_returns(day: date) -> int:
    """Open every return whose day has come; how many were new. Background work: asks no permission, logs each."""
    live = Template.objects.filter(Q(ends=None) | Q(ends__gte=day.replace(year=day.year - 1)), starts__lte=day)
    made = 0
    for template in live.select_related("department"):
        known = set(template.returns.values_list("period", flat=True))
        for period in periods(template, day):
            if str(period) not in known and days(template, period).opens <= day:
                made += open_return(template, period, day)
    return made


@transaction.atomic
def open_return(template: Template, period: Period, day: date, *, by: User | None = None) -> bool:
    """Open one return with its cells, pre-filled with what is known; whether it was new. Logs it, tells the clerks.

    `by` is None for the calendar; a person needs the right to open. Raises PermissionDenied, and DesignError where the
    form asks for other spans.
    """
    if by and not may_open(by):
        raise PermissionDenied
    if not asks_for(template, period):
        text = _("这张表不报 %(period)s 这样的时期，没有开放。请写成它要报的时期，如 %(like)s。")
        raise DesignError(text % {"period": period, "like": "、".join(map(str, spans(template, period.end[0])))})
    planned = days(template, period)
    filing, new = Return.objects.get_or_create(
        template=template, period=str(period),
        defaults={
            "department": template.department, "region": template.region, "opens": min(planned.opens, day),
            "due": planned.due, "expected": planned.due, "locks": planned.locks,
        },
    )  # fmt: skip
    if new:
        Entry.objects.bulk_create(_entries(filing, cells(template)))
        record(by=by, action="collection.opened", subject=filing)
        notify(filing, NoticeKind.OPENED, "collection.fill", day)
    return new


@transaction.atomic
def move_days(*, by: User, filing: Return, due: date, locks: date, ground: str, seen: Seen = None) -> Return:
    """Move a return's due and lock day. Logs both, before and after, with the ground.

    Raises PermissionDenied, NotOpen where the days are not in order or no ground is given, and ChangedMeanwhile where
    they are not as was seen.
    """
    if not may_open(by):
        raise PermissionDenied
    kept = Return.objects.select_for_update().get(pk=filing.pk)
    must_stand(seen, kept, kept.days_version)
    if not kept.opens <= due <= locks:
        raise NotOpen(_("日期顺序不对：截止日不能早于开放日，锁定日不能早于截止日。"))
    if not ground.strip():
        raise NotOpen(_("请写明改日期的理由。"))
    details = {"due": (str(kept.due), str(due)), "locks": (str(kept.locks), str(locks))}
    kept.due, kept.locks, kept.expected = due, locks, expected_day(due, kept.reviewed)
    kept.save(update_fields=["due", "locks", "expected"])
    record(by=by, action="collection.days-moved", subject=kept, details=details, ground=ground)
    return kept


def _entries(filing: Return, asked: Iterable[Cell]) -> Iterator[Entry]:
    """The entries of a new return. A value of this period that is known is filled in; a stock may stay as it was."""
    cells_asked = list(asked)
    known = observed(filing.region, filing.period, cells_asked)
    said = said_values(filing, cells_asked)
    before = before_values(filing.template, filing.region, filing.period, cells_asked)
    for cell in cells_asked:
        entry = Entry(filing=filing, cell=cell)
        held, statement, earlier = known.get((cell.indicator_id, cell.measure)), said.get(cell.pk), before.get(cell.pk)
        if held and held.value is not None and held.unit == cell.unit:
            _fill(entry, Prefill.OBSERVATION, f"{round(held.value, held.decimals):f}", str(held.by))
        elif statement:
            document = str(statement.statement.document.reading)
            _fill(entry, Prefill.STATEMENT, f"{statement.value:f}", document)
        elif earlier and cell.indicator.kind == Kind.STOCK and cell.measure == Measure.LEVEL:
            _fill(entry, Prefill.LAST, f"{earlier.value.normalize():f}", earlier.period)
        yield entry


def _fill(entry: Entry, prefill: Prefill, text: str, source: str) -> None:
    entry.typed, entry.value = text, read_number(text, entry.cell.unit).value
    entry.prefill, entry.prefill_from = prefill, source[:300]
