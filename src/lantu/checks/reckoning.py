"""A figure against what other figures give for it."""

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal

from lantu.checks.interval import Interval
from lantu.checks.model import Relation, Rule
from lantu.checks.words import comparison, figure
from lantu.errors import UnitError
from lantu.progress import Wording
from lantu.series import Observation
from lantu.unit import convert

_HUNDRED = Decimal(100)


def in_unit(one: Observation, unit: str) -> Observation | None:
    """The figure in another unit of what it measures; None where the unit measures something else."""
    if one.unit == unit:
        return one
    try:
        low, high, step = (convert(value, one.unit, unit) for value in (one.low, one.high, one.step))
    except UnitError:
        return None
    return replace(one, value=(low, high) if isinstance(one.value, tuple) else low, step=abs(step), unit=unit)


def reckoned(
    rule: Rule, claimed: Observation, given: Interval, how: Wording, *others: Observation, room: Decimal = Decimal(0)
) -> Iterator[Relation]:
    """The claimed figure against what the others give, `room` more at either end allowed.

    Nothing where the claim is a bound without an end ("8%以上"): that is no figure to compare.
    """
    written = Interval.of(claimed)
    if written is None:
        return
    allowed = given.widened(room)
    holds = written.meets(allowed)
    yield Relation(
        rule=rule,
        members=(claimed, *others),
        holds=holds,
        message=comparison(claimed, how, given.middle, holds=holds),
        expected=given.middle,
        tolerance=allowed.radius + claimed.step / 2,
    )


def difference(rule: Rule, claimed: Observation, one: Observation, other: Observation) -> Iterator[Relation]:
    """The claimed figure against one minus the other, all in units that can be subtracted."""
    first, second = Interval.of(one), Interval.of(other)
    if first is None or second is None:
        return
    said, taken = figure(one), figure(other)
    how = Wording(f"由{said.zh}减{taken.zh}", f"{said.en} minus {taken.en}")
    yield from reckoned(rule, claimed, first - second, how, one, other)


def quotient(one: Observation, other: Observation) -> Interval | None:
    """One divided by the other; None where either has no end or the divisor may be zero."""
    first, second = Interval.of(one), Interval.of(other)
    if first is None or second is None:
        return None
    try:
        return first / second
    except ZeroDivisionError:
        return None


def percent(share: Interval) -> Interval:
    """A share of one in per cent."""
    return share.scaled(_HUNDRED)


def divided_by(one: Observation, other: Observation) -> Wording:
    """How a quotient was reckoned."""
    said, divisor = figure(one), figure(other)
    return Wording(f"由{said.zh}除以{divisor.zh}", f"{said.en} divided by {divisor.en}")
