"""Observations come in, and go again where an import is undone."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal

from django.db import transaction
from django.utils import timezone

from lantu.period import Period
from lantu_platform.indicators.enums import Measure, Missing, Source, Status
from lantu_platform.indicators.models import Observation
from lantu_platform.people.models import User

CHUNK = 2000
Key = tuple[int, str, str, str]
"""Indicator, region, period, measure."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reported:
    """A figure or a state as somebody reports it. Exactly one of `value` and `missing` is given."""

    indicator: int
    region: str
    period: str
    measure: Measure = Measure.LEVEL
    value: Decimal | None = None
    unit: str = ""
    missing: Missing | None = None
    reason: str = ""
    status: Status = Status.ACTUAL

    @property
    def key(self) -> Key:
        """What it is a figure of."""
        return self.indicator, self.region, self.period, self.measure


@transaction.atomic
def observe(*, by: User, figures: Sequence[Reported], source: Source, source_key: int) -> int:
    """Add observations; how many were news. What they replace stays as an earlier revision.

    A figure that says what already holds adds nothing. A further value of the same thing counts as revised. The caller
    has asked for permission and logs; `figures` hold each key once.
    """
    known = _current(figures)
    news = [each for each in figures if not _same(known.get(each.key), each)]
    replaced = [known[each.key].pk for each in news if each.key in known]
    for start in range(0, len(replaced), CHUNK):
        Observation.objects.filter(pk__in=replaced[start : start + CHUNK]).update(current=False)
    rows = (_row(each, by, source, source_key, revised=_revises(known.get(each.key))) for each in news)
    Observation.objects.bulk_create(rows, batch_size=CHUNK)
    return len(news)


def count_news(figures: Sequence[Reported]) -> int:
    """How many of these figures say something that does not hold already."""
    known = _current(figures)
    return sum(not _same(known.get(each.key), each) for each in figures)


@transaction.atomic
def withdraw(*, source: Source, source_key: int) -> int:
    """Take back all observations of one source; how many. The values before them hold again where they were replaced.

    What a later source has replaced meanwhile stays replaced. The caller has asked for permission and logs.
    """
    rows = Observation.objects.select_for_update().filter(
        source=source, source_key=source_key, withdrawn_at__isnull=True
    )
    held = [(row.indicator_id, row.region, row.period, row.measure) for row in rows.filter(current=True)]
    count = rows.update(current=False, withdrawn_at=timezone.now())
    for start in range(0, len(held), CHUNK):
        _restore(held[start : start + CHUNK])
    return count


def _restore(keys: Sequence[Key]) -> None:
    wanted = set(keys)
    earlier = Observation.objects.filter(
        indicator__in={key[0] for key in keys}, period__in={key[2] for key in keys}, withdrawn_at__isnull=True
    )
    columns = ("indicator_id", "region", "period", "measure")
    last: dict[Key, int] = {}
    for pk, *key in earlier.order_by("pk").values_list("pk", *columns):
        if (found := (key[0], key[1], key[2], key[3])) in wanted:
            last[found] = pk
    Observation.objects.filter(pk__in=last.values()).update(current=True)


def _current(figures: Iterable[Reported]) -> dict[Key, Observation]:
    """What holds now for the keys of these figures."""
    by_period: dict[str, set[int]] = {}
    for each in figures:
        by_period.setdefault(each.period, set()).add(each.indicator)
    found: dict[Key, Observation] = {}
    for period, indicators in by_period.items():
        for row in Observation.objects.filter(current=True, period=period, indicator__in=indicators):
            found[row.indicator_id, row.region, row.period, row.measure] = row
    return found


def _same(row: Observation | None, each: Reported) -> bool:
    if row is None or row.missing != (each.missing or ""):
        return False
    return row.value == each.value and row.unit == each.unit and row.reason == each.reason


def _revises(row: Observation | None) -> bool:
    return row is not None and row.value is not None and row.status != Status.ESTIMATE


def _row(each: Reported, by: User, source: Source, source_key: int, *, revised: bool) -> Observation:
    exponent = each.value.as_tuple().exponent if each.value is not None else 0
    return Observation(
        indicator_id=each.indicator,
        region=each.region,
        period=each.period,
        year=Period.parse(each.period).end[0],
        measure=each.measure,
        value=each.value,
        decimals=max(0, -exponent) if isinstance(exponent, int) else 0,
        unit=each.unit,
        missing=each.missing or "",
        reason=each.reason,
        status=Status.REVISED if revised and each.status == Status.ACTUAL else each.status,
        source=source,
        source_key=source_key,
        by=by,
    )
