"""What lies around the database: key, folders, disk, static files, addresses, time zone."""

import os
import shutil
import stat
from pathlib import Path
from zoneinfo import available_timezones

from django.conf import settings

from lantu_platform.operation.queries.diagnosis import Diagnosis, doubtful, ill, well

SCARCE, EMPTY = 5 * 2**30, 2**30
"""Bytes free on disk below which it is time to act, and below which uploads and backups soon fail."""
OWN_MACHINE = {"localhost", "127.0.0.1", "[::1]"}


def secret_key() -> Diagnosis:
    """The key that signs sessions is there, and nobody else can read its file."""
    part, file = "secret key", Path(settings.HOME) / "secret.key"
    if os.environ.get("LANTU_SECRET_KEY"):
        return well(part, "from LANTU_SECRET_KEY")
    if not file.exists():
        return ill(part, f"{file} is missing", "Set LANTU_SECRET_KEY, or bring the file back from a safe place.")
    if stat.S_IMODE(file.stat().st_mode) & 0o077:
        return ill(part, f"others can read {file}", f"Run: chmod 600 {file}")
    return well(part, "only its owner reads it")


def folders() -> Diagnosis:
    """Uploads can be written."""
    part, files = "folders", Path(settings.MEDIA_ROOT)
    nearest = next(folder for folder in (files, *files.parents) if folder.exists())
    if not os.access(nearest, os.W_OK | os.X_OK):
        return ill(part, f"{nearest} cannot be written", f"Give {nearest} to the user that Lantu runs as: chown -R.")
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
    """Style sheets and scripts were collected for the server."""
    part, root = "static files", Path(settings.STATIC_ROOT)
    if not (root / "vendor").is_dir():
        cure = "Run: make front-end, then lantu-platform collectstatic --no-input"
        return ill(part, f"{root} does not hold what the pages need", cure)
    return well(part, f"collected in {root}")


def encryption() -> Diagnosis:
    """Pages that other machines reach are served over TLS."""
    part, others = "TLS", sorted(set(settings.ALLOWED_HOSTS) - OWN_MACHINE)
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
    if settings.TIME_ZONE not in available_timezones():
        found = f"{settings.TIME_ZONE} is not known here"
        return ill("time zone", found, "Install the package tzdata, or correct LANTU_TIME_ZONE.")
    return well("time zone", settings.TIME_ZONE)
