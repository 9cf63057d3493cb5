"""Statements against annotated ones, by the `score.py` of the given gold folder."""

import importlib.util
from collections.abc import Sequence
from pathlib import Path
from types import ModuleType
from typing import Any

from lantu import Reading
from lantu.intake import load_file
from lantu.text import Document

Row = dict[str, Any]


def scorer(gold: Path) -> ModuleType:
    """The `score.py` of the given gold folder."""
    spec = importlib.util.spec_from_file_location("score", gold / "score.py")
    if spec is None or spec.loader is None:
        message = f"{gold / 'score.py'} is no Python module. Set LANTU_SHARED to the folder of real documents."
        raise SystemExit(message)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def find_document(number: str, gold: Sequence[Row], folders: Sequence[Path]) -> Document:
    """The document that the annotation is of. Ends the program where there is none."""
    for folder in folders:
        for path in sorted(folder.glob(f"{number}[_.]*txt")):
            document = load_file(path)
            if all(document.text[row["start"] : row["end"]] == row["text"] for row in gold):
                return document
    message = f"No document for {number}.statements.jsonl. Name the folder that holds {number}_*.txt by --documents."
    raise SystemExit(message)


def predicted(reading: Reading, until: int) -> list[Row]:
    """The statements of a reading with the fields that are scored."""
    names = ("start", "end", "text", "indicator", "unit", "period", "region", "rules", "sure", "doubts")
    rows = []
    for statement in reading.statements:
        row: Row = {name: getattr(statement, name) for name in names}
        row |= {name: str(getattr(statement, name)) for name in ("measure", "comparator", "status")}
        value = statement.value
        row["value"] = [float(end) for end in value] if isinstance(value, tuple) else float(value)
        rows.append(row)
    return [row for row in rows if row["start"] < until]
