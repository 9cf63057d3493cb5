"""What lies around the database: key, folders, disk, static files, addresses, time zone."""

import filecmp
import os
import shutil
import stat
from datetime import timedelta
from pathlib import Path

from django.conf import settings
from django.contrib.staticfiles.finders import get_finders
from django.utils import timezone

from lantu_platform.operation.queries.diagnosis import Diagnosis, doubtful, ill, well

SCARCE, EMPTY = 5 * 2**30, 2**30
"""Bytes free on disk below which it is time to act, and below which uploads and backups soon fail."""
CHINA = timedelta(hours=8)
SHORT, MONOTONOUS = 50, 5
"""Characters, and different ones, that a key of one's own must have (as Django's check security.W009)."""
OWN_MACHINE = {"localhost", "127.0.0.1", "[::1]"}


def secret_key() -> Diagnosis:
    """The key that signs sessions is there, and nobody else can read its file."""
    part, file = "secret key", Path(settings.HOME) / "secret.key"
    if given := os.environ.get("LANTU_SECRET_KEY"):
        if len(given) < SHORT or len(set(given)) < MONOTONOUS:
            cure = "Take it away: lantu set-up makes a strong one. Everybody signs in anew afterwards."
            return ill(part, "LANTU_SECRET_KEY can be guessed: it is short, or of few different characters", cure)
        return well(part, "from LANTU_SECRET_KEY")
    if not file.exists():
        cure = "In a new installation run: lantu set-up. Else bring the file back from a safe place."
        return ill(part, f"{file} is missing", cure)
    if stat.S_IMODE(file.stat().st_mode) & 0o077:
        return ill(part, f"others can read {file}", f"Run: chmod 600 {file}")
    return well(part, "only its owner reads it")


def folders() -> Diagnosis:
    """What is handed in and logged can be written."""
    part, files, witness = "folders", Path(settings.MEDIA_ROOT), Path(settings.AUDIT_WITNESS)
    for place in (files, witness):
        nearest = next(each for each in (place, *place.parents) if each.exists())
        if not os.access(nearest, os.W_OK | (os.X_OK if nearest.is_dir() else 0)):
            return ill(
                part, f"{nearest} cannot be written", f"Give {nearest} to the user that Lantu runs as: chown -R."
            )
    return well(part, f"documents go to {files}")


def disk() -> Diagnosis:
    """There is room for documents and backups."""
    part, home = "disk", Path(settings.HOME)
    nearest = next(folder for folder in (home, *home.parents) if folder.exists())
    free = shutil.disk_usage(nearest).free
    found = f"{free / 2**30:.1f} GB free at {nearest}"
    cure = "Make room, or move LANTU_HOME to a larger disk."
    if free < EMPTY:
        return ill(part, found, cure)
    return doubtful(part, found, cure) if free < SCARCE else well(part, found)


def static_files() -> Diagnosis:
    """Style sheets and scripts were collected for the server, in this version."""
    part, root = "static files", Path(settings.STATIC_ROOT)
    if not (root / "vendor").is_dir():
        cure = "Run: make front-end, then lantu-platform collectstatic --no-input"
        return ill(part, f"{root} does not hold what the pages need", cure)
    sources = ((root / name, Path(storage.path(name))) for each in get_finders() for name, storage in each.list([]))
    stale = [kept.name for kept, source in sources if not kept.exists() or not filecmp.cmp(kept, source, shallow=False)]
    if stale:
        found = f"{len(stale)} files in {root} are of another version, {stale[0]} among them"
        return ill(part, found, "Run: lantu set-up, then start the server anew")
    return well(part, f"collected in {root}")


def debugging() -> Diagnosis:
    """Errors do not show their insides to visitors."""
    if settings.DEBUG:
        return ill("debugging", "on: pages of errors show settings and data", "Set DEBUG to False in your settings.")
    return well("debugging", "off")


def encryption() -> Diagnosis:
    """Pages that other machines reach are served over TLS."""
    part, others = "TLS", sorted(set(settings.ALLOWED_HOSTS) - OWN_MACHINE)
    if "" in others:
        return ill(part, "LANTU_HOSTS has an empty name", "Name the site's own host names, with commas between them.")
    if "*" in others:
        return ill(part, "LANTU_HOSTS lets every host name in", "Name the site's own host names in LANTU_HOSTS.")
    if settings.PLAIN_HTTP and others:
        found = f"passwords travel unencrypted to {', '.join(others)}"
        return ill(part, found, "Serve over TLS (deploy/nginx) and take LANTU_PLAIN_HTTP away.")
    if settings.PLAIN_HTTP:
        return well(part, "not needed: only this machine is served")
    return well(part, "required" if others else "required; LANTU_HOSTS names no other machine yet")


def time_zone() -> Diagnosis:
    """Deadlines and the date of the pages are those of the place."""
    part, now = "time zone", timezone.localtime()
    found = f"{settings.TIME_ZONE}, where it is {now:%F %H:%M}"
    if now.utcoffset() != CHINA:
        return doubtful(part, found, "All China goes by Asia/Shanghai: take LANTU_TIME_ZONE away, or write that.")
    return well(part, found)
