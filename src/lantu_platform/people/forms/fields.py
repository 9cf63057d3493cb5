"""Fields that several forms have."""

from datetime import date
from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from lantu_platform.people.models import Department
from lantu_platform.people.queries import tree
from lantu_platform.people.rules import EVERYWHERE

_DAY = {"type": "date"}


class DayField(forms.DateField):
    """A day; today unless told otherwise."""

    def __init__(self, **kwargs: Any) -> None:
        """Takes what a DateField takes."""
        kwargs.setdefault("initial", today)
        super().__init__(widget=forms.DateInput(attrs=_DAY, format="%Y-%m-%d"), **kwargs)


def today() -> date:
    """The day that stands in a form at first."""
    return timezone.localdate()


class DepartmentField(forms.ModelChoiceField[Department]):
    """A department of today, in the order of the tree, each moved in by its depth."""

    def __init__(self, **kwargs: Any) -> None:
        """Takes what a ModelChoiceField takes, without the rows."""
        super().__init__(queryset=Department.objects.filter(valid_to__isnull=True), **kwargs)
        self.choices = _choices if self.required else _choices_or_none


def _choices() -> list[tuple[int | str, str]]:
    lines = tree(EVERYWHERE)
    return [(line.department.pk, "　" * line.depth + line.department.name) for line in lines]


def _choices_or_none() -> list[tuple[int | str, str]]:
    return [("", "—"), *_choices()]


def ground_field() -> forms.CharField:
    """The reason, such as a decision's number; it goes into the log."""
    return forms.CharField(label=_("依据"), required=False, max_length=200, help_text=_("文号或事由，记入日志"))
