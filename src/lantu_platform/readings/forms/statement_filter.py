"""The filter of the statements page, as it stands in an address."""

from django import forms
from django.db.models import BigIntegerField

from lantu_platform.readings.enums import Measure, Status
from lantu_platform.readings.queries import StatementFilter
from lantu_platform.readings.queries.ledger import ORDERS


class StatementFilterForm(forms.Form):
    """Reads an address; what it does not understand it leaves out, so that an old link still opens."""

    q = forms.CharField(required=False)
    document = forms.IntegerField(required=False, min_value=1, max_value=BigIntegerField.MAX_BIGINT)
    indicator = forms.IntegerField(required=False, min_value=1, max_value=BigIntegerField.MAX_BIGINT)
    region = forms.CharField(required=False)
    year = forms.IntegerField(required=False, min_value=1, max_value=9999)
    status = forms.ChoiceField(required=False, choices=Status.choices)
    measure = forms.ChoiceField(required=False, choices=Measure.choices)
    doubtful = forms.BooleanField(required=False)
    order = forms.ChoiceField(required=False, choices=[(f"{sign}{key}", key) for key in ORDERS for sign in ("", "-")])

    def wanted(self) -> StatementFilter:
        """The filter; a field that is not valid counts as not given."""
        self.is_valid()
        given = self.cleaned_data
        return StatementFilter(
            text=given.get("q") or "",
            document=given.get("document"),
            indicator=given.get("indicator"),
            region=given.get("region") or "",
            year=given.get("year"),
            status=given.get("status") or "",
            measure=given.get("measure") or "",
            doubtful=bool(given.get("doubtful")),
            order=given.get("order") or "document",
        )
