"""Stored rows become what the reading library gave, so that it can work on them again."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator
from dataclasses import replace
from datetime import date

from django.db.models import Q, QuerySet

import lantu
from lantu.aspect import Comparator, Measure, Status
from lantu.series import Ledger, collect
from lantu.statement import Statement as ReadStatement
from lantu.statement import Value
from lantu.text import Document
from lantu_platform.indicators import enums as reported
from lantu_platform.indicators.enums import Attribute
from lantu_platform.indicators.models import Observation
from lantu_platform.library.models import Document as Stored
from lantu_platform.library.queries import known_documents, known_on
from lantu_platform.readings.models import Content, Reading, Statement


def as_read(row: Statement) -> ReadStatement:
    """The statement as the reading library gave it, with what people corrected and the places that were written."""
    return ReadStatement(
        start=row.start,
        end=row.end,
        text=row.text,
        indicator=row.indicator.name if row.renamed else row.name,
        measure=Measure(row.measure),
        comparator=Comparator(row.comparator),
        value=_value(row),
        unit=row.unit,
        status=Status(row.status),
        period=row.period,
        region=row.region,
        scope=tuple(row.scope),
        base=row.base or None,
        section=tuple(row.section),
        page=row.page,
        rules=tuple(row.rules),
        doubts=tuple(row.doubts),
        table=row.table or None,
        row=row.row,
        attribute=row.attribute or None,
        monitor=row.monitor or None,
    )


def reported_as_read(row: Observation) -> ReadStatement:
    """A reported figure as the reading library takes figures; its start is the key of the observation.

    Only for rows that have a number.
    """
    assert row.value is not None
    value = round(row.value, row.decimals)
    return ReadStatement(
        start=row.pk,
        end=row.pk,
        text=f"{value:f}{row.unit}",
        indicator=row.indicator.name,
        measure=Measure(row.measure),
        comparator=Comparator.EQ,
        value=value,
        unit=row.unit,
        status=Status.ESTIMATE if row.status == reported.Status.ESTIMATE else Status.ACTUAL,
        period=row.period,
        region=row.region,
    )


def _binding_as_listed(row: Statement) -> ReadStatement:
    """The statement, binding also where only the catalogue or a plan's table says so of its indicator."""
    said = as_read(row)
    return replace(said, attribute=Attribute.BINDING.value) if row.binding and not row.attribute else said


def _value(row: Statement) -> Value:
    low = round(row.value, row.decimals)
    return low if row.high is None else (low, round(row.high, row.decimals))


def collected(rows: Iterable[Statement]) -> Ledger:
    """The series of some statements; their places name documents by key. Sentences stay with the rows."""
    return collect(as_readings(rows))


def as_readings(rows: Iterable[Statement]) -> Iterator[lantu.Reading]:
    """Some statements by document, which are named by key and have no text."""
    groups: defaultdict[int, list[ReadStatement]] = defaultdict(list)
    for row in rows:
        groups[row.document_id].append(as_read(row))
    for key, said in groups.items():
        yield lantu.Reading(Document(name=str(key), text="", format="", sha256=""), said, [], [], [], [])


def statements_of(indicators: Collection[int], regions: Collection[str], day: date) -> "QuerySet[Statement]":
    """All that documents of a day say of these indicators in these places, each with what pages show of it."""
    said = Statement.objects.in_force().filter(document__in=known_documents(day), region__in=regions)
    return said.filter(indicator__in=indicators).select_related("indicator", "document__reading").order_by()


def readings_known_on(
    day: date, among: "QuerySet[Stored, int] | None" = None, *, by_plans: bool = True
) -> list[lantu.Reading]:
    """All readings known at the end of a day, without what people rejected; documents are named by key.

    `among` are the keys of the documents to be taken; without them all are. `by_plans`: a promise that says nothing of
    itself is binding where the catalogue or a plan's table calls its indicator so.
    """
    known = known_on(day, "document__") if among is None else known_on(day, "document__") & Q(document__in=among)
    groups: defaultdict[int, list[ReadStatement]] = defaultdict(list)
    rows = Statement.objects.in_force().filter(known).select_related("indicator")
    for row in rows.order_by("document_id", "start", "id"):
        groups[row.document_id].append(_binding_as_listed(row) if by_plans else as_read(row))
    contents = Content.objects.filter(reading__in=Reading.objects.filter(known)).select_related("reading__document")
    return [
        lantu.Reading(content.document(name=str(key)), groups[key], [], [], [], [])
        for content in contents.order_by("reading__document_id")
        for key in [content.reading.document_id]
    ]
