"""Plans: an indicator table as published, with what came of it."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from lantu_platform.people.rules import declares
from lantu_platform.plans.queries import Tally, plan_rows, plans, tally
from lantu_platform.plans.services import shown_on
from lantu_platform.web.as_of import as_of
from lantu_platform.web.lookups import reading_or_404

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


@declares("plans.read")
@require_GET
def show_all(request: HttpRequest) -> HttpResponse:
    """The documents that have an indicator table."""
    shown = shown_on(as_of(request))
    return render(request, "web/plans/list.html", {"plans": plans(shown.review), "fresh": shown.fresh})


@declares("plans.read")
@require_GET
def show(request: HttpRequest, document: int) -> HttpResponse:
    """A document's indicator tables, row by row."""
    reading = reading_or_404(document)
    shown = shown_on(as_of(request))
    rows = plan_rows(shown.review, document)
    tables = [_table(label, list(group)) for label, group in groupby(rows, key=lambda each: each.table)]
    return render(request, "web/plans/page.html", {"reading": reading, "tables": tables, "fresh": shown.fresh})


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
