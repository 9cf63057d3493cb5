"""Which rows hold a word."""

from typing import Any

from django.db import connection
from django.db.models import Model, Q
from django.db.models.expressions import RawSQL

from lantu_platform.readings.models.fulltext import INDEXED, SHORTEST

_LAST = chr(0x10FFFF)


def holds(model: type[Model], word: str, column: str = "") -> Q:
    """Condition that one of a model's searched columns, or the one named, holds a word, whatever the case.

    The word is not empty. Indexes find it; what they are stands in `models/fulltext.py`.
    """
    table = model._meta.db_table
    columns = (column,) if column else INDEXED[table]
    if connection.vendor == "sqlite":
        found = _in_trigrams(table, word, column) if len(word) >= SHORTEST else _beginning(table, word, column)
        return Q(pk__in=found)
    if len(word) < SHORTEST:
        return Q(pk__in=_in_grams(table, word, columns))
    condition = Q()
    for each in columns:
        asked: dict[str, Any] = {f"{each}__icontains": word}
        condition |= Q(**asked)
    return condition


def _in_trigrams(table: str, word: str, column: str) -> RawSQL:
    # A phrase in quotes holds no operator of the search language.
    phrase = (f"{column} : " if column else "") + '"' + word.replace('"', '""') + '"'
    return RawSQL(f"SELECT rowid FROM {table}_fts WHERE {table}_fts MATCH %s", [phrase])


def _beginning(table: str, word: str, column: str) -> RawSQL:
    """Where a trigram begins with the word."""
    begin = word.lower()
    sql, given = f"SELECT doc FROM {table}_fts_terms WHERE term >= %s AND term <= %s", [begin, begin + _LAST]
    return RawSQL(f"{sql} AND col = %s", [*given, column]) if column else RawSQL(sql, given)


def _in_grams(table: str, word: str, columns: tuple[str, ...]) -> RawSQL:
    held = " OR ".join(f"lantu_grams(UPPER({column}::text)) @> ARRAY[UPPER(%s)]" for column in columns)
    return RawSQL(f"SELECT id FROM {table} WHERE {held}", [word] * len(columns))
