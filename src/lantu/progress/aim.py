"""What a target asks for: which side is better, which number must be reached, and whether a result reaches it."""

from dataclasses import dataclass
from decimal import Decimal

from lantu.aspect import Comparator, Measure
from lantu.progress.settings import thresholds
from lantu.series import Direction, Observation, find_indicator

BINDING = "约束性"
"""The attribute, as plans write it, of an indicator for which a government answers."""
_AT_LEAST = (Comparator.GE, Comparator.GT)
_AT_MOST = (Comparator.LE, Comparator.LT)


@dataclass(frozen=True, slots=True)
class Aim:
    """`goal` is the number to reach; `floor` and `ceiling` what still counts as reached, None for an open side.

    `falling`: less is better. `strict`: the goal itself does not count, it must be passed.
    """

    goal: Decimal
    floor: Decimal | None
    ceiling: Decimal | None
    falling: bool
    strict: bool

    def gap(self, value: Decimal) -> Decimal:
        """How far a value lies from the goal; positive where it is better."""
        return self.goal - value if self.falling else value - self.goal

    def reached(self, value: Decimal, *, beyond: bool = False) -> bool:
        """Whether a value satisfies the target; `beyond` says that the truth lies past the value on the good side."""
        if self.strict and not beyond and value == self.goal:
            return False
        above = self.floor is None or value >= self.floor
        below = self.ceiling is None or value <= self.ceiling
        return above and below


def _direction(target: Observation) -> Direction:
    if target.comparator in _AT_LEAST:
        return Direction.UP
    if target.comparator in _AT_MOST or target.key.measure == Measure.RANK:
        return Direction.DOWN
    if target.key.measure == Measure.CHANGE or (target.key.measure != Measure.LEVEL and target.low < 0):
        return Direction.DOWN if target.low < 0 else Direction.UP
    return target.nature.direction


def is_binding(target: Observation) -> bool:
    """Whether the target is 约束性: by the plan's own word, else where the outline of a national plan says so.

    Binding and expected indicators carry different responsibility and are judged apart (宁政发〔2006〕275号).
    """
    if target.attribute:
        return BINDING in target.attribute
    entry = find_indicator(target.key.indicator) if target.key.code else None
    return entry is not None and entry.attribute == BINDING


def aim_of(target: Observation) -> Aim:
    """What the target asks for.

    A bound (以上, 不超过) decides the side; without one what somebody said of the indicator, else the catalogue, or the
    words of the name. 左右 and 约 allow the share of the target that `data/progress.toml` names, for a binding target
    less. A range without a side that is better is kept on both.
    """
    direction = _direction(target)
    slack = Decimal(0)
    if target.comparator is Comparator.APPROX:
        limits = thresholds()
        slack = abs(target.low) * (limits.binding_approximate if is_binding(target) else limits.approximate)
    strict = target.comparator in (Comparator.GT, Comparator.LT)
    if direction is Direction.DOWN:
        return Aim(target.high, None, target.high + slack, falling=True, strict=strict)
    ceiling = target.high + slack if direction is Direction.RANGE else None
    return Aim(target.low, target.low - slack, ceiling, falling=False, strict=strict)


def reaches(aim: Aim, result: Observation) -> bool | None:
    """Whether the result reaches the aim; None where the result is a bound that leaves it open."""
    sure = result.comparator in (_AT_MOST if aim.falling else _AT_LEAST)
    open_side = result.comparator in (_AT_LEAST if aim.falling else _AT_MOST)
    value = result.high if aim.falling else result.low
    reached = aim.reached(value, beyond=result.comparator in (Comparator.GT, Comparator.LT) and sure)
    if sure:
        return True if reached else None
    if open_side:
        return None if reached else False
    return reached
