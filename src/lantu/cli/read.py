"""`lantu read`."""

from functools import partial
from pathlib import Path
from typing import BinaryIO

import click

from lantu.cli import screen
from lantu.cli.sources import Reader, files
from lantu.errors import MissingPackage
from lantu.output import CsvWriter, JsonlWriter, Writer, show
from lantu.rows import What, require_arrow, rows


def _writer(form: str, stream: BinaryIO, what: What) -> Writer:
    if form == "jsonl":
        return JsonlWriter(stream, what)
    if form == "csv":
        return CsvWriter(stream, what)
    try:
        require_arrow()
    except MissingPackage as error:
        raise click.ClickException(str(error)) from error
    from lantu.output.parquet import ParquetWriter  # noqa: PLC0415  Arrow is slow to load and seldom needed

    return ParquetWriter(stream, what)


def _check_output(form: str, output: Path | None) -> None:
    if form == "parquet" and output is None:
        message = "Parquet is no text for a screen. Add --output FILE.parquet."
        raise click.UsageError(message)
    if output is not None and not output.parent.is_dir():
        message = f"the folder {output.parent} does not exist. Make it first, or name another one."
        raise click.BadParameter(message, param_hint="--output")


@click.command()
@files
@click.option(
    "--format",
    "form",
    type=click.Choice(["table", "jsonl", "csv", "parquet"]),
    default="table",
    show_default=True,
    help="How to write it: a table for eyes, or rows for machines.",
)
@click.option(
    "--what",
    type=click.Choice([what.value for what in What]),
    default=What.STATEMENTS.value,
    show_default=True,
    help="What to write.",
)
@click.option(
    "--output", type=click.Path(dir_okay=False, path_type=Path), help="Write to this file instead of the screen."
)
@screen.language
@click.option("--jobs", type=click.IntRange(min=1), help="How many files to read at once.  [default: one a core]")
def read(
    paths: tuple[Path, ...], form: str, what: str, output: Path | None, *, language: str, jobs: int | None
) -> None:
    """Read documents and write what stands in them.

    FILE is a document (.txt, .docx, .xlsx, .html, .pdf, .ofd), a folder, which is walked, or - for standard input.
    Results come in the order of the files. A file that cannot be read costs one line on standard error and exit code 1
    at the end; the others are read. --language is that of tables for eyes; rows for machines are the same in all.
    """
    _check_output(form, output)
    kind, reader = What(what), Reader(jobs)
    if form == "table":
        drawing = partial(show, what=kind, language=language, width=screen.width() if output is None else None)
        with screen.target(output) as stream:
            for text in reader.results(drawing, paths):
                stream.write(text.encode())
    else:
        with screen.target(output) as stream, _writer(form, stream, kind) as writer:
            for batch in reader.results(partial(rows, what=kind), paths):
                writer.write(batch)
    reader.leave()
