"""Backups."""

import json
import os
import tarfile
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from django.conf import settings
from django.utils import timezone

from lantu_platform.operation.errors import BackupExists
from lantu_platform.operation.services.manifest import DATABASE, FILES, MANIFEST, WITNESS, fingerprint, manifest
from lantu_platform.operation.services.snapshot import take_snapshot

NAME = "lantu-%Y-%m-%d-%H%M%S.tar"
"""Of a backup where only a folder is given."""


@dataclass(frozen=True, slots=True)
class Backup:
    """A finished backup."""

    file: Path
    files: int
    size: int


def back_up(target: Path) -> Backup:
    """Write database, documents and the log's witness into one tar file; a folder gets a file named after the time.

    The database is taken first: every file that it names was on disk before. The file stands under its name only when
    it is whole; a backup that is killed leaves at most a `.part` file, which the next one of that name clears away.
    The secret key is not in it. Raises BackupExists and DatabaseToolFailed.
    """
    target = target.absolute()
    if target.is_dir():
        target /= timezone.localtime().strftime(NAME)
    if target.exists():
        trouble = f"{target} exists already"
        raise BackupExists(trouble, "Name another file, or move that one away")
    part = target.with_name(f".{target.name}.part")
    try:
        part.unlink(missing_ok=True)
        part.touch(mode=0o600)
        files = _write(part)
        # Fails where another one has finished under this name meanwhile.
        os.link(part, target)
    except FileExistsError as error:
        trouble = f"{target} exists already"
        raise BackupExists(trouble, "Name another file, or move that one away") from error
    finally:
        part.unlink(missing_ok=True)
    return Backup(target, files, target.stat().st_size)


def _write(part: Path) -> int:
    parts = {}
    with part.open("wb") as stream, tarfile.open(fileobj=stream, mode="w") as archive:
        with tempfile.TemporaryDirectory(dir=part.parent, prefix=f"{part.name}-") as folder:
            snapshot = Path(folder) / DATABASE
            take_snapshot(snapshot)
            for name, file in _parts(snapshot):
                parts[name] = fingerprint(file)
                archive.add(file, arcname=name)
            told = Path(folder) / MANIFEST
            # Last: a backup without it was cut short.
            told.write_text(json.dumps(manifest(parts), ensure_ascii=False, indent=1))
            archive.add(told, arcname=MANIFEST)
        archive.close()
        stream.flush()
        os.fsync(stream.fileno())
    return sum(name.startswith(f"{FILES}/") for name in parts)


def _parts(snapshot: Path) -> Iterator[tuple[str, Path]]:
    """Names in the backup with the files that go there."""
    yield DATABASE, snapshot
    root, witness = Path(settings.MEDIA_ROOT), Path(settings.AUDIT_WITNESS)
    for file in sorted(root.rglob("*")):
        # What is just being written has a passing name and belongs to no record yet.
        if file.is_file() and not file.name.startswith("tmp"):
            yield f"{FILES}/{file.relative_to(root).as_posix()}", file
    if witness.exists():
        yield WITNESS, witness


def forget_old_backups(folder: Path, keep: int) -> list[Path]:
    """Remove all but the latest `keep` backups that `back_up` named in a folder; which ones."""
    named = sorted(file for file in folder.glob("lantu-*.tar") if _dated(file))
    old = named[: max(0, len(named) - keep)]
    for file in old:
        file.unlink()
    return old


def _dated(file: Path) -> bool:
    try:
        datetime.strptime(file.name, NAME)  # noqa: DTZ007  # only whether the name is a date
    except ValueError:
        return False
    return True
