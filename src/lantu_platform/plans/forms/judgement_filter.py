"""The filter of the overview, as it stands in an address."""

from django import forms

from lantu_platform.indicators.enums import Field, RegionLevel
from lantu_platform.plans.queries import JudgementFilter


class JudgementFilterForm(forms.Form):
    """Reads an address; what it does not understand it leaves out, so that an old link still opens."""

    field = forms.ChoiceField(required=False, choices=Field.choices)
    department = forms.CharField(required=False)
    level = forms.ChoiceField(required=False, choices=RegionLevel.choices)
    year = forms.IntegerField(required=False, min_value=1, max_value=9999)
    past = forms.BooleanField(required=False)

    def wanted(self) -> JudgementFilter:
        """The filter; a field that is not valid counts as not given."""
        self.is_valid()
        given = self.cleaned_data
        return JudgementFilter(
            field=given.get("field") or "",
            department=given.get("department") or "",
            level=given.get("level") or "",
            year=given.get("year"),
            past=bool(given.get("past")),
        )
