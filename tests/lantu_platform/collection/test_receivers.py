"""Forms and returns follow when departments are merged and split."""

from tests.lantu_platform.collection.conftest import FACTS, TODAY

from lantu_platform.audit.queries import history
from lantu_platform.collection.models import Return, Template
from lantu_platform.people.enums import Role
from lantu_platform.people.models import Department, User
from lantu_platform.people.rules import may
from lantu_platform.people.services import appoint, merge_departments, split_department


def administrator() -> User:
    return appoint(username="xi", password="a long password", name="席", department="信息中心", role=Role.SYSTEM_ADMIN)


def test_a_split_takes_forms_and_returns_along(filing: Return, clerk: User, head: User) -> None:
    old = Department.objects.get(name="统计局")
    heir, _ = split_department(by=administrator(), department=old, into=["统计局", "调查队"], day=TODAY)
    filing.refresh_from_db()
    assert (filing.department, filing.template.department) == (heir, heir)
    assert may(User.objects.get(pk=clerk.pk), "collection.fill", heir)
    line = history(filing.template)[0]
    assert (line.action, line.details["returns"]) == ("collection.form-moved", 1)


def test_two_forms_of_one_name_stay_apart_after_a_merger(filing: Return, stranger: User) -> None:
    water, office = Department.objects.get(name="水利局"), Department.objects.get(name="统计局")
    Template.objects.create(**{**FACTS, "department": water})
    merged = merge_departments(by=administrator(), departments=[office, water], name="综合局", day=TODAY)
    names = Template.objects.filter(department=merged).order_by("pk").values_list("name", flat=True)
    assert list(names) == ["季度主要指标", "季度主要指标（水利局）"]
