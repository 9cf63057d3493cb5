"""`lantu restore`."""

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from lantu_platform.operation.errors import OperationError
from lantu_platform.operation.services import restore


class Command(BaseCommand):
    """Brings a backup back."""

    help = "Bring a backup back, compared with its checksums before anything changes. Stop server and worker first."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """FILE and --replace."""
        parser.add_argument("file", type=Path)
        parser.add_argument("--replace", action="store_true", help="Give up the users and documents that are here.")

    def handle(self, *_: Any, file: Path, replace: bool, **__: Any) -> None:
        """Restore and tell."""
        try:
            told = restore(file, replace=replace)
        except OperationError as error:
            raise CommandError(str(error)) from error
        self.stdout.write(
            f"Restored what was backed up at {told['made_at']}: {len(told['parts'])} parts, all as they were."
        )
        self.stdout.write(
            "Run lantu-platform migrate if this version is newer, then lantu doctor and lantu audit verify."
        )
