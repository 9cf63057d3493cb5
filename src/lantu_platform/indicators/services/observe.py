"""Observations come in, and go again where an import is undone."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal

from django.db import IntegrityError, transaction
from django.db.models import OuterRef, QuerySet, Subquery
from django.utils import timezone

from lantu.errors import UnitError
from lantu.period import Period
from lantu.unit import convert
from lantu_platform.indicators.enums import Measure, Missing, Source, Status
from lantu_platform.indicators.models import Indicator, Observation
from lantu_platform.people.errors import ChangedMeanwhile
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
    hold({each.indicator for each in figures})
    known = _current(figures)
    news = [each for each in figures if not _same(known.get(each.key), each)]
    replaced = [known[each.key].pk for each in news if each.key in known]
    for start in range(0, len(replaced), CHUNK):
        Observation.objects.filter(pk__in=replaced[start : start + CHUNK]).update(current=False)
    rows = (row_of(each, by, source, source_key, revised=_revises(known.get(each.key))) for each in news)
    try:
        with transaction.atomic():
            Observation.objects.bulk_create(rows, batch_size=CHUNK)
    except IntegrityError as error:
        raise ChangedMeanwhile(Indicator.objects.get(pk=news[0].indicator)) from error
    return len(news)


def hold(indicators: Collection[int]) -> None:
    """Let others who write figures of these indicators wait until this transaction ends; then they see its figures."""
    keys = sorted(indicators)
    for start in range(0, len(keys), CHUNK):
        rows = Indicator.objects.select_for_update(no_key=True).filter(pk__in=keys[start : start + CHUNK])
        list(rows.order_by("pk").values_list("pk"))


def contested(figures: Sequence[Reported], source: Source, source_key: int) -> list[tuple[Reported, Observation]]:
    """The figures beside which another source's holds that says something else, each with that one."""
    known = _current(figures)
    pairs = [(each, known[each.key]) for each in figures if each.key in known]
    return [
        (each, row)
        for each, row in pairs
        if (row.source, row.source_key) != (source, source_key) and not _same(row, each) and not _equal(row, each)
    ]


def count_news(figures: Sequence[Reported]) -> int:
    """How many of these figures say something that does not hold already."""
    known = _current(figures)
    return sum(not _same(known.get(each.key), each) for each in figures)


@transaction.atomic
def withdraw(*, source: Source, source_key: int) -> int:
    """Take back all observations of one source; how many. The values before them hold again where they were replaced.

    What a later source has replaced meanwhile stays replaced. The caller has asked for permission and logs.
    """
    now = timezone.now()
    rows = Observation.objects.filter(source=source, source_key=source_key)
    hold(set(rows.order_by().values_list("indicator", flat=True).distinct()))
    count = rows.filter(withdrawn_at=None).update(withdrawn_at=now)
    held = rows.filter(withdrawn_at=now, current=True)
    before = same_thing().filter(withdrawn_at=None).order_by("-at", "-pk").values("pk")[:1]
    earlier = list(held.annotate(before=Subquery(before)).exclude(before=None).values_list("before", flat=True))
    held.update(current=False)
    for start in range(0, len(earlier), CHUNK):
        Observation.objects.filter(pk__in=earlier[start : start + CHUNK]).update(current=True)
    return count


def same_thing() -> QuerySet[Observation]:
    """All observations of what an outer query's row is an observation of."""
    return Observation.objects.filter(**{name: OuterRef(name) for name in ("indicator", "region", "period", "measure")})


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


def _equal(row: Observation, each: Reported) -> bool:
    """Whether the figures are the same in another unit."""
    if row.value is None or each.value is None:
        return False
    try:
        return convert(row.value, row.unit, each.unit) == each.value
    except UnitError:
        return False


def _revises(row: Observation | None) -> bool:
    return row is not None and row.value is not None and row.status != Status.ESTIMATE


def row_of(
    each: Reported, by: User, source: Source, source_key: int, *, revised: bool = False, staged: bool = False
) -> Observation:
    """The row, not stored yet; `staged` for one that an import lays ready."""
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
        current=not staged,
        staged=staged,
    )
