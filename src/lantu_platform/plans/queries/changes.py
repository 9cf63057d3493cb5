"""What the latest documents changed."""

from collections import Counter
from dataclasses import dataclass

from django.db.models import Case, IntegerField, QuerySet, Value, When

from lantu_platform.library.queries import known_documents, unknown_documents
from lantu_platform.plans.enums import ChangeKind
from lantu_platform.plans.models import Change, Review, Step

_FIGURES = (
    "judgement__indicator__lead",
    "judgement__target__document__reading",
    "judgement__decided__target",
    "judgement__earlier__document__reading",
    "judgement__later__document__reading",
    "judgement__result__document__reading",
    "judgement__reported",
    "before_result__document__reading",
)


@dataclass(frozen=True, slots=True)
class ChangeTally:
    """How many promises changed in which way."""

    counts: tuple[tuple[ChangeKind, int], ...]

    @property
    def total(self) -> int:
        """All."""
        return sum(count for _, count in self.counts)

    @property
    def parts(self) -> list[tuple[str, str, int]]:
        """Kind, word and count of those that occur, the most telling first."""
        return [(kind.value, str(kind.label), count) for kind, count in self.counts if count]


def steps(review: Review) -> list[Step]:
    """The latest documents since which changes are known, the last one first; without those deleted meanwhile."""
    found = review.steps.filter(document__in=known_documents(review.day)).select_related("document__reading")
    return list(found.order_by("position"))


def changes_since(step: Step, kind: str = "") -> QuerySet[Change]:
    """The changes of a kind, or all, since a document came: the most telling first."""
    order = Case(*(When(kind=each, then=Value(at)) for at, each in enumerate(ChangeKind)), output_field=IntegerField())
    found = _known(step).select_related("judgement", *_FIGURES).order_by(order, "pk")
    return found.filter(kind=kind) if kind else found


def change_tally(step: Step) -> ChangeTally:
    """The changes since a document came, counted."""
    counts = Counter(_known(step).values_list("kind", flat=True))
    return ChangeTally(tuple((kind, counts[kind]) for kind in ChangeKind))


def _known(step: Step) -> QuerySet[Change]:
    return step.changes.exclude(judgement__document__in=unknown_documents(step.review.day))
