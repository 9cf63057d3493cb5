"""The three administrators, and a small town hall."""

from dataclasses import dataclass
from datetime import date

import pytest

from lantu_platform.people.enums import Role, UnitKind
from lantu_platform.people.models import Department, User
from lantu_platform.people.services import appoint, found_department

PASSWORD = "a long password"


def fresh(user: User) -> User:
    """The same person as the next request will know them."""
    return User.objects.get(pk=user.pk)


@dataclass(frozen=True, slots=True)
class House:
    """A zone with two departments, and people in it."""

    system: User
    security: User
    auditor: User
    clerk: User
    head: User
    zone: Department
    finance: Department
    schools: Department


@pytest.fixture
def house(db: None) -> House:
    """The house on its first day, 1 January 2025."""

    def person(username: str, name: str, department: str, role: Role) -> User:
        return appoint(username=username, password=PASSWORD, name=name, department=department, role=role)

    system = person("xitong", "席系统", "青山区", Role.SYSTEM_ADMIN)
    security = person("anquan", "安全全", "青山区", Role.SECURITY_ADMIN)
    auditor = person("shenji", "申审计", "青山区", Role.AUDIT_ADMIN)
    zone = Department.objects.get()
    zone.kind, zone.valid_from = UnitKind.ZONE, date(2025, 1, 1)
    zone.save()
    units = [
        found_department(by=system, name=name, kind=UnitKind.DEPARTMENT, parent=zone, day=date(2025, 1, 1))
        for name in ("财政局", "教育局")
    ]
    # Set-up finds departments by their names.
    clerk = person("he", "何填报", "财政局", Role.CLERK)
    head = person("jiang", "江局长", "财政局", Role.HEAD)
    return House(system, security, auditor, clerk, head, zone, *units)
