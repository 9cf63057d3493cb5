"""Counting by several columns in one pass: the numbers of each facet follow without asking again."""

from collections import Counter
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Any

from django.db.models import Count, QuerySet

Value = str | int
Only = Mapping[str, Collection[object]]


@dataclass(frozen=True, slots=True)
class Tally:
    """How many rows have which values together; `only` are the values asked for, column by column."""

    columns: tuple[str, ...]
    counts: Mapping[tuple[Any, ...], int]
    only: Only

    def count(self, **more: Collection[object]) -> int:
        """The rows that have the values asked for, and `more`."""
        limits = [*self.only.items(), *more.items()]
        return sum(n for values, n in self.counts.items() if self._fits(values, limits))

    def by(self, column: str) -> list[tuple[Any, int]]:
        """The values of a column, the most frequent first. What is asked of it is left aside, so that it can change."""
        at, found = self.columns.index(column), Counter[Any]()
        limits = [each for each in self.only.items() if each[0] != column]
        for values, n in self.counts.items():
            if self._fits(values, limits):
                found[values[at]] += n
        return sorted(found.items(), key=lambda each: (-each[1], str(each[0])))

    def _fits(self, values: tuple[Any, ...], limits: Collection[tuple[str, Collection[object]]]) -> bool:
        return all(values[self.columns.index(column)] in allowed for column, allowed in limits)


def tally_of(rows: QuerySet[Any], columns: tuple[str, ...], only: Only) -> Tally:
    """Count rows by columns with few values, not narrowed by them yet. An index of them all is all it looks at."""
    counted = rows.order_by().values_list(*columns).annotate(n=Count("*"))
    return Tally(columns, {tuple(values): n for *values, n in counted}, only)
