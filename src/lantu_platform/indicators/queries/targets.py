"""Targets with their versions, yearly decomposition, and the levels above and below."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from itertools import pairwise

from django.db.models import Min, Prefetch, QuerySet

from lantu.errors import PeriodError, UnitError
from lantu.period import Period, in_notation
from lantu.unit import convert
from lantu_platform.audit.queries import end_of
from lantu_platform.indicators.enums import Direction, Kind, Measure
from lantu_platform.indicators.models import DecisionFile, Indicator, Target, TargetVersion
from lantu_platform.indicators.queries.regions import region_tree

ADDS_UP, DOES_NOT_ADD_UP, INCOMPLETE, UNITS_DIFFER = "adds_up", "does_not_add_up", "incomplete", "units_differ"


@dataclass(frozen=True, slots=True)
class Part:
    """A yearly target in a decomposition; `value` is in the goal's unit, None where the units do not go together."""

    target: Target
    version: TargetVersion
    value: Decimal | None


@dataclass(frozen=True, slots=True)
class Decomposition:
    """A goal of several years in yearly parts.

    `rule` is "sum" for what is counted over the years together, "path" for a value at the end of the last year.
    `total` is the parts' sum or their last value; `outcome` one of ADDS_UP, DOES_NOT_ADD_UP, INCOMPLETE, UNITS_DIFFER.
    `turns` are parts that go the wrong way on a path.
    """

    rule: str
    parts: tuple[Part, ...]
    total: Decimal | None
    outcome: str
    gap: Decimal | None
    turns: tuple[Part, ...] = ()


@dataclass(frozen=True, slots=True)
class Goal:
    """A target with the version that holds on a day (None before the first one takes effect) and all its versions."""

    target: Target
    holds: TargetVersion | None
    versions: Sequence[TargetVersion]
    decomposition: Decomposition | None

    @property
    def etag(self) -> str:
        """What tells whether somebody has decided anew meanwhile."""
        return self.versions[0].etag if self.versions else ""


def goals(indicator: Indicator, region: str, day: date) -> list[Goal]:
    """All targets of an indicator in a region, by year; yearly parts stand below their goal, which adds them up."""
    rows = list(_targets(indicator, [region]))
    by_parent: dict[int, list[Target]] = {}
    for row in rows:
        if row.parent_id:
            by_parent.setdefault(row.parent_id, []).append(row)
    found = []
    here = {row.pk for row in rows}
    tops = [row for row in rows if row.parent_id not in here]
    for row in (each for top in tops for each in (top, *by_parent.get(top.pk, []))):
        held, parts = _holding(row, day), by_parent.get(row.pk, [])
        split = _decomposed(indicator, row, held, parts, day) if held and parts else None
        found.append(Goal(row, held, list(row.versions.all()), split))
    return found


def goals_around(indicator: Indicator, region: str, day: date) -> list[Goal]:
    """The targets of the level above and of the levels right below, as far as the tree of places knows them."""
    names = set(Target.objects.filter(indicator=indicator).order_by().values_list("region", flat=True))
    rows = _targets(indicator, region_tree().around(region, names))
    return [Goal(row, _holding(row, day), list(row.versions.all()), None) for row in rows]


def target_regions(indicator: Indicator) -> list[str]:
    """Places with a target or an observation of an indicator."""
    return sorted({
        *indicator.goals.order_by().values_list("region", flat=True).distinct(),
        *indicator.observations.filter(current=True).order_by().values_list("region", flat=True).distinct(),
    })  # fmt: skip


def holding_on(day: date) -> QuerySet[TargetVersion]:
    """The versions that have taken effect and were entered by the end of a day."""
    return TargetVersion.objects.filter(effective__lte=day, at__lt=end_of(day))


def versions_in_force(day: date) -> list[TargetVersion]:
    """Of every target the version that holds on a day, with its indicator; the one in force longest first."""
    versions = holding_on(day).select_related("target__indicator")
    held = {version.target_id: version for version in versions.order_by("effective", "number")}
    return sorted(held.values(), key=lambda version: (version.effective, version.pk))


def first_decided(targets: Collection[int]) -> dict[int, date]:
    """The day on which each of these targets was first decided."""
    versions = TargetVersion.objects.filter(target__in=targets).order_by()
    return dict(versions.values_list("target").annotate(first=Min("decided")))


def last_version(indicator: Indicator, region: str, period: str, measure: str) -> TargetVersion | None:
    """What was decided last of a target, whether it holds already or not; None where there is no such target."""
    try:
        span = str(Period.parse(in_notation(period)))
    except PeriodError:
        return None
    found = TargetVersion.objects.filter(
        target__indicator=indicator, target__region=region, target__period=span, target__measure=measure
    )
    return found.order_by("number").last()


def find_decision_file(key: int) -> DecisionFile:
    """A decision's file. Raises DecisionFile.DoesNotExist."""
    return DecisionFile.objects.get(pk=key)


def long_goals(indicator: Indicator) -> QuerySet[Target]:
    """Targets that yearly ones may be parts of: those without a goal above them."""
    return indicator.goals.filter(parent=None)


def _targets(indicator: Indicator, regions: Sequence[str]) -> QuerySet[Target]:
    versions = TargetVersion.objects.select_related("by", "file").defer("file__content").order_by("-number")
    found = Target.objects.filter(indicator=indicator, region__in=regions).order_by(
        "region", "year", "period", "measure"
    )
    return found.prefetch_related(Prefetch("versions", versions))


def _holding(target: Target, day: date) -> TargetVersion | None:
    held = [version for version in target.versions.all() if version.holds_from <= day]
    return max(held, key=lambda version: (version.effective, version.number), default=None)


def _decomposed(
    indicator: Indicator, goal: Target, held: TargetVersion, targets: Sequence[Target], day: date
) -> Decomposition:
    parts = tuple(
        Part(target, version, _in_unit(version, held.unit))
        for target in sorted(targets, key=lambda each: each.period)
        if (version := _holding(target, day)) and target.measure == goal.measure
    )
    span = Period.parse(goal.period)
    adds = indicator.kind == Kind.FLOW and span.is_several_years and goal.measure == Measure.LEVEL
    rule = "sum" if adds else "path"
    values = [part.value for part in parts]
    numbers = [value for value in values if value is not None]
    if len(numbers) < len(values) or not numbers:
        return Decomposition(rule, parts, None, UNITS_DIFFER if values else INCOMPLETE, None)
    complete = _covers(span, parts) if adds else parts[-1].target.year == goal.year
    total = sum(numbers, Decimal(0)) if adds else numbers[-1]
    if not complete:
        return Decomposition(rule, parts, total, INCOMPLETE, None)
    gap = total - held.value
    turns = () if adds else _turns(indicator, parts)
    return Decomposition(rule, parts, total, DOES_NOT_ADD_UP if gap else ADDS_UP, gap or None, turns)


def _in_unit(version: TargetVersion, unit: str) -> Decimal | None:
    try:
        return convert(version.value, version.unit, unit)
    except UnitError:
        return None


def _covers(span: Period, parts: Sequence[Part]) -> bool:
    years = {part.target.year for part in parts}
    return all(year in years for year in range(span.start[0], span.end[0] + 1))


def _turns(indicator: Indicator, parts: Sequence[Part]) -> tuple[Part, ...]:
    """Parts worse than the one before them; none where either way may be good."""
    sign = {Direction.UP: 1, Direction.DOWN: -1}.get(Direction(indicator.direction), 0) if indicator.direction else 0
    pairs = pairwise(parts)
    return tuple(late for early, late in pairs if sign * ((late.value or 0) - (early.value or 0)) < 0)
