"""The platform's commands on the reader's command line: `lantu doctor` is `lantu-platform doctor`.

pyproject.toml lists them under the entry points `lantu.commands`. Each hands its arguments to the management command of
the same name, which also tells the help. Without Django, in an installation that only reads, they are not listed.
"""

from importlib.util import find_spec

import click


def _handed_on(name: str, summary: str) -> click.Command:
    """A command that hands all its arguments to the management command of its name."""

    @click.command(
        name,
        short_help=summary,
        help=f"{summary}\n\nWith --help it tells its own arguments.",
        add_help_option=False,
        context_settings={"ignore_unknown_options": True},
        hidden=find_spec("django") is None,
    )
    @click.argument("arguments", nargs=-1, type=click.UNPROCESSED)
    def command(arguments: tuple[str, ...]) -> None:
        if find_spec("django") is None:
            message = f"lantu {name} belongs to the platform. Install it: pip install 'lantu[platform]'"
            raise click.ClickException(message)
        from lantu_platform.config.manage import main  # noqa: PLC0415  # absent where one only reads

        main("lantu", name, *arguments)

    return command


doctor = _handed_on("doctor", "Say what is wrong with this installation of the platform, and the cure.")
audit = _handed_on("audit", "Verify that nobody tampered with the log: lantu audit verify.")
backup = _handed_on("backup", "Write the platform's database and documents into one file, while everybody works.")
restore = _handed_on("restore", "Bring a backup of the platform back, checksums compared.")
