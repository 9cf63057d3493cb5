"""The look of every table in a terminal: heads in two languages, one line, as wide as Chinese characters are."""

from collections.abc import Iterable

from rich import box
from rich.console import Console, RenderableType
from rich.table import Table as Grid
from rich.text import Text

WIDTH_IN_FILES = 160
"""Columns where the output is not a terminal."""


def grid(heads: Iterable[str], fixed: Iterable[str] = (), right: Iterable[str] = ()) -> Grid:
    """An empty table. `fixed` columns are never broken into lines, those in `right` are set to the right."""
    table = Grid(box=box.SIMPLE_HEAD, show_edge=False, pad_edge=False, header_style="bold")
    for head in heads:
        justify = "right" if head in right else "left"
        # Chinese above, English below: a head in one line would make narrow columns wide.
        table.add_column(head.replace(" ", "\n", 1), no_wrap=head in fixed, overflow="fold", justify=justify)  # type: ignore[arg-type]
    return table


def add(table: Grid, *cells: str) -> None:
    """Add a row. Brackets in a cell are text, no markup."""
    table.add_row(*(Text(cell) for cell in cells))


def printed(parts: Iterable[RenderableType], width: int | None = None) -> str:
    """The parts below each other as plain text, `width` columns wide; a Chinese character takes two."""
    console = Console(width=width or WIDTH_IN_FILES, color_system=None, highlight=False)
    with console.capture() as capture:
        for part in parts:
            console.print(part)
    return "".join(f"{line.rstrip()}\n" for line in capture.get().splitlines())
