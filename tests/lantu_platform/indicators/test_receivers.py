"""Who answers for an indicator when departments are merged."""

from django.utils import timezone

from lantu_platform.audit.queries import history
from lantu_platform.indicators.models import Indicator
from lantu_platform.people.enums import Role
from lantu_platform.people.models import Department
from lantu_platform.people.services import appoint, merge_departments


def test_the_merged_department_leads(db: None) -> None:
    by = appoint(username="xi", password="a long password", name="席", department="信息中心", role=Role.SYSTEM_ADMIN)
    finance, tax = (Department.objects.create(name=name) for name in ("财政局", "税务局"))
    indicator = Indicator.objects.create(name="税收收入", lead=tax)
    merged = merge_departments(by=by, departments=[finance, tax], name="财税局", day=timezone.localdate())
    indicator.refresh_from_db()
    assert indicator.lead == merged
    assert [(line.actor, line.details) for line in history(indicator)] == [
        (by, {"lead": {"before": "税务局", "after": "财税局"}})
    ]
