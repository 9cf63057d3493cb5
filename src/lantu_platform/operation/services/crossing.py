"""A city that has outgrown SQLite goes over to PostgreSQL: every row of a snapshot, as it was, in one transaction.

Rows go from the one database to the other one by one, whatever the size, and are read back: of each table the number
of rows and a checksum over all their values must be the same on both sides before anything counts.
"""

import hashlib
import json
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from django.apps import apps
from django.core.management import call_command
from django.core.management.color import no_style
from django.db import DEFAULT_DB_ALIAS, DatabaseError, connection, connections, models, transaction
from django.db.backends.sqlite3.base import DatabaseWrapper

from lantu_platform.operation.errors import BackupDoesNotFit

SNAPSHOT = "snapshot"
Row = tuple[Any, ...]


@dataclass(slots=True)
class Checksum:
    """How many rows, and the sum of their SHA-256: the same in whatever order a database gives them."""

    rows: int = 0
    total: int = 0

    def add(self, row: Row) -> None:
        """Count a row in. Keys of JSON have no order; bytes are the same as what a driver shows them through."""
        values = [bytes(value) if isinstance(value, memoryview) else value for value in row]
        digest = hashlib.sha256(json.dumps(values, sort_keys=True, default=repr).encode()).digest()
        self.rows += 1
        self.total = (self.total + int.from_bytes(digest)) % 2**256


def cross(file: Path) -> None:
    """Replace everything in this PostgreSQL database by the rows of a SQLite snapshot of the same version.

    All or nothing. Raises BackupDoesNotFit where PostgreSQL refuses a row, such as one with a text longer than its
    column, or keeps it otherwise.
    """
    call_command("migrate", verbosity=0)
    tables = [model for model in apps.get_models(include_auto_created=True) if model._meta.managed]
    tables = [model for model in tables if not model._meta.proxy]
    with _opened(file), transaction.atomic(), connection.cursor() as cursor:
        names = [model._meta.db_table for model in tables]
        for statement in connection.ops.sql_flush(no_style(), names):
            cursor.execute(statement)
        for model in tables:
            _carry(model)
        for statement in connection.ops.sequence_reset_sql(no_style(), tables):
            cursor.execute(statement)


@contextmanager
def _opened(file: Path) -> Iterator[None]:
    """The snapshot as a second database of Django's."""
    known = connection.settings_dict | {"ENGINE": "django.db.backends.sqlite3", "NAME": str(file), "OPTIONS": {}}
    connections[SNAPSHOT] = DatabaseWrapper(known, alias=SNAPSHOT)
    try:
        yield
    finally:
        connections[SNAPSHOT].close()
        del connections[SNAPSHOT]


def _carry(model: type[models.Model]) -> None:
    """Send a table's rows, read them back, and compare."""
    sent, kept = Checksum(), Checksum()
    try:
        _send(model, sent)
    except DatabaseError as error:
        trouble = f"PostgreSQL refuses a row of {model._meta.db_table}: {str(error).strip().splitlines()[0]}"
        raise BackupDoesNotFit(trouble, "Mend the row in the SQLite installation, and back up again") from error
    for row in _rows(model, DEFAULT_DB_ALIAS):
        kept.add(row)
    if sent != kept:
        trouble = f"Of {model._meta.db_table} PostgreSQL keeps {kept.rows} rows otherwise than the {sent.rows} sent"
        raise BackupDoesNotFit(trouble, "Nothing was changed. Please report it with the name of the table")


def _send(model: type[models.Model], sent: Checksum) -> None:
    fields, quote = model._meta.concrete_fields, connection.ops.quote_name
    columns = ", ".join(quote(str(field.column)) for field in fields)
    order = f"COPY {quote(model._meta.db_table)} ({columns}) FROM STDIN"
    with connection.cursor() as cursor, connection.wrap_database_errors, cursor.copy(order) as copy:
        for row in _rows(model, SNAPSHOT):
            sent.add(row)
            copy.write_row(
                [field.get_db_prep_save(value, connection) for field, value in zip(fields, row, strict=True)]
            )


def _rows(model: type[models.Model], database: str) -> Iterator[Row]:
    names = [field.attname for field in model._meta.concrete_fields]
    return model._base_manager.using(database).order_by().values_list(*names).iterator(chunk_size=2000)
