"""How well projects are listed: spans and stages against documents that were annotated by hand.

Rule: a listed project pairs with the annotated one that it overlaps most, one to one, if the two spans share at least
half of the characters that they cover together (intersection over union ≥ 0.5). Precision, recall and F1 count pairs;
`stage` is the share of pairs whose stage is right. Times are for listing alone, beside the time of loading the file.
"""

import argparse
import json
import os
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from lantu.intake import load_file
from lantu.listing import Project, list_projects
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


def show(document: Document, gold: list[Gold], listed: list[Project], found: list[tuple[int, int]]) -> None:
    """Print what was missed, what was listed too much, and what got a wrong stage, each with its surroundings."""

    def around(start: int, end: int) -> str:
        text = document.text
        marked = f"{text[max(0, start - 25) : start]}[{text[start:end]}]{text[end : end + 25]}"
        return " ".join(marked.split())

    left, right = {i for i, _ in found}, {j for _, j in found}
    for i, wanted in enumerate(gold):
        if i not in left:
            print(f"  missed    {wanted['stage']:12}{around(wanted['start'], wanted['end'])}")
    for j, got in enumerate(listed):
        if j not in right:
            print(f"  too much  {got.stage:12}{around(got.start, got.end)}")
    for i, j in found:
        if gold[i]["stage"] != listed[j].stage:
            print(f"  stage     {gold[i]['stage']:12}{listed[j].stage:12}{around(listed[j].start, listed[j].end)}")


def main() -> None:
    """Print the table; with --errors NUMBER also that document's errors."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--errors", nargs="*", default=[], metavar="NUMBER", help="documents whose errors are printed")
    chosen = parser.parse_args().errors
    total, listing, loading = Score(), 0.0, 0.0
    print(f"{'document':12}{'gold':>6}{'listed':>8}{'prec.':>8}{'recall':>8}{'F1':>8}{'stage':>8}")
    for number, document, gold, seconds in documents():
        list_projects(document, [])
        begin = time.perf_counter()
        listed = list_projects(document, [])
        listing += time.perf_counter() - begin
        loading += seconds
        found = pairs(gold, listed)
        right = sum(gold[i]["stage"] == listed[j].stage for i, j in found)
        score = Score(len(gold), len(listed), len(found), right)
        total.add(score)
        print(score.line(number))
        if number in chosen:
            show(document, gold, listed, found)
    print(total.line("together"))
    print(f"listing {listing * 1000:.0f} ms, loading the same files {loading * 1000:.0f} ms")


if __name__ == "__main__":
    main()
