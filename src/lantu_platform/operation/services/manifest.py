"""What a backup says of itself."""

import hashlib
from importlib.metadata import version
from pathlib import Path
from typing import Any

from django.db import connection
from django.db.migrations.recorder import MigrationRecorder
from django.utils import timezone

MANIFEST = "manifest.json"
DATABASE = "database"
FILES = "files"
WITNESS = "audit-witness.log"
FORMAT = 1
_CHUNK = 2**20


def manifest(parts: dict[str, dict[str, Any]]) -> dict[str, Any]:
    """The version, the kind of database, its migrations, and each part with its bytes and SHA-256."""
    applied = MigrationRecorder(connection).applied_migrations()
    return {
        "format": FORMAT,
        "lantu": version("lantu"),
        "made_at": timezone.now().isoformat(),
        "database": connection.vendor,
        "migrations": sorted(f"{app}.{name}" for app, name in applied),
        "parts": parts,
    }


def fingerprint(file: Path) -> dict[str, Any]:
    """Bytes and SHA-256 of a file."""
    digest = hashlib.sha256()
    with file.open("rb") as stream:
        while chunk := stream.read(_CHUNK):
            digest.update(chunk)
    return {"size": file.stat().st_size, "sha256": digest.hexdigest()}
