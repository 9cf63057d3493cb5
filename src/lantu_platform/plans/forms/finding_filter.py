"""The filter of the checks page, as it stands in an address."""

from django import forms
from django.db.models import BigIntegerField

from lantu_platform.plans.enums import FindingState, Rule, Weight
from lantu_platform.plans.queries import FindingFilter


class FindingFilterForm(forms.Form):
    """Reads an address; what it does not understand it leaves out, so that an old link still opens."""

    weight = forms.ChoiceField(required=False, choices=Weight.choices)
    rule = forms.ChoiceField(required=False, choices=Rule.choices)
    state = forms.ChoiceField(required=False, choices=FindingState.choices)
    document = forms.IntegerField(required=False, min_value=1, max_value=BigIntegerField.MAX_BIGINT)
    indicator = forms.IntegerField(required=False, min_value=1, max_value=BigIntegerField.MAX_BIGINT)

    def wanted(self) -> FindingFilter:
        """The filter; a field that is not valid counts as not given."""
        self.is_valid()
        given = self.cleaned_data
        return FindingFilter(
            weight=given.get("weight") or "",
            rule=given.get("rule") or "",
            state=given.get("state") or "",
            document=given.get("document"),
            indicator=given.get("indicator"),
        )
