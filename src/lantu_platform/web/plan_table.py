"""A plan's judged rows as tables for a page."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING

from lantu_platform.plans.queries import Tally, tally

if TYPE_CHECKING:
    from lantu_platform.plans.models import Judgement


@dataclass(frozen=True, slots=True)
class Row:
    """A published row: its first judgement stands for it, the others belong to further targets in the same row."""

    first: "Judgement"
    others: Sequence["Judgement"]


@dataclass(frozen=True, slots=True)
class Group:
    """The rows of one attribute (约束性, 预期性) within a table."""

    attribute: str
    tally: Tally


@dataclass(frozen=True, slots=True)
class PlanTable:
    """One of a document's indicator tables."""

    label: str
    rows: Sequence[Row]
    tally: Tally
    groups: Sequence[Group]
    has_bases: bool
    has_monitors: bool


def plan_tables(rows: "Iterable[Judgement]") -> list[PlanTable]:
    """A document's tables with their rows, in the order of the document; `rows` come in that order."""
    return [_table(label, list(group)) for label, group in groupby(rows, key=lambda each: each.table)]


def _table(label: str, judgements: "Sequence[Judgement]") -> PlanTable:
    rows = []
    for _, parts in groupby(judgements, key=lambda each: each.position):
        ordered = sorted(parts, key=lambda each: (each.verdict == "cannot_be_judged", each.part))
        rows.append(Row(ordered[0], ordered[1:]))
    attributes = sorted({row.first.attribute for row in rows} - {""})
    groups = [
        Group(attribute, tally(row.first.verdict for row in rows if row.first.attribute == attribute))
        for attribute in attributes
    ]
    return PlanTable(
        label=label,
        rows=rows,
        tally=tally(row.first.verdict for row in rows),
        groups=groups if len(groups) > 1 else [],
        has_bases=any(row.first.base for row in rows),
        has_monitors=any(row.first.monitor for row in rows),
    )
