"""Statements."""

from enum import StrEnum

from ninja import Field, Schema

from lantu_platform.api.schemas.fields import DayQuery, Figure, Key, Words, Year
from lantu_platform.readings.enums import Comparator, Measure, Review, Status
from lantu_platform.readings.queries import StatementFilter
from lantu_platform.readings.queries.ledger import ORDERS

StatementOrder = StrEnum("StatementOrder", {f"{sign}{key}": f"{sign}{key}" for key in ORDERS for sign in ("", "-")})  # type: ignore[misc]


class StatementQuery(DayQuery):
    """Which statements."""

    q: Words = Field("", description="Words in name, sentence, place or period.")
    document: Key | None = None
    indicator: Key | None = None
    region: Words = ""
    year: Year | None = Field(None, description="The last year of the period.")
    status: Status | None = None
    measure: Measure | None = None
    doubtful: bool = Field(default=False, description="Only those of which the reader is unsure.")
    order: StatementOrder = Field(
        StatementOrder("document"), description='What it is sorted by; "-" in front turns it round.'
    )

    def wanted(self) -> StatementFilter:
        """The filter of the room below."""
        return StatementFilter(
            text=self.q,
            document=self.document,
            indicator=self.indicator,
            region=self.region,
            year=self.year,
            status=self.status or "",
            measure=self.measure or "",
            doubtful=self.doubtful,
            order=self.order,
        )


class StatementOut(Schema):
    """One quantified claim with its place in the text."""

    id: Key
    document: Key = Field(alias="document_id")
    start: int
    end: int
    text: str
    name: str = Field(description="The indicator as the document calls it.")
    indicator: Key = Field(alias="indicator_id")
    indicator_name: str = Field(alias="indicator.name")
    measure: Measure
    comparator: Comparator
    value: Figure
    high: Figure | None = Field(description="The upper end of a range.")
    unit: str
    status: Status
    period: str
    region: str
    scope: list[str]
    base: str
    section: list[str]
    page: int | None
    sentence: str
    doubts: list[str]


class ReadStatementOut(StatementOut):
    """A statement with why it was read so."""

    rules: list[str] = Field(description="The rules of the reader that made it, in their order.")
    review: Review
    table: str = Field(description='The indicator table that it stands in; "" where it stands in the text.')
    row: int | None
    attribute: str
    monitor: str


class ChoiceOut(Schema):
    """A value with how many statements have it."""

    value: str
    word: str
    count: int


class FacetOut(Schema):
    """One way to narrow the list, with its most frequent values."""

    name: str
    choices: list[ChoiceOut]


class ExportFormat(StrEnum):
    """How a list is written."""

    CSV = "csv"
    JSONL = "jsonl"
    PARQUET = "parquet"
