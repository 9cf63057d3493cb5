"""Indexes by which Chinese text is searched: FTS5 with trigrams on SQLite, pg_trgm on PostgreSQL.

Both databases keep them up in the transaction that writes the rows: SQLite by triggers, PostgreSQL by itself. Where an
index is missing, searching reads all rows and finds the same.
"""

from collections.abc import Mapping

from django.db import DatabaseError, transaction
from django.db.backends.base.base import BaseDatabaseWrapper

INDEXED: Mapping[str, tuple[str, ...]] = {
    "readings_statement": ("name", "region", "period", "sentence"),
    "readings_content": ("text",),
    "readings_project": ("name", "text"),
    "readings_task": ("text",),
}
"""The columns of each table that are searched."""
SHORTEST = 3
"""Characters of a word that an index of trigrams can find."""


def create_indexes(connection: BaseDatabaseWrapper) -> bool:
    """Make the indexes anew over what the tables hold; whether the database allows them.

    PostgreSQL refuses where the extension pg_trgm is neither installed nor may be by this user.
    """
    if connection.vendor == "sqlite":
        for table, columns in INDEXED.items():
            _create_sqlite(connection, table, columns)
        return True
    return connection.vendor == "postgresql" and _create_postgresql(connection)


def drop_indexes(connection: BaseDatabaseWrapper) -> None:
    """Take the indexes away; searching then reads all rows."""
    with connection.cursor() as cursor:
        for table, columns in INDEXED.items():
            for name in _triggers(table):
                if connection.vendor == "sqlite":
                    cursor.execute(f"DROP TRIGGER IF EXISTS {name}")
            if connection.vendor == "sqlite":
                cursor.execute(f"DROP TABLE IF EXISTS {table}_fts")
            for column in columns:
                cursor.execute(f"DROP INDEX IF EXISTS {table}_{column}_trgm")


def _triggers(table: str) -> tuple[str, str, str]:
    return f"{table}_fts_insert", f"{table}_fts_delete", f"{table}_fts_update"


def _create_sqlite(connection: BaseDatabaseWrapper, table: str, columns: tuple[str, ...]) -> None:
    index, names = f"{table}_fts", ", ".join(columns)
    new = ", ".join(f"new.{column}" for column in columns)
    old = ", ".join(f"old.{column}" for column in columns)
    insert, delete, update = _triggers(table)
    # Taking a row out of an index without its own text needs the old words.
    take_out = f"INSERT INTO {index}({index}, rowid, {names}) VALUES ('delete', old.id, {old});"
    put_in = f"INSERT INTO {index}(rowid, {names}) VALUES (new.id, {new});"
    with connection.cursor() as cursor:
        for name in (insert, delete, update):
            cursor.execute(f"DROP TRIGGER IF EXISTS {name}")
        cursor.execute(f"DROP TABLE IF EXISTS {index}")
        cursor.execute(
            f"CREATE VIRTUAL TABLE {index} USING "
            f"fts5({names}, content='{table}', content_rowid='id', tokenize='trigram')"
        )
        cursor.execute(f"INSERT INTO {index}({index}) VALUES ('rebuild')")
        cursor.execute(f"CREATE TRIGGER {insert} AFTER INSERT ON {table} BEGIN {put_in} END")
        cursor.execute(f"CREATE TRIGGER {delete} AFTER DELETE ON {table} BEGIN {take_out} END")
        cursor.execute(f"CREATE TRIGGER {update} AFTER UPDATE OF id, {names} ON {table} BEGIN {take_out} {put_in} END")


def _create_postgresql(connection: BaseDatabaseWrapper) -> bool:
    try:
        with transaction.atomic(using=connection.alias), connection.cursor() as cursor:
            cursor.execute("CREATE EXTENSION IF NOT EXISTS pg_trgm")
    except DatabaseError:
        return False
    with connection.cursor() as cursor:
        for table, columns in INDEXED.items():
            for column in columns:
                name = f"{table}_{column}_trgm"
                cursor.execute(f"DROP INDEX IF EXISTS {name}")
                # The way Django writes "contains, whatever the case".
                cursor.execute(f"CREATE INDEX {name} ON {table} USING gin (UPPER({column}::text) gin_trgm_ops)")
    return True
