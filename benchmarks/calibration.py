"""How often statements are wrong that carry a doubt, for `accuracy.py`.

A doubt earns its place where those that carry it, and no other, are wrong more often than those that carry none.
"""

from collections import Counter
from collections.abc import Iterable, Sequence

Counts = Counter[tuple[str, str]]
"""How many statements carry a doubt, by the doubt and one of `COLUMNS`; the doubt is "" for those without any."""

COLUMNS = ("with it", "wrong", "with it alone", "wrong alone")


def count(statements: Iterable[tuple[Sequence[str], bool]]) -> Counts:
    """The counts of statements, each given by its doubts and whether it is wrong in some slot."""
    counts: Counts = Counter()
    for doubts, wrong in statements:
        for doubt in doubts or ("",):
            alone = len(doubts) < 2
            cells = zip(COLUMNS, (True, wrong, alone, alone and wrong), strict=True)
            counts.update((doubt, column) for column, holds in cells if holds)
    return counts


def print_doubts(counts: Counts) -> None:
    """Print a line for each doubt, those first that alone go with the most errors."""

    def share(doubt: str) -> float:
        return counts[doubt, "wrong alone"] / max(1, counts[doubt, "with it alone"])

    print(f"\n{'':50}" + "".join(f"{column:>15}" for column in COLUMNS) + f"{'share':>9}")
    for doubt in sorted({doubt for doubt, _ in counts}, key=share, reverse=True):
        cells = "".join(f"{counts[doubt, column]:15}" for column in COLUMNS)
        print(f"{doubt or '(none: sure)':50}{cells}{share(doubt):9.3f}")
