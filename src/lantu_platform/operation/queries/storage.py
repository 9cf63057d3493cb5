"""The database and the files that it names."""

import sqlite3
from datetime import timedelta
from pathlib import Path

from django.apps import apps
from django.conf import settings
from django.db import DatabaseError, connection
from django.db.migrations.executor import MigrationExecutor
from django.utils import timezone

from lantu_platform.audit.queries import LogFilter, log
from lantu_platform.library.queries import stored_files
from lantu_platform.operation.enums import Health
from lantu_platform.operation.queries.diagnosis import Diagnosis, ill, well

APART = timedelta(minutes=1)
"""Clocks that differ by more put deadlines and the log's order in doubt."""


def database() -> Diagnosis:
    """The database answers, and its tables are those of this version."""
    part, vendor = "database", connection.display_name
    try:
        executor = MigrationExecutor(connection)
        waiting = executor.migration_plan(executor.loader.graph.leaf_nodes())
    except (DatabaseError, OSError) as error:
        trouble = str(error).strip().splitlines()[0]
        cure = "Start the database, or correct LANTU_DATABASE."
        if connection.vendor == "sqlite":
            file = connection.settings_dict["NAME"]
            cure = f"See that this user may write {file} and its folder; a damaged file is replaced by lantu restore."
        return ill(part, f"{vendor} does not answer: {trouble}", cure)
    if waiting:
        return ill(part, f"{len(waiting)} changes of tables are missing", "Run: lantu-platform migrate")
    return well(part, f"{vendor}, all tables up to date")


def tables() -> Diagnosis:
    """Every table is there with the columns of this version, whatever the database says was done to it."""
    part, unfit = "tables", []
    with connection.cursor() as cursor:
        there = set(connection.introspection.table_names(cursor))
        for model in apps.get_models(include_auto_created=True):
            table = model._meta.db_table
            if not model._meta.managed or model._meta.proxy:
                continue
            if table not in there:
                unfit.append(table)
                continue
            columns = {each.name for each in connection.introspection.get_table_description(cursor, table)}
            unfit += [f"{table}.{field.column}" for field in model._meta.local_fields if field.column not in columns]
    if unfit:
        more = f" and {len(unfit) - 1} more" if len(unfit) > 1 else ""
        found = f"tables or columns of this version are missing: {unfit[0]}{more}"
        cure = "They were made by a version before the first release: set up an empty database, hand documents in anew."
        return ill(part, found, cure)
    return well(part, "those of this version")


def is_ready() -> bool:
    """Whether requests can be answered: the database answers with all its tables."""
    return database().health is Health.WELL


def clock() -> Diagnosis:
    """This machine's clock goes with the database's, and was not put back behind what is in the log."""
    part, now = "clock", timezone.now()
    cure = "Let the clock be set by a time server: systemctl enable --now systemd-timesyncd."
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("SELECT clock_timestamp()")
            apart = abs(cursor.fetchone()[0] - now)
        if apart > APART:
            return ill(part, f"{apart.total_seconds():.0f} seconds from the database's", cure)
    last = log(LogFilter()).values_list("at", flat=True).first()
    if last and last - now > APART:
        return ill(part, f"behind the last line of the log, of {timezone.localtime(last):%F %H:%M}", cure)
    return well(part, "goes with the log" if last else "nothing to compare with yet")


def full_text() -> Diagnosis:
    """Searching Chinese text by parts of words is fast."""
    part = "search"
    if connection.vendor == "sqlite":
        try:
            with sqlite3.connect(":memory:") as probe:
                probe.execute("CREATE VIRTUAL TABLE probe USING fts5(text, tokenize='trigram')")
        except sqlite3.OperationalError:
            found = f"SQLite {sqlite3.sqlite_version} has no trigram index"
            return ill(part, found, "Use SQLite 3.34 or newer, or PostgreSQL.")
        return well(part, f"SQLite {sqlite3.sqlite_version} with trigrams")
    with connection.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM pg_available_extensions WHERE name = 'pg_trgm'")
        row = cursor.fetchone()
    if not row or not row[0]:
        return ill(part, "PostgreSQL has no pg_trgm", "Install PostgreSQL's contributed extensions on its server.")
    return well(part, "PostgreSQL with pg_trgm")


def documents() -> Diagnosis:
    """Each document's file is there in its full length."""
    part, missing, total = "documents", [], 0
    for name, path, size in stored_files():
        total += 1
        if not path.is_file() or path.stat().st_size != size:
            missing.append(name)
    if missing:
        found = f"{len(missing)} of {total} files are missing or cut short, {missing[0]} among them"
        return ill(
            part, found, f"Bring them back from a backup into {Path(settings.MEDIA_ROOT)}, or hand them in anew."
        )
    return well(part, f"{total} files in full length")
