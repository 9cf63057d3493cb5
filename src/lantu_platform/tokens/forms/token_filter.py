"""The filter of everybody's tokens, as it stands in an address."""

from django import forms

from lantu_platform.tokens.enums import TokenState
from lantu_platform.tokens.queries import TokenFilter


class TokenFilterForm(forms.Form):
    """Reads an address; what it does not understand it leaves out, so that an old link still opens."""

    q = forms.CharField(required=False, max_length=100)
    state = forms.ChoiceField(required=False, choices=TokenState.choices)

    def wanted(self) -> TokenFilter:
        """The filter; a field that is not valid counts as not given."""
        self.is_valid()
        given = self.cleaned_data
        return TokenFilter(given.get("q") or "", TokenState(given["state"]) if given.get("state") else None)
