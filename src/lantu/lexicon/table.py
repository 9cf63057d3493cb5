"""Opening a word table.

A table is a UTF-8 file of tab-separated columns in `lantu/data`. Lines that begin with "# " explain it; the first
other line names the columns; every further line is a row with exactly as many cells.
"""

from functools import cache
from importlib import resources

from lantu.errors import LexiconError

Row = dict[str, str]


@cache
def read_table(name: str) -> tuple[Row, ...]:
    """The rows of `data/NAME.tsv`. Raises LexiconError that names the table, the line and the trouble."""
    lines = resources.files("lantu.data").joinpath(f"{name}.tsv").read_text("utf-8").splitlines()
    numbered = [(number, line) for number, line in enumerate(lines, 1) if line.strip() and not line.startswith("# ")]
    if not numbered:
        message = f"{name}.tsv holds no row. Restore the file from the distribution."
        raise LexiconError(message)
    columns = numbered[0][1].split("\t")
    rows: list[Row] = []
    for number, line in numbered[1:]:
        cells = line.split("\t")
        if len(cells) != len(columns):
            message = (
                f"{name}.tsv, line {number}: {len(cells)} cells where {len(columns)} columns are named. "
                "Separate the cells by single tabs."
            )
            raise LexiconError(message)
        rows.append(dict(zip(columns, cells, strict=True)))
    return tuple(rows)


@cache
def words(table: str, column: str = "word", **where: str) -> tuple[str, ...]:
    """The words of a table's column, of those rows whose cells equal `where`."""
    return tuple(row[column] for row in read_table(table) if all(row[key] == value for key, value in where.items()))
