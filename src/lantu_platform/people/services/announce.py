"""Saying what was done, to rooms that stand above: the log, and those that keep work of departments."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from django.db import models
from django.dispatch import Signal

from lantu_platform.people.models import Department, User

done = Signal()
"""Sent with a `Deed` as `deed` in the transaction of the write; the log listens."""
work_moves = Signal()
"""Sent with a `Move` as `move` in the transaction of a split or merger; a room that keeps open work of departments
listens, and moves it from `move.old` to `move.new`."""


@dataclass(frozen=True, slots=True)
class Deed:
    """Who did what to which record, on what ground; `by` is None at set-up."""

    by: User | None
    action: str
    subject: models.Model
    changes: Mapping[str, tuple[object, object]] = field(default_factory=dict)
    """Of each changed fact what it was and what it is."""
    ground: str = ""


@dataclass(frozen=True, slots=True)
class Move:
    """The open work of a department that has ended goes to another one from a day on."""

    old: Department
    new: Department
    day: date
    by: User


def announce(
    by: User | None,
    action: str,
    subject: models.Model,
    changes: Mapping[str, tuple[object, object]] | None = None,
    *,
    ground: str = "",
) -> None:
    """Tell what was done; facts that stayed the same are left out."""
    changed = {name: (old, new) for name, (old, new) in (changes or {}).items() if old != new}
    done.send(sender=type(subject), deed=Deed(by, action, subject, changed, ground))
