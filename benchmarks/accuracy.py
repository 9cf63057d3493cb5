"""How well documents are read: statements and projects against annotations made by hand, beside the marks.

Statements are scored by the `score.py` in the given gold folder: a statement pairs with the annotated one whose
value it overlaps most; detection counts pairs, a slot the share of pairs that have it right, full F1 the statements
that have every slot right; a statement is sure if the reader has no doubt about it. Projects are scored by
`scoring/spans.py` beside this file. The first table has the marks for the documents that were given with their
annotations, the tables of further folders those for documents never seen.

A gold folder holds `NUMBER.statements.jsonl` and may hold `NUMBER.spans.jsonl`; a documents folder holds
`NUMBER_*.txt`. The document is the one in which every annotated place holds the annotated text. Where an annotation
ends before its document does, `--until NUMBER=OFFSET` says where.
"""

import argparse
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from types import ModuleType

import calibration
from lantu import Reading, read_document
from scoring import spans
from scoring.marks import MARKS
from scoring.statements import Row, find_document, predicted, scorer

COUNTS = ("gold", "predicted", "paired", "full", "sure", "sure and right")


@dataclass
class Tally:
    """Counts over one or more documents. `listed` counts projects; None where none were annotated.

    `doubts` counts the statements that carry each doubt, as in `calibration.py`.
    """

    counts: Counter[str] = field(default_factory=Counter)
    listed: spans.Score | None = None
    doubts: calibration.Counts = field(default_factory=Counter)

    def add(self, other: "Tally") -> None:
        """Add another document's counts."""
        self.counts.update(other.counts)
        self.doubts.update(other.doubts)
        if other.listed:
            self.listed = self.listed or spans.Score()
            self.listed.add(other.listed)

    def shares(self) -> dict[str, float]:
        """The figures of the table by key."""
        count = self.counts
        paired = max(1, count["paired"])
        shares = {slot: count[slot] / paired for slot in count if slot not in COUNTS}
        shares["precision"] = count["paired"] / max(1, count["predicted"])
        shares["recall"] = count["paired"] / max(1, count["gold"])
        for key, right in (("detection", "paired"), ("full", "full")):
            shares[key] = 2 * count[right] / max(1, count["gold"] + count["predicted"])
        shares["sure"] = count["sure"] / max(1, count["predicted"])
        shares["right when sure"] = count["sure and right"] / max(1, count["sure"])
        if self.listed:
            shares["projects"] = 2 * self.listed.paired / max(1, self.listed.gold + self.listed.listed)
            shares["stage"] = self.listed.stages / max(1, self.listed.paired)
        return shares


def tally(score: ModuleType, gold: list[Row], rows: list[Row], result: Row) -> Tally:
    """The counts of one document's score."""
    spared = {j for i, j in score.pair(gold, rows) if gold[i].get("optional")}
    wrong = [id(row) for row in (*result["spurious"], *(got for _, got, _ in result["wrong"]))]
    sure = [row for j, row in enumerate(rows) if row["sure"] and j not in spared]
    counts = Counter({name: result[name] for name in ("gold", "predicted", "paired")}) + result["right"]
    counts.update({"sure": len(sure), "sure and right": sum(id(row) not in wrong for row in sure)})
    doubted = [(row["doubts"], id(row) in wrong) for j, row in enumerate(rows) if j not in spared]
    return Tally(counts, doubts=calibration.count(doubted))


def score_projects(gold: list[Row], reading: Reading, until: int) -> spans.Score:
    """The score of a reading's spans."""
    listed = [project for project in reading.projects if project.start < until]
    found = spans.pairs(gold, listed)
    right = sum(gold[i]["stage"] == listed[j].stage for i, j in found)
    return spans.Score(len(gold), len(listed), len(found), right)


def show_errors(result: Row, text: str, slots: Sequence[str]) -> None:
    """Print what was missed, what was read too much, which of these slots are wrong, and what was wrong though sure."""

    def around(row: Row) -> str:
        start, end = row["start"], row["end"]
        return f"{text[max(0, start - 30) : start]}[{text[start:end]}]{text[end : end + 18]}".replace("\n", "⏎")

    for row in result["missed"] if "missed" in slots else ():
        print(f"  missed    {around(row)}  {row['indicator']}")
    for row in result["spurious"] if "spurious" in slots else ():
        print(f"  too much  {around(row)}  {row['indicator']}")
    for row in result["spurious"] if "sure" in slots else ():
        if row["sure"]:
            print(f"  sure      {around(row)}  {row['indicator']} is no statement")
    for gold, got, wrong in result["wrong"]:
        if "sure" in slots and got["sure"]:
            told = "; ".join(f"{slot} {got[slot]} instead of {gold[slot]}" for slot in wrong)
            print(f"  sure      {around(gold)}  {told}")
        for slot in sorted(set(wrong) & set(slots)):
            print(f"  {slot:10}{around(gold)}  {got[slot]} instead of {gold[slot]}")


def print_table(title: str, tallies: dict[str, Tally], *, seen: bool) -> None:
    """Print one folder's table: a line for each figure, a column for each document."""
    together = Tally()
    for one in tallies.values():
        together.add(one)
    columns = {**{name: one.shares() for name, one in tallies.items()}, "together": together.shares()}
    print(f"\n{title}")
    print(f"{'':20}" + "".join(f"{name:>9}" for name in (*columns, "mark")))
    counts = (*(one.counts["gold"] for one in tallies.values()), together.counts["gold"])
    print(f"{'annotated':20}" + "".join(f"{count:>9}" for count in counts))
    for mark in MARKS:
        if not any(mark.key in shares for shares in columns.values()):
            continue
        cells = "".join(f"{shares[mark.key]:9.3f}" if mark.key in shares else f"{'':9}" for shares in columns.values())
        bar = mark.seen if seen else mark.unseen
        verdict = "" if not bar else "  met" if columns["together"].get(mark.key, 1) >= bar else "  missed"
        print(f"{mark.title:20}{cells}" + (f"{bar:9.3f}{verdict}" if bar else ""))


def score_folder(
    folder: Path, documents: Sequence[Path], score: ModuleType, options: argparse.Namespace
) -> dict[str, Tally]:
    """The counts of every annotated document of a folder, by its number."""
    tallies = {}
    for path in sorted(folder.glob("*.statements.jsonl")):
        number = path.name.partition(".")[0]
        gold = score.load(path)
        reading = read_document(find_document(number, gold, documents))
        until = options.until.get(number, len(reading.document.text))
        rows = predicted(reading, until)
        result = score.score(gold, rows)
        tallies[number] = tally(score, gold, rows, result)
        if options.errors:
            print(f"\n{number}")
            show_errors(result, reading.document.text, options.errors)
        listed = folder / f"{number}.spans.jsonl"
        if listed.exists():
            tallies[number].listed = score_projects(score.load(listed), reading, until)
    return tallies


def main() -> None:
    """Print the tables."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--gold", type=Path, action="append", default=[], help="a further folder of annotations")
    parser.add_argument("--documents", type=Path, action="append", default=[], help="a folder with its documents")
    parser.add_argument(
        "--until", action="append", default=[], metavar="NUMBER=OFFSET", help="where an annotation ends"
    )
    parser.add_argument(
        "--errors", nargs="*", default=[], metavar="KIND", help="missed, spurious, sure or a slot: print those"
    )
    parser.add_argument(
        "--doubts", action="store_true", help="print how often the statements with each doubt are wrong"
    )
    options = parser.parse_args()
    options.until = {number: int(offset) for number, _, offset in (pair.partition("=") for pair in options.until)}
    shared = spans.SHARED
    score = scorer(shared / "gold")
    seeds = (shared / "seeds", shared / "corpus")
    for folder in (shared / "gold", *options.gold):
        seen = folder == shared / "gold"
        found = score_folder(folder, (*options.documents, *seeds), score, options)
        print_table("given documents" if seen else f"further documents: {folder.name}", found, seen=seen)
        if options.doubts:
            calibration.print_doubts(sum((one.doubts for one in found.values()), Counter()))


if __name__ == "__main__":
    main()
