"""Findings of a review: filtered, counted by facet."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from django.db.models import Count, Exists, OuterRef, Prefetch, QuerySet, Subquery, TextChoices, Value
from django.db.models.functions import Coalesce

from lantu_platform.library.queries import unknown_documents
from lantu_platform.plans.enums import FindingState, Rule, Weight
from lantu_platform.plans.models import Decision, Finding, FindingFigure, Review
from lantu_platform.readings.models import Reading
from lantu_platform.readings.queries import Choice, Facet


@dataclass(frozen=True, slots=True)
class FindingFilter:
    """Which findings to list; an empty field asks for nothing."""

    weight: str = ""
    rule: str = ""
    document: int | None = None
    indicator: int | None = None
    state: str = ""
    """What people hold of it; "" for all that nobody has dismissed."""

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
    figures = FindingFigure.objects.select_related("statement__document__reading", "statement__indicator").order_by(
        "position"
    )
    found = _narrowed(review, wanted, _gone(review)).annotate(held_as=_state_of()).order_by("weight", "position")
    return found.prefetch_related(Prefetch("figures", figures))


def count_findings(review: Review, wanted: FindingFilter | None = None) -> Findings:
    """How many there are."""
    rows = _narrowed(review, wanted or FindingFilter(), _gone(review)).order_by().values_list("weight")
    counts: dict[str, int] = dict(rows.annotate(n=Count("*")))
    return Findings(counts.get(Weight.CONTRADICTION, 0), counts.get(Weight.NOTICE, 0))


def finding_facets(review: Review, wanted: FindingFilter) -> list[Facet]:
    """The ways to narrow the list; a facet's counts leave its own choice aside, so that one can change it."""
    gone = _gone(review)
    return [
        _facet("weight", wanted.weight, _narrowed(review, replace(wanted, weight=""), gone), _labels(Weight)),
        _facet("state", wanted.state, _narrowed(review, wanted, gone, every_state=True), _labels(FindingState)),
        _facet("rule", wanted.rule, _narrowed(review, replace(wanted, rule=""), gone), _labels(Rule)),
        _facet("document", wanted.document, _narrowed(review, replace(wanted, document=None), gone), _titles),
    ]


def decisions_on(found: Iterable[Finding]) -> dict[str, Decision]:
    """What people hold of these findings, by their keys."""
    standing = Decision.objects.filter(key__in=[each.key for each in found], undone_at=None).select_related("by")
    return {each.key: each for each in standing}


def decision_on(key: str) -> Decision | None:
    """What people hold of a finding."""
    return Decision.objects.filter(key=key, undone_at=None).select_related("by").first()


def find_finding(key: str) -> Finding:
    """A finding by its key, as the last review that holds it has it. Raises Finding.DoesNotExist."""
    return Finding.objects.filter(key=key).order_by("-review_id")[:1].get()


def _state_of() -> Coalesce:
    decided = Decision.objects.filter(key=OuterRef("key"), undone_at=None).values("state")[:1]
    return Coalesce(Subquery(decided), Value(FindingState.OPEN.value))


def _gone(review: Review) -> list[int]:
    """The documents that are not there any more: few, mostly none, which PostgreSQL cannot know before it asks."""
    return list(unknown_documents(review.day))


def _narrowed(
    review: Review, wanted: FindingFilter, gone: Sequence[int], *, every_state: bool = False
) -> QuerySet[Finding]:
    """Without findings in which a document has a part that was deleted since the review was made."""
    found = review.findings.all()
    if gone:
        torn = FindingFigure.objects.filter(finding__review=review, statement__document__in=gone).order_by()
        found = found.exclude(pk__in=torn.values("finding")).exclude(document__in=gone)
    if every_state:
        found = found.annotate(held_as=_state_of())
    elif wanted.state:
        found = found.alias(held=_state_of()).filter(held=wanted.state)
    else:
        dismissed = Decision.objects.filter(undone_at=None, state=FindingState.DISMISSED)
        found = found.exclude(key__in=dismissed.values("key"))
    if wanted.weight:
        found = found.filter(weight=wanted.weight)
    if wanted.rule:
        found = found.filter(rule=wanted.rule)
    asked = {"statement__document": wanted.document, "statement__indicator": wanted.indicator}
    for field, value in asked.items():
        if value is not None:
            found = found.filter(Exists(FindingFigure.objects.filter(finding=OuterRef("pk"), **{field: value})))
    return found


_FIELDS = {"document": "figures__statement__document", "state": "held_as"}
Words = Callable[[list[str | int]], Mapping[str | int, str]]


def _facet(name: str, chosen: str | int | None, rows: QuerySet[Finding], words: Words) -> Facet:
    field = _FIELDS.get(name, name)
    counted = rows.order_by().values_list(field).annotate(n=Count("pk", distinct=True)).order_by("-n", field)
    top = [(value, count) for value, count in counted if value is not None]
    told = words([value for value, _ in top])
    return Facet(name, [Choice(str(value), told[value], count, value == chosen) for value, count in top])


def _labels(enum: type[TextChoices]) -> Words:
    return lambda values: {value: str(enum(str(value)).label) for value in values}


def _titles(values: list[str | int]) -> Mapping[str | int, str]:
    readings = Reading.objects.filter(document__in=[int(value) for value in values]).select_related("document")
    return {reading.document_id: str(reading) for reading in readings}
