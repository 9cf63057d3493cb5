"""The command line: `lantu read`, `lantu compare`, `lantu check` and `lantu explain`, a module each.

Other installed packages add commands of their own under the entry points `lantu.commands`; each entry names a click
command. So the platform adds `lantu backup` without the reader knowing it.
"""

from importlib import import_module
from importlib.metadata import entry_points

import click

OWN = ("check", "compare", "explain", "read")
"""The reader's own commands; each stands under its name in the module of that name."""
ADDED = "lantu.commands"


class _Commands(click.Group):
    """The reader's own commands, and the added ones; each is loaded only when it is asked for."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """All names in the order of the alphabet."""
        return sorted({*OWN, *entry_points(group=ADDED).names})

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command of a name; the reader's own come first."""
        command: click.Command
        if cmd_name in OWN:
            command = getattr(import_module(f"lantu.cli.{cmd_name}"), cmd_name)
        elif cmd_name in (added := entry_points(group=ADDED)).names:
            command = added[cmd_name].load()
        else:
            return None
        return command


@click.group(cls=_Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="lantu", message="lantu %(version)s")
def main() -> None:
    """Read governments' plans and reports as published: every figure with the sentence it came from."""
