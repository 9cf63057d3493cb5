"""By what the queue can be narrowed, with how many statements are left under each value."""

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass, replace
from typing import TypeVar

from django.db.models import Count, TextChoices

from lantu_platform.indicators.enums import Field
from lantu_platform.indicators.models import Indicator
from lantu_platform.readings.enums import Review, Status
from lantu_platform.readings.models import Reading
from lantu_platform.readings.queries.choice import Choice, Facet
from lantu_platform.readings.queries.queue import OPEN, QueueFilter, doubt_counts, in_any_review, queue
from lantu_platform.readings.queries.tally import Tally, tally_of

FACETS = ("document", "indicator", "field", "region", "doubt", "status", "review")


@dataclass(frozen=True, slots=True)
class QueueChoices:
    """The values of each facet, the most frequent first; a chosen value is always among them.

    The counts of a facet leave its own choice aside, so that one can change it.
    """

    document: list[Choice]
    indicator: list[Choice]
    field: list[Choice]
    region: list[Choice]
    doubt: list[Choice]
    status: list[Choice]
    review: list[Choice]
    sure: int
    """How many statements of the filter can be accepted at once."""

    @property
    def facets(self) -> list[Facet]:
        """All of them with their names, in their order."""
        return [Facet(name, getattr(self, name)) for name in FACETS]

    @property
    def chosen(self) -> list[tuple[str, Choice]]:
        """The name of each facet by which the queue is narrowed, with its value."""
        return [(facet.name, choice) for facet in self.facets for choice in facet.choices if choice.chosen]


def queue_choices(wanted: QueueFilter) -> QueueChoices:
    """What a filter can be changed to."""
    few = _few(wanted)
    entries = dict(_counts("indicator", replace(wanted, indicator=None, field="")))
    # Only the columns that are told: there are hundreds of each.
    rows = Indicator.objects.filter(pk__in=[*entries, wanted.indicator or 0]).order_by()
    known = {key: (name, code) for key, name, code in rows.values_list("pk", "name", "code")}
    documents = dict(_counts("document", replace(wanted, document=None)))
    readings = Reading.objects.filter(document__in=[*documents, wanted.document or 0])
    titles = readings.values_list("document_id", "title", "document__name")
    named = {document: title or name for document, title, name in titles}
    of_field = {key: number for key, number in entries.items() if known[key][1].startswith(wanted.field)}
    return QueueChoices(
        document=_choices(documents, wanted.document, lambda key: named.get(key, "")),
        indicator=_choices(of_field, wanted.indicator, lambda key: known.get(key, ("", ""))[0]),
        field=_choices(_fields(entries, known), wanted.field, _labels(Field)),
        region=_choices(dict(few.by("region")), wanted.region),
        doubt=_choices(dict(doubt_counts(replace(wanted, doubt=""))), wanted.doubt),
        status=_choices(dict(few.by("status")), wanted.status, _labels(Status)),
        review=_choices(dict(few.by("review")), wanted.review, _labels(Review)),
        sure=few.count(review=(Review.WAITING,), doubtful=(False,), binding=(False,)),
    )


def _few(wanted: QueueFilter) -> Tally:
    """What can be counted in one pass."""
    asked = {"status": wanted.status, "region": wanted.region}
    only: dict[str, Collection[object]] = {name: (value,) for name, value in asked.items() if value}
    only["review"] = (wanted.review,) if wanted.review else OPEN
    return tally_of(
        in_any_review(replace(wanted, region="", status="")),
        ("status", "region", "review", "doubtful", "binding"),
        only,
    )


def _counts(field: str, wanted: QueueFilter) -> Iterable[tuple[int, int]]:
    return queue(wanted).order_by().values_list(field).annotate(n=Count("*")).order_by("-n", field)


def _fields(entries: Mapping[int, int], known: Mapping[int, tuple[str, str]]) -> dict[str, int]:
    counts: Counter[str] = Counter()
    for key, number in entries.items():
        counts[known[key][1][:1]] += number
    return {field: counts[field] for field in Field.values if counts[field]}


def _labels(enum: type[TextChoices]) -> Callable[[str], str]:
    return lambda value: str(enum(value).label)


Key = TypeVar("Key", int, str)


def _choices(counts: Mapping[Key, int], chosen: Key | None, word: Callable[[Key], str] = str) -> list[Choice]:
    """No choice for an empty value: an address cannot ask for it."""
    kept = {value: number for value, number in counts.items() if value != ""}
    if chosen:
        kept.setdefault(chosen, 0)
    return [Choice(str(value), word(value), number, value == chosen) for value, number in kept.items()]
