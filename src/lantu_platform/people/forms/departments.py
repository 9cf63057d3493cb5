"""Changes of the organisation, as forms."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from lantu_platform.people.enums import UnitKind
from lantu_platform.people.forms.fields import DayField, DepartmentField, ground_field
from lantu_platform.people.models import Department


class _Change(forms.Form):
    """What every change has: a day and a ground; `unit` is the department that changes."""

    def __init__(self, *args: Any, unit: Department | None = None, **kwargs: Any) -> None:
        """Takes what a form takes, and the department."""
        super().__init__(*args, **kwargs)
        self.unit = unit


class FoundForm(_Change):
    """A new department."""

    name = forms.CharField(label=_("名称"), max_length=100)
    kind = forms.ChoiceField(label=_("类别"), choices=UnitKind.choices, initial=UnitKind.DEPARTMENT)
    parent = DepartmentField(label=_("上级"), required=False)
    day = DayField(label=_("生效日期"))
    ground = ground_field()


class RenameForm(_Change):
    """Another name."""

    name = forms.CharField(label=_("新名称"), max_length=100)
    day = DayField(label=_("生效日期"))
    ground = ground_field()


class TransferForm(_Change):
    """Another place in the tree."""

    parent = DepartmentField(label=_("划到哪个机构之下"))
    day = DayField(label=_("生效日期"))
    ground = ground_field()


class SplitForm(_Change):
    """Several in the place of one."""

    into = forms.CharField(
        label=_("拆分成哪些机构"),
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_("每行一个名称。第一个承接下级机构、未办结的工作和没有另行指定的人员。"),
    )
    elsewhere = forms.CharField(
        label=_("去其他新机构的人"),
        required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_("每行写“用户名 新机构名称”，中间空一格。"),
    )
    day = DayField(label=_("生效日期"))
    ground = ground_field()

    def clean_into(self) -> list[str]:
        """The names, a line each."""
        return [line.strip() for line in self.cleaned_data["into"].splitlines() if line.strip()]

    def clean(self) -> dict[str, Any]:
        """Find whom the lines of `elsewhere` speak of: key of the person, number of the new department."""
        given: dict[str, Any] = super().clean() or self.cleaned_data
        people = dict(self.unit.people.values_list("username", "pk")) if self.unit else {}
        moved: dict[int, int] = {}
        for line in given.get("elsewhere", "").splitlines():
            username, _space, name = line.strip().partition(" ")
            if not username:
                continue
            if username not in people or name.strip() not in given.get("into", []):
                trouble = _("“%(line)s”：这里没有这个用户名，或没有这个新机构。请改正这一行。")
                self.add_error("elsewhere", forms.ValidationError(trouble, params={"line": line}))
                continue
            moved[people[username]] = given["into"].index(name.strip())
        given["moved"] = moved
        return given


class MergeForm(_Change):
    """One in the place of several."""

    others = forms.ModelMultipleChoiceField(
        label=_("与哪些机构合并"), queryset=Department.objects.none(), widget=forms.SelectMultiple(attrs={"size": 8})
    )
    name = forms.CharField(label=_("合并后的名称"), max_length=100)
    day = DayField(label=_("生效日期"))
    ground = ground_field()

    def __init__(self, *args: Any, unit: Department | None = None, **kwargs: Any) -> None:
        """Offers all departments of today but the one itself."""
        super().__init__(*args, unit=unit, **kwargs)
        rows = Department.objects.filter(valid_to__isnull=True)
        self.fields["others"].queryset = rows.exclude(pk=unit.pk) if unit else rows  # type: ignore[attr-defined]


class CloseForm(_Change):
    """The end."""

    day = DayField(label=_("生效日期"))
    ground = ground_field()
