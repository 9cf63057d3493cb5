"""`lantu check`."""

import sys
from pathlib import Path

import click

from lantu.checks import check as check_figures
from lantu.cli import screen
from lantu.cli.sources import Reader, files
from lantu.output import jsonl
from lantu.output.findings import findings_text


@click.command()
@files
@screen.table_or_lines
@screen.language
def check(paths: tuple[Path, ...], form: str, language: str) -> None:
    """Check whether the figures of documents agree with each other.

    Parts against wholes, shares, growth against levels, repeated figures, later targets and claims in words; each
    finding names its rule and all its places. Contradictions cannot all be right, notices a reader should know.
    """
    reader = Reader()
    checked = check_figures(reader.readings(paths))
    if form == "jsonl":
        sys.stdout.buffer.write(jsonl(checked.rows()))
    else:
        click.echo(findings_text(checked, language=language, width=screen.width()), nl=False)
    reader.leave()
