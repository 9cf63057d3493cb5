"""Kinds of fields that many schemas have."""

from datetime import date
from typing import Annotated

from django.utils import timezone
from ninja import Field
from pydantic import AfterValidator, BeforeValidator

EARLIEST = date(1990, 1, 1)

Key = Annotated[int, Field(ge=1, le=2**63 - 1)]
"""The number of a record."""

Words = Annotated[str, Field(max_length=200, pattern=r"^[^\x00]*$")]
"""Words to look for; a NUL is in no text."""

Year = Annotated[int, Field(ge=1, le=9999)]

Figure = Annotated[str, Field(pattern=r"^-?[0-9]+(\.[0-9]+)?$")]
"""A decimal number as text, so that no program rounds it on the way."""


def _within(day: date) -> date:
    """Nothing is known before the first computer files, and tomorrow nothing else than today."""
    return min(max(day, EARLIEST), timezone.localdate())


def _written(day: object) -> object:
    """A date as ISO 8601 writes it; a bare number is no date. Raises ValueError."""
    return date.fromisoformat(day) if isinstance(day, str) else day


Day = Annotated[date, BeforeValidator(_written), AfterValidator(_within)]
"""The day of which the answer tells; one that lies ahead counts as today."""
