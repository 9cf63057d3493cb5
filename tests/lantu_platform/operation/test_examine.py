"""What the doctor sees."""

from pathlib import Path

import pytest
from django.core.management import call_command
from django.db import connection
from pytest_django import Settings
from tests.lantu_platform.ledger import enter

from lantu_platform.operation.enums import Health
from lantu_platform.operation.queries import storage, surroundings
from lantu_platform.operation.queries.examine import examine
from lantu_platform.people.models import User

pytestmark = pytest.mark.django_db


def test_a_key_that_others_can_read_is_ill(tmp_path: Path, settings: Settings, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("LANTU_SECRET_KEY")
    settings.HOME = tmp_path
    assert surroundings.secret_key().health is Health.ILL
    file = tmp_path / "secret.key"
    file.write_text("key")
    file.chmod(0o640)
    assert surroundings.secret_key().cure == f"Run: chmod 600 {file}"
    file.chmod(0o600)
    assert surroundings.secret_key().health is Health.WELL


@pytest.mark.parametrize(
    ("plain", "hosts", "health"),
    [
        (True, ["localhost"], Health.WELL),
        (True, ["lantu.example"], Health.ILL),
        (False, ["lantu.example"], Health.WELL),
        (False, ["*"], Health.ILL),
    ],
)
def test_pages_for_other_machines_need_tls(plain: bool, hosts: list[str], health: Health, settings: Settings) -> None:
    settings.PLAIN_HTTP, settings.ALLOWED_HOSTS = plain, hosts
    assert surroundings.encryption().health is health


def test_an_unknown_time_zone_is_ill(settings: Settings) -> None:
    assert surroundings.time_zone().health is Health.WELL
    settings.TIME_ZONE = "Asia/Nowhere"
    assert surroundings.time_zone().health is Health.ILL


def test_a_document_without_its_file_is_named(analyst: User) -> None:
    document = enter(analyst, "plan.txt", "甲")
    assert storage.documents().found == "1 files in full length"
    document.path.write_bytes(b"")
    assert storage.documents().found == "1 of 1 files are missing or cut short, plan.txt among them"
    document.path.unlink()


def test_missing_tables_are_ill_and_stop_further_questions(monkeypatch: pytest.MonkeyPatch) -> None:
    assert storage.database().health is Health.WELL
    with connection.cursor() as cursor:
        cursor.execute("DELETE FROM django_migrations WHERE app = 'plans'")
    assert storage.database().cure == "Run: lantu-platform migrate"
    assert "search" not in {each.part for each in examine()}


def test_the_command_ends_with_1_where_something_is_ill(capsys: pytest.CaptureFixture[str], settings: Settings) -> None:
    settings.TIME_ZONE = "Asia/Nowhere"
    with pytest.raises(SystemExit) as end:
        call_command("doctor")
    assert end.value.code == 1
    assert " ✗  time zone: Asia/Nowhere is not known here\n" in capsys.readouterr().out
