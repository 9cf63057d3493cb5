"""The sentences of `corpus/`, read as documents."""

import json
from pathlib import Path
from typing import Any

from lantu.intake import document_from_text
from lantu.statement import Statement, read_statements

FOLDER = Path(__file__).parents[3] / "corpus"
FOLDERS = (
    *("number", "unit", "period", "region", "indicator", "measure", "comparator", "status"),
    *("heading", "table", "negative"),
)
FIELDS = ("text", "indicator", "measure", "comparator", "value", "unit", "status", "period", "region", "scope", "base")
Row = dict[str, Any]
FRAMES: dict[str, Row] = json.loads((FOLDER / "frames.json").read_text("utf-8"))


def lines(path: Path) -> list[Row]:
    """The rows of a file."""
    return [json.loads(line) for line in path.read_text("utf-8").splitlines()]


def rows() -> list[tuple[str, Row]]:
    """Every sentence that must be read right, with its folder and file."""
    files = [path for folder in FOLDERS for path in sorted((FOLDER / folder).glob("*.jsonl"))]
    return [(f"{path.parent.name}/{path.stem}", row) for path in files for row in lines(path)]


def pending() -> list[Row]:
    """The sentences that are not read right yet."""
    return lines(FOLDER / "pending.jsonl")


def document_text(row: Row) -> tuple[str, int]:
    """The sentence under its headings, and where it begins."""
    head: str = FRAMES[row["under"]]["head"]
    return head + row["text"], len(head)


def read(row: Row) -> list[Row]:
    """The statements that are read in a row's sentence, as the corpus writes them."""
    text, begin = document_text(row)
    statements, _ = read_statements(document_from_text(text))
    return [_plain(statement, begin) for statement in statements if statement.start >= begin]


def _plain(statement: Statement, begin: int) -> Row:
    plain: Row = {"start": statement.start - begin}
    plain |= {name: getattr(statement, name) for name in FIELDS}
    value = statement.value
    plain["value"] = [float(end) for end in value] if isinstance(value, tuple) else float(value)
    return plain | {"scope": list(statement.scope)}
