"""The command line: `lantu read`, `lantu compare`, `lantu check` and `lantu explain`, a module each."""

import click

from lantu.cli.check import check
from lantu.cli.compare import compare
from lantu.cli.explain import explain
from lantu.cli.read import read


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="lantu", message="lantu %(version)s")
def main() -> None:
    """Read governments' plans and reports as published: every figure with the sentence it came from."""


for _command in (read, compare, check, explain):
    main.add_command(_command)
