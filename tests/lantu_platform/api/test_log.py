"""The log by program."""

from django.db import connection
from tests.lantu_platform.api.conftest import Program
from tests.lantu_platform.people.conftest import House

from lantu_platform.audit.models import Entry
from lantu_platform.people.services import deactivate

LOG = "/api/v1/log"


def test_a_line_tells_who_did_what_on_what_ground(house: House, program: Program) -> None:
    deactivate(by=house.system, user=house.clerk, ground="调离")
    (line,) = program(house.auditor).get(LOG, {"action": "people.deactivated", "who": "席"}).json()["items"]
    kept = Entry.objects.get(action="people.deactivated")
    assert line == {
        "number": kept.number, "at": line["at"], "by": "席系统", "on_behalf_of": "", "address": "",
        "action": "people.deactivated", "subject": f"people.user:{house.clerk.pk}", "label": "何填报",
        "details": {"is_active": {"before": True, "after": False}}, "ground": "调离",
        "previous": kept.previous, "digest": kept.digest,
    }  # fmt: skip


def test_a_day_at_the_end_of_the_calendar_narrows_nothing(house: House, program: Program) -> None:
    watches = program(house.auditor)
    asked = {"first": "0001-01-01", "last": "9999-12-31"}
    assert watches.get(LOG, asked).json()["count"] == Entry.objects.count()
    assert watches.get(LOG, {"last": "2000-01-01"}).json()["count"] == 0


def test_the_actions_that_it_knows(house: House, program: Program) -> None:
    watches = program(house.auditor)
    told = watches.get(f"{LOG}/actions").json()
    assert told == sorted(set(Entry.objects.values_list("action", flat=True)))


def test_verifying_finds_what_was_changed(house: House, program: Program) -> None:
    watches = program(house.auditor)
    # The witness hears of a line once it is committed, which a test never does.
    whole = {"lines": Entry.objects.count(), "witnessed": 0, "breaks": []}
    assert watches.post(f"{LOG}/verify").json() == whole
    with connection.cursor() as cursor:
        cursor.execute("UPDATE audit_entry SET label = 'x' WHERE number = 2")
    assert watches.post(f"{LOG}/verify").json()["breaks"] == [{"number": 2, "damage": "changed"}]


def test_system_administrators_do_not_read_it(house: House, program: Program) -> None:
    keeps = program(house.system)
    assert [keeps.get(LOG).status_code, keeps.post(f"{LOG}/verify").status_code] == [403, 403]
