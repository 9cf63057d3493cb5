"""A form that departments shall fill, as a form."""

import re
from collections.abc import Iterable
from typing import ClassVar

from django import forms
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from lantu_platform.collection.models import Cell, Template
from lantu_platform.collection.services import Asked
from lantu_platform.indicators.enums import Measure

_SEPARATOR = re.compile(r"[\t|｜]")
_DAY = forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")


class TemplateForm(forms.ModelForm[Template]):
    """The facts of a form and its cells, one a line; saving is the service's work."""

    asked = forms.CharField(
        label=_("指标"),
        widget=forms.Textarea(attrs={"rows": 10, "class": "lines"}),
        help_text=_(
            "一行一个指标，用竖线或制表符分开：指标名称 | 计量单位 | 总量或增速 | 必填或选填 | 填报说明；后三项可以不写"
        ),
    )

    class Meta:
        model = Template
        fields = (
            "name", "department", "region", "frequency", "cumulative", "joint_january", "opens_after", "due_after",
            "locks_after", "starts", "ends", "note",
        )  # fmt: skip
        labels: ClassVar = {
            "name": _("表名"),
            "department": _("填报部门"),
            "region": _("地区"),
            "frequency": _("多久报一次"),
            "cumulative": _("报年初以来累计数（1—N月）"),
            "joint_january": _("1 月不单独报，与 2 月合报"),
            "opens_after": _("时期结束后第几天开放"),
            "due_after": _("开放后几个工作日截止"),
            "locks_after": _("截止后几个工作日锁定"),
            "starts": _("从哪天起报"),
            "ends": _("报到哪天为止"),
            "note": _("填报说明"),
        }
        widgets: ClassVar = {"starts": _DAY, "ends": _DAY, "note": forms.Textarea(attrs={"rows": 2})}

    def clean_asked(self) -> list[Asked]:
        """The cells, in order; a line that cannot be understood is named."""
        lines = [line for line in self.cleaned_data["asked"].splitlines() if line.strip()]
        return [_asked(number, line) for number, line in enumerate(lines, 1)]

    @staticmethod
    def as_lines(cells: Iterable[Cell]) -> str:
        """Cells as the lines that a person edits."""
        return "\n".join(_line(cell) for cell in cells)


def _line(cell: Cell) -> str:
    growth = gettext("增速") if cell.measure == Measure.GROWTH else gettext("总量")
    must = gettext("必填") if cell.required else gettext("选填")
    return " | ".join(part for part in (cell.indicator.name, cell.unit, growth, must, cell.note) if part)


def _asked(number: int, line: str) -> Asked:
    parts = [part.strip() for part in _SEPARATOR.split(line)]
    if len(parts) < 2 or not parts[0] or not parts[1]:
        message = gettext("第 %(number)d 行“%(line)s”看不懂：至少要有指标名称和计量单位，用竖线分开。")
        raise forms.ValidationError(message % {"number": number, "line": line[:30]})
    name, unit, *rest = parts
    growth, must, note = [*rest, "", "", ""][:3]
    return Asked(
        indicator=name,
        unit=unit,
        measure=Measure.GROWTH if growth in (gettext("增速"), "growth") else Measure.LEVEL,
        required=must not in (gettext("选填"), "optional"),
        note=note,
    )
