"""Every word table explains its columns and holds no key twice."""

from collections import Counter
from pathlib import Path

import pytest
from tests.house.repository import short, tracked

from lantu.lexicon import read_table

TABLES = [path for path in tracked(".tsv") if short(path).startswith("src/lantu/data/")]
KEYS: dict[str, tuple[str, ...]] = {
    "cues": ("word", "kind"),
    "indicator_words": ("word", "where"),
    "name_rules": ("find", "where"),
    "table_words": ("word", "part"),
    "labels": ("kind", "key"),
    "project_cues": ("cue", "place"),
    "project_clause_words": ("word", "place"),
    "project_predicates": ("opening", "rest"),
    "part_sets": ("whole", "parts"),
    "subsets": ("part", "whole"),
    "organisation_words": ("word", "role"),
    "heading_words": ("word", "kind"),
    "clause_words": ("word", "kind"),
    "part_words": ("word", "kind"),
    "stock_and_flow": ("word", "kind"),
    "paper_words": ("word", "tells"),
}
"""The key of a table where it is not the first column alone."""


def _head(path: Path) -> str:
    lines = path.read_text(encoding="utf-8").splitlines()
    return "\n".join(line for line in lines if line.startswith("#"))


@pytest.mark.parametrize("path", TABLES, ids=lambda path: path.stem)
def test_the_head_explains_every_column(path: Path) -> None:
    assert [column for column in read_table(path.stem)[0] if column not in _head(path)] == []


@pytest.mark.parametrize("path", TABLES, ids=lambda path: path.stem)
def test_no_key_stands_twice(path: Path) -> None:
    table = read_table(path.stem)
    key = KEYS.get(path.stem, tuple(table[0])[:1])
    counts = Counter(tuple(row[column] for column in key) for row in table)
    assert [cells for cells, count in counts.items() if count > 1] == []
