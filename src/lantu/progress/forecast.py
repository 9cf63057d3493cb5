"""Where the target's date will find an indicator, by several methods, so that the answer is a range."""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from lantu.progress.arithmetic import grown, growth_rate, ratio
from lantu.progress.model import Projection, Wording
from lantu.series import Observation

_RECENT = 3
"""How many years back the recent pace is measured."""


def project(
    target: Observation, result: Observation, base: Observation | None, history: Sequence[Observation] = ()
) -> Projection | None:
    """The value expected at the target's date; None where the result is not before it or nothing tells the pace.

    An amount counted from the period's beginning goes on at its pace so far. A level goes on from the result at the
    average yearly growth since the base, by the average yearly amount since the base, and at the growth of the last
    three years of `history`, yearly results before it; low and high are the least and the greatest of these.
    """
    if result.period.end >= target.period.end:
        return None
    if result.period.start == target.period.start and base is None:
        return _run_rate(target, result)
    values = dict(_continued(target, result, base, history))
    if not values:
        return None
    low, high = min(values.values()), max(values.values())
    middle = next(iter(values.values()))
    return Projection(low=low, middle=middle, high=high, method=_joined(list(values)))


def _run_rate(target: Observation, result: Observation) -> Projection | None:
    share = ratio(Decimal(result.period.months), Decimal(target.period.months))
    value = ratio(result.low, share) if share else None
    if value is None:
        return None
    method = Wording("按目前进度外推（单一方法，无区间）", "extended at the pace so far (one method, so no range)")
    return Projection(low=value, middle=value, high=value, method=method)


Method = tuple[str, str]
_GROWTH: Method = ("基期以来年均增速", "average growth since the base")
_AMOUNT: Method = ("基期以来年均增量", "average amount since the base")
_RECENTLY: Method = ("近三年年均增速", "average growth of the last three years")


def _continued(
    target: Observation, result: Observation, base: Observation | None, history: Sequence[Observation]
) -> Iterator[tuple[Method, Decimal]]:
    left = years_between(result, target)
    for method, start in ((_GROWTH, base), (_RECENTLY, _years_ago(result, history))):
        rate = growth_rate(start.low, result.low, years_between(start, result)) if start else None
        value = grown(result.low, rate, left) if rate is not None else None
        if value is not None:
            yield method, value
    step = ratio(result.low - base.low, years_between(base, result)) if base else None
    if step is not None:
        yield _AMOUNT, result.low + step * left


def _years_ago(result: Observation, history: Sequence[Observation]) -> Observation | None:
    """The result of three years ago, else the earliest since then."""
    first = result.period.end[0] - _RECENT
    recent = [one for one in history if first <= one.period.end[0] < result.period.end[0] and one.period.is_year]
    return min(recent, key=lambda one: one.period.end, default=None)


def years_between(start: Observation, end: Observation) -> Decimal:
    """Years from the end of one figure's period to the end of the other's."""
    (year, month), (last_year, last_month) = start.period.end, end.period.end
    return Decimal((last_year - year) * 12 + last_month - month) / 12


def _joined(methods: Sequence[Method]) -> Wording:
    zh = "、".join(method[0] for method in methods)
    en = ", ".join(method[1] for method in methods)
    return Wording(
        f"方法：{zh}；区间为各方法的最小值和最大值", f"methods: {en}; the range is from the least to the greatest"
    )
