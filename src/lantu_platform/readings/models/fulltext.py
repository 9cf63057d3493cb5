"""Indexes by which Chinese text is searched: FTS5 with trigrams on SQLite; pg_trgm and grams on PostgreSQL.

Both databases keep them up in the transaction that writes the rows: SQLite by triggers, PostgreSQL by itself.

An index of trigrams finds words of three characters and more. Shorter ones are on SQLite the beginning of trigrams, all
of which the index's vocabulary lists with their rows; every text is indexed with an end of two characters, so that its
last ones begin a trigram too. On PostgreSQL a second index holds the single characters and pairs of each text. Where
PostgreSQL refuses pg_trgm, searching longer words reads all rows and finds the same.
"""

from collections.abc import Mapping

from django.db import DatabaseError, transaction
from django.db.backends.base.base import BaseDatabaseWrapper

INDEXED: Mapping[str, tuple[str, ...]] = {
    "readings_statement": ("sentence", "name", "region", "period"),
    "readings_content": ("text",),
    "readings_project": ("name", "text"),
    "readings_task": ("text",),
}
"""The columns of each table that are searched; first the one that holds most words."""
SHORTEST = 3
"""Characters of a word that an index of trigrams can find."""
_END = "char(31) || char(31)"
"""Behind each text in the index: a character that no word holds, twice."""
_GRAMS = """
CREATE OR REPLACE FUNCTION lantu_grams(given text) RETURNS text[] LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
    SELECT array_agg(DISTINCT one) || array_agg(DISTINCT one || other) FILTER (WHERE other IS NOT NULL)
    FROM (
        SELECT one, lead(one) OVER (ORDER BY place) AS other
        FROM unnest(string_to_array(given, NULL)) WITH ORDINALITY AS each(one, place)
    ) AS pairs
$$
"""
"""The characters of a text and the pairs of neighbours among them."""


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
                cursor.execute(f"DROP TABLE IF EXISTS {table}_fts_terms")
                cursor.execute(f"DROP TABLE IF EXISTS {table}_fts")
                cursor.execute(f"DROP VIEW IF EXISTS {table}_fts_source")
            cursor.execute(f"DROP INDEX IF EXISTS {table}_grams")
            for column in columns:
                cursor.execute(f"DROP INDEX IF EXISTS {table}_{column}_trgm")


def _triggers(table: str) -> tuple[str, str, str]:
    return f"{table}_fts_insert", f"{table}_fts_delete", f"{table}_fts_update"


def _create_sqlite(connection: BaseDatabaseWrapper, table: str, columns: tuple[str, ...]) -> None:
    index, names = f"{table}_fts", ", ".join(columns)
    new = ", ".join(f"new.{column} || {_END}" for column in columns)
    old = ", ".join(f"old.{column} || {_END}" for column in columns)
    ended = ", ".join(f"{column} || {_END} AS {column}" for column in columns)
    insert, delete, update = _triggers(table)
    # Taking a row out of an index without its own text needs the old words.
    take_out = f"INSERT INTO {index}({index}, rowid, {names}) VALUES ('delete', old.id, {old});"
    put_in = f"INSERT INTO {index}(rowid, {names}) VALUES (new.id, {new});"
    with connection.cursor() as cursor:
        for name in (insert, delete, update):
            cursor.execute(f"DROP TRIGGER IF EXISTS {name}")
        cursor.execute(f"DROP TABLE IF EXISTS {index}_terms")
        cursor.execute(f"DROP TABLE IF EXISTS {index}")
        cursor.execute(f"DROP VIEW IF EXISTS {index}_source")
        cursor.execute(f"CREATE VIEW {index}_source AS SELECT id, {ended} FROM {table}")
        cursor.execute(
            f"CREATE VIRTUAL TABLE {index} USING "
            f"fts5({names}, content='{index}_source', content_rowid='id', tokenize='trigram')"
        )
        cursor.execute(f"CREATE VIRTUAL TABLE {index}_terms USING fts5vocab('{index}', 'instance')")
        cursor.execute(f"INSERT INTO {index}({index}) VALUES ('rebuild')")
        cursor.execute(f"CREATE TRIGGER {insert} AFTER INSERT ON {table} BEGIN {put_in} END")
        cursor.execute(f"CREATE TRIGGER {delete} AFTER DELETE ON {table} BEGIN {take_out} END")
        cursor.execute(f"CREATE TRIGGER {update} AFTER UPDATE OF id, {names} ON {table} BEGIN {take_out} {put_in} END")


def _create_postgresql(connection: BaseDatabaseWrapper) -> bool:
    with connection.cursor() as cursor:
        cursor.execute(_GRAMS)
        for table, columns in INDEXED.items():
            grams = ", ".join(f"lantu_grams(UPPER({column}::text))" for column in columns)
            cursor.execute(f"DROP INDEX IF EXISTS {table}_grams")
            cursor.execute(f"CREATE INDEX {table}_grams ON {table} USING gin ({grams})")
            for number in range(1, len(columns) + 1):
                # The index is quick for words of most rows, too. With statistics PostgreSQL would take them for cheaper
                # to find without it, and cut every row's text into grams.
                cursor.execute(f"ALTER INDEX {table}_grams ALTER COLUMN {number} SET STATISTICS 0")
    return _create_trigrams(connection)


def _create_trigrams(connection: BaseDatabaseWrapper) -> bool:
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
