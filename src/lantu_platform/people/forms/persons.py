"""People, as forms."""

from django import forms
from django.utils.translation import gettext_lazy as _

from lantu_platform.people.forms.fields import DepartmentField
from lantu_platform.people.models import User
from lantu_platform.people.services import Details


class PersonForm(forms.Form):
    """What is known of a person."""

    name = forms.CharField(label=_("姓名"), max_length=100)
    department = DepartmentField(label=_("所属机构"), required=False)
    phone = forms.CharField(label=_("电话"), max_length=30, required=False)
    email = forms.EmailField(label=_("电子邮箱"), required=False)

    def details(self) -> Details:
        """What was typed."""
        given = self.cleaned_data
        return Details(given["name"], given["department"], given["phone"].replace(" ", ""), given["email"])

    @staticmethod
    def facts(user: User) -> dict[str, object]:
        """What stands in the form at first."""
        return {"name": user.name, "department": user.department_id, "phone": user.phone, "email": user.email}


class NewPersonForm(PersonForm):
    """The same with a user name, which never changes afterwards."""

    username = forms.CharField(label=_("用户名"), max_length=150)
    field_order = ("username", "name")
