"""The slots of a statement that people may correct."""

from dataclasses import asdict, dataclass
from decimal import Decimal
from typing import Any, Self


@dataclass(frozen=True, slots=True, kw_only=True)
class Slots:
    """What a statement says, apart from its place.

    `indicator` is the name that the figure is filed under where a person or an alias said so, "" where it follows from
    the document's own words. `high` is the upper end of a range. Numbers keep the places that were written.
    """

    indicator: str = ""
    measure: str
    comparator: str
    value: Decimal
    high: Decimal | None = None
    unit: str
    status: str
    period: str
    region: str
    scope: tuple[str, ...] = ()

    def stored(self) -> dict[str, Any]:
        """As JSON; numbers as text."""
        high = None if self.high is None else f"{self.high:f}"
        return {**asdict(self), "value": f"{self.value:f}", "high": high, "scope": list(self.scope)}

    @classmethod
    def of(cls, stored: dict[str, Any]) -> Self:
        """From what `stored` gave."""
        high = None if stored["high"] is None else Decimal(stored["high"])
        given = {**stored, "value": Decimal(stored["value"]), "high": high, "scope": tuple(stored["scope"])}
        return cls(**given)
