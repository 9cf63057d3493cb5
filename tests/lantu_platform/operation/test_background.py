"""What the doctor, the metrics and the load balancer see of the background."""

from datetime import timedelta

import pytest
from django.core.management import call_command
from django.test import Client
from django.utils import timezone
from tests.lantu_platform.api.conftest import (
    Program,
    program,  # noqa: F401  # a fixture
)
from tests.lantu_platform.ledger import enter

from lantu_platform.operation.enums import Health
from lantu_platform.operation.models import Worker
from lantu_platform.operation.queries import background
from lantu_platform.operation.queries.background import readings, worker
from lantu_platform.operation.services import beat, keep_calendar
from lantu_platform.people.enums import Role
from lantu_platform.people.models import User
from lantu_platform.people.services import appoint
from lantu_platform.readings.models import Reading


@pytest.mark.django_db
def test_a_worker_that_falls_silent_is_ill() -> None:
    assert worker().found == "none has worked yet"
    beat("one")
    assert worker().health is Health.WELL
    Worker.objects.update(alive_at=timezone.now() - timedelta(minutes=3))
    assert worker().health is Health.ILL


def test_a_worker_in_a_long_document_is_well(analyst: User) -> None:
    enter(analyst, "a.txt", "甲")
    Reading.objects.update(state="running", alive_at=timezone.now())
    assert worker().health is Health.WELL


def test_documents_that_wait_too_long_are_ill(analyst: User) -> None:
    enter(analyst, "a.txt", "甲")
    assert readings().found == "1 done, 0 waiting"
    Reading.objects.update(state="waiting", queued_at=timezone.now() - timedelta(minutes=11))
    assert readings().health is Health.ILL


@pytest.mark.django_db
def test_a_beat_is_written_at_most_every_quarter_of_a_minute() -> None:
    beat("one")
    first = Worker.objects.get().alive_at
    beat("one")
    assert Worker.objects.get().alive_at == first


@pytest.mark.django_db
def test_the_calendar_is_kept_once_a_day() -> None:
    beat("one")
    today = timezone.localdate()
    assert [keep_calendar("one", today), keep_calendar("one", today)] == [True, False]
    assert keep_calendar("one", today + timedelta(days=1))


@pytest.mark.django_db
def test_the_worker_says_that_it_lives_and_keeps_the_calendar() -> None:
    call_command("work", once=True)
    assert background().alive
    assert Worker.objects.get().calendar_day == timezone.localdate()


@pytest.mark.django_db
@pytest.mark.parametrize("path", ["/health", "/ready"])
def test_a_load_balancer_asks_without_signing_in(path: str, client: Client) -> None:
    assert client.get(path).status_code == 200


@pytest.mark.django_db
def test_without_its_tables_it_is_alive_and_not_ready(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("lantu_platform.api.health.is_ready", lambda: False)
    assert [client.get(path).status_code for path in ("/health", "/ready")] == [200, 503]


UNKNOWN = 'lantu_requests_total{method="GET",page="unknown"'


def test_metrics_are_for_the_system_administrators_token(db: None, analyst: User, program: Program) -> None:  # noqa: F811
    assert Client().get("/api/v1/metrics").status_code == 401
    assert program(analyst).get("/api/v1/metrics").status_code == 403
    admin = appoint(username="an", password="a long password", name="安", department="信息办", role=Role.SYSTEM_ADMIN)
    enter(analyst, "a.txt", "甲")
    client = program(admin)
    lines, again = (client.get("/api/v1/metrics").content.decode().splitlines() for _ in range(2))
    assert 'lantu_documents{state="done"} 1.0' in lines
    assert "lantu_worker_silent_seconds -1.0" in lines
    # Counted since the process began, by whatever ran before: what was asked for in between has a name.
    unknown = [[line for line in each if line.startswith(UNKNOWN)] for each in (lines, again)]
    assert unknown[0] == unknown[1]
