"""Where the platform keeps what it makes at run time: database, files, secret key."""

import os
import secrets
from pathlib import Path


def home() -> Path:
    """The folder of environment variable LANTU_HOME; without it `var` in the current folder."""
    return Path(os.environ.get("LANTU_HOME", "var")).absolute()


def read_secret_key(folder: Path) -> str:
    """The secret key: environment variable LANTU_SECRET_KEY, else the file made by `create_secret_key`, else "".

    Django refuses to run with an empty key.
    """
    file = folder / "secret.key"
    return os.environ.get("LANTU_SECRET_KEY") or (file.read_text() if file.exists() else "")


def create_secret_key(folder: Path) -> None:
    """Write a new random key that only the owner may read; keep the one that is there."""
    folder.mkdir(parents=True, exist_ok=True)
    file = folder / "secret.key"
    if not file.exists():
        file.touch(mode=0o600)
        file.write_text(secrets.token_urlsafe(64))
