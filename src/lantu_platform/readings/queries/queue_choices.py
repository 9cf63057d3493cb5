"""By what the queue can be narrowed, with how many statements are left under each value."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, fields, replace

from django.db.models import Count, TextChoices

from lantu_platform.indicators.enums import Field
from lantu_platform.indicators.models import Indicator
from lantu_platform.readings.enums import Review, Status
from lantu_platform.readings.models import Reading
from lantu_platform.readings.queries.choice import Choice, Facet
from lantu_platform.readings.queries.queue import QueueFilter, doubt_counts, in_any_review, queue

Value = int | str


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

    @property
    def facets(self) -> list[Facet]:
        """All of them with their names, in their order."""
        return [Facet(each.name, getattr(self, each.name)) for each in fields(self)]

    @property
    def chosen(self) -> list[tuple[str, Choice]]:
        """The name of each facet by which the queue is narrowed, with its value."""
        return [(facet.name, choice) for facet in self.facets for choice in facet.choices if choice.chosen]


def queue_choices(wanted: QueueFilter) -> QueueChoices:
    """What a filter can be changed to."""
    everything = replace(wanted, indicator=None, field="")
    entries = dict(_counts("indicator", everything))
    # Only the columns that are told: there are hundreds of each.
    known = Indicator.objects.only("name", "code").in_bulk([*entries, wanted.indicator or 0])
    documents = dict(_counts("document", replace(wanted, document=None)))
    readings = Reading.objects.filter(document__in=[*documents, wanted.document or 0])
    titles = readings.values_list("document_id", "title", "document__name")
    named = {document: title or name for document, title, name in titles}
    reviews = in_any_review(wanted).values_list("review").annotate(n=Count("pk"))
    of_field = {key: number for key, number in entries.items() if known[int(key)].code.startswith(wanted.field)}
    return QueueChoices(
        document=_choices(documents, wanted.document, lambda key: named.get(int(key), "")),
        indicator=_choices(of_field, wanted.indicator, lambda key: str(known.get(int(key), ""))),
        field=_choices(_fields(entries, known), wanted.field, _labels(Field)),
        region=_choices(dict(_counts("region", replace(wanted, region=""))), wanted.region),
        doubt=_choices(dict(doubt_counts(replace(wanted, doubt=""))), wanted.doubt),
        status=_choices(dict(_counts("status", replace(wanted, status=""))), wanted.status, _labels(Status)),
        review=_choices(dict(reviews), wanted.review, _labels(Review)),
    )


def _counts(field: str, wanted: QueueFilter) -> Iterable[tuple[Value, int]]:
    return queue(wanted).order_by().values_list(field).annotate(n=Count("pk")).order_by("-n", field)


def _fields(entries: Mapping[Value, int], known: Mapping[int, Indicator]) -> dict[Value, int]:
    counts: Counter[Value] = Counter()
    for key, number in entries.items():
        counts[known[int(key)].code[:1]] += number
    return {field: counts[field] for field in Field.values if counts[field]}


def _labels(enum: type[TextChoices]) -> Callable[[Value], str]:
    return lambda value: str(enum(str(value)).label)


def _choices(
    counts: Mapping[Value, int] | Mapping[str, int], chosen: Value | None, word: Callable[[Value], str] = str
) -> list[Choice]:
    """No choice for an empty value: an address cannot ask for it."""
    kept: dict[Value, int] = {value: number for value, number in counts.items() if value != ""}
    if chosen:
        kept.setdefault(chosen, 0)
    return [Choice(str(value), word(value), number, value == chosen) for value, number in kept.items()]
