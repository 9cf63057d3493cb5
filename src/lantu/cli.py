"""The command line: `lantu read`, `lantu compare`, `lantu check` and `lantu explain`."""

import os
import sys
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import BinaryIO, TypeVar

import click
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

from lantu.batch import Outcome, Source, find_sources, read_all, read_source
from lantu.checks import check as check_figures
from lantu.errors import LantuError
from lantu.output import (
    CsvWriter,
    JsonlWriter,
    Row,
    What,
    Writer,
    comparison_jsonl,
    comparison_text,
    explain,
    explain_pair,
    findings_jsonl,
    findings_text,
    rows,
    show,
)
from lantu.progress import review
from lantu.reading import Reading

_STDIN = Path("-")
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class _Rows:
    """What a worker sends back: the rows, or in table format the drawn text."""

    rows: list[Row]
    drawn: str = ""


def _as_rows(reading: Reading, what: What) -> _Rows:
    return _Rows(rows(reading, what))


def _as_text(reading: Reading, what: What, width: int | None) -> _Rows:
    return _Rows([], show(reading, what, width))


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="lantu", message="lantu %(version)s")
def main() -> None:
    """Read governments' plans and reports as published: every figure with the sentence it came from."""


def _sources(paths: Sequence[Path]) -> list[Source]:
    """The documents to read; `-` is standard input. Tells on stderr what was left out of folders."""
    sources, skipped = find_sources(paths)
    if skipped:
        kinds = ", ".join(sorted({file.suffix or "no ending" for file in skipped}))
        click.echo(
            f"lantu: {len(skipped)} files in folders left out, kinds that Lantu does not read: {kinds}.", err=True
        )
    if not sources:
        click.echo("lantu: there is no document to read here. Name a .txt, .docx, .html or .pdf file.", err=True)
        sys.exit(1)
    return [Source("stdin", _STDIN, sys.stdin.buffer.read()) if source.path == _STDIN else source for source in sources]


def _with_progress(outcomes: Iterator[Outcome[T]], total: int) -> Iterator[Outcome[T]]:
    """The same outcomes, with a bar on stderr where that is a terminal."""
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
    console = Console(stderr=True)
    with Progress(*columns, console=console, transient=True, disable=not console.is_terminal or total < 2) as progress:
        task = progress.add_task("reading", total=total)
        for outcome in outcomes:
            yield outcome
            progress.update(task, advance=1, description=outcome.source.name)


@contextmanager
def _target(output: Path | None) -> Iterator[BinaryIO]:
    """Standard output, or a file that appears under its name only when it is complete."""
    if output is None:
        yield sys.stdout.buffer
        sys.stdout.buffer.flush()
        return
    handle, name = tempfile.mkstemp(dir=output.parent, prefix=f".{output.name}.")
    part = Path(name)
    try:
        with os.fdopen(handle, "wb") as stream:
            yield stream
        part.chmod(0o666 & ~_umask())
        part.replace(output)
    except BaseException:
        part.unlink(missing_ok=True)
        raise


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask


def _width() -> int | None:
    """The terminal's width, also where the table goes through a pipe to `less`; None without a terminal."""
    console = Console(stderr=True)
    return console.width if console.is_terminal else None


def _writer(form: str, stream: BinaryIO, what: What) -> Writer:
    if form == "jsonl":
        return JsonlWriter(stream, what)
    if form == "csv":
        return CsvWriter(stream, what)
    from lantu.output.parquet import ParquetWriter  # noqa: PLC0415  Arrow is slow to load and seldom needed

    return ParquetWriter(stream, what)


def _results(outcomes: Iterator[Outcome[T]], failed: list[str]) -> Iterator[T]:
    """The results; the trouble of the others goes to stderr, one line each, and into `failed`."""
    for outcome in outcomes:
        if outcome.result is None:
            trouble = " ".join((outcome.trouble or "").split())
            failed.append(outcome.source.name)
            click.echo(f"lantu: {trouble}", err=True)
        else:
            yield outcome.result


_FILES = click.argument("paths", nargs=-1, required=True, metavar="FILE…", type=click.Path(path_type=Path))


@main.command()
@_FILES
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
@click.option("--jobs", type=click.IntRange(min=1), help="How many files to read at once.  [default: one a core]")
def read(paths: tuple[Path, ...], form: str, what: str, output: Path | None, jobs: int | None) -> None:
    """Read documents and write what stands in them.

    FILE is a document (.txt, .docx, .html, .pdf), a folder, which is walked, or - for standard input. Results come in
    the order of the files. A file that cannot be read costs one line on standard error and exit code 1 at the end;
    the others are read.
    """
    if form == "parquet" and output is None:
        message = "Parquet is no text for a screen. Add --output FILE.parquet."
        raise click.UsageError(message)
    if output is not None and not output.parent.is_dir():
        message = f"the folder {output.parent} does not exist. Make it first, or name another one."
        raise click.BadParameter(message, param_hint="--output")
    kind = What(what)
    sources = _sources(paths)
    failed: list[str] = []
    if form == "table":
        width = _width() if output is None else None
        drawing = partial(_as_text, what=kind, width=width)
        with _target(output) as stream:
            for result in _results(_with_progress(read_all(drawing, sources, jobs), len(sources)), failed):
                stream.write(result.drawn.encode())
    else:
        outcomes = read_all(partial(_as_rows, what=kind), sources, jobs)
        with _target(output) as stream, _writer(form, stream, kind) as writer:
            for result in _results(_with_progress(outcomes, len(sources)), failed):
                writer.write(result.rows)
    sys.exit(1 if failed else 0)


def _whole(reading: Reading) -> Reading:
    return reading


def _named(outcome: Outcome[Reading]) -> Outcome[Reading]:
    """The outcome with its document named as on the command line, so that equal file names stay apart."""
    if outcome.result is None:
        return outcome
    document = replace(outcome.result.document, name=outcome.source.name)
    return replace(outcome, result=replace(outcome.result, document=document))


def _readings(paths: Sequence[Path], failed: list[str]) -> list[Reading]:
    """All documents that can be read; the trouble of the others as in `_results`."""
    sources = _sources(paths)
    outcomes = _with_progress(read_all(_whole, sources), len(sources))
    return list(_results(map(_named, outcomes), failed))


_TABLE_OR_LINES = click.option(
    "--format", "form", type=click.Choice(["table", "jsonl"]), default="table", show_default=True
)
_LANGUAGE = click.option(
    "--language", type=click.Choice(["zh", "en"]), default="zh", show_default=True, help="Of the reasons."
)


@main.command()
@_FILES
@_TABLE_OR_LINES
@click.option("--all", "everything", is_flag=True, help="List also the promises that no document answers.")
@click.option(
    "--as-of", type=click.DateTime(["%Y-%m-%d"]), help="Look at this day.  [default: the end of the latest report]"
)
@_LANGUAGE
def compare(paths: tuple[Path, ...], form: str, *, everything: bool, as_of: datetime | None, language: str) -> None:
    """Set promises against results across documents.

    Every target is printed beside its base and the result that the files hold for it, with the verdict and the
    reason; plan tables come first, row by row. What cannot be judged says why.
    """
    failed: list[str] = []
    beside = review(_readings(paths, failed), as_of.date() if as_of else None)
    if form == "jsonl":
        sys.stdout.buffer.write(comparison_jsonl(beside))
    else:
        click.echo(comparison_text(beside, everything=everything, language=language, width=_width()), nl=False)
    sys.exit(1 if failed else 0)


@main.command()
@_FILES
@_TABLE_OR_LINES
@_LANGUAGE
def check(paths: tuple[Path, ...], form: str, language: str) -> None:
    """Check whether the figures of documents agree with each other.

    Parts against wholes, shares, growth against levels, repeated figures, later targets and claims in words; each
    finding names its rule and all its places. Contradictions cannot all be right, notices a reader should know.
    """
    failed: list[str] = []
    checked = check_figures(_readings(paths, failed))
    if form == "jsonl":
        sys.stdout.buffer.write(findings_jsonl(checked))
    else:
        click.echo(findings_text(checked, language=language, width=_width()), nl=False)
    sys.exit(1 if failed else 0)


@main.command("explain")
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
def explain_place(file: Path, offset: int, other: tuple[Path, int] | None) -> None:
    """Tell why the place at OFFSET in FILE was read as it was.

    OFFSET counts characters from 0, as `start` and `end` in the output of `lantu read` do.
    """
    try:
        reading = read_source(_sources([file])[0])
        if other is None:
            click.echo(explain(reading, offset))
        else:
            second = read_source(_sources([other[0]])[0])
            click.echo(explain_pair((reading, offset), (second, other[1])))
    except LantuError as error:
        raise click.ClickException(str(error)) from error
    except IndexError as error:
        raise click.BadParameter(str(error), param_hint="OFFSET") from error
    except OSError as error:
        message = f"{file}: cannot be opened ({error.strerror}). Check its name and your rights."
        raise click.ClickException(message) from error
