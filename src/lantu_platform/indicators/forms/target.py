"""A decision on a target, as a form."""

from typing import TYPE_CHECKING

from django import forms
from django.utils.translation import gettext_lazy as _

from lantu.period import in_notation
from lantu_platform.indicators.enums import Bound, Measure
from lantu_platform.indicators.models import DIGITS, PLACES, Indicator, Target
from lantu_platform.indicators.queries import long_goals
from lantu_platform.indicators.services import Decision

if TYPE_CHECKING:
    from django.core.files.uploadedfile import UploadedFile

_DAY = forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")


class TargetForm(forms.Form):
    """What a decision sets; saving is the service's work."""

    region = forms.CharField(label=_("地区"), max_length=100)
    period = forms.CharField(
        label=_("时期"), max_length=20, help_text=_("如 2025年、2025年上半年，或五年合计 2021—2025年")
    )
    measure = forms.ChoiceField(label=_("类型"), choices=Measure.choices, initial=Measure.LEVEL)
    bound = forms.ChoiceField(label=_("要求"), choices=Bound.choices, initial=Bound.EQ)
    value = forms.DecimalField(label=_("数值"), max_digits=DIGITS, decimal_places=PLACES)
    unit = forms.CharField(label=_("计量单位"), max_length=60)
    parent = forms.ModelChoiceField(label=_("分解自"), queryset=Target.objects.none(), required=False)
    decision = forms.CharField(label=_("决定文号"), max_length=100)
    decided = forms.DateField(label=_("决定日期"), widget=_DAY)
    effective = forms.DateField(
        label=_("生效日期"),
        widget=_DAY,
        help_text=_("早于今天的也可以填：从登记当天起按它评判，以前各日看到的评判不变"),
    )
    text = forms.CharField(label=_("决定内容"), widget=forms.Textarea(attrs={"rows": 3}))
    file = forms.FileField(label=_("决定文件"), required=False)

    def __init__(self, *args: object, indicator: Indicator, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)  # type: ignore[arg-type]
        parent = self.fields["parent"]
        assert isinstance(parent, forms.ModelChoiceField)
        parent.queryset = long_goals(indicator)
        self.fields["unit"].initial = indicator.unit

    def clean_period(self) -> str:
        """In the notation of the reading library."""
        return in_notation(str(self.cleaned_data["period"]))

    def decided_by(self) -> Decision:
        """The decision of a valid form."""
        given = self.cleaned_data
        file: UploadedFile[bytes] | None = given["file"]
        kept = (file.name or "", file.read()) if file else None
        return Decision(given["decision"], given["decided"], given["text"], given["effective"], kept)
