"""Backup and restore, there and back, on the database that the tests run on."""

import hashlib
import io
import json
import signal
import subprocess
import sys
import tarfile
import time
from importlib import import_module
from pathlib import Path

import pytest
from django.db import connection
from django.db.migrations.recorder import MigrationRecorder
from django.test import Client
from pytest_django import Settings
from tests.lantu_platform.ledger import enter, statement

from lantu_platform.audit.queries import history
from lantu_platform.library.models import Document
from lantu_platform.operation.errors import BackupDamaged, BackupDoesNotFit, BackupExists, DatabaseToolFailed, NotEmpty
from lantu_platform.operation.services import back_up, forget_old_backups, restore
from lantu_platform.people.models import User
from lantu_platform.readings.models import Statement

pytestmark = pytest.mark.django_db(transaction=True)
TEXT = "2023年青山区产值8亿元。"


@pytest.fixture
def document(analyst: User, tmp_path: Path, settings: Settings) -> Document:
    """A document with one figure, in a house of its own."""
    settings.HOME, settings.MEDIA_ROOT = tmp_path / "home", tmp_path / "home/files"
    settings.AUDIT_WITNESS = tmp_path / "home/audit-witness.log"
    settings.HOME.mkdir()
    return enter(analyst, "plan.txt", TEXT, statement(TEXT, "8亿元", "产值"))


def lose_everything(document: Document) -> None:
    document.path.unlink()
    Statement.objects.all().delete()
    User.objects.update(name="另一人")


def test_there_and_back(document: Document, tmp_path: Path) -> None:
    made = back_up(tmp_path / "a.tar")
    before = list(Statement.objects.values())
    logged = history(document).count()
    lose_everything(document)
    restore(made.file, replace=True)
    assert made.files == 1
    assert list(Statement.objects.values()) == before
    assert history(document).count() == logged
    assert hashlib.sha256(document.path.read_bytes()).hexdigest() == document.sha256
    assert User.objects.get().name == "李分析"
    assert list(document.path.parents[1].parent.glob("restore-*")) == []


def test_nobodys_session_is_in_a_backup(document: Document, tmp_path: Path) -> None:
    client = Client()
    client.force_login(User.objects.get(), backend="django.contrib.auth.backends.ModelBackend")
    key = client.session.session_key
    assert key is not None
    made = back_up(tmp_path / "a.tar")
    with tarfile.open(made.file) as archive:
        parts = [archive.extractfile(member) for member in archive.getmembers() if member.isfile()]
        assert [part.name for part in parts if part and key.encode() in part.read()] == []
    assert client.get("/library/").status_code == 200
    restore(made.file, replace=True)
    assert client.get("/library/").status_code == 302


def test_what_is_restored_is_backed_up_to_the_same_parts(document: Document, tmp_path: Path) -> None:
    def files(backup: Path) -> dict[str, object]:
        with tarfile.open(backup) as archive:
            told = json.load(archive.extractfile("manifest.json") or io.BytesIO())
        return {name: known for name, known in told["parts"].items() if name != "database"}

    first = back_up(tmp_path / "a.tar").file
    restore(first, replace=True)
    assert files(back_up(tmp_path / "b.tar").file) == files(first)


def test_data_are_not_replaced_unasked(document: Document, tmp_path: Path) -> None:
    made = back_up(tmp_path / "a.tar")
    with pytest.raises(NotEmpty):
        restore(made.file)


def test_a_backup_is_never_overwritten(document: Document, tmp_path: Path) -> None:
    back_up(tmp_path / "a.tar")
    with pytest.raises(BackupExists):
        back_up(tmp_path / "a.tar")
    assert [file.name for file in tmp_path.glob(".*")] == []


@pytest.mark.parametrize("damage", ["cut", "changed", "other"])
def test_a_damaged_backup_changes_nothing(document: Document, tmp_path: Path, damage: str) -> None:
    file = back_up(tmp_path / "a.tar").file
    content = file.read_bytes()
    changed = content.replace(TEXT.encode(), TEXT.replace("8", "9").encode())
    assert changed != content
    file.write_bytes({"cut": content[: len(content) // 2], "changed": changed, "other": b"PK"}[damage])
    lose_everything(document)
    with pytest.raises(BackupDamaged):
        restore(file, replace=True)
    assert User.objects.get().name == "另一人"
    assert not document.path.exists()


def test_a_database_that_refuses_leaves_no_witness_of_another_log(
    document: Document, tmp_path: Path, settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(_: Path) -> None:
        trouble = "pg_restore gave up"
        raise DatabaseToolFailed(trouble, "Check LANTU_DATABASE")

    file = back_up(tmp_path / "a.tar").file
    settings.AUDIT_WITNESS.unlink()
    monkeypatch.setattr(import_module("lantu_platform.operation.services.restore"), "put_snapshot", refuse)
    with pytest.raises(DatabaseToolFailed):
        restore(file, replace=True)
    assert not settings.AUDIT_WITNESS.exists()


def test_a_newer_versions_backup_is_refused(document: Document, tmp_path: Path) -> None:
    recorder = MigrationRecorder(connection)
    recorder.record_applied("plans", "9999_not_written_yet")
    file = back_up(tmp_path / "a.tar").file
    recorder.record_unapplied("plans", "9999_not_written_yet")
    with pytest.raises(BackupDoesNotFit):
        restore(file, replace=True)


def test_a_killed_backup_leaves_no_half_file(tmp_path: Path) -> None:
    if connection.vendor != "sqlite":
        pytest.skip("the process needs a database of its own; on PostgreSQL the same code writes the file")
    home = tmp_path / "home"
    (home / "files").mkdir(parents=True)
    for number in range(40):
        (home / f"files/{number}").write_bytes(b"x" * 2**20)
    script = (
        "import django; django.setup()\n"
        "from pathlib import Path; from lantu_platform.operation.services import back_up\n"
        f"print('begin', flush=True); back_up(Path({str(tmp_path / 'a.tar')!r}))"
    )
    environment = {
        "LANTU_HOME": str(home),
        "LANTU_SECRET_KEY": "for tests only, long enough to be accepted everywhere",
        "DJANGO_SETTINGS_MODULE": "lantu_platform.config.settings",
    }
    for pause in (0.0, 0.01, 0.03, 0.06):
        process = subprocess.Popen([sys.executable, "-c", script], env=environment, stdout=subprocess.PIPE)
        assert process.stdout
        process.stdout.readline()
        time.sleep(pause)
        process.send_signal(signal.SIGKILL)
        process.communicate()
        if (tmp_path / "a.tar").exists():
            with tarfile.open(tmp_path / "a.tar") as archive:
                assert "manifest.json" in archive.getnames()
            (tmp_path / "a.tar").unlink()


def test_only_the_latest_dated_backups_stay(tmp_path: Path) -> None:
    names = ["lantu-2026-01-01-000000.tar", "lantu-2026-01-02-000000.tar", "lantu-2026-01-03-000000.tar"]
    for name in [*names, "lantu-before-the-move.tar"]:
        (tmp_path / name).touch()
    assert [file.name for file in forget_old_backups(tmp_path, 2)] == names[:1]
    assert sorted(file.name for file in tmp_path.iterdir()) == [*names[1:], "lantu-before-the-move.tar"]
