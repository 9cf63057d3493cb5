"""A plan's judged rows as tables for a page."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING

from lantu_platform.plans.queries import Tally, tally

if TYPE_CHECKING:
    from lantu_platform.plans.models import Judgement
    from lantu_platform.plans.queries import Light


@dataclass(frozen=True, slots=True)
class Row:
    """A published row: its first judgement stands for it, the others belong to further targets in the same row.

    `light` is that of the first judgement under the rule that somebody chose; None where none is chosen or applies.
    """

    first: "Judgement"
    light: "Light | None"
    others: Sequence["Judgement"]


@dataclass(frozen=True, slots=True)
class Group:
    """The targets in rows of one attribute (约束性, 预期性) within a table."""

    attribute: str
    tally: Tally


@dataclass(frozen=True, slots=True)
class PlanTable:
    """One of a document's indicator tables; tallies count targets, of which a row may hold several."""

    label: str
    rows: Sequence[Row]
    tally: Tally
    groups: Sequence[Group]
    has_bases: bool
    has_monitors: bool
    has_categories: bool


def plan_tables(rows: "Iterable[Judgement]", lights: "Mapping[int, Light] | None" = None) -> list[PlanTable]:
    """A document's tables with their rows, in the order of the document; `rows` come in that order.

    `lights` are those of judgements under a rule that somebody chose, by their keys.
    """
    return [_table(label, list(group), lights or {}) for label, group in groupby(rows, key=lambda each: each.table)]


def _table(label: str, judgements: "Sequence[Judgement]", lights: "Mapping[int, Light]") -> PlanTable:
    rows = []
    for _, parts in groupby(judgements, key=lambda each: each.position):
        ordered = sorted(parts, key=lambda each: (each.verdict == "cannot_be_judged", each.part))
        rows.append(Row(ordered[0], lights.get(ordered[0].pk), ordered[1:]))
    attributes = sorted({row.first.attribute for row in rows} - {""})
    groups = [
        Group(attribute, tally(each.verdict for each in judgements if each.attribute == attribute))
        for attribute in attributes
    ]
    return PlanTable(
        label=label,
        rows=rows,
        tally=tally(each.verdict for each in judgements),
        groups=groups if len(groups) > 1 else [],
        has_bases=any(row.first.base for row in rows),
        has_monitors=any(row.first.monitor for row in rows),
        has_categories=any(row.first.category for row in rows),
    )
