"""`lantu compare`."""

import sys
from datetime import datetime
from pathlib import Path

import click

from lantu.cli import screen
from lantu.cli.sources import Reader, files
from lantu.output import comparison_jsonl, comparison_text
from lantu.progress import review


@click.command()
@files
@screen.table_or_lines
@click.option("--all", "everything", is_flag=True, help="List also the promises that no document answers.")
@click.option(
    "--as-of", type=click.DateTime(["%Y-%m-%d"]), help="Look at this day.  [default: the end of the latest report]"
)
@screen.language
def compare(paths: tuple[Path, ...], form: str, *, everything: bool, as_of: datetime | None, language: str) -> None:
    """Set promises against results across documents.

    Every target is printed beside its base and the result that the files hold for it, with the verdict and the
    reason; plan tables come first, row by row. What cannot be judged says why.
    """
    reader = Reader()
    beside = review(reader.readings(paths), as_of.date() if as_of else None)
    if form == "jsonl":
        sys.stdout.buffer.write(comparison_jsonl(beside))
    else:
        text = comparison_text(beside, everything=everything, language=language, width=screen.width())
        click.echo(text, nl=False)
    reader.leave()
