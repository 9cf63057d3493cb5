"""How the log's facts are told."""

from collections.abc import Mapping
from dataclasses import dataclass

from django import template
from django.utils.translation import gettext_lazy as _

register = template.Library()

_NAMES = {
    "name": _("名称"),
    "department": _("所属机构"),
    "above": _("上级"),
    "phone": _("电话"),
    "email": _("电子邮箱"),
    "post": _("岗位"),
    "until": _("到哪天止"),
    "valid_to": _("到哪天止"),
    "first": _("从哪天起"),
    "last": _("到哪天止"),
    "stand_in": _("代理人"),
    "second_step": _("二次验证"),
    "is_active": _("账号启用"),
}


@dataclass(frozen=True, slots=True)
class Fact:
    """A fact of a line of the log; `before` has a meaning only where it is a change."""

    name: str
    before: str
    after: str
    is_change: bool


@register.filter
def facts(details: Mapping[str, object]) -> list[Fact]:
    """The facts of a line; a pair is what was and what is."""
    return [_fact(str(_NAMES.get(name, name)), value) for name, value in details.items()]


def _fact(name: str, value: object) -> Fact:
    if isinstance(value, list) and len(value) == 2:
        return Fact(name, _told(value[0]), _told(value[1]), is_change=True)
    return Fact(name, "", _told(value), is_change=False)


def _told(value: object) -> str:
    if isinstance(value, list):
        return "、".join(_told(each) for each in value)
    if isinstance(value, bool):
        return str(_("是") if value else _("否"))
    return "" if value is None else str(value)
