"""What waits for people: the statements to decide about, one after the other, and how far people are."""

from collections import Counter
from dataclasses import dataclass
from datetime import datetime, time, timedelta

from django.db.models import Count, Q, QuerySet, TextField
from django.db.models.functions import Cast
from django.utils import timezone

from lantu_platform.indicators.models import Indicator
from lantu_platform.library.queries import deleted_documents
from lantu_platform.readings.enums import DECIDED, Review
from lantu_platform.readings.models import Decision, Statement

OPEN = (Review.WAITING, Review.SECOND)
_ORDER = ("document_id", "start", "pk")


@dataclass(frozen=True, slots=True)
class QueueFilter:
    """Which statements to go through; an empty field asks for nothing, an empty `review` for what is open."""

    document: int | None = None
    indicator: int | None = None
    doubt: str = ""
    status: str = ""
    review: str = ""
    region: str = ""
    field: str = ""
    """A field of work, as the catalogue's codes begin."""

    @property
    def narrowed(self) -> bool:
        """Whether anything is asked for."""
        return self != QueueFilter()


@dataclass(frozen=True, slots=True)
class Neighbours:
    """The statements before and behind one in the queue, by key, and its number; `total` are all of the queue."""

    previous: int | None
    next: int | None
    number: int
    total: int


@dataclass(frozen=True, slots=True)
class Throughput:
    """How far people are: decided of all figures, and decisions of today and of the last hour, of each person."""

    decided: int
    total: int
    second: int
    people: list[tuple[str, int, int]]

    @property
    def today(self) -> int:
        """Decisions of all people today."""
        return sum(count for _, count, _ in self.people)


def _kept() -> QuerySet[Statement]:
    return Statement.objects.exclude(document__in=deleted_documents())


def queue(wanted: QueueFilter) -> QuerySet[Statement]:
    """The statements of a filter in the order of documents and text; those of deleted documents are left out."""
    return in_any_review(wanted).filter(review__in=(wanted.review,) if wanted.review else OPEN).order_by(*_ORDER)


def in_any_review(wanted: QueueFilter) -> QuerySet[Statement]:
    """The statements of a filter whatever people have decided about them, in no order."""
    asked = {
        "document_id": wanted.document,
        "indicator_id": wanted.indicator,
        "region": wanted.region,
        "status": wanted.status,
    }
    found = _kept().filter(**{name: each for name, each in asked.items() if each}).order_by()
    if wanted.field:
        found = found.filter(indicator__in=Indicator.objects.filter(code__startswith=wanted.field))
    if wanted.doubt:
        found = found.annotate(told=Cast("doubts", TextField())).filter(told__contains=f'"{wanted.doubt}"')
    return found


def sure(wanted: QueueFilter) -> QuerySet[Statement]:
    """The waiting statements of a filter about which the reader has no doubt, without binding ones."""
    return queue(wanted).filter(review=Review.WAITING, doubtful=False, binding=False)


_RELATED = ("indicator", "document", "reading__document", "decision__by")


def find_queued(wanted: QueueFilter, key: int | None = None, start: int | None = None) -> Statement | None:
    """The statement of this key, or at this place of the filter's document, wherever it stands now.

    Without either the first of the queue; None where that is empty.
    """
    known = _kept().select_related(*_RELATED).order_by(*_ORDER)
    if key is not None:
        return known.filter(pk=key).first() or find_queued(wanted)
    if start is not None:
        return known.filter(document_id=wanted.document or 0, start__gte=start).first() or find_queued(wanted)
    # Sorting keys is cheap, sorting whole rows is not.
    first = queue(wanted).values_list("pk", flat=True).first()
    return known.filter(pk=first).first() if first else None


def find_statement(key: int) -> Statement | None:
    """A statement with what a page tells of it; None where its document was read anew meanwhile."""
    return Statement.objects.select_related(*_RELATED).filter(pk=key).first()


def neighbours(wanted: QueueFilter, row: Statement) -> Neighbours:
    """What stands around a statement; it need not be in the queue itself any more."""
    found = queue(wanted)
    same = Q(document_id=row.document_id)
    before = Q(document_id__lt=row.document_id) | (same & (Q(start__lt=row.start) | Q(start=row.start, pk__lt=row.pk)))
    behind = Q(document_id__gt=row.document_id) | (same & (Q(start__gt=row.start) | Q(start=row.start, pk__gt=row.pk)))
    backwards = found.filter(before).order_by(*(f"-{name}" for name in _ORDER))
    counts = found.order_by().aggregate(before=Count("pk", filter=before), total=Count("*"))
    return Neighbours(
        previous=backwards.values_list("pk", flat=True).first(),
        next=found.filter(behind).values_list("pk", flat=True).first(),
        number=counts["before"] + 1,
        total=counts["total"],
    )


def doubt_counts(wanted: QueueFilter) -> list[tuple[str, int]]:
    """What the reader doubts in the statements of a filter, the most frequent first."""
    doubtful = queue(wanted).filter(doubtful=True).order_by()
    counts: Counter[str] = Counter()
    for doubts, number in doubtful.values_list("doubts").annotate(n=Count("*")):
        counts.update(dict.fromkeys(doubts, number))
    return counts.most_common()


def throughput(document: int | None) -> Throughput:
    """How far a document is, or the whole library; today's decisions are those of all documents."""
    known = _kept().filter(**({"document": document} if document else {}))
    counts = dict(known.order_by().values_list("review").annotate(n=Count("*")))
    now = timezone.now()
    midnight = timezone.make_aware(datetime.combine(timezone.localdate(), time.min))
    today = Decision.objects.filter(at__gte=midnight, undone_at=None).order_by().values_list("by__name")
    hour = Count("pk", filter=Q(at__gte=now - timedelta(hours=1)))
    people = [(name, n, lately) for name, n, lately in today.annotate(n=Count("pk"), hour=hour).order_by("-n")]
    return Throughput(
        decided=sum(counts.get(each, 0) for each in DECIDED),
        total=sum(counts.values()),
        second=counts.get(Review.SECOND, 0),
        people=people,
    )


def decisions_at(row: Statement) -> QuerySet[Decision]:
    """All that people decided about a figure's statement, newest first, what was undone included."""
    place = {"document": row.document_id, "start": row.start, "end": row.end, "nth": row.nth}
    if row.decision:
        place = {**place, "start": row.decision.start, "end": row.decision.end, "nth": row.decision.nth}
    return Decision.objects.filter(**place).select_related("by", "undone_by").order_by("-pk")
