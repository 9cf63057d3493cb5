"""Figures that stand in no document, as an indicator's chart draws them: reported, decided, derived."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import islice
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from lantu.period import Period
from lantu_platform.readings.queries import plain
from lantu_platform.web.addresses import in_reader
from lantu_platform.web.periods import written_period

if TYPE_CHECKING:
    from lantu_platform.indicators.models import Indicator
    from lantu_platform.indicators.queries import Derived, Goal, Reportings
    from lantu_platform.readings.queries import BesideTable


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """A point. `kind` is target or result, `source` names its line, `link` leads to its place on the page."""

    kind: str
    source: str
    measure: str
    period: Period
    value: Decimal
    unit: str
    status: str
    link: str

    @property
    def label(self) -> str:
        """What the point says."""
        return f"{written_period(self.period)} {plain(self.value)}{self.unit}"


def reported_marks(reported: "Iterable[Reportings]") -> Iterator[Mark]:
    """What departments reported last for each period."""
    for row in (each.now for each in reported):
        if row.value is not None:
            status = "estimate" if row.status == "estimate" else "actual"
            yield Mark(
                kind="result",
                source=_("填报"),
                measure=row.measure,
                period=Period.parse(row.period),
                value=row.value,
                unit=row.unit,
                status=status,
                link="#reported",
            )


def decided_marks(goals: "Iterable[Goal]") -> Iterator[Mark]:
    """The targets that hold by decision, without those that add up several years and would dwarf the yearly ones."""
    for goal in goals:
        summed = goal.decomposition is not None and goal.decomposition.rule == "sum"
        if goal.holds and not summed:
            yield Mark(
                kind="target",
                source=_("按决定"),
                measure=goal.target.measure,
                period=Period.parse(goal.target.period),
                value=goal.holds.value,
                unit=goal.holds.unit,
                status="target",
                link=f"#target-{goal.target.pk}",
            )


def derived_marks(indicator: "Indicator", derived: "Iterable[Derived]") -> Iterator[Mark]:
    """What the indicator's formula gives."""
    for each in derived:
        if each.value is not None:
            yield Mark(
                kind="result",
                source=_("按公式"),
                measure="level",
                period=Period.parse(each.period),
                value=round(each.value, 2),
                unit=indicator.unit,
                status="actual",
                link="#derived",
            )


def beside_marks(tables: "Iterable[BesideTable]", regions: Sequence[str]) -> Iterator[Mark]:
    """The results of the fullest table, a line for each place."""
    for table in islice(tables, 1):
        for row in table.rows:
            for region, cell in zip(regions, row.cells, strict=True):
                if cell and not row.target:
                    yield Mark(
                        kind="result",
                        source=region,
                        measure=table.measure,
                        period=row.period,
                        value=cell.figure.low,
                        unit=cell.figure.unit,
                        status=cell.figure.status,
                        link=in_reader(cell.statement) if cell.statement else "#beside",
                    )
