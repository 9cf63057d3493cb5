"""Searching everything at once: documents, indicators, figures, projects, tasks."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Case, Exists, F, IntegerField, Model, OuterRef, Q, QuerySet, Subquery, Value, When

from lantu_platform.indicators.models import Indicator
from lantu_platform.library.queries import known_documents, known_on
from lantu_platform.readings.enums import SearchKind
from lantu_platform.readings.models import Content, Project, Reading, Statement, Task
from lantu_platform.readings.queries.sentence import sentence_around
from lantu_platform.readings.queries.words import holds


@dataclass(frozen=True, slots=True)
class Hit:
    """One thing that was found: what it is called, its sentence, and where it stands.

    `start` is the first character of the place in the document; None for a whole document. An indicator stands with the
    sentence of its latest figure.
    """

    kind: SearchKind
    key: int
    title: str
    sentence: str = ""
    document: int | None = None
    source: str = ""
    start: int | None = None
    statement: Statement | None = None


@dataclass(frozen=True, slots=True)
class Group:
    """The hits of one kind, and how many there are in all."""

    kind: SearchKind
    hits: list[Hit]
    total: int


def search(text: str, day: date, size: int) -> list[Group]:
    """What holds every word of a text on a day, the first hits of each kind that has any."""
    groups = (_group(kind, text, day, 0, size) for kind in SearchKind) if text.split() else ()
    return [each for each in groups if each.total]


def search_kind(kind: SearchKind, text: str, day: date, first: int, size: int) -> Group:
    """The hits of one kind from a number on."""
    return _group(kind, text, day, first, size)


def _group(kind: SearchKind, text: str, day: date, first: int, size: int) -> Group:
    words = text.split()
    rows = _FINDERS[kind](words, day)
    found = list(rows[first : first + size])
    match kind:
        case SearchKind.DOCUMENT:
            hits = _document_hits(found, words)
        case SearchKind.INDICATOR:
            hits = _indicator_hits(found)
        case _:
            hits = [_hit(kind, row) for row in found]
    return Group(kind, hits, len(found) if not first and len(found) < size else rows.count())


def _documents(words: list[str], day: date) -> QuerySet[Reading]:
    found = Reading.objects.filter(known_on(day, "document__")).select_related("document")
    named = Q()
    for word in words:
        titled = Q(title__icontains=word) | Q(document__name__icontains=word) | Q(region__icontains=word)
        texts = Content.objects.filter(holds(Content, word)).values("reading")
        found = found.filter(titled | Q(pk__in=texts))
        named &= titled
    return found.order_by(_first(named), "-last_year", "title", "pk")


def _indicators(words: list[str], day: date) -> QuerySet[Indicator]:
    said = Statement.objects.in_force().filter(document__in=known_documents(day), indicator=OuterRef("pk"))
    latest = said.order_by(F("year").desc(nulls_last=True), "pk").values("pk")[:1]
    found = Indicator.objects.filter(Exists(said)).annotate(latest=Subquery(latest))
    for word in words:
        called = Statement.objects.filter(holds(Statement, word, "name")).order_by().values("indicator")
        found = found.filter(Q(name__icontains=word) | Q(pk__in=called))
    exact = Q(name="".join(words)) | Q(name__istartswith=words[0])
    return found.order_by(_first(exact), "name")


def _figures(words: list[str], day: date) -> QuerySet[Statement]:
    found = Statement.objects.in_force().filter(document__in=known_documents(day))
    named = Q()
    for word in words:
        found = found.filter(holds(Statement, word))
        named |= Q(name__icontains=word)
    found = found.select_related("indicator", "document__reading")
    return found.order_by(_first(named), "-year", "document_id", "start")


def _projects(words: list[str], day: date) -> QuerySet[Project]:
    found = Project.objects.filter(known_on(day, "reading__document__")).select_related("reading__document")
    for word in words:
        found = found.filter(holds(Project, word))
    return found.order_by("-reading__last_year", "reading_id", "start")


def _tasks(words: list[str], day: date) -> QuerySet[Task]:
    found = Task.objects.filter(known_on(day, "reading__document__")).select_related("reading__document")
    for word in words:
        found = found.filter(holds(Task, word))
    return found.order_by("-reading__last_year", "reading_id", "start")


_FINDERS: dict[SearchKind, Callable[[list[str], date], QuerySet[Any]]] = {
    SearchKind.DOCUMENT: _documents,
    SearchKind.INDICATOR: _indicators,
    SearchKind.FIGURE: _figures,
    SearchKind.PROJECT: _projects,
    SearchKind.TASK: _tasks,
}


def _first(condition: Q) -> Case:
    return Case(When(condition, then=Value(0)), default=Value(1), output_field=IntegerField())


def _hit(kind: SearchKind, row: Model) -> Hit:
    match row:
        case Statement():
            source = str(row.document.reading)
            return Hit(kind, row.pk, row.name, row.sentence, row.document_id, source, row.start, row)
        case Project() | Task():
            title = row.name if isinstance(row, Project) else ""
            return Hit(kind, row.pk, title, row.text, row.reading.document_id, str(row.reading), row.start)
    raise TypeError(row)


def _indicator_hits(rows: list[Any]) -> list[Hit]:
    said = Statement.objects.select_related("document__reading").in_bulk([row.latest for row in rows])
    return [_indicator_hit(row, said[row.latest]) for row in rows]


def _indicator_hit(row: Indicator, said: Statement) -> Hit:
    source = str(said.document.reading)
    return Hit(SearchKind.INDICATOR, row.pk, str(row), said.sentence, said.document_id, source, said.start)


def _document_hits(readings: list[Reading], words: list[str]) -> list[Hit]:
    texts = dict(Content.objects.filter(reading__in=readings).values_list("reading", "text"))
    return [_document_hit(each, texts.get(each.pk, ""), words) for each in readings]


def _document_hit(reading: Reading, text: str, words: list[str]) -> Hit:
    """With the sentence in which the longest word stands first."""
    place = re.search(re.escape(max(words, key=len)), text, re.IGNORECASE)
    sentence = sentence_around(text, *place.span()) if place else ""
    start = place.start() if place else None
    return Hit(SearchKind.DOCUMENT, reading.document_id, str(reading), sentence, reading.document_id, "", start)
