"""Where the target's date will find an indicator, by several methods, so that the answer is a range."""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from lantu.period import Period
from lantu.progress.arithmetic import grown, growth_rate, ratio
from lantu.progress.model import Projection, Wording
from lantu.progress.settings import thresholds
from lantu.progress.wording import percent
from lantu.series import Observation

_RECENT = 3
"""How many years back the recent pace is measured."""

Method = tuple[str, str]
_PACE: Method = ("按目前进度外推", "the pace so far goes on")
_SEASON: Method = ("比照上年同期占上年全年的比重", "the share of the year that the same months had the year before")
_AVERAGE: Method = ("余下时间按上年平均", "the rest of the time brings as much as the year before on average")
_GROWTH: Method = ("基期以来年均增速", "average growth since the base")
_AMOUNT: Method = ("基期以来年均增量", "average amount since the base")
_RECENTLY: Method = ("近三年年均增速", "average growth of the last three years")


def project(
    target: Observation,
    result: Observation,
    base: Observation | None,
    history: Sequence[Observation] = (),
    *,
    counted: bool = False,
) -> Projection | None:
    """The value expected at the target's date; None where the result is not before it or nothing tells the pace.

    An amount counted from the period's beginning (`counted`) goes on at its pace so far, as the same months stood in
    the year before (whole year before × result ÷ same months of the year before), and at the year before's average.
    A level goes on from the result at the average yearly growth since the base, by the average yearly amount since the
    base, and at the growth of the last three years of `history`, earlier results of the same key. Low and high are the
    least and the greatest of these; where one method alone is possible, the way still to go is taken with the margin
    of `data/progress.toml`, and the method says so. Source: 发改规划〔2018〕238 asks for a judgement whether the target
    can be met, without a formula; B × (1 + g)^N with a realised or recent g is the practice of provincial evaluations.
    """
    if result.period.end >= target.period.end:
        return None
    ways = _counted_on(target, result, history) if counted else _continued(target, result, base, history)
    values = dict(ways)
    if not values:
        return None
    middle = next(iter(values.values()))
    if len(values) == 1:
        return _with_margin(result, middle, next(iter(values)))
    return Projection(low=min(values.values()), middle=middle, high=max(values.values()), method=_joined(list(values)))


def _with_margin(result: Observation, middle: Decimal, method: Method) -> Projection:
    margin = thresholds().margin
    room = abs(middle - result.low) * margin
    share = percent(margin)
    return Projection(
        low=middle - room,
        middle=middle,
        high=middle + room,
        method=Wording(
            f"方法：{method[0]}；只有一种方法，区间为余下部分上下浮动{share}",
            f"method: {method[1]}; with one method only, the range takes the rest {share} lower and higher",
        ),
    )


def _counted_on(
    target: Observation, result: Observation, history: Sequence[Observation]
) -> Iterator[tuple[Method, Decimal]]:
    share = ratio(Decimal(result.period.months), Decimal(target.period.months))
    value = ratio(result.low, share) if share else None
    if value is not None:
        yield _PACE, value
    year = result.period.start[0] if target.period.is_year else result.period.end[0] + 1
    whole = _of(history, Period.year(year - 1))
    if whole is None:
        return
    before = _of(history, _earlier(result.period)) if target.period.is_year else None
    season = ratio(whole.low * result.low, before.low) if before else None
    if season is not None:
        yield _SEASON, season
    yield _AVERAGE, result.low + whole.low * Decimal(target.period.months - result.period.months) / 12


def _of(history: Sequence[Observation], period: Period) -> Observation | None:
    """The last result for exactly this period."""
    found = [one for one in history if (one.period.start, one.period.end) == (period.start, period.end)]
    return found[-1] if found else None


def _earlier(period: Period) -> Period:
    """The same months of the year before."""
    (year, first), (_, last) = period.start, period.end
    return Period.parse(f"{year - 1}-{first:02}/{year - 1}-{last:02}")


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
