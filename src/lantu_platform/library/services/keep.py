"""Bytes on disk."""

import os
import tempfile
from pathlib import Path


def keep(content: bytes, path: Path) -> None:
    """Write a file so that it is there whole or not at all, also if the machine stops in the middle."""
    if path.exists():
        return
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(dir=path.parent)
    with os.fdopen(handle, "wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
    Path(name).replace(path)
    folder = os.open(path.parent, os.O_RDONLY)
    try:
        os.fsync(folder)
    finally:
        os.close(folder)
