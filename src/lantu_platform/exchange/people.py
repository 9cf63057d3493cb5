"""The columns of exported people, departments and lines of the log."""

import json
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from django.utils import timezone
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from lantu_platform.exchange.columns import Cell

if TYPE_CHECKING:
    from lantu_platform.audit.models import Entry
    from lantu_platform.people.queries import Line


def _posts(row: Any) -> str:
    return "；".join(f"{post.department} {post.get_role_display()}" for post in row.held)


PEOPLE_COLUMNS: tuple[tuple[str | Promise, Callable[[Any], Cell]], ...] = (
    (_("用户名"), lambda row: row.username),
    (_("姓名"), lambda row: row.name),
    (_("所属机构"), lambda row: str(row.department or "")),
    (_("岗位"), _posts),
    (_("电话"), lambda row: row.masked_phone),
    (_("电子邮箱"), lambda row: row.masked_email),
)

DEPARTMENT_COLUMNS: tuple[tuple[str | Promise, Callable[["Line"], Cell]], ...] = (
    (_("名称"), lambda row: row.department.name),
    (_("类别"), lambda row: row.department.get_kind_display()),
    (_("上级"), lambda row: str(row.department.parent or "")),
    (_("设立"), lambda row: row.department.valid_from.isoformat()),
    (_("撤销机构"), lambda row: row.department.valid_to.isoformat() if row.department.valid_to else ""),
)

LOG_COLUMNS: tuple[tuple[str | Promise, Callable[["Entry"], Cell]], ...] = (
    (_("序号"), lambda row: row.number),
    (_("时间"), lambda row: timezone.localtime(row.at).isoformat(sep=" ")),
    (_("谁"), lambda row: row.actor.username if row.actor else ""),
    (_("姓名"), lambda row: str(row.actor or "")),
    (_("代理谁"), lambda row: str(row.on_behalf_of or "")),
    (_("来自"), lambda row: row.address),
    (_("做了什么"), lambda row: row.action),
    (_("对象"), lambda row: row.subject),
    (_("对象名称"), lambda row: row.label),
    (_("变化"), lambda row: json.dumps(row.details, ensure_ascii=False, sort_keys=True)),
    (_("依据"), lambda row: row.ground),
    (_("前一行校验值"), lambda row: row.previous),
    (_("本行校验值"), lambda row: row.digest),
)
