"""The filter of the log, as it stands in an address."""

from django import forms

from lantu_platform.audit.queries import LogFilter


class LogFilterForm(forms.Form):
    """Reads an address; what it does not understand it leaves out."""

    who = forms.CharField(required=False)
    action = forms.CharField(required=False)
    subject = forms.CharField(required=False)
    first = forms.DateField(required=False)
    last = forms.DateField(required=False)

    def wanted(self) -> LogFilter:
        """The filter; a field that is not valid counts as not given."""
        self.is_valid()
        return LogFilter(**{name: fact for name, fact in self.cleaned_data.items() if fact})
