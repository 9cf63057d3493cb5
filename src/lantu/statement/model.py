"""One quantified claim, and what was not understood."""

from dataclasses import dataclass
from decimal import Decimal

from lantu.aspect import Comparator, Measure, Status

Value = Decimal | tuple[Decimal, Decimal]
"""A number in the statement's unit; a pair (low, high) for a range."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """One quantified claim about a subject in a period, with its place in the text.

    `text` is `document.text[start:end]`. `period` is in the notation of `lantu.period.Period`.
    `rules` names the rules that made the statement, in the order they were used; `doubts` what the reader is unsure of
    (empty: sure). `section` is the path of headings, outermost first. `table`, `row`, `attribute` and `monitor` are
    set for figures of an indicator table only.
    """

    start: int
    end: int
    text: str
    indicator: str
    measure: Measure
    comparator: Comparator
    value: Value
    unit: str
    status: Status
    period: str
    region: str
    scope: tuple[str, ...] = ()
    base: str | None = None
    section: tuple[str, ...] = ()
    page: int | None = None
    rules: tuple[str, ...] = ()
    doubts: tuple[str, ...] = ()
    table: str | None = None
    row: int | None = None
    attribute: str | None = None
    monitor: str | None = None

    @property
    def sure(self) -> bool:
        """Whether the reader has no doubt about any slot."""
        return not self.doubts


@dataclass(frozen=True, slots=True)
class Remark:
    """A number in the text that became no statement, with the reason.

    The reason is what the number is (date, duration, age, ordinal, name, threshold, title of a work, loose speech),
    where it stands (in the title, in a heading, in a caption, in a note, in a table, no value; outside the text),
    or that it has no unit or was not understood.
    """

    start: int
    end: int
    text: str
    reason: str
