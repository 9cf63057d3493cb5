"""The whole database as one file, and back: SQLite through its backup interface, PostgreSQL through its own programs.

Both see the database as it was at one moment, while others go on writing, and keep indexes and triggers as they are.
Nobody's session is in the file: whoever reads it could go on with it.
"""

import os
import sqlite3
import subprocess
from contextlib import closing
from pathlib import Path

from allauth.usersessions.models import UserSession
from django.contrib.sessions.models import Session
from django.db import connection

from lantu_platform.operation.errors import DatabaseToolFailed

_SESSIONS = (UserSession._meta.db_table, Session._meta.db_table)


def take_snapshot(file: Path) -> None:
    """Write the database into a new file, without sessions. Raises DatabaseToolFailed."""
    if connection.vendor == "sqlite":
        _copy(Path(connection.settings_dict["NAME"]), file)
        _empty(file, _SESSIONS)
    else:
        left_out = [f"--exclude-table-data={table}" for table in _SESSIONS]
        _run("pg_dump", "--format=custom", "--no-owner", "--no-privileges", *left_out, f"--file={file}", _name())


def put_snapshot(file: Path) -> None:
    """Replace everything in the database by what a snapshot holds, all or nothing. Raises DatabaseToolFailed."""
    connection.close()
    if connection.vendor == "sqlite":
        _copy(file, Path(connection.settings_dict["NAME"]))
    else:
        options = ("--clean", "--if-exists", "--no-owner", "--no-privileges", "--single-transaction")
        _run("pg_restore", *options, f"--dbname={_name()}", str(file))


def _copy(source: Path, target: Path) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    with closing(sqlite3.connect(source, timeout=60)) as old, closing(sqlite3.connect(target, timeout=60)) as new:
        # In one step: writers cannot slip in between.
        old.backup(new, pages=-1)


def _empty(file: Path, tables: tuple[str, ...]) -> None:
    """Take the rows of tables out of a database file, also from its free pages."""
    with closing(sqlite3.connect(file)) as copy, copy:
        copy.execute("PRAGMA secure_delete = ON")
        known = {name for (name,) in copy.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
        for table in known.intersection(tables):
            copy.execute(f'DELETE FROM "{table}"')  # one of `_SESSIONS`


def _name() -> str:
    return str(connection.settings_dict["NAME"])


def _run(program: str, *arguments: str) -> None:
    known = connection.settings_dict
    address = {
        "PGHOST": known["HOST"],
        "PGPORT": known["PORT"],
        "PGUSER": known["USER"],
        "PGPASSWORD": known["PASSWORD"],
    }
    environment = os.environ | {name: str(value) for name, value in address.items() if value}
    try:
        done = subprocess.run([program, *arguments], env=environment, capture_output=True, text=True, check=False)
    except FileNotFoundError as error:
        cure = "Install PostgreSQL's client of the server's version, such as the package postgresql-client"
        trouble = f"{program} is not installed"
        raise DatabaseToolFailed(trouble, cure) from error
    if done.returncode:
        said = (done.stderr.strip().splitlines() or ["it says nothing"])[-1]
        cure = "Check LANTU_DATABASE, and that the client is not older than the server"
        trouble = f"{program} gave up: {said}"
        raise DatabaseToolFailed(trouble, cure)
