"""Where output goes: the terminal with its width, or a file that appears when it is complete."""

import os
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

import click
from rich.console import Console

table_or_lines = click.option(
    "--format", "form", type=click.Choice(["table", "jsonl"]), default="table", show_default=True
)
language = click.option(
    "--language", type=click.Choice(["zh", "en"]), default="zh", show_default=True, help="Of labels and reasons."
)


def width() -> int | None:
    """The terminal's width, also where the table goes through a pipe to `less`; None without a terminal."""
    console = Console(stderr=True)
    return console.width if console.is_terminal else None


@contextmanager
def target(output: Path | None) -> Iterator[BinaryIO]:
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
