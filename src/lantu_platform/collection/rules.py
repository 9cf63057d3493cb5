"""Who may do what."""

from typing import TYPE_CHECKING

from lantu_platform.collection.enums import BatchKind
from lantu_platform.people.rules import may

if TYPE_CHECKING:
    from lantu_platform.people.models import User


def may_design(user: "User") -> bool:
    """Whether the user may design forms."""
    return may(user, "collection.design")


def may_open(user: "User") -> bool:
    """Whether the user may open returns by hand, close them and move their days."""
    return may(user, "collection.open")


def may_read(user: "User", department: int) -> bool:
    """Whether the user may see a department's returns."""
    return may(user, "collection.read", department)


def may_fill(user: "User", department: int) -> bool:
    """Whether the user may fill and submit a department's returns."""
    return may(user, "collection.fill", department)


def may_approve(user: "User", department: int) -> bool:
    """Whether the user may approve a department's returns."""
    return may(user, "collection.approve", department)


def may_send_back(user: "User", department: int) -> bool:
    """Whether the user may send a department's returns back."""
    return may(user, "collection.return", department)


def may_unlock(user: "User") -> bool:
    """Whether the user may unlock returns."""
    return may(user, "collection.unlock")


def may_remind(user: "User") -> bool:
    """Whether the user may remind those who are late."""
    return may(user, "collection.remind")


def may_import(user: "User") -> bool:
    """Whether the user may import observations of any department."""
    return may(user, "collection.import")


def may_bring(user: "User", kind: str, department: int | None) -> bool:
    """Whether the user may import a spreadsheet of this kind, into the returns of this department if it is known."""
    return may_import(user) if kind == BatchKind.OBSERVATIONS else may(user, "collection.fill", department)


def may_undo(user: "User", department: int | None) -> bool:
    """Whether the user may undo an import into a department's returns, or one of observations (None)."""
    return may(user, "collection.undo", department) if department else may_import(user)
