"""The annotated real files: the annotation fits them, and nothing around their text is read."""

import hashlib
import json
import re
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from tests.lantu.real_documents import shared

from lantu.intake import load_file
from lantu.statement import read_statements

FOLDER = Path(__file__).parents[3] / "corpus" / "real"
LINES = [line.split("\t") for line in (FOLDER / "documents.tsv").read_text("utf-8").splitlines() if line[0] != "#"][1:]


def rows(number: str) -> list[dict[str, Any]]:
    """The annotated statements of a file."""
    return [json.loads(line) for line in (FOLDER / f"{number}.statements.jsonl").read_text("utf-8").splitlines()]


@pytest.mark.parametrize(("number", "file", "sha256", "until"), LINES, ids=[line[0] for line in LINES])
def test_the_annotation_points_at_its_figures(number: str, file: str, sha256: str, until: str) -> None:
    path = shared("corpus") / file
    assert hashlib.sha256(path.read_bytes()).hexdigest() == sha256
    text = "".join(load_file(path).text.split())
    figures = [row for row in rows(number) if row["value"]]
    there = [re.match(r"-?\d[\d.]*", text[row["start"] : row["end"]]) for row in figures]
    assert [abs(Decimal(match.group())) if match else None for match in there] == [
        abs(Decimal(str(row["value"]))) for row in figures
    ]
    assert rows(number)[-1]["end"] == int(until)


@pytest.mark.parametrize(("number", "file", "sha256", "until"), LINES, ids=[line[0] for line in LINES])
def test_nothing_around_the_text_is_read(number: str, file: str, sha256: str, until: str) -> None:
    document = load_file(shared("corpus") / file)
    place = {offset: count for count, offset in enumerate(i for i, c in enumerate(document.text) if not c.isspace())}
    starts = {place[statement.start] for statement in read_statements(document)[0]}
    assert {start for start in starts if start < int(until)} - {row["start"] for row in rows(number)} == set()
