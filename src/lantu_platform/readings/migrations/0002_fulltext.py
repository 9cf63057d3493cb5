"""The indexes for searching. Written by hand: what they are stands in `models/fulltext.py`."""

import warnings

from django.db import migrations

from lantu_platform.readings.models import fulltext

REFUSED = (
    "PostgreSQL refuses the extension pg_trgm, so searching words of three characters and more reads all rows, which is slow in a large library. Let a "
    "superuser run CREATE EXTENSION pg_trgm in this database, then run: lantu-platform rebuild_search"
)


def create(apps, editor):
    if not fulltext.create_indexes(editor.connection):
        warnings.warn(REFUSED, RuntimeWarning, stacklevel=1)


def drop(apps, editor):
    fulltext.drop_indexes(editor.connection)


class Migration(migrations.Migration):

    dependencies = [
        ('readings', '0001_initial'),
    ]

    operations = [
        migrations.RunPython(create, drop),
    ]
