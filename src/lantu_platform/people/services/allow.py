"""What every write of the room asks first."""

from datetime import date

from django.core.exceptions import PermissionDenied
from django.utils import timezone

from lantu_platform.people.errors import Obstacle, Refusal
from lantu_platform.people.models import Department, User
from lantu_platform.people.rules import may


def require(by: User, action: str) -> None:
    """Raise PermissionDenied where the table of rights does not allow it."""
    if not may(by, action):
        raise PermissionDenied


def not_ahead(day: date) -> None:
    """Raise Refusal where the day is still to come."""
    if day > timezone.localdate():
        raise Refusal(Obstacle.DAY_AHEAD, day=day)


def current(department: Department, day: date) -> None:
    """Raise Refusal where the department has ended or begins after the day."""
    if department.valid_to is not None:
        raise Refusal(Obstacle.UNIT_ENDED, name=department.name)
    if day < department.valid_from:
        raise Refusal(Obstacle.DAY_EARLY, day=day, name=department.name)
