"""Findings of a review: filtered, counted by facet."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

from django.db.models import Count, Exists, OuterRef, Prefetch, QuerySet, TextChoices

from lantu_platform.library.queries import known_documents
from lantu_platform.plans.enums import Rule, Weight
from lantu_platform.plans.models import Finding, FindingFigure, Review
from lantu_platform.readings.models import Reading
from lantu_platform.readings.queries import Choice, Facet


@dataclass(frozen=True, slots=True)
class FindingFilter:
    """Which findings to list; an empty field asks for nothing."""

    weight: str = ""
    rule: str = ""
    document: int | None = None
    indicator: int | None = None

    @property
    def narrowed(self) -> bool:
        """Whether anything is asked for."""
        return self != FindingFilter()


@dataclass(frozen=True, slots=True)
class Findings:
    """How many findings there are of each weight."""

    contradictions: int
    notices: int

    @property
    def total(self) -> int:
        """All."""
        return self.contradictions + self.notices


def findings(review: Review, wanted: FindingFilter) -> QuerySet[Finding]:
    """The findings asked for, contradictions first, in the order of the documents, each with its figures."""
    figures = FindingFigure.objects.select_related("statement__document__reading").order_by("position")
    return _narrowed(review, wanted).order_by("weight", "position").prefetch_related(Prefetch("figures", figures))


def count_findings(review: Review, wanted: FindingFilter | None = None) -> Findings:
    """How many there are."""
    rows = _narrowed(review, wanted or FindingFilter()).order_by().values_list("weight")
    counts: dict[str, int] = dict(rows.annotate(n=Count("pk")))
    return Findings(counts.get(Weight.CONTRADICTION, 0), counts.get(Weight.NOTICE, 0))


def finding_facets(review: Review, wanted: FindingFilter) -> list[Facet]:
    """The ways to narrow the list; a facet's counts leave its own choice aside, so that one can change it."""
    return [
        _facet("weight", wanted.weight, _narrowed(review, replace(wanted, weight="")), _labels(Weight)),
        _facet("rule", wanted.rule, _narrowed(review, replace(wanted, rule="")), _labels(Rule)),
        _facet("document", wanted.document, _narrowed(review, replace(wanted, document=None)), _titles),
    ]


def _narrowed(review: Review, wanted: FindingFilter) -> QuerySet[Finding]:
    """Without findings in which a document has a part that was deleted since the review was made."""
    known = known_documents(review.day)
    gone = FindingFigure.objects.filter(finding=OuterRef("pk")).exclude(statement__document__in=known)
    found = review.findings.filter(~Exists(gone), document__in=known)
    if wanted.weight:
        found = found.filter(weight=wanted.weight)
    if wanted.rule:
        found = found.filter(rule=wanted.rule)
    asked = {"statement__document": wanted.document, "statement__indicator": wanted.indicator}
    for field, value in asked.items():
        if value is not None:
            found = found.filter(Exists(FindingFigure.objects.filter(finding=OuterRef("pk"), **{field: value})))
    return found


Words = Callable[[list[str | int]], Mapping[str | int, str]]


def _facet(name: str, chosen: str | int | None, rows: QuerySet[Finding], words: Words) -> Facet:
    field = "figures__statement__document" if name == "document" else name
    counted = rows.order_by().values_list(field).annotate(n=Count("pk", distinct=True)).order_by("-n", field)
    top = [(value, count) for value, count in counted if value is not None]
    told = words([value for value, _ in top])
    return Facet(name, [Choice(str(value), told[value], count, value == chosen) for value, count in top])


def _labels(enum: type[TextChoices]) -> Words:
    return lambda values: {value: str(enum(str(value)).label) for value in values}


def _titles(values: list[str | int]) -> Mapping[str | int, str]:
    readings = Reading.objects.filter(document__in=[int(value) for value in values]).select_related("document")
    return {reading.document_id: str(reading) for reading in readings}
