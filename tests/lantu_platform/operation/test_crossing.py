"""From SQLite to PostgreSQL: every row as it was, or nothing."""

import os
import sqlite3
import subprocess
import sys
import tarfile
from contextlib import closing
from pathlib import Path

import pytest
from django.db import connection
from pytest_django import Settings

from lantu_platform.audit.queries import verify
from lantu_platform.library.models import Document
from lantu_platform.operation.errors import BackupDoesNotFit
from lantu_platform.operation.services import restore
from lantu_platform.operation.services.crossing import cross
from lantu_platform.people.enums import Role
from lantu_platform.people.models import User
from lantu_platform.people.services import appoint
from lantu_platform.readings.models import Decision, Statement

pytestmark = [
    pytest.mark.django_db(transaction=True),
    pytest.mark.skipif(connection.vendor != "postgresql", reason="it goes over to PostgreSQL, and is tested there"),
]
OFFICE = """
import django
django.setup()
from django.core.management import call_command
from lantu_platform.people.enums import Role
from lantu_platform.people.services import appoint
from lantu_platform.readings.models import Statement
from lantu_platform.readings.services import accept, receive_document
call_command("migrate", verbosity=0)
li = appoint(username="li", password="a long password", name="李", department="发改局", role=Role.ANALYST)
receive_document(by=li, name="甲.txt", content="2023年，青山区产值完成8.5亿元，增长6.25%。".encode())
call_command("work", once=True, verbosity=0)
accept(by=li, statement=Statement.objects.first().pk, seen=None)
call_command("backup", "BACKUP", verbosity=0)
"""
"""What people did in an office on SQLite."""


@pytest.fixture(scope="module")
def backup(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The office's backup."""
    home = tmp_path_factory.mktemp("office")
    file = home / "office.tar"
    environment = {name: value for name, value in os.environ.items() if name != "LANTU_DATABASE"} | {
        "LANTU_HOME": str(home),
        "DJANGO_SETTINGS_MODULE": "lantu_platform.config.settings",
    }
    subprocess.run([sys.executable, "-c", OFFICE.replace("BACKUP", str(file))], env=environment, check=True)
    return file


@pytest.fixture
def house(tmp_path: Path, settings: Settings) -> None:
    """A new house on PostgreSQL."""
    settings.HOME, settings.MEDIA_ROOT = tmp_path / "home", tmp_path / "home/files"
    settings.AUDIT_WITNESS = tmp_path / "home/audit-witness.log"


def snapshot(backup: Path, folder: Path) -> Path:
    """The database in a backup, to be changed."""
    with tarfile.open(backup) as archive:
        archive.extract("database", folder, filter="data")
    return folder / "database"


def rows(file: Path, table: str) -> int:
    with closing(sqlite3.connect(file)) as database:
        return int(database.execute(f"SELECT count(*) FROM {table}").fetchone()[0])


@pytest.mark.usefixtures("house")
def test_an_office_goes_over_with_its_log_and_works_on(backup: Path, tmp_path: Path) -> None:
    restore(backup)
    assert (Document.objects.get().name, Statement.objects.count(), Decision.objects.count()) == ("甲.txt", 2, 1)
    assert [str(each.value.normalize()) for each in Statement.objects.order_by("start")] == ["8.5", "6.25"]
    assert Document.objects.get().path.read_bytes().startswith("2023年".encode())
    told = verify()
    assert (told.breaks, told.lines) == ((), rows(snapshot(backup, tmp_path), "audit_entry"))
    wang = appoint(username="wang", password="a long password", name="王", department="统计局", role=Role.CLERK)
    assert wang.pk == User.objects.exclude(pk=wang.pk).get().pk + 1
    assert not verify().breaks


@pytest.mark.usefixtures("house")
def test_a_row_that_postgresql_cannot_keep_is_told_and_nothing_changes(backup: Path, tmp_path: Path) -> None:
    appoint(username="old", password="a long password", name="旧", department="旧局", role=Role.CLERK)
    file = snapshot(backup, tmp_path)
    with closing(sqlite3.connect(file)) as database, database:
        database.execute("UPDATE people_user SET name = ?", ["长" * 999])
    with pytest.raises(BackupDoesNotFit, match="refuses a row of people_user: value too long"):
        cross(file)
    assert User.objects.get().name == "旧"


@pytest.mark.usefixtures("house")
def test_a_row_that_postgresql_keeps_otherwise_is_noticed(
    backup: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(
        "lantu_platform.operation.services.crossing._send",
        lambda model, sent: sent.add(("another",)) if model is User else None,
    )
    with pytest.raises(BackupDoesNotFit, match="Of people_user PostgreSQL keeps 0 rows otherwise than the 1 sent"):
        cross(snapshot(backup, tmp_path))
