"""The rows of a plan's indicator table: which column is what, and what a row's cells say."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from lantu.lexicon import read_table
from lantu.text import Cell, Table

_YEAR = re.compile(r"(?:19|20)\d{2}")
_NUMBERING = re.compile(r"^\s*(\d{1,3})\s*[.．、]?\s*(?=\D)")
_SPACE = re.compile(r"\s")
_BLANK = re.compile(r"[\s\-－—–/]*")


@dataclass(frozen=True, slots=True)
class Row:
    """A data row. `targets` and `results` are the cells of those columns, empty ones included."""

    number: int
    name: str
    unit: str
    attribute: str
    monitor: str
    category: str
    targets: tuple[Cell, ...]
    results: tuple[Cell, ...]


@cache
def _words(part: str) -> tuple[tuple[str, str], ...]:
    return tuple((row["word"], row["role"]) for row in read_table("table_words") if row["part"] == part)


def role_of(head: str, result_years: frozenset[int] = frozenset()) -> str | None:
    """What a column holds, by the text of its head; a bare year is a target unless it is named a year of results."""
    plain = _SPACE.sub("", head)
    for word, role in _words("head"):
        if word in plain:
            return role
    year = _YEAR.search(plain)
    if year is None:
        return None
    return "result" if int(year.group()) in result_years else "target"


def meaning(text: str) -> str | None:
    """What a cell without a number says: "not_applicable", "assigned", "done", "none" (empty or a dash).

    None for other words.
    """
    if _BLANK.fullmatch(text):
        return "none"
    return next((role for word, role in _words("cell") if word in text), None)


def _heads(table: Table) -> list[str]:
    return [
        "".join(
            dict.fromkeys(cell.text for row in range(table.head_rows) if (cell := table.at(row, column)) is not None)
        )
        for column in range(table.column_count)
    ]


def _result_years(heads: list[str]) -> frozenset[int]:
    """Where a table has several bare years, the last is the target's and the others are results."""
    years = sorted(int(match.group()) for head in heads if (match := _YEAR.search(head)))
    return frozenset(years[:-1])


def columns(table: Table) -> dict[str, list[int]]:
    """The columns of each role; a table without an indicator column has none."""
    heads = _heads(table)
    years = _result_years(heads)
    roles: dict[str, list[int]] = {}
    for column, head in enumerate(heads):
        role = role_of(head, years)
        if role is not None:
            roles.setdefault(role, []).append(column)
    return roles if "name" in roles else {}


def is_plan_table(table: Table) -> bool:
    """Whether a table sets out indicators with targets."""
    return {"name", "target"} <= columns(table).keys()


def _cell_text(table: Table, row: int, column: int) -> str:
    cell = table.at(row, column)
    return cell.text.strip() if cell is not None else ""


def _heading(table: Table, row: int) -> str:
    """The text of a row that holds nothing else, as one that names the group of the rows below; else ""."""
    texts = {text for column in range(table.column_count) if (text := _cell_text(table, row, column))}
    return texts.pop() if len(texts) == 1 else ""


def rows(table: Table) -> Iterator[Row]:
    """The data rows of a plan table, in order. A row that only names the group of those below it is left out.

    The category stands in a column of its own, before the name under one head, or in such a row.
    """
    roles = columns(table)
    group = ""
    for index in range(table.head_rows, table.row_count):
        heading = _heading(table, index)
        if heading:
            group = heading
            continue
        row = _row(table, roles, index, group)
        if row is not None:
            yield row


def _row(table: Table, roles: dict[str, list[int]], index: int, group: str) -> Row | None:
    def text(role: str) -> str:
        # A name may stand behind its group's name, under one head: the last column is the finest.
        texts = (_cell_text(table, index, column) for column in reversed(roles.get(role, ())))
        return next((text for text in texts if text), "")

    def cells(role: str) -> tuple[Cell, ...]:
        return tuple(cell for column in roles.get(role, ()) if (cell := table.at(index, column)) is not None)

    name = text("name")
    if not name:
        return None
    before = _cell_text(table, index, roles["name"][0])
    numbering = _NUMBERING.match(name)
    written = text("number") or (numbering.group(1) if numbering else "")
    return Row(
        number=int(written) if written.isdecimal() else index - table.head_rows + 1,
        name=name[numbering.end() :].strip() if numbering else name,
        unit=_SPACE.sub("", text("unit")),
        attribute=text("attribute"),
        monitor=_SPACE.sub("", text("monitor")),
        category=_SPACE.sub("", text("category") or (before if before != name else group)),
        targets=cells("target"),
        results=cells("result"),
    )
