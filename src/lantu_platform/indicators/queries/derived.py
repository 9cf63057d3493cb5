"""Values of derived indicators."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from lantu.errors import UnitError
from lantu.unit import convert
from lantu_platform.indicators.enums import Missing
from lantu_platform.indicators.models import Indicator
from lantu_platform.indicators.queries.formula import Result, parse_formula

DEEPEST = 10
"""So many formulas may stand on each other."""


@dataclass(frozen=True, slots=True)
class Told:
    """A number, or the state that stands for it."""

    result: Result

    @property
    def value(self) -> Decimal | None:
        """The number, if it is one."""
        return self.result if isinstance(self.result, Decimal) else None

    @property
    def missing(self) -> str:
        """The word of the state, "" for a number."""
        return str(self.result.label) if isinstance(self.result, Missing) else ""


@dataclass(frozen=True, slots=True)
class Operand(Told):
    """An indicator of a formula with its value."""

    indicator: Indicator


@dataclass(frozen=True, slots=True)
class Derived(Told):
    """A derived value of one region and period, with what it was reckoned from.

    `since` is the day on which the last of those figures came in; None where nobody asked.
    """

    region: str
    period: str
    operands: tuple[Operand, ...]
    since: date | None = None


def formula_indicators(indicator: Indicator) -> dict[str, Indicator]:
    """All indicators that a formula stands on, by name, those of formulas within it too."""
    found: dict[str, Indicator] = {}
    wanted = set(parse_formula(indicator.formula).names) if indicator.formula else set()
    for _ in range(DEEPEST):
        new = Indicator.objects.in_bulk(wanted - found.keys(), field_name="name")
        found |= new
        wanted = {name for one in new.values() if one.formula for name in parse_formula(one.formula).names}
        if not wanted - found.keys():
            break
    return found


def derive(
    indicator: Indicator, region: str, known: Mapping[str, Mapping[str, Result]], parts: Mapping[str, Indicator]
) -> list[Derived]:
    """The values of a derived indicator in one place, a period each, from what is `known` of its parts in that period.

    `parts` are those of `formula_indicators`. An operand of which nothing is known counts as `Missing.NO_DATA`.
    """
    return [_derived(indicator, region, period, told, parts) for period, told in known.items()]


def in_unit(value: Decimal | None, missing: str, unit: str, indicator: Indicator) -> Result:
    """A value, or its state, in its indicator's unit; UNDEFINED where the units measure different things."""
    if value is None:
        return Missing(missing)
    try:
        return convert(value, unit, indicator.unit) if indicator.unit else value
    except UnitError:
        return Missing.UNDEFINED


def _derived(
    indicator: Indicator, region: str, period: str, known: Mapping[str, Result], parts: Mapping[str, Indicator]
) -> Derived:
    def lookup(name: str, above: tuple[str, ...] = ()) -> Result:
        part = parts.get(name)
        if name in known or part is None or not part.formula:
            return known.get(name, Missing.NO_DATA)
        if name in above or len(above) > DEEPEST:
            return Missing.UNDEFINED
        return parse_formula(part.formula).value(lambda below: lookup(below, (*above, name)))

    formula = parse_formula(indicator.formula)
    operands = tuple(Operand(lookup(name), parts[name]) for name in formula.names if name in parts)
    return Derived(formula.value(lookup), region, period, operands)


def stands_on(indicator: Indicator, names: Iterable[str]) -> bool:
    """Whether a formula over these names would lead back to the indicator itself."""
    found = Indicator.objects.in_bulk(list(names), field_name="name")
    return any(one.pk == indicator.pk or indicator.name in formula_indicators(one) for one in found.values())
