"""A new token as a form."""

from typing import Any

from django import forms
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from lantu_platform.people.models import User
from lantu_platform.people.rules import rights
from lantu_platform.tokens.rules import LONGEST, longest, offered


class TokenForm(forms.Form):
    """Name, days and scopes; the scopes are what its owner may do and the API offers."""

    name = forms.CharField(label=_("用途"), max_length=100)
    days = forms.IntegerField(label=_("有效天数"), min_value=1, max_value=LONGEST, initial=90)
    scopes = forms.MultipleChoiceField(label=_("允许做什么"), widget=forms.CheckboxSelectMultiple)

    def __init__(self, user: User, *args: Any, **kwargs: Any) -> None:
        """A form for this user."""
        super().__init__(*args, **kwargs)
        english = (get_language() or "").startswith("en")
        field = self.fields["scopes"]
        assert isinstance(field, forms.MultipleChoiceField)
        field.choices = [
            (action, rights()[action].english if english else rights()[action].chinese) for action in offered(user)
        ]

    def clean(self) -> dict[str, Any]:
        """A token that holds an administrator's action lives shorter."""
        given: dict[str, Any] = super().clean() or self.cleaned_data
        most = longest(given.get("scopes", ()))
        if given.get("days", 0) > most:
            told = _("含管理权限的令牌最多有效 %(days)d 天。请改短，或去掉管理权限。") % {"days": most}
            self.add_error("days", told)
        return given
