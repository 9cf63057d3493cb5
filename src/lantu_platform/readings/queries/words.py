"""Which rows hold a word."""

from typing import Any

from django.db import connection
from django.db.models import Model, Q
from django.db.models.expressions import RawSQL

from lantu_platform.readings.models.fulltext import INDEXED, SHORTEST


def holds(model: type[Model], word: str, column: str = "") -> Q:
    """Condition that one of a model's searched columns, or the one named, holds a word, whatever the case.

    Words of one or two characters are found by reading the rows. PostgreSQL takes its index by itself.
    """
    table = model._meta.db_table
    if len(word) >= SHORTEST and connection.vendor == "sqlite":
        # A phrase in quotes holds no operator of the search language.
        phrase = (f"{column} : " if column else "") + '"' + word.replace('"', '""') + '"'
        return Q(pk__in=RawSQL(f"SELECT rowid FROM {table}_fts WHERE {table}_fts MATCH %s", [phrase]))
    condition = Q()
    for each in [column] if column else INDEXED[table]:
        asked: dict[str, Any] = {f"{each}__icontains": word}
        condition |= Q(**asked)
    return condition


def by_index(words: list[str]) -> bool:
    """Whether all words are long enough for an index to find them."""
    return all(len(word) >= SHORTEST for word in words)
