"""The witness: a file outside the database that keeps the digest of every line, so that lines cut off at the end, and a
chain that was reckoned anew, are found.

A line is "number digest". Processes append at the same time; the order of lines has no meaning. Who copies the file to
another machine now and then can prove the log against somebody who owns this one.
"""

import os
from collections.abc import Iterator
from pathlib import Path

from django.conf import settings


def path() -> Path:
    """The file, of setting AUDIT_WITNESS."""
    return Path(settings.AUDIT_WITNESS)


def testify(number: int, digest: str) -> None:
    """Append a line; one write, so that two processes never mix theirs."""
    file = path()
    file.parent.mkdir(parents=True, exist_ok=True)
    handle = os.open(file, os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o600)
    try:
        os.write(handle, f"{number} {digest}\n".encode())
    finally:
        os.close(handle)


def testimony() -> Iterator[tuple[int, str]]:
    """Number and digest of every line of the file; what is no such line, as one cut short by a failure, is left out."""
    if not path().exists():
        return
    with path().open(encoding="ascii", errors="replace") as lines:
        for line in lines:
            number, _, digest = line.rstrip("\n").partition(" ")
            if number.isdecimal() and len(digest) == 64 and line.endswith("\n"):
                yield int(number), digest
