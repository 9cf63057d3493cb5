"""`lantu-platform rebuild_search`: the indexes for searching, made anew."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError

from lantu_platform.readings.services import rebuild_search


class Command(BaseCommand):
    """Makes the indexes anew over what the tables hold, for instance after the database was copied by other means."""

    help = "Make the indexes for searching anew. Searching goes on meanwhile."

    def handle(self, *_: Any, **__: Any) -> None:
        """Do it and say so."""
        if not rebuild_search():
            message = (
                "PostgreSQL refuses the extension pg_trgm. Let a superuser run CREATE EXTENSION pg_trgm in this "
                "database, then run this command again. Until then searching reads all rows."
            )
            raise CommandError(message)
        self.stdout.write("The indexes for searching are made anew.")
