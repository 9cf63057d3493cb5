"""The filter of the review page, as it stands in an address."""

from django import forms
from django.db.models import BigIntegerField

from lantu_platform.indicators.enums import Field
from lantu_platform.readings.enums import Review, Status
from lantu_platform.readings.queries import QueueFilter


class QueueFilterForm(forms.Form):
    """Reads an address; what it does not understand it leaves out, so that an old link still opens."""

    document = forms.IntegerField(required=False, min_value=1, max_value=BigIntegerField.MAX_BIGINT)
    indicator = forms.IntegerField(required=False, min_value=1, max_value=BigIntegerField.MAX_BIGINT)
    doubt = forms.CharField(required=False)
    status = forms.ChoiceField(required=False, choices=Status.choices)
    review = forms.ChoiceField(required=False, choices=Review.choices)
    region = forms.CharField(required=False)
    field = forms.ChoiceField(required=False, choices=Field.choices)
    at = forms.IntegerField(required=False, min_value=1)
    start = forms.IntegerField(required=False, min_value=0)

    def wanted(self) -> QueueFilter:
        """The filter; a field that is not valid counts as not given."""
        self.is_valid()
        given = self.cleaned_data
        return QueueFilter(
            document=given.get("document"),
            indicator=given.get("indicator"),
            doubt=given.get("doubt") or "",
            status=given.get("status") or "",
            review=given.get("review") or "",
            region=given.get("region") or "",
            field=given.get("field") or "",
        )

    def place(self) -> tuple[int | None, int | None]:
        """The statement that is asked for: by key, or by the first character of its figure."""
        self.is_valid()
        return self.cleaned_data.get("at"), self.cleaned_data.get("start")
