"""`lantu-platform returns`: what the calendar of returns asks for on a day."""

from argparse import ArgumentParser
from datetime import date
from typing import Any

from django.core.management.base import BaseCommand
from django.utils import timezone

from lantu_platform.collection.services import open_returns, remind_by_calendar


class Command(BaseCommand):
    """Opens the returns whose day has come and reminds of those due or late; running it again does no more."""

    help = "Open the returns whose day has come, remind of those due or late. The worker does this once a day."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """--day: another day than today."""
        parser.add_argument("--day", type=date.fromisoformat, help="YYYY-MM-DD (default: today).")

    def handle(self, *_: Any, day: date | None, **__: Any) -> None:
        """Open, remind, say how many."""
        today = day or timezone.localdate()
        opened, reminded = open_returns(today), remind_by_calendar(today)
        self.stdout.write(f"{today}: opened {opened}, reminded of {reminded}")
