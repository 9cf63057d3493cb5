"""The form that decides about a finding."""

from django import forms
from django.utils.translation import gettext_lazy as _

from lantu_platform.plans.enums import DECIDED


class DecideForm(forms.Form):
    """What somebody holds of a finding, and why."""

    state = forms.ChoiceField(choices=[(state.value, state.label) for state in DECIDED])
    reason = forms.CharField(
        max_length=500,
        error_messages={
            "required": _("没有写理由，没有保存。请写一句为什么属实或不成立。"),
            "max_length": _("理由太长，没有保存。请写在500字以内。"),
        },
    )
