"""The real documents and their gold statements, which lie outside of the repository."""

import json
import os
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from lantu.aspect import Comparator, Measure, Status
from lantu.intake import load_file
from lantu.reading import Reading
from lantu.statement import Statement

SHARED = Path(os.environ.get("LANTU_SHARED", "../shared"))


def shared(*parts: str) -> Path:
    """A folder of the real documents. Skips the test where it is absent, fails it in CI."""
    folder = SHARED.joinpath(*parts)
    if not folder.is_dir():
        message = f"{folder} is absent; set LANTU_SHARED to the folder of real documents"
        if os.environ.get("CI"):
            pytest.fail(message)
        pytest.skip(message)
    return folder


def path_of(number: str) -> Path:
    """The text file of a real document, by its number."""
    found = [*shared("seeds").glob(f"{number}_*.txt"), *shared("corpus").glob(f"{number}_*.txt")]
    return found[0]


def _statement(row: dict[str, Any]) -> Statement:
    value = row["value"]
    ends = [Decimal(str(end)) for end in value] if isinstance(value, list) else [Decimal(str(value))]
    exact = [end.to_integral_value() if end == end.to_integral_value() else end for end in ends]
    plain = {name: row[name] for name in ("start", "end", "text", "indicator", "unit", "period", "region")}
    table = {name: row.get(name) for name in ("base", "table", "row", "attribute", "monitor")}
    return Statement(
        **plain,
        **table,
        value=(exact[0], exact[1]) if len(exact) == 2 else exact[0],
        measure=Measure(row["measure"]),
        comparator=Comparator(row["comparator"]),
        status=Status(row["status"]),
        scope=tuple(row["scope"]),
    )


def gold_reading(number: str) -> Reading:
    """A real document as intake loads it, with its gold statements in place of the reader's."""
    lines = (shared("gold") / f"{number}.statements.jsonl").read_text("utf-8").splitlines()
    return Reading(load_file(path_of(number)), [_statement(json.loads(line)) for line in lines], [], [], [], [])
