"""A new token as a form."""

from itertools import groupby
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from lantu_platform.people.models import User
from lantu_platform.people.rules import rights
from lantu_platform.tokens.rules import LONGEST, longest, offered

ROOMS = {
    "account": _("本人账号"),
    "api": _("接口"),
    "audit": _("日志"),
    "changes": _("有何变化"),
    "checks": _("核对"),
    "collection": _("填报"),
    "dissemination": _("公开网站"),
    "evaluation": _("评估"),
    "indicators": _("指标"),
    "library": _("文库"),
    "operation": _("运行"),
    "overview": _("总览"),
    "people": _("人员和机构"),
    "plans": _("规划"),
    "public": _("公开网站"),
    "readings": _("台账和审核"),
    "search": _("查找"),
    "tasks": _("任务"),
}
"""What the rooms of the table of rights are called."""


class TokenForm(forms.Form):
    """Name, days and scopes; the scopes are what its owner may do and the API offers."""

    name = forms.CharField(label=_("用途"), max_length=100)
    days = forms.IntegerField(label=_("有效天数"), min_value=1, max_value=LONGEST, initial=90)
    scopes = forms.MultipleChoiceField(label=_("允许做什么"), widget=forms.CheckboxSelectMultiple)

    def __init__(self, user: User, *args: Any, **kwargs: Any) -> None:
        """A form for this user."""
        super().__init__(*args, **kwargs)
        field = self.fields["scopes"]
        assert isinstance(field, forms.MultipleChoiceField)
        rows = [rights()[action] for action in offered(user)]
        field.choices = [
            (ROOMS[room], [(row.action, row.words) for row in of_room])
            for room, of_room in groupby(rows, lambda row: row.room)
        ]

    def clean(self) -> dict[str, Any]:
        """A token that holds an administrator's action lives shorter."""
        given: dict[str, Any] = super().clean() or self.cleaned_data
        most = longest(given.get("scopes", ()))
        if given.get("days", 0) > most:
            told = _("含管理权限的令牌最多有效 %(days)d 天。请改短，或去掉管理权限。") % {"days": most}
            self.add_error("days", told)
        return given
