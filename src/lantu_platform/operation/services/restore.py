"""Restoring."""

import json
import os
import shutil
import tarfile
import tempfile
from pathlib import Path
from typing import Any

from django.conf import settings
from django.db import DatabaseError, connection
from django.db.migrations.loader import MigrationLoader

from lantu_platform.library.queries import stored_files
from lantu_platform.operation.errors import BackupDamaged, BackupDoesNotFit, NotEmpty
from lantu_platform.operation.services.crossing import cross
from lantu_platform.operation.services.manifest import DATABASE, FILES, FORMAT, MANIFEST, WITNESS, fingerprint
from lantu_platform.operation.services.snapshot import put_snapshot
from lantu_platform.people.models import User

_AGAIN = "Take another backup, or copy this one again"


def restore(source: Path, *, replace: bool = False) -> dict[str, Any]:
    """Bring a backup back and return its manifest; stop server and worker before.

    Everything is unpacked and compared with its SHA-256 before anything changes. Files come first, then the database
    in one step, so that no record is ever without its file, and the witness of the log last. One that is here already
    stays: it proves what was logged after the backup. What was backed up on SQLite may be brought back on PostgreSQL.
    Raises BackupDamaged, BackupDoesNotFit, NotEmpty unless `replace`, and DatabaseToolFailed.
    """
    if not replace and not _is_empty():
        cure = "Restore into a new LANTU_HOME and database, or say --replace to give up what is here"
        trouble = f"{settings.HOME} has users or documents already"
        raise NotEmpty(trouble, cure)
    Path(settings.HOME).mkdir(parents=True, exist_ok=True)
    folder = Path(tempfile.mkdtemp(prefix="restore-", dir=settings.HOME))
    try:
        told = _unpack(source, folder)
        _fits(told)
        for name in told["parts"]:
            if name.startswith(f"{FILES}/"):
                _put(folder / name, Path(settings.MEDIA_ROOT) / name.removeprefix(f"{FILES}/"))
        if told["database"] == connection.vendor:
            put_snapshot(folder / DATABASE)
        else:
            cross(folder / DATABASE)
        if WITNESS in told["parts"] and not Path(settings.AUDIT_WITNESS).exists():
            _put(folder / WITNESS, Path(settings.AUDIT_WITNESS))
    finally:
        shutil.rmtree(folder, ignore_errors=True)
    return told


def _is_empty() -> bool:
    """Whether there is neither a user nor a document; a database without tables is empty."""
    try:
        return not User.objects.exists() and next(stored_files(), None) is None
    except DatabaseError:
        return True


def _unpack(source: Path, folder: Path) -> dict[str, Any]:
    try:
        with tarfile.open(source) as archive:
            archive.extractall(folder, filter="data")
        told: dict[str, Any] = json.loads((folder / MANIFEST).read_text())
        parts = told["parts"]
    except (tarfile.TarError, OSError, ValueError, KeyError) as error:
        trouble = f"{source} is no whole backup of Lantu"
        raise BackupDamaged(trouble, _AGAIN) from error
    for name, known in parts.items():
        file = folder / name
        if not file.is_file() or fingerprint(file) != known:
            trouble = f"{source}: {name} is not what was backed up"
            raise BackupDamaged(trouble, _AGAIN)
    return told


def _fits(told: dict[str, Any]) -> None:
    known = {f"{app}.{name}" for app, name in MigrationLoader(None).disk_migrations}
    if told["format"] != FORMAT or not set(told["migrations"]) <= known:
        trouble = f"The backup was made by Lantu {told['lantu']}, whose tables this version does not know"
        raise BackupDoesNotFit(trouble, f"Install lantu {told['lantu']} or newer, then restore")
    way = (told["database"], connection.vendor)
    if way[0] == way[1]:
        return
    if way != ("sqlite", "postgresql"):
        trouble = f"The backup was made on {way[0]}, here runs {way[1]}"
        raise BackupDoesNotFit(trouble, "Restore it where LANTU_DATABASE names the same kind of database")
    if set(told["migrations"]) != known:
        trouble = f"The backup was made by Lantu {told['lantu']}, whose tables are older than this version's"
        raise BackupDoesNotFit(trouble, "Run lantu set-up of this version where it was made, and back up again")


def _put(file: Path, place: Path) -> None:
    place.parent.mkdir(parents=True, exist_ok=True)
    os.replace(file, place)  # noqa: PTH105
