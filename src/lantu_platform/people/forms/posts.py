"""Posts and standing in, as forms."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from lantu_platform.people.enums import Role
from lantu_platform.people.forms.fields import DayField, DepartmentField, ground_field
from lantu_platform.people.models import Post, User
from lantu_platform.people.queries import find_colleague, posts_of


class PostForm(forms.Form):
    """A post to give."""

    role = forms.ChoiceField(label=_("岗位"), choices=Role.choices)
    department = DepartmentField(label=_("机构"))
    first = DayField(label=_("从哪天起"))
    last = DayField(label=_("到哪天止"), required=False, initial=None, help_text=_("不填就一直有效"))
    ground = ground_field()


class DelegationForm(forms.Form):
    """Who stands in for which of one's own posts."""

    post = forms.ModelChoiceField(label=_("请人代理哪个岗位"), queryset=Post.objects.none())
    to = forms.CharField(label=_("代理人的用户名"), max_length=150)
    first = DayField(label=_("从哪天起"))
    last = DayField(label=_("到哪天止"), help_text=_("这一天仍由代理人办理"))
    ground = forms.CharField(label=_("原因"), required=False, max_length=200, help_text=_("如：出差、休假"))

    def __init__(self, *args: Any, holder: User, **kwargs: Any) -> None:
        """`holder` is the person who will be absent."""
        super().__init__(*args, **kwargs)
        self.fields["post"].queryset = posts_of(holder)  # type: ignore[attr-defined]

    def clean_to(self) -> User:
        """The person of that user name."""
        try:
            return find_colleague(self.cleaned_data["to"].strip())
        except User.DoesNotExist as error:
            raise forms.ValidationError(_("没有这个用户名，或账号已停用。请向同事核对用户名。")) from error
