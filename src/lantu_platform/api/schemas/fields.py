"""Kinds of fields that many schemas have."""

from datetime import date
from decimal import Decimal
from typing import Annotated

from django.utils import timezone
from ninja import Field, Schema
from pydantic import AfterValidator, BeforeValidator, ConfigDict

from lantu_platform.readings.queries import plain

EARLIEST, LATEST = date(1990, 1, 1), date(2100, 12, 31)


def _number(given: object) -> object:
    """A number as JSON writes it; a text or a truth is none. Raises ValueError."""
    if isinstance(given, str | bool):
        message = f"{given!r} is no number"
        raise ValueError(message)
    return given


Key = Annotated[int, Field(ge=1, le=2**63 - 1)]
"""The number of a record."""

Place = Annotated[int, Field(ge=0, le=2**31 - 1), BeforeValidator(_number)]
"""A character of a document's text, counted from 0."""

Words = Annotated[str, Field(max_length=200, pattern=r"^[^\x00]*$")]
"""Words to look for; a NUL is in no text."""

Year = Annotated[int, Field(ge=1, le=9999)]


def _figure(given: object) -> object:
    return plain(given) if isinstance(given, Decimal) else given


Figure = Annotated[str, BeforeValidator(_figure), Field(pattern=r"^-?[0-9]+(\.[0-9]+)?$")]
"""A decimal number as text, so that no program rounds it on the way."""


def _named(record: object) -> str:
    return "" if record is None else str(record)


Named = Annotated[str, BeforeValidator(_named)]
"""A person, a period or another thing as it writes itself; "" where there is none."""

EMPTY_IS_NULL = BeforeValidator(lambda word: word or None)
"""An empty word of the database is null."""


def _within(day: date) -> date:
    """Nothing is known before the first computer files, and tomorrow nothing else than today."""
    return min(max(day, EARLIEST), timezone.localdate())


def _written(day: object) -> object:
    """A date as ISO 8601 writes it; a bare number is no date. Raises ValueError."""
    return date.fromisoformat(day) if isinstance(day, str) else day


Day = Annotated[date, BeforeValidator(_written), AfterValidator(_within)]
"""The day of which the answer tells; one that lies ahead counts as today."""

Date = Annotated[date, BeforeValidator(_written)]
"""Any day."""

Given = Annotated[int, Field(ge=1, le=2**63 - 1), BeforeValidator(_number)]
"""The number of a record, in a body."""


class Body(Schema):
    """What a request brings; what the operation does not know is refused."""

    model_config = ConfigDict(extra="forbid")


def _sensible(day: date) -> date:
    """Raises ValueError for a day that no calendar of an office holds."""
    if not EARLIEST <= day <= LATEST:
        message = f"not between {EARLIEST} and {LATEST}"
        raise ValueError(message)
    return day


SetDay = Annotated[date, BeforeValidator(_written), AfterValidator(_sensible)]
"""A day that is set, also one that lies ahead."""

Text = Annotated[str, Field(max_length=300, pattern=r"^[^\x00]*$")]
"""A line that is kept."""

Name = Annotated[str, Field(max_length=100, pattern=r"^[^\x00]*$")]
"""What a person or a department is called."""

Ground = Annotated[str, Field(max_length=200, pattern=r"^[^\x00]*$")]
"""A decision's number or another reason; it goes into the log."""

LongText = Annotated[str, Field(max_length=5000, pattern=r"^[^\x00]*$")]
"""A paragraph that is kept."""


class DayQuery(Schema):
    """Of which day."""

    as_of: Day | None = Field(None, description="As known at the end of a day; without it today.")

    @property
    def day(self) -> date:
        """The day of which the answer tells."""
        return self.as_of or timezone.localdate()
