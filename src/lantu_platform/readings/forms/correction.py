"""A statement's slots as a person types them."""

import re
from typing import TYPE_CHECKING, Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as translated
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from lantu.errors import PeriodError
from lantu.period import Period, in_notation
from lantu_platform.readings.enums import Comparator, Measure, Status
from lantu_platform.readings.models import Slots
from lantu_platform.readings.models.statement import DIGITS, PLACES
from lantu_platform.readings.queries import plain

if TYPE_CHECKING:
    from lantu_platform.readings.models import Statement

_SEPARATORS = str.maketrans("，,;、\n", "；；；；；")


def _number(label: Any, required: bool = True) -> forms.DecimalField:
    return forms.DecimalField(
        label=label,
        required=required,
        max_digits=DIGITS,
        decimal_places=PLACES,
        localize=False,
        widget=forms.TextInput(attrs={"inputmode": "decimal"}),
    )


class CorrectionForm(forms.Form):
    """Every slot of a statement; the name as the document has it means that the indicator follows from it."""

    indicator = forms.CharField(
        label=pgettext_lazy("slot", "指标"),
        max_length=300,
        widget=forms.TextInput(attrs={"list": "known-names", "autocomplete": "off"}),
    )
    value = _number(_("数值"))
    high = _number(_("上限"), required=False)
    unit = forms.CharField(label=_("单位"), max_length=60, required=False)
    comparator = forms.ChoiceField(label=_("比较"), choices=Comparator.choices)
    measure = forms.ChoiceField(label=_("类型"), choices=Measure.choices)
    status = forms.ChoiceField(label=_("状态"), choices=Status.choices)
    period = forms.CharField(
        label=_("时期"),
        max_length=20,
        required=False,
        help_text=_("如 2025年、2025年上半年、2025年三季度、2025年6月、2025年1—5月、2021—2025年"),
    )
    region = forms.CharField(label=_("地区"), max_length=100, required=False)
    scope = forms.CharField(label=_("口径"), required=False, help_text=_("几个用分号隔开"))
    note = forms.CharField(label=_("说明"), max_length=300, required=False)

    @classmethod
    def of(cls, row: "Statement") -> "CorrectionForm":
        """Filled in with what is in force; ids of their own, for the page holds other fields of these names."""
        slots = row.slots
        given = {name: getattr(slots, name) for name in ("unit", "comparator", "measure", "status", "period", "region")}
        high = "" if slots.high is None else plain(slots.high)
        return cls(
            label_suffix="",
            initial={
                **given,
                "indicator": slots.indicator or row.name,
                "value": f"{slots.value:f}",
                "high": high,
                "scope": "；".join(slots.scope),
            },
            auto_id="slot-%s",
        )

    @classmethod
    def blank(cls, text: str, region: str) -> "CorrectionForm":
        """For a figure that the reader missed, with the number and the unit that its text begins and ends with."""
        match = re.match(r"\D*?([\d,，]*\.?\d+)(.*)", text)
        value, unit = (match[1].replace(",", "").replace("，", ""), match[2]) if match else ("", "")
        usual = {"comparator": Comparator.EQ, "measure": Measure.LEVEL, "status": Status.ACTUAL}
        return cls(
            initial={**usual, "value": value, "unit": unit, "region": region}, auto_id="slot-%s", label_suffix=""
        )

    def clean_period(self) -> str:
        """A period in the notation of the reading library, or none."""
        period = in_notation(str(self.cleaned_data["period"]))
        try:
            if period:
                Period.parse(period)
        except PeriodError as error:
            raise ValidationError(
                translated("“%(period)s”不是能识别的时期。请写成 2025年、2025年上半年、2025年6月，或 2021—2025年。")
                % {"period": period}
            ) from error
        return period

    def clean(self) -> dict[str, Any]:
        """A range has an upper end, anything else has none."""
        given = super().clean() or {}
        high, value = given.get("high"), given.get("value")
        ranges = given.get("comparator") == Comparator.RANGE
        if ranges and (high is None or value is None or high <= value):
            self.add_error("high", translated("区间要有上限，且大于数值。"))
        if not ranges and high is not None:
            self.add_error("high", translated("只有区间才有上限。请清空，或把“比较”改为区间。"))
        return given

    def slots(self, name: str) -> Slots:
        """What was typed; `name` is what the document calls the indicator. Call it when the form is valid."""
        given = self.cleaned_data
        words = given["scope"].translate(_SEPARATORS).split("；")
        indicator = given["indicator"].strip()
        return Slots(
            indicator="" if indicator == name else indicator,
            measure=given["measure"],
            comparator=given["comparator"],
            value=given["value"],
            high=given["high"],
            unit=given["unit"].strip(),
            status=given["status"],
            period=given["period"],
            region=given["region"].strip(),
            scope=tuple(word.strip() for word in words if word.strip()),
        )
