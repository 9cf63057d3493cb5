"""The indexes for searching."""

from django.db import connection, transaction

from lantu_platform.readings.models.fulltext import create_indexes


@transaction.atomic
def rebuild_search() -> bool:
    """Make the indexes anew, all or nothing; whether the database allows them. Derived data: it is not logged."""
    return create_indexes(connection)
