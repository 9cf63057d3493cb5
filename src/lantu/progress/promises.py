"""Every promise of a ledger beside what came of it."""

from calendar import monthrange
from collections.abc import Hashable, Iterable, Iterator
from dataclasses import replace
from datetime import date

from lantu.aspect import Measure
from lantu.period.model import Month
from lantu.progress import reasons
from lantu.progress.decided import Decisions
from lantu.progress.judge import judge
from lantu.progress.match import (
    cumulated,
    find_base,
    find_beside,
    find_result,
    is_level_at_a_date,
    realised_growth,
    rival,
)
from lantu.progress.model import Cause, Judgement
from lantu.progress.settings import thresholds
from lantu.series import Ledger, Observation, agree, is_general, target_versions


def judge_promises(ledger: Ledger, as_of: date | None = None, decisions: Decisions | None = None) -> list[Judgement]:
    """One judgement for every target of the ledger, in the order of keys and periods, then for those only decided.

    A target that is repeated with the same value and date is judged once. `as_of` hides later results and tells
    which targets are due; without it, it is the last day that most results of the latest document are about.
    """
    day = as_of or last_day(ledger)
    promised = [
        replace(judge_target(target, ledger, day, decisions), superseded_by=_newer(target, ledger))
        for series in ledger.series
        for target in _distinct(series.targets)
    ]
    alone = decisions.without(target for series in ledger.series for target in series.targets) if decisions else []
    return [*promised, *(_judge_since(target, since, ledger, day) for target, since in alone)]


def _newer(target: Observation, ledger: Ledger) -> Observation | None:
    """The version of the target that a later document put in its place."""
    last = target_versions(ledger, target)[-1]
    newer = last.effective > ledger.horizon(target.place.identity) and not agree(last.observation, target)
    return last.observation if newer else None


def last_day(ledger: Ledger) -> date | None:
    """The last day that most results of the latest document are about; None for a ledger without results."""
    year, month = ledger.latest
    return date(year, month, monthrange(year, month)[1]) if year else None


def promised(target: Observation) -> Hashable:
    """What a target of a series promises: equal for those that repeat it, whatever document they stand in.

    Another bound (达到, 以上, 左右) is another promise: what keeps the one may miss the other.
    """
    start = None if is_level_at_a_date(target) else target.period.start
    return target.key, start, target.period.end, target.value, target.comparator, target.base


def _distinct(targets: Iterable[Observation]) -> Iterator[Observation]:
    """Each promise once; a level said for the span of a plan and for its last year is one promise."""
    seen: set[object] = set()
    for target in targets:
        same = promised(target)
        if same not in seen:
            seen.add(same)
            yield target


def judge_target(
    target: Observation, ledger: Ledger, as_of: date | None = None, decisions: Decisions | None = None
) -> Judgement:
    """One target, or the decided one in its place, with the base and the result that the ledger holds for it.

    A result in the same row of the target's own table is the plan's account of it, and final.
    """
    decided = decisions.instead_of(target) if decisions else None
    aim, beside = decided or target, find_beside(target, ledger)
    if beside is not None:
        judged = judge(aim, beside, as_of=as_of, final=True)
    else:
        judged = _judge_since(aim, ledger.horizon(target.place.identity), ledger, as_of)
    return replace(judged, replaced=target if decided else None)


def _judge_since(target: Observation, horizon: Month, ledger: Ledger, as_of: date | None) -> Judgement:
    """One target that was set at the end of month `horizon`."""
    last_month = (as_of.year, as_of.month) if as_of else (9999, 12)
    series = ledger.find(target.key)
    results = tuple(one for one in series.results if one.period.end <= last_month) if series else ()
    base = find_base(target, results, horizon)
    result = find_result(target, results, horizon)
    total = cumulated(target, results)
    if total is not None and (result is None or result.period.end <= total[0].period.end):
        return replace(judge(target, total[0], history=results, as_of=as_of), related=total[1])
    without = judge(target, None, base, as_of=as_of)
    if result is not None and series is not None:
        # Two figures under one name in one document: no telling which of them answers the promise.
        doubtful = rival(target, series.targets) or rival(result, series.results)
        if doubtful is not None or is_general(target.key.indicator):
            return replace(
                without, cause=Cause.AMBIGUOUS, reason=reasons.ambiguous(target, doubtful), related=(result,)
            )
        return judge(target, result, base, history=results, as_of=as_of)
    if target.key.measure == Measure.AVG_GROWTH:
        rate = realised_growth(target, ledger, last_month)
        if rate is not None:
            return _by_levels(target, rate, without, as_of)
    return _explained(without, target, ledger, results, horizon=horizon, last_month=last_month)


def _by_levels(target: Observation, rate: Observation, without: Judgement, as_of: date | None) -> Judgement:
    if any(word in target.key.indicator for word in thresholds().comparable_prices):
        reason = reasons.prices_differ(target, rate)
        return replace(without, cause=Cause.PRICES_DIFFER, reason=reason, related=(rate,))
    return judge(target, rate, as_of=as_of)


def _explained(
    without: Judgement,
    target: Observation,
    ledger: Ledger,
    results: tuple[Observation, ...],
    *,
    horizon: Month,
    last_month: Month,
) -> Judgement:
    """No figure that may be compared: say whether another scope, or only another period, has one."""
    others: list[Observation] = []
    bases: list[Observation] = []
    for series in ledger.other_scopes(target.key):
        known = [one for one in series.results if one.period.end <= last_month]
        others += [result for result in [find_result(target, known, horizon)] if result]
        bases += [base for base in [find_base(target, known, horizon)] if base]
    if others:
        base = without.base
        newer = _nearest([one for one in bases if base is None or one.period.end > base.period.end], target, ledger)
        return replace(
            without,
            cause=Cause.SCOPE_DIFFERS,
            reason=reasons.scope_differs(target, others[0], newer[0] if newer else None),
            base=None if newer else base,
            related=(*others, *newer),
        )
    later = [one for one in results if one.period.end > horizon]
    if later:
        cause = without.cause if without.cause is Cause.NOT_DUE else Cause.PERIOD_DIFFERS
        return replace(without, cause=cause, reason=reasons.period_differs(target, later[-1]), related=(later[-1],))
    return without


def _nearest(bases: list[Observation], target: Observation, ledger: Ledger) -> list[Observation]:
    """Bases sorted by how near to the promise they stand, wherever its document repeats it."""
    series = ledger.find(target.key)
    promises = [one.place for one in series.targets if one.value == target.value] if series else []
    mentions = [place.start for place in promises if place.identity == target.place.identity] or [target.place.start]
    return sorted(bases, key=lambda base: min(abs(base.place.start - start) for start in mentions))
