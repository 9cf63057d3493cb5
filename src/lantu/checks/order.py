"""Figures of one key in time: bounds, unit slips, later targets, cumulative figures, repetitions."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from decimal import Decimal
from functools import cache
from itertools import combinations, pairwise

from lantu.aspect import Comparator, Measure
from lantu.checks.facts import Facts, distinct
from lantu.checks.model import Relation, Rule, Weight
from lantu.checks.typo import one_slip_apart
from lantu.checks.words import figure
from lantu.lexicon import read_table, words
from lantu.progress import Wording
from lantu.progress.aim import aim_of
from lantu.progress.match import find_base, is_level_at_a_date
from lantu.series import (
    Direction,
    Kind,
    Ledger,
    Observation,
    Series,
    agree,
    is_cumulative,
    is_general,
    nature,
    repetitions,
    same_time,
)

_GROWING = ("增长", "增速", "增幅")
_LARGEST_RATE = Decimal(1000)
"""Per cent above which a rate that may pass 100 (入学率, 完成率, 负债率) is a slip of the pen."""
_SLIP = Decimal(200)
"""Neighbouring figures of one key that differ by this factor: no economy grows so, but 万 for 亿 does it."""
_FAR = Decimal("0.2")
"""Figures of one document further apart than this share, and by no slip of the pen, may be about two things."""
_STRENGTH = {
    Comparator.APPROX: 1,
    Comparator.EQ: 2,
    Comparator.GE: 3,
    Comparator.GT: 4,
    Comparator.LE: -3,
    Comparator.LT: -4,
}
"""How much a bound asks for, one from above with a minus sign: 左右, 达到, 以上, 超过."""
_VALUES = 2
"""How many values a document may give one name and time, before the name is taken to stand for several things."""


def _pair(rule: Rule, one: Observation, other: Observation, verdict: Wording, **fields: object) -> Relation:
    first, second = figure(one), figure(other)
    message = Wording(f"{first.zh}；{second.zh}，{verdict.zh}。", f"{first.en}; {second.en}: {verdict.en}.")
    return Relation(rule=rule, members=(one, other), message=message, **fields)  # type: ignore[arg-type]


def bound_relations(facts: Facts) -> Iterator[Relation]:
    """Shares and rates lie between 0 and 100, ranks from 1 on, growth above −100 %."""
    for one in facts.figures:
        bounds = _bounds(one)
        if bounds is None:
            continue
        low, high = bounds
        holds = one.low >= low and (high is None or one.high <= high)
        said, top = figure(one), "" if high is None else f"{high}"
        limits = Wording(f"应在{low}到{top}之间", f"it should lie between {low} and {top}") if top else None
        limits = limits or Wording(f"不应低于{low}", f"it should not lie below {low}")
        yield Relation(
            rule=Rule.BOUNDS,
            members=(one,),
            holds=holds,
            message=Wording(f"{said.zh}，{limits.zh}。", f"{said.en}: {limits.en}."),
        )


def _bounds(one: Observation) -> tuple[Decimal, Decimal | None] | None:
    if one.key.measure == Measure.RANK:
        return Decimal(1), None
    if one.unit != "%":
        return None
    if one.key.measure in (Measure.GROWTH, Measure.AVG_GROWTH):
        return Decimal(-100), None
    name = one.key.indicator
    if one.key.measure != Measure.LEVEL or any(word in name for word in _GROWING):
        return None
    if _is_share(name):
        return Decimal(0), Decimal(100)
    return (Decimal(0), _LARGEST_RATE) if name.endswith("率") else None


def _is_share(name: str) -> bool:
    """Whether figures of that name, in per cent, are shares of a whole."""
    shares, others = words("share_words", bound="hundred"), words("share_words", bound="none")
    return any(word in name for word in shares) and not any(word in name for word in others)


def _told_apart(series: Series) -> bool:
    """Whether the name is good enough to compare its figures: known to the catalogue, or long and not general."""
    name = series.key.indicator
    return bool(series.key.code) or (len(name) >= 6 and not is_general(name))


def slip_relations(facts: Facts) -> Iterator[Relation]:
    """Yearly figures of one key beside each other: a factor of hundreds is a slip of 万 and 亿."""
    for series in facts.ledger.series:
        if series.key.measure != Measure.LEVEL or series.key.dimension in ("percent", "count") or not series.key.code:
            continue
        figures = sorted((*series.results, *series.targets), key=lambda one: (one.period.end, one.place.start))
        usable = [one for one in figures if one.low > 0 and one.period.is_year and one.comparator is Comparator.EQ]
        for one, other in pairwise(usable):
            factor = max(one.low / other.low, other.low / one.low)
            verdict = Wording(f"相差{factor:.0f}倍，可能把万与亿写错", f"a factor of {factor:.0f}, perhaps 万 for 亿")
            yield _pair(Rule.UNIT_SLIP, one, other, verdict, holds=factor < _SLIP)


def same_figure_relations(facts: Facts) -> Iterator[Relation]:
    """Figures with equal key, period and standing, in one document or two."""
    for series in facts.ledger.series:
        if not _told_apart(series):
            continue
        for group in (series.results, series.targets):
            for alike in same_time(facts.reliable(group)):
                yield from _repetitions(alike)
        for alike in same_time(facts.reliable(series.targets)):
            yield from _changed_bounds(alike, facts.ledger)


def _changed_bounds(group: Sequence[Observation], ledger: Ledger) -> Iterator[Relation]:
    """One number promised under two bounds by documents that follow each other.

    The bare number in a cell of a table says nothing of a bound.
    """
    worded = [
        one
        for one in group
        if one.comparator in _STRENGTH and (one.table is None or one.comparator is not Comparator.EQ)
    ]
    first = {(one.value, one.place.identity): one for one in reversed(worded)}
    ordered = sorted(first.values(), key=lambda one: (one.low, ledger.horizon(one.place.identity)))
    for one, other in pairwise(ordered):
        if one.value == other.value and one.comparator != other.comparator:
            follows = ledger.horizon(one.place.identity) < ledger.horizon(other.place.identity)
            verdict = _turn(one, other) if follows else Wording("两处目标的界限不同", "the two bounds differ")
            yield _pair(Rule.LATER_TARGET, other, one, verdict, holds=False, weight=Weight.NOTICE)


def _turn(earlier: Observation, later: Observation) -> Wording:
    before, after = _STRENGTH[earlier.comparator], _STRENGTH[later.comparator]
    if abs(before) == abs(after) or before * after < 0:
        return Wording("两处目标的界限相反", "the two bounds lie on opposite sides")
    if abs(after) > abs(before):
        return Wording("后一目标的界限更严", "the later bound is stricter")
    return Wording("后一目标的界限放宽了", "the later bound is looser")


def _repetitions(group: Sequence[Observation]) -> Iterator[Relation]:
    values: defaultdict[str, set[object]] = defaultdict(set)
    for one in group:
        values[one.place.identity].add(one.value)
    # Many values under one name in one document: the name stands for several things.
    clear = [one for one in group if len(values[one.place.identity]) <= _VALUES]
    for one, other in repetitions(clear):
        holds = agree(one, other)
        if not holds and not one.key.code and not one_slip_apart(one.low, other.low):
            # A name that nobody knows may stand for two things; only a slip of the pen tells that it is one.
            continue
        verdict = Wording("同一指标同一时期数值不同", "one indicator and period, two values")
        yield _pair(Rule.SAME_FIGURE, one, other, verdict, holds=holds, weight=_gravity(one, other))


def _gravity(one: Observation, other: Observation) -> Weight:
    """A target that a later document changed, or figures of one document far apart, may both be right.

    So may two of which a name is doubted, as they may be of two owners, unless a slip of the pen parts them.
    """
    if one.place.identity != other.place.identity:
        return Weight.NOTICE if one.is_target else Weight.CONTRADICTION
    apart = abs(one.low - other.low) > _FAR * max(abs(one.low), abs(other.low))
    unclear = apart or not _doubts_of_names().isdisjoint((*one.doubts, *other.doubts))
    return Weight.NOTICE if unclear and not one_slip_apart(one.low, other.low) else Weight.CONTRADICTION


@cache
def _doubts_of_names() -> frozenset[str]:
    """The doubts about what a figure measures: the table of words names the slot before each."""
    rows = read_table("labels")
    return frozenset(row["key"] for row in rows if row["kind"] == "doubt" and row["english"].startswith("indicator:"))


def later_target_relations(facts: Facts) -> Iterator[Relation]:
    """A later promise beside an earlier one, and beside what was reached when it was made.

    Only levels at a date and sums of money: amounts such as land supplied change from year to year. A bound that is to
    be kept may well lie behind what was reached.
    """
    for series in facts.ledger.series:
        known = series.key.measure == Measure.LEVEL and nature(series.key.indicator).known and _told_apart(series)
        if not known:
            continue
        distinct_targets = distinct(facts.reliable(series.targets))
        targets = [one for one in distinct_targets if one.nature.direction is not Direction.RANGE]
        for one, other in combinations(targets, 2):
            lasting = is_level_at_a_date(one) or series.key.dimension == "money"
            if lasting and one.period.end < other.period.end and one.period.months == other.period.months:
                yield _lower(one, other)
        for target in targets:
            base = find_base(target, facts.reliable(series.results), facts.ledger.horizon(target.place.identity))
            if base is not None and is_level_at_a_date(target) and not aim_of(target).falling:
                yield _lower(base, target)


def _lower(earlier: Observation, later: Observation) -> Relation:
    holds = aim_of(later).gap(earlier.low) <= 0
    verdict = Wording("后一目标低于前者", "the later target falls behind the earlier figure")
    return _pair(Rule.LATER_TARGET, later, earlier, verdict, holds=holds, weight=Weight.NOTICE)


def cumulative_relations(facts: Facts) -> Iterator[Relation]:
    """Amounts counted from January on do not fall within a year."""
    for series in facts.ledger.series:
        flow = any(one.nature.kind is Kind.FLOW for one in series.results)
        if series.key.measure != Measure.LEVEL or not flow or not _told_apart(series):
            continue
        figures = [one for one in series.results if is_cumulative(one.period) and one.comparator is Comparator.EQ]
        for one, other in combinations(figures, 2):
            if one.period.start == other.period.start and one.period.end < other.period.end:
                verdict = Wording("累计数应不减", "a cumulative figure should not fall")
                yield _pair(Rule.CUMULATIVE, other, one, verdict, holds=other.high + other.step >= one.low)
