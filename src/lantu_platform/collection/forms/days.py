"""Days of a return, as forms."""

from django import forms
from django.utils.translation import gettext_lazy as _

_DAY = forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")


class DaysForm(forms.Form):
    """Another due and lock day."""

    due = forms.DateField(label=_("截止日"), widget=_DAY)
    locks = forms.DateField(label=_("锁定日"), widget=_DAY)
    ground = forms.CharField(label=_("理由"), max_length=300)


class UnlockForm(forms.Form):
    """Until when a return may be filled, and why."""

    until = forms.DateField(label=_("解锁到"), widget=_DAY)
    ground = forms.CharField(label=_("理由"), max_length=300)
