"""The forms of the task tree."""

from datetime import date

from django import forms
from django.db.models import BigIntegerField
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from lantu_platform.people.models import Department
from lantu_platform.plans.enums import TaskOrder, TaskState
from lantu_platform.plans.queries import TaskFilter


class TaskFilterForm(forms.Form):
    """Reads an address; what it does not understand it leaves out, so that an old link still opens."""

    q = forms.CharField(required=False)
    department = forms.IntegerField(required=False, min_value=1, max_value=BigIntegerField.MAX_BIGINT)
    state = forms.ChoiceField(required=False, choices=TaskState.choices)
    overdue = forms.BooleanField(required=False)

    def wanted(self) -> TaskFilter:
        """The filter; a field that is not valid counts as not given."""
        self.is_valid()
        given = self.cleaned_data
        return TaskFilter(
            text=given.get("q") or "",
            department=given.get("department"),
            state=given.get("state") or "",
            overdue=bool(given.get("overdue")),
        )


class HandedFilterForm(TaskFilterForm):
    """The same for the list over all documents, which can be sorted too."""

    def order(self) -> TaskOrder:
        """What the list is sorted by; by date where the address says nothing that is understood."""
        given = self.data.get("order", "")
        return TaskOrder(given) if given in TaskOrder.values else TaskOrder.DUE


class Places(forms.TypedMultipleChoiceField):
    """Places in a text; whether a task begins there the service asks."""

    def valid_value(self, value: str) -> bool:
        """Whether it is a number."""
        return value.isdecimal()


class AssignForm(forms.Form):
    """Which tasks go to which department, until when."""

    tasks = Places(coerce=int, error_messages={"required": _("没有选任务。请先在任务前打勾。")})
    department = forms.ModelChoiceField(
        Department.objects.now(),
        error_messages={"required": _("没有选牵头部门。"), "invalid_choice": _("没有这个部门。请重新选。")},
    )
    due = forms.DateField(required=False, error_messages={"invalid": _("时限不是一个日期。请按 2026-06-30 的样子填。")})

    def clean_due(self) -> date | None:
        """The date; one that has passed nobody can keep."""
        due: date | None = self.cleaned_data["due"]
        if due and due < timezone.localdate():
            raise forms.ValidationError(_("时限已经过去。请选今天或以后的日期。"))
        return due


class TaskReportForm(forms.Form):
    """How far one task is."""

    seen = forms.IntegerField(min_value=1, max_value=BigIntegerField.MAX_BIGINT)
    state = forms.ChoiceField(choices=[choice for choice in TaskState.choices if choice[0] != TaskState.OPEN])
    note = forms.CharField(required=False, max_length=1000)
