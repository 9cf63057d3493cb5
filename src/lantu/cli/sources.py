"""From the paths on the command line to outcomes, with a progress bar; each trouble is one line on standard error."""

import sys
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import TypeVar

import click
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

from lantu.batch import Outcome, Source, find_sources, read_all, whole
from lantu.reading import Reading

_STDIN = Path("-")
T = TypeVar("T")

files = click.argument("paths", nargs=-1, required=True, metavar="FILE…", type=click.Path(path_type=Path))
"""The argument that all commands over many documents take."""


class Reader:
    """Reads documents and remembers which could not be read."""

    def __init__(self, jobs: int | None = None) -> None:
        self.jobs = jobs
        self.failed: list[str] = []

    def results(self, work: Callable[[Reading], T], paths: Sequence[Path]) -> Iterator[T]:
        """What `work` makes of each document, in order; it must be a function that can be pickled."""
        sources = sources_of(paths)
        for outcome in _with_progress(read_all(work, sources, self.jobs), len(sources)):
            if outcome.result is None:
                self.failed.append(outcome.source.name)
                click.echo(f"lantu: {' '.join((outcome.trouble or '').split())}", err=True)
            else:
                yield outcome.result

    def readings(self, paths: Sequence[Path]) -> list[Reading]:
        """All documents that can be read."""
        return list(self.results(whole, paths))

    def leave(self) -> None:
        """End the program: exit code 1 where a document could not be read."""
        sys.exit(1 if self.failed else 0)


def sources_of(paths: Sequence[Path]) -> list[Source]:
    """The documents to read; `-` is standard input. Tells on stderr what was left out of folders."""
    sources, skipped = find_sources(paths)
    if skipped:
        kinds = ", ".join(sorted({file.suffix or "no ending" for file in skipped}))
        what = "1 file" if len(skipped) == 1 else f"{len(skipped)} files"
        click.echo(f"lantu: {what} in folders left out, of kinds that Lantu does not read: {kinds}.", err=True)
    if not sources:
        click.echo(
            "lantu: there is no document to read here. Name a .txt, .docx, .xlsx, .html, .pdf or .ofd file.", err=True
        )
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
