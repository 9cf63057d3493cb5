"""Small vocabularies of the room."""

from enum import StrEnum

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


class Role(TextChoices):
    """What a post is for; what it allows stands in `rights.tsv`."""

    SYSTEM_ADMIN = "system_admin", _("系统管理员")
    SECURITY_ADMIN = "security_admin", _("安全管理员")
    AUDIT_ADMIN = "audit_admin", _("审计管理员")
    ANALYST = "analyst", _("分析员")
    SUPERVISOR = "supervisor", _("督查员")
    CLERK = "clerk", _("部门填报员")
    HEAD = "head", _("部门负责人")
    LEADER = "leader", _("领导")
    EVALUATOR = "evaluator", _("评估员")


ADMINISTRATORS = frozenset({Role.SYSTEM_ADMIN, Role.SECURITY_ADMIN, Role.AUDIT_ADMIN})
"""The three administrators (三员): a person holds at most one of these roles, and then no other role."""


class Scope(StrEnum):
    """How far a right reaches."""

    NONE = ""
    OWN = "own"
    """The department of the post and those below it."""
    ALL = "all"


class UnitKind(TextChoices):
    """What a unit of the organisation tree is."""

    ZONE = "zone", _("新区、市、县（区）")
    DEPARTMENT = "department", _("部门")
    TOWN = "town", _("镇、街道")
    COMMUNITY = "community", _("社区、村")


class Step(TextChoices):
    """A change of the organisation."""

    FOUNDED = "founded", _("设立")
    RENAMED = "renamed", _("更名")
    TRANSFERRED = "transferred", _("划转")
    SPLIT = "split", _("拆分")
    MERGED = "merged", _("合并")
    CLOSED = "closed", _("撤销机构")
