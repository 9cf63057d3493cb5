"""`lantu doctor`: what is wrong with this installation, and the cure."""

import sys
from typing import Any

from django.core.management.base import BaseCommand

from lantu_platform.operation.enums import Health
from lantu_platform.operation.queries import examine

SIGNS = {Health.WELL: "ok", Health.DOUBTFUL: "!", Health.ILL: "✗"}


class Command(BaseCommand):
    """A line a part; exit code 1 where something must be mended."""

    help = "Say what is wrong with this installation, and the cure. Exit code 1 where something must be mended."
    # It tells itself what Django's own checks would stop at.
    requires_system_checks = ()

    def handle(self, *_: Any, **__: Any) -> None:
        """Examine and tell."""
        found = examine()
        for each in found:
            self.stdout.write(f"{SIGNS[each.health]:>2}  {each.part}: {each.found}")
            if each.cure:
                self.stdout.write(f"      {each.cure}")
        ill = sum(each.health is Health.ILL for each in found)
        doubtful = sum(each.health is Health.DOUBTFUL for each in found)
        if ill or doubtful:
            self.stdout.write(f"{ill} to mend, {doubtful} to look at.")
        sys.exit(1 if ill else 0)
