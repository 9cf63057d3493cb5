"""`lantu-platform reset_password NAME`: a new first password, also for the administrators, from the server itself."""

from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from lantu_platform.people.models import User
from lantu_platform.people.services import reset_password_on_host


class Command(BaseCommand):
    """Prints the password, which must be changed at the next sign-in."""

    help = "Draw a new first password for a person. Sessions, tokens and the second step end; the log keeps it."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """NAME: by which the person signs in."""
        parser.add_argument("username", help="The name by which the person signs in.")

    def handle(self, *_: Any, username: str, **__: Any) -> None:
        """One line with the password."""
        user = User.objects.filter(username=username).first()
        if user is None:
            message = f"Nobody signs in as {username}. Look the name up on the page of people, or correct it."
            raise CommandError(message)
        made = reset_password_on_host(user=user)
        self.stdout.write(f"{made.user} signs in as {username} with {made.password} and must change it then.")
