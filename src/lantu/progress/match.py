"""Which base and which result of a ledger belong beside a target."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from decimal import Decimal

from lantu.aspect import Comparator, Measure
from lantu.period import Period
from lantu.period.model import Month
from lantu.progress.arithmetic import growth_rate
from lantu.series import Kind, Ledger, Observation, agree

_BOUNDS = (Comparator.GE, Comparator.GT, Comparator.LE, Comparator.LT)


def same_period(one: Observation, other: Observation) -> bool:
    """Whether both speak of the same months."""
    return (one.period.start, one.period.end) == (other.period.start, other.period.end)


def is_level_at_a_date(target: Observation) -> bool:
    """Whether the target is a state to be reached: a stock or a share, not an amount counted over a period."""
    kind = target.nature.kind
    return target.key.measure == Measure.LEVEL and (kind in (Kind.STOCK, Kind.RATIO) or target.unit == "%")


def find_result(target: Observation, results: Iterable[Observation], horizon: Month) -> Observation | None:
    """The result to set beside a target: of its own period, else of its first part, else the latest level before it.

    A result from before the `horizon`, the month at which the target was set, is its base and not its result, unless
    it counts the first part of the target's period. Where several results stand for one period, an exact figure goes
    before a bound, a later place before an earlier.
    """
    candidates = [result for result in results if _comparable(target, result, horizon)]
    return max(candidates, key=lambda result: _preference(target, result), default=None)


def _comparable(target: Observation, result: Observation, horizon: Month) -> bool:
    if target.base != result.base and target.key.measure in (Measure.RANK, Measure.CHANGE):
        return False
    if same_period(target, result):
        return True
    if result.period.end == target.period.end:
        return result.period.is_year and is_level_at_a_date(target)
    if result.period.end > target.period.end:
        return False
    first_part = result.period.start == target.period.start
    if target.key.measure != Measure.LEVEL or first_part:
        return first_part
    if result.period.end <= horizon < target.period.end:
        return False
    return is_level_at_a_date(target) or (result.period.is_year and target.period.is_year)


def _preference(target: Observation, result: Observation) -> tuple[bool, Month, bool, int]:
    exact = result.comparator not in _BOUNDS
    return same_period(target, result), result.period.end, exact, result.place.start


def cumulated(
    target: Observation, results: Iterable[Observation]
) -> tuple[Observation, tuple[Observation, ...]] | None:
    """The sum of the yearly results of a target that is counted over several years, and its parts.

    The years follow each other from the first of the target's period; a missing year ends the sum. None for other
    targets and where the first year is missing.
    """
    counted = target.key.measure == Measure.LEVEL and target.nature.kind is Kind.FLOW
    if not counted or not target.period.is_several_years:
        return None
    first = target.period.start[0]
    years = _yearly(list(results), target.period.end)
    last = first
    while last in years:
        last += 1
    parts = tuple(years[year] for year in range(first, last))
    if not parts:
        return None
    total = sum((one.low for one in parts), Decimal(0))
    span = Period.parse(f"{first}/{last - 1}") if len(parts) > 1 else parts[0].period
    return replace(parts[-1], value=total, period=span, comparator=Comparator.EQ), parts


def find_base(target: Observation, results: Iterable[Observation], horizon: Month) -> Observation | None:
    """The value from which a level's way to its target is measured: the last one of a year when the target was set.

    None for targets that are measured from nothing: growths, ranks, amounts counted from the period's beginning.
    """
    if target.key.measure != Measure.LEVEL or target.period.end <= horizon:
        return None
    at_a_date = is_level_at_a_date(target)
    if not at_a_date and not target.period.is_year:
        return None
    earlier = [
        one
        for one in results
        if one.period.end <= horizon and one.comparator not in _BOUNDS and (at_a_date or one.period.is_year)
    ]
    return max(earlier, key=lambda one: (one.period.end, one.place.start), default=None)


def find_beside(target: Observation, ledger: Ledger) -> Observation | None:
    """The result in the same row of the same table, whatever the scope its note gives it."""
    if target.table is None or target.row is None:
        return None
    return next(
        (
            result
            for series in ledger.of_indicator(target.key)
            for result in series.results
            if (result.place.identity, result.table, result.row) == (target.place.identity, target.table, target.row)
            and (result.key.measure, result.unit) == (target.key.measure, target.unit)
        ),
        None,
    )


def realised_growth(target: Observation, ledger: Ledger, last_month: Month) -> Observation | None:
    """The average growth between two yearly levels of the ledger, from the year before the target's span on."""
    first = target.period.start[0]
    for series in ledger.with_measure(target.key, Measure.LEVEL):
        years = _yearly(series.results, last_month)
        last = max((year for year in years if first <= year <= target.period.end[0]), default=None)
        if last is None or first - 1 not in years:
            continue
        rate = growth_rate(years[first - 1].low, years[last].low, Decimal(last - first + 1))
        if rate is not None:
            return replace(
                years[last],
                key=target.key,
                period=Period.parse(f"{first}/{last}"),
                value=(rate * 100).quantize(Decimal("0.01")),
                unit="%",
                step=Decimal("0.01"),
                comparator=Comparator.EQ,
            )
    return None


def _yearly(results: Sequence[Observation], last_month: Month) -> dict[int, Observation]:
    return {
        one.period.end[0]: one
        for one in results
        if one.period.is_year and one.period.end <= last_month and one.comparator not in _BOUNDS
    }


def rival(one: Observation, group: Iterable[Observation]) -> Observation | None:
    """Another figure of one document under the same key, period and base that cannot be the same figure."""
    return next(
        (
            other
            for other in group
            if other.place.identity == one.place.identity
            and same_period(one, other)
            and one.base == other.base
            and not agree(one, other)
        ),
        None,
    )
