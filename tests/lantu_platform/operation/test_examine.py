"""What the doctor sees."""

from datetime import timedelta
from pathlib import Path
from types import SimpleNamespace

import pytest
from django.core.management import call_command
from django.db import OperationalError, connection
from django.utils import timezone
from pytest_django import Settings
from tests.lantu_platform.ledger import enter

from lantu_platform.operation.enums import Health
from lantu_platform.operation.queries import storage, surroundings
from lantu_platform.operation.queries.examine import examine
from lantu_platform.people.models import User

pytestmark = pytest.mark.django_db
STRONG = "for tests only, long enough to be accepted everywhere"


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
        (False, [""], Health.ILL),
    ],
)
def test_pages_for_other_machines_need_tls(plain: bool, hosts: list[str], health: Health, settings: Settings) -> None:
    settings.PLAIN_HTTP, settings.ALLOWED_HOSTS = plain, hosts
    assert surroundings.encryption().health is health


@pytest.mark.parametrize(("zone", "health"), [("Asia/Shanghai", Health.WELL), ("UTC", Health.DOUBTFUL)])
def test_a_clock_of_another_country_is_doubtful(zone: str, health: Health) -> None:
    with timezone.override(zone):
        assert surroundings.time_zone().health is health


@pytest.mark.parametrize(("key", "health"), [("short", Health.ILL), ("ab" * 40, Health.ILL), (STRONG, Health.WELL)])
def test_a_key_that_can_be_guessed_is_ill(key: str, health: Health, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LANTU_SECRET_KEY", key)
    assert surroundings.secret_key().health is health


@pytest.mark.parametrize("place", ["files", "audit-witness.log"])
def test_what_cannot_be_written_is_named(
    place: str, tmp_path: Path, settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    settings.MEDIA_ROOT, settings.AUDIT_WITNESS = tmp_path / "files", tmp_path / "audit-witness.log"
    settings.MEDIA_ROOT.mkdir()
    settings.AUDIT_WITNESS.touch()
    assert surroundings.folders().health is Health.WELL
    # Who may do everything, as whoever runs the tests in a container, is told so of every file.
    monkeypatch.setattr("os.access", lambda path, mode: Path(path) != tmp_path / place)
    assert surroundings.folders().found == f"{tmp_path / place} cannot be written"


@pytest.mark.parametrize(("free", "health"), [(0, Health.ILL), (2, Health.DOUBTFUL), (50, Health.WELL)])
def test_a_full_disk_is_ill(free: int, health: Health, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("shutil.disk_usage", lambda _: SimpleNamespace(free=free * 2**30))
    assert surroundings.disk().health is health


def test_static_files_of_another_version_are_ill(tmp_path: Path, settings: Settings) -> None:
    settings.STATIC_ROOT = tmp_path
    assert surroundings.static_files().found == f"{tmp_path} does not hold what the pages need"
    call_command("collectstatic", verbosity=0, interactive=False)
    assert surroundings.static_files().health is Health.WELL
    (tmp_path / "lantu/mark.svg").write_text("<svg/>")
    found = surroundings.static_files()
    assert found.found == f"1 files in {tmp_path} are of another version, mark.svg among them"
    assert found.cure == "Run: lantu set-up, then start the server anew"


def test_debugging_is_ill(settings: Settings) -> None:
    assert surroundings.debugging().health is Health.WELL
    settings.DEBUG = True
    assert surroundings.debugging().health is Health.ILL


def test_a_clock_that_was_put_back_is_ill(analyst: User, monkeypatch: pytest.MonkeyPatch) -> None:
    assert storage.clock().health is Health.WELL
    now = timezone.now()
    monkeypatch.setattr("lantu_platform.operation.queries.storage.timezone.now", lambda: now - timedelta(hours=1))
    assert storage.clock().health is Health.ILL


def test_tables_of_another_version_are_told() -> None:
    assert storage.tables().found == "those of this version"
    with connection.cursor() as cursor:
        cursor.execute("ALTER TABLE tokens_token RENAME COLUMN name TO purpose")
    found = storage.tables()
    assert (found.health, found.found) == (
        Health.ILL,
        "tables or columns of this version are missing: tokens_token.name",
    )
    assert [each.part for each in examine()[:2]] == ["database", "tables"]


def test_a_database_that_is_away_is_told_with_its_cure(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(_: object) -> None:
        msg = "unable to open database file"
        raise OperationalError(msg)

    monkeypatch.setattr("lantu_platform.operation.queries.storage.MigrationExecutor", fail)
    found = storage.database()
    assert found.found == f"{connection.display_name} does not answer: unable to open database file"
    assert ("lantu restore" in found.cure) is (connection.vendor == "sqlite")


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
    settings.DEBUG = True
    with pytest.raises(SystemExit) as end:
        call_command("doctor")
    assert end.value.code == 1
    assert " ✗  debugging: on: pages of errors show settings and data\n" in capsys.readouterr().out
