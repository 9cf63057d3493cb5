"""The columns of exported people, departments and lines of the log."""

import json
from datetime import datetime
from typing import TYPE_CHECKING, Any

from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from lantu_platform.exchange.columns import Columns

if TYPE_CHECKING:
    from lantu_platform.audit.models import Entry
    from lantu_platform.people.queries import Line
    from lantu_platform.tokens.models import Token


def _posts(row: Any) -> str:
    return "；".join(f"{post.department} {post.get_role_display()}" for post in row.held)


PEOPLE_COLUMNS: Columns[Any] = (
    (_("用户名"), lambda row: row.username),
    (_("姓名"), lambda row: row.name),
    (_("所属机构"), lambda row: str(row.department or "")),
    (_("岗位"), _posts),
    (_("电话"), lambda row: row.masked_phone),
    (_("电子邮箱"), lambda row: row.masked_email),
)

DEPARTMENT_COLUMNS: Columns["Line"] = (
    (_("名称"), lambda row: row.department.name),
    (_("类别"), lambda row: row.department.get_kind_display()),
    (_("上级"), lambda row: str(row.department.parent or "")),
    (_("设立"), lambda row: row.department.valid_from.isoformat()),
    (_("撤销机构"), lambda row: row.department.valid_to.isoformat() if row.department.valid_to else ""),
)


def _moment(moment: datetime | None) -> str:
    return timezone.localtime(moment).isoformat(sep=" ", timespec="minutes") if moment else ""


TOKEN_COLUMNS: Columns["Token"] = (
    (_("用户名"), lambda row: row.user.username),
    (_("姓名"), lambda row: row.user.name),
    (_("所属机构"), lambda row: str(row.user.department or "")),
    (_("用途"), lambda row: row.name),
    (_("开头"), lambda row: row.hint),
    (_("允许做什么"), lambda row: "；".join(row.scopes)),
    (_("开立"), lambda row: _moment(row.created_at)),
    (_("最近使用"), lambda row: _moment(row.last_used_at)),
    (_("到期"), lambda row: _moment(row.expires_at)),
    (_("作废"), lambda row: _moment(row.revoked_at)),
    (_("由谁作废"), lambda row: str(row.revoked_by or "")),
)

LOG_COLUMNS: Columns["Entry"] = (
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
