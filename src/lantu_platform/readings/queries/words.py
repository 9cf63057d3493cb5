"""Which rows hold a word."""

from functools import reduce
from operator import or_

from django.db import connection
from django.db.models import BooleanField, F, Func, Model, Q, Value
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
        return reduce(or_, (Q(_HasGram(F(each), Value(word))) for each in columns))
    return reduce(or_, (Q(**{f"{each}__icontains": word}) for each in columns))


def lacks(model: type[Model], word: str) -> Q:
    """Condition that none of a model's searched columns holds a word, found by its index as `holds` is."""
    found = holds(model, word)
    # PostgreSQL would look into every row to see that it does not hold the word.
    return ~found if connection.vendor == "sqlite" else ~Q(pk__in=model._default_manager.filter(found).values("pk"))


def _in_trigrams(table: str, word: str, column: str) -> RawSQL:
    # A phrase in quotes holds no operator of the search language.
    phrase = (f"{column} : " if column else "") + '"' + word.replace('"', '""') + '"'
    return RawSQL(f"SELECT rowid FROM {table}_fts WHERE {table}_fts MATCH %s", [phrase])


def _beginning(table: str, word: str, column: str) -> RawSQL:
    """Where a trigram begins with the word."""
    begin = word.lower()
    sql, given = f"SELECT doc FROM {table}_fts_terms WHERE term >= %s AND term <= %s", [begin, begin + _LAST]
    return RawSQL(f"{sql} AND col = %s", [*given, column]) if column else RawSQL(sql, given)


class _HasGram(Func):
    """Whether a column holds a word of one or two characters, as PostgreSQL's index of grams has it."""

    output_field = BooleanField()
    template = "lantu_grams(UPPER(%(expressions)s)]"
    arg_joiner = "::text)) @> ARRAY[UPPER("
