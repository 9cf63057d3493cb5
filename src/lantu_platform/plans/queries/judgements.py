"""Judgements of a review."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from django.db.models import Count, Prefetch, Q, QuerySet

from lantu_platform.dissemination.queries import published_documents
from lantu_platform.library.queries import known_documents, unknown_documents
from lantu_platform.plans.enums import LIGHTS, Audience, Verdict
from lantu_platform.plans.models import Judgement, RelatedFigure, Review
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


def tally(verdicts: Iterable[str] | Mapping[str, int]) -> Tally:
    """Count verdicts, best first; a mapping has them counted already."""
    counts = Counter(verdicts)
    return Tally(tuple((verdict, counts[verdict]) for verdict in Verdict))


def known_judgements(review: Review) -> QuerySet[Judgement]:
    """Without documents that were deleted, or withdrawn from the public, since the review was made."""
    # A target that only a decision set has no document.
    found = review.judgements.exclude(document__in=unknown_documents(review.day))
    if review.audience == Audience.PUBLIC:
        shelf = published_documents()
        found = found.filter(document__in=shelf)
        for figure in ("target", "base", "result"):
            found = found.filter(Q(**{figure: None}) | Q(**{f"{figure}__document__in": shelf}))
    return found


FIGURES = (
    "indicator__lead",
    "document__reading",
    "target__document__reading",
    "decided__target",
    "base__document__reading",
    "result__document__reading",
    "reported",
)
"""What pages show beside a judgement."""


def plans(review: Review) -> list[Plan]:
    """The documents with an indicator table, newest first."""
    rows = known_judgements(review).filter(row__isnull=False).order_by().values_list("document_id", "verdict")
    verdicts: defaultdict[int, dict[str, int]] = defaultdict(dict)
    for document, verdict, n in rows.annotate(n=Count("*")):
        verdicts[document][verdict] = n
    readings = Reading.objects.filter(document__in=verdicts).select_related("document")
    return [Plan(each, tally(verdicts[each.document_id])) for each in readings.order_by("-last_year", "title")]


def _with_related(review: Review, found: QuerySet[Judgement]) -> QuerySet[Judgement]:
    """With what pages show, figures that were not compared among it."""
    related = RelatedFigure.objects.filter(statement__document__in=known_documents(review.day))
    if review.audience == Audience.PUBLIC:
        related = related.filter(statement__document__in=published_documents())
    figures = Prefetch("related", related.select_related("statement__document__reading").order_by("position"))
    return found.select_related(*FIGURES).prefetch_related(figures)


def plan_rows(review: Review, document: int) -> list[Judgement]:
    """The judged rows of a document's indicator tables, in the order of the document."""
    found = known_judgements(review).filter(document=document).exclude(row=None)
    return list(_with_related(review, found).order_by("position", "part"))


def judgements_of_indicator(review: Review, indicator: int, region: str) -> list[Judgement]:
    """What became of the promises for one indicator in one place: judged ones first, the latest date first."""
    found = _with_related(review, known_judgements(review).filter(indicator=indicator, region=region))
    latest = found.order_by("-year", "document_id", "position", "part")
    return sorted(latest, key=lambda each: each.verdict == Verdict.CANNOT_BE_JUDGED)
