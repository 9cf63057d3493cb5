"""`lantu explain`."""

from pathlib import Path

import click

from lantu.batch import read_source
from lantu.cli import screen
from lantu.cli.sources import sources_of
from lantu.errors import LantuError
from lantu.output.explain import explain as explain_place
from lantu.output.pair import explain_pair
from lantu.reading import Reading


def _reading(file: Path) -> Reading:
    try:
        return read_source(sources_of([file])[0])
    except LantuError as error:
        raise click.ClickException(str(error)) from error


@click.command()
@click.argument("file", type=click.Path(dir_okay=False, path_type=Path))
@click.argument("offset", type=int)
@click.option(
    "--with",
    "other",
    nargs=2,
    type=(click.Path(dir_okay=False, path_type=Path), int),
    metavar="FILE OFFSET",
    help="Tell why the figures at both places are about the same thing, or not.",
)
@screen.language
def explain(file: Path, offset: int, other: tuple[Path, int] | None, language: str) -> None:
    """Tell why the place at OFFSET in FILE was read as it was.

    OFFSET counts characters from 0, as `start` and `end` in the output of `lantu read` do.
    """
    reading = _reading(file)
    try:
        if other is None:
            click.echo(explain_place(reading, offset, language))
        else:
            click.echo(explain_pair((reading, offset), (_reading(other[0]), other[1]), language))
    except LantuError as error:
        raise click.ClickException(str(error)) from error
    except IndexError as error:
        raise click.BadParameter(str(error), param_hint="OFFSET") from error
