"""One target beside its base and result: the verdict with its reason."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from decimal import Decimal

from lantu.aspect import Comparator, Measure
from lantu.progress import reasons
from lantu.progress.aim import Aim, aim_of, is_binding, reaches
from lantu.progress.arithmetic import by_months, from_base, geometric, growth_rate, linear, ratio, without_base
from lantu.progress.forecast import project, years_between
from lantu.progress.model import Cause, Denominator, Judgement, Measures, Verdict, Wording
from lantu.progress.settings import thresholds
from lantu.progress.wording import both_sides, sentence
from lantu.series import Kind, Observation

_GROWTHS = (Measure.GROWTH, Measure.AVG_GROWTH)


def judge(
    target: Observation,
    result: Observation | None,
    base: Observation | None = None,
    *,
    history: Sequence[Observation] = (),
    as_of: date | None = None,
    final: bool = False,
) -> Judgement:
    """Set one target against one result of the same key and unit.

    `final` says that the result is the outcome whatever its period, as in a table of a finished plan. A result whose
    period ends with the target's or later is final too: met or not met. An earlier one is judged by the path from the
    base, or by the share of the period for an amount that is counted from the period's beginning; a target that it
    has reached already is met early, except where the value can still be lost (growth, rank, a bound to be kept).
    `history` are yearly results of the same key, for the projection.
    """
    due = as_of is None or (as_of.year, as_of.month) >= target.period.end
    shell = Judgement(
        indicator=target.key.indicator,
        verdict=Verdict.CANNOT_BE_JUDGED,
        cause=Cause.NO_RESULT if due else Cause.NOT_DUE,
        reason=reasons.no_result(target, base, due=due),
        as_of=as_of,
        target=target,
        base=base,
        result=result,
        binding=is_binding(target),
    )
    if result is None:
        return shell
    aim = aim_of(target)
    reached = reaches(aim, result)
    measures = _measures(target, result, base, aim)
    if final or result.period.end >= target.period.end:
        return _settled(shell, aim, reached, measures)
    if target.key.measure == Measure.LEVEL:
        counted = _counts_up(target, result, base)
        projection = project(target, result, base, history, counted=counted)
        measures = replace(measures, projection=projection)
        shell = replace(shell, outlook=reasons.projected(target, projection) if projection else None)
    if reached and not _can_be_lost(target, base, aim):
        return _verdict(shell, Verdict.MET, Cause.REACHED_EARLY, reasons.early(target, result, measures), measures)
    return _under_way(shell, aim, reached, measures)


def _verdict(shell: Judgement, verdict: Verdict, cause: Cause, reason: Wording, measures: Measures) -> Judgement:
    return replace(shell, verdict=verdict, cause=cause, reason=reason, measures=measures)


def _settled(shell: Judgement, aim: Aim, reached: bool | None, measures: Measures) -> Judgement:
    target, result = shell.target, shell.result
    if target is None or result is None or reached is None:
        return _open(shell, measures)
    if shell.binding:
        # A binding target is met or it is not: 97.8 percent of it would read as nearly met.
        measures = replace(measures, fulfilment=None, denominator=None)
    if reached:
        return _verdict(shell, Verdict.MET, Cause.REACHED, reasons.reached(target, result, aim, measures), measures)
    return _verdict(shell, Verdict.NOT_MET, Cause.MISSED, reasons.missed(target, result, aim, measures), measures)


def _open(shell: Judgement, measures: Measures) -> Judgement:
    sides = both_sides(shell.target, shell.result) if shell.target and shell.result else Wording("", "")
    reason = sentence(
        sides, Wording("实绩只说了界限，不能判断在目标哪一侧", "the result is a bound and may lie on either side")
    )
    return _verdict(shell, Verdict.CANNOT_BE_JUDGED, Cause.BOUND_ONLY, reason, measures)


def _can_be_lost(target: Observation, base: Observation | None, aim: Aim) -> bool:
    """Whether a value that satisfies the target today may fail it at its date: growths, ranks, bounds to be kept."""
    if target.key.measure in (*_GROWTHS, Measure.RANK):
        return True
    if _counted_from_start(target):
        return False
    if base is None:
        return aim.falling and target.comparator in (Comparator.LE, Comparator.LT)
    return _to_be_kept(base, aim)


def _to_be_kept(base: Observation, aim: Aim) -> bool:
    """Whether the base satisfied the target already: there is no way to go, only something to lose."""
    return aim.gap(base.low) >= 0 or aim.reached(base.low)


def _counted_from_start(target: Observation) -> bool:
    """Whether the target is an amount that is counted from the beginning of its period."""
    if target.key.measure == Measure.CHANGE:
        return True
    return target.key.measure == Measure.LEVEL and target.nature.kind is Kind.FLOW


def _within(target: Observation, result: Observation) -> bool:
    """Whether the result counts the first part of the target's period."""
    return result.period.start == target.period.start and result.period.end < target.period.end


def _counts_up(target: Observation, result: Observation, base: Observation | None) -> bool:
    """Whether the result grows into the target from nothing, rather than from a base."""
    return _counted_from_start(target) and (base is None or _within(target, result))


def _elapsed(target: Observation, result: Observation, base: Observation | None) -> Decimal | None:
    if _within(target, result):
        return by_months(result.period.months, target.period.months)
    if base is None:
        return None
    return ratio(years_between(base, result), years_between(base, target))


def _measures(target: Observation, result: Observation, base: Observation | None, aim: Aim) -> Measures:
    """All figures that are defined for this target, by its kind."""
    value = result.high if aim.falling else result.low
    gap = aim.gap(value)
    elapsed = _elapsed(target, result, base)
    if target.key.measure in _GROWTHS:
        return Measures(
            fulfilment=ratio(value, aim.goal) if aim.goal > 0 and not aim.falling else None,
            denominator=Denominator.TARGET_GROWTH,
            elapsed=elapsed,
            gap=gap,
        )
    if target.key.measure == Measure.RANK:
        return Measures(gap=gap, elapsed=elapsed)
    if _counts_up(target, result, base):
        share = ratio(value, aim.goal)
        pace = ratio(share, elapsed) if share is not None and elapsed else None
        return Measures(
            fulfilment=share,
            denominator=Denominator.TARGET,
            elapsed=elapsed,
            expected=linear(Decimal(0), aim.goal, elapsed) if elapsed else None,
            path="linear" if elapsed else None,
            gap=gap,
            pace=pace,
        )
    if base is not None and _to_be_kept(base, aim):
        return Measures(elapsed=elapsed, gap=gap)
    if base is None:
        share = without_base(aim.goal, value, falling=aim.falling)
        return Measures(fulfilment=share, denominator=Denominator.TARGET_WITHOUT_BASE, gap=gap)
    return _from_base(target, result, base, aim, Measures(elapsed=elapsed, gap=gap))


def _from_base(target: Observation, result: Observation, base: Observation, aim: Aim, measures: Measures) -> Measures:
    start, value = base.low, result.high if aim.falling else result.low
    share, elapsed = from_base(start, aim.goal, value), measures.elapsed
    path = thresholds().path(target.nature.kind.value) if target.unit != "%" else "linear"
    expected = None
    if elapsed is not None:
        expected = geometric(start, aim.goal, elapsed) if path == "geometric" else None
        if expected is None:
            path, expected = "linear", linear(start, aim.goal, elapsed)
    # Pace compares with the declared path: the share of the way that should be done by now.
    due_share = from_base(start, aim.goal, expected) if expected is not None else None
    return replace(
        measures,
        fulfilment=share,
        denominator=Denominator.TARGET_MINUS_BASE,
        expected=expected,
        path=path if expected is not None else None,
        pace=ratio(share, due_share) if share is not None and due_share else None,
        realised=growth_rate(start, value, years_between(base, result)),
        required=growth_rate(value, aim.goal, years_between(result, target)),
    )


def _under_way(shell: Judgement, aim: Aim, reached: bool | None, measures: Measures) -> Judgement:
    """A result before the target's date."""
    target, result = shell.target, shell.result
    if target is None or result is None or reached is None:
        return _open(shell, measures)
    pace = measures.pace
    if _can_be_lost(target, shell.base, aim) and (pace is None or reached):
        verdict = _kept(reached, measures)
        return _verdict(shell, verdict, Cause.PACE, reasons.so_far(target, result, measures, verdict), measures)
    if pace is None:
        return _verdict(shell, Verdict.CANNOT_BE_JUDGED, Cause.NO_BASE, reasons.no_base(target, result), measures)
    verdict = classify(pace, binding=shell.binding)
    return _verdict(shell, verdict, Cause.PACE, reasons.pace(target, result, measures, verdict), measures)


def _kept(reached: bool, measures: Measures) -> Verdict:
    if reached:
        return Verdict.ON_TRACK
    share = measures.fulfilment
    return Verdict.FAR_BEHIND if share is not None and share < thresholds().far_behind else Verdict.BEHIND


def classify(pace: Decimal, *, binding: bool = False) -> Verdict:
    """The class of a result on its way, from fulfilment over the share that should be done by now.

    A binding target is on track only where nothing is missing.
    """
    limits = thresholds()
    if pace >= limits.ahead:
        return Verdict.AHEAD
    if pace >= (limits.binding_on_track if binding else limits.on_track):
        return Verdict.ON_TRACK
    return Verdict.FAR_BEHIND if pace < limits.far_behind else Verdict.BEHIND
