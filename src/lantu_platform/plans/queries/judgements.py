"""Judgements of a review."""

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from django.db.models import Case, IntegerField, QuerySet, Value, When

from lantu_platform.library.queries import known_documents
from lantu_platform.plans.enums import LIGHTS, RED, Verdict
from lantu_platform.plans.models import Judgement, Review
from lantu_platform.readings.models import Reading


@dataclass(frozen=True, slots=True)
class Tally:
    """How many promises have which verdict."""

    counts: tuple[tuple[Verdict, int], ...]

    @property
    def total(self) -> int:
        """All."""
        return sum(count for _, count in self.counts)

    @property
    def parts(self) -> list[tuple[str, str, str, int]]:
        """Light, verdict, word and count of the verdicts that occur, best first."""
        return [(LIGHTS[verdict], verdict.value, str(verdict.label), count) for verdict, count in self.counts if count]


@dataclass(frozen=True, slots=True)
class Plan:
    """A document with an indicator table."""

    reading: Reading
    tally: Tally


def tally(verdicts: Iterable[str]) -> Tally:
    """Count verdicts, best first."""
    counts = Counter(verdicts)
    return Tally(tuple((verdict, counts[verdict]) for verdict in Verdict))


def _judgements(review: Review) -> QuerySet[Judgement]:
    """Without documents that were deleted since the review was made."""
    return review.judgements.filter(document__in=known_documents(review.day))


def overall(review: Review) -> Tally:
    """All promises of a review."""
    return tally(_judgements(review).values_list("verdict", flat=True))


_FIGURES = ("document__reading", "target__document__reading", "base__document__reading", "result__document__reading")


def in_need(review: Review) -> QuerySet[Judgement]:
    """Promises that are missed or behind: binding ones first, then the worst."""
    urgency = Case(
        *(When(verdict=verdict, then=Value(at)) for at, verdict in enumerate(RED)), output_field=IntegerField()
    )
    binding = Case(When(attribute="约束性", then=Value(0)), default=Value(1), output_field=IntegerField())
    found = _judgements(review).filter(verdict__in=RED).select_related(*_FIGURES)
    return found.order_by(binding, urgency, "document_id", "position", "part")


def plans(review: Review) -> list[Plan]:
    """The documents with an indicator table, newest first."""
    verdicts: defaultdict[int, list[str]] = defaultdict(list)
    for document, verdict in _judgements(review).exclude(row=None).values_list("document_id", "verdict"):
        verdicts[document].append(verdict)
    readings = Reading.objects.filter(document__in=verdicts).select_related("document")
    return [Plan(each, tally(verdicts[each.document_id])) for each in readings.order_by("-last_year", "title")]


def plan_rows(review: Review, document: int) -> list[Judgement]:
    """The judged rows of a document's indicator tables, in the order of the document."""
    found = _judgements(review).filter(document=document).exclude(row=None)
    return list(found.select_related(*_FIGURES).order_by("position", "part"))


def judgements_of_indicator(review: Review, indicator: int, region: str) -> list[Judgement]:
    """What became of the promises for one indicator in one place: judged ones first, the latest date first."""
    found = _judgements(review).filter(indicator=indicator, region=region).select_related(*_FIGURES)
    latest = found.order_by("-target__year", "document_id", "position", "part")
    return sorted(latest, key=lambda each: each.verdict == Verdict.CANNOT_BE_JUDGED)
