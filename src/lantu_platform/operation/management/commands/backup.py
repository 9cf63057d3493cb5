"""`lantu backup`."""

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from lantu_platform.operation.errors import OperationError
from lantu_platform.operation.services import back_up, forget_old_backups


class Command(BaseCommand):
    """Writes one file, and may clear away old ones."""

    help = "Write database, documents and the log's witness into one file, while everybody goes on working."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """FILE and --keep."""
        parser.add_argument("file", type=Path, help="The file; a folder gets a file named after the time.")
        parser.add_argument("--keep", type=int, help="In a folder: remove all but the latest so many.")

    def handle(self, *_: Any, file: Path, keep: int | None, **__: Any) -> None:
        """Back up and tell."""
        if keep is not None and (keep < 1 or not file.is_dir()):
            message = "--keep needs a folder and a number from 1. Name the folder instead of a file."
            raise CommandError(message)
        try:
            made = back_up(file)
        except OperationError as error:
            raise CommandError(str(error)) from error
        self.stdout.write(f"{made.file}: {made.files} files and the database, {made.size / 2**20:.1f} MB")
        for old in forget_old_backups(file, keep) if keep else ():
            self.stdout.write(f"removed {old}")
