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
