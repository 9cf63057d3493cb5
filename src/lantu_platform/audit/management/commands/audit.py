"""`lantu audit verify`: whether anybody tampered with the log."""

import sys
from typing import Any

from django.core.management.base import BaseCommand, CommandParser

from lantu_platform.audit.enums import Damage
from lantu_platform.audit.queries import verify

SAYS = {
    Damage.CHANGED: "this line was changed",
    Damage.MISSING: "this line is missing",
    Damage.OUT_OF_CHAIN: "this line does not follow the one before: lines were removed, put in or exchanged",
    Damage.CUT_OFF: "lines at the end are missing, or were written past the platform",
    Damage.REWRITTEN: "this line is not the one that the witness outside the database saw: the log was made anew",
}


class Command(BaseCommand):
    """Says what it found, a line a place; exit code 1 where something is wrong."""

    help = "Verify the log's chain, its head and its witness. Exit code 1 where anything was tampered with."

    def add_arguments(self, parser: CommandParser) -> None:
        """One thing can be done."""
        parser.add_argument("what", choices=["verify"], help="reckon the whole chain anew")

    def handle(self, *_: Any, **__: Any) -> None:
        """Verify and tell."""
        verdict = verify()
        for each in verdict.breaks:
            self.stdout.write(f"line {each.number}: {SAYS[each.damage]}")
        told = f"{verdict.lines} lines, {verdict.witnessed} of them witnessed outside the database"
        if verdict.breaks:
            self.stdout.write(
                f"{told}; {len(verdict.breaks)} places are not what they were. "
                "Keep this database as it is, and compare it with the backups."
            )
            sys.exit(1)
        self.stdout.write(f"{told}; nothing was tampered with.")
