"""`lantu-platform reread`: what another version of the reading library would change, and storing it."""

from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand

from lantu_platform.readings.queries import engine
from lantu_platform.readings.services import reread


class Command(BaseCommand):
    """Reads every document that another version has read; tells a line a document, and stores it where told to."""

    help = "Read anew what another version has read. Without --apply only tell what would change."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """--apply: store the new readings."""
        parser.add_argument("--apply", action="store_true", help="Store the new readings; decisions of people stay.")

    def handle(self, *_: Any, apply: bool, **__: Any) -> None:
        """One line a document, then the sum."""
        count = 0
        for made in reread(apply=apply):
            count += 1
            self.stdout.write(
                f"{made.reading}: {made.added} added, {made.removed} removed, {made.changed} changed, "
                f"{made.kept} decisions kept, {made.conflicts} against the new reading"
            )
        if not count:
            self.stdout.write(f"All documents were read by {engine()}; nothing to do.")
        elif apply:
            self.stdout.write(f"{count} documents read anew by {engine()} and stored.")
        else:
            self.stdout.write(f"{count} documents compared, nothing stored. Run with --apply to store them.")
