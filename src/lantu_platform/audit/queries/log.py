"""The log as a list."""

from dataclasses import dataclass
from datetime import date

from django.db.models import Q, QuerySet

from lantu_platform.audit.models import Entry


@dataclass(frozen=True, slots=True)
class LogFilter:
    """What the log is narrowed to; "" and None narrow nothing."""

    who: str = ""
    """A part of a name or user name, of who did it or of the person they acted for."""
    action: str = ""
    subject: str = ""
    """A part of what the thing was called, or "room.thing:key"."""
    first: date | None = None
    last: date | None = None


def log(wanted: LogFilter) -> QuerySet[Entry]:
    """The log's lines, newest first, with the people."""
    rows = Entry.objects.select_related("actor", "on_behalf_of")
    if wanted.who:
        persons = ("actor__name", "actor__username", "on_behalf_of__name", "on_behalf_of__username")
        asked = Q()
        for person in persons:
            asked |= Q(**{f"{person}__icontains": wanted.who})
        rows = rows.filter(asked)
    if wanted.action:
        rows = rows.filter(action=wanted.action)
    if wanted.subject:
        rows = rows.filter(Q(label__icontains=wanted.subject) | Q(subject=wanted.subject))
    if wanted.first:
        rows = rows.filter(at__date__gte=wanted.first)
    if wanted.last:
        rows = rows.filter(at__date__lte=wanted.last)
    return rows


def actions() -> list[str]:
    """The actions that the log knows, in the order of the alphabet."""
    return list(Entry.objects.order_by("action").values_list("action", flat=True).distinct())
