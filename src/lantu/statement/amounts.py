"""What a figure and the verb before it come to: measure, sign, and what coordinated figures share."""

from dataclasses import replace
from decimal import Decimal

from lantu.aspect import Comparator, Measure
from lantu.indicator import split_verb
from lantu.statement.draft import Draft
from lantu.statement.figure import Figure, FigureKind
from lantu.statement.lead import Lead
from lantu.statement.model import Value

_TAILS = frozenset({Comparator.APPROX, Comparator.GE, Comparator.LE})
"""The bounds that stand behind a figure and hold for all of a list: 6%、8%以上."""


def share_tail(figures: list[Figure]) -> list[Figure]:
    """10%、11%左右: the tail belongs to both; 16.4个、1.3个百分点: so does the unit."""
    last = figures[-1]
    if last.unit == "个百分点":
        figures = [
            replace(figure, unit=last.unit, unit_kind="ratio") if figure.unit == "个" else figure for figure in figures
        ]
    if last.comparator in _TAILS and all(f.comparator is Comparator.EQ and f.unit == last.unit for f in figures[:-1]):
        return [replace(figure, comparator=last.comparator) for figure in figures]
    return figures


def measured(figure: Figure, lead: Lead) -> tuple[Measure, Value]:
    """The measure with the signed value: the verb of change tells both."""
    if figure.kind is FigureKind.RANK:
        return Measure.RANK, figure.value
    if figure.unit.endswith(("百分点", "千分点", "个点")):
        return Measure.CHANGE, _signed(figure.value, lead.sign)
    if not lead.sign:
        return Measure.LEVEL, figure.value
    if figure.unit_kind == "ratio":
        return Measure.AVG_GROWTH if lead.average else Measure.GROWTH, _signed(figure.value, lead.sign)
    return Measure.CHANGE, _signed(figure.value, lead.sign)


def _signed(value: Value, sign: int) -> Value:
    if sign >= 0:
        return value
    if isinstance(value, tuple):
        return (-value[1], -value[0])
    return Decimal(0) - value if value else value


def goes_on_decreasing(figure: Figure, lead: Lead, last: Draft) -> bool:
    """减免税费1.9亿元、租金932万元: the verb holds for what is listed behind."""
    listed = lead.joined == "、" and bool(lead.head) and not (lead.sign or lead.light)
    if not listed or "decrease before noun" not in last.rules:
        return False
    return figure.unit_kind == last.figure.unit_kind and not split_verb(lead.head)[0]
