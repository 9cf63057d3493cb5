"""The command line: `lantu read`, `lantu compare`, `lantu check` and `lantu explain`, a module each.

Other installed packages add commands of their own under the entry points `lantu.commands`; each entry names a click
command. So the platform adds `lantu backup` without the reader knowing it.
"""

from importlib.metadata import entry_points

import click

from lantu.cli.check import check
from lantu.cli.compare import compare
from lantu.cli.explain import explain
from lantu.cli.read import read

ADDED = "lantu.commands"


class _Commands(click.Group):
    """The reader's own commands, and the added ones, which are loaded only when they are asked for."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """All names in the order of the alphabet."""
        return sorted({*super().list_commands(ctx), *entry_points(group=ADDED).names})

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command of a name; the reader's own come first."""
        own = super().get_command(ctx, cmd_name)
        if own or cmd_name not in (added := entry_points(group=ADDED)).names:
            return own
        command: click.Command = added[cmd_name].load()
        return command


@click.group(cls=_Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="lantu", message="lantu %(version)s")
def main() -> None:
    """Read governments' plans and reports as published: every figure with the sentence it came from."""


for _command in (read, compare, check, explain):
    main.add_command(_command)
