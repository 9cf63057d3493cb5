"""The date of which the pages tell."""

from datetime import date

from django.http import HttpRequest
from django.utils import timezone

KEY = "as_of"
EARLIEST = date(1949, 10, 1)
"""No ledger tells of a day before."""


def as_of(request: HttpRequest) -> date:
    """The date chosen in the top bar, kept in the session; without a choice today."""
    chosen = request.session.get(KEY)
    return date.fromisoformat(chosen) if chosen else timezone.localdate()


def choose_as_of(request: HttpRequest, day: date | None) -> None:
    """Keep the date, `EARLIEST` for any before it; today and None mean "always today"."""
    if day is None or day >= timezone.localdate():
        request.session.pop(KEY, None)
    else:
        request.session[KEY] = max(day, EARLIEST).isoformat()
