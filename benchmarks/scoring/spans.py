"""Projects against annotated ones.

A listed project pairs with the annotated one that it overlaps most, one to one, if the two spans share at least half of
the characters that they cover together (intersection over union ≥ 0.5).
"""

import json
import os
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from lantu.intake import load_file
from lantu.listing import Project
from lantu.text import Document

SHARED = Path(os.environ.get("LANTU_SHARED", "../shared"))
AT_LEAST = 0.5
Gold = dict[str, Any]


@dataclass
class Score:
    """Counts over one or more documents."""

    gold: int = 0
    listed: int = 0
    paired: int = 0
    stages: int = 0

    def add(self, other: "Score") -> None:
        """Add another document's counts."""
        self.gold += other.gold
        self.listed += other.listed
        self.paired += other.paired
        self.stages += other.stages

    def line(self, name: str) -> str:
        """One line of the printed table."""
        precision, recall = self.paired / max(1, self.listed), self.paired / max(1, self.gold)
        f1 = 2 * self.paired / max(1, self.gold + self.listed)
        stage = self.stages / max(1, self.paired)
        return f"{name:12}{self.gold:6}{self.listed:8}{precision:8.3f}{recall:8.3f}{f1:8.3f}{stage:8.3f}"


def pairs(gold: list[Gold], listed: list[Project]) -> list[tuple[int, int]]:
    """Pairs of places in the two lists, by the rule above."""
    candidates = []
    for i, wanted in enumerate(gold):
        for j, got in enumerate(listed):
            shared = min(wanted["end"], got.end) - max(wanted["start"], got.start)
            covered = max(wanted["end"], got.end) - min(wanted["start"], got.start)
            if shared > 0 and shared / covered >= AT_LEAST:
                candidates.append((-shared / covered, i, j))
    left, right, found = set(), set(), []
    for _, i, j in sorted(candidates):
        if i not in left and j not in right:
            left.add(i)
            right.add(j)
            found.append((i, j))
    return sorted(found)


def documents() -> Iterator[tuple[str, Document, list[Gold], float]]:
    """Each annotated document with its annotation and the seconds that loading took."""
    for path in sorted((SHARED / "gold").glob("*.projects.jsonl")):
        gold = [json.loads(line) for line in path.read_text("utf-8").splitlines() if line.strip()]
        number = path.name.split(".")[0]
        for file in sorted(SHARED.glob(f"*/{number}_*.txt")):
            begin = time.perf_counter()
            document = load_file(file)
            seconds = time.perf_counter() - begin
            if all(document.text[row["start"] : row["end"]] == row["text"] for row in gold):
                yield number, document, gold, seconds
                break
