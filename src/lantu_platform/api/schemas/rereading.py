"""Documents that another engine has read, and what a new reading would change."""

from enum import StrEnum
from typing import TYPE_CHECKING, Any

from ninja import Field, Schema

from lantu_platform.api.schemas.fields import Body, Given, Key
from lantu_platform.api.schemas.review import SlotsOut
from lantu_platform.readings.enums import State
from lantu_platform.readings.queries import engine

if TYPE_CHECKING:
    from lantu_platform.readings.models import Comparison, Reading


class Difference(StrEnum):
    """How a new reading differs."""

    CONFLICT = "conflict"
    LOST = "lost"
    CHANGED = "changed"
    ADDED = "added"
    REMOVED = "removed"


class ComparisonOut(Schema):
    """What a new reading would change, in numbers, once `state` is done."""

    state: State
    added: int
    removed: int
    changed: int
    conflicts: int = Field(description="Where it contradicts a person, or no longer finds the figure.")
    kept: int = Field(description="Decisions of people that stay in force.")


class OutdatedOut(Schema):
    """A document that another engine has read."""

    document: Key = Field(alias="document_id")
    title: str
    engine: str = Field(description="What read it.")
    comparison: ComparisonOut | None = Field(description="With the present engine; null before it was asked for.")

    @staticmethod
    def resolve_title(reading: "Reading") -> str:
        """The document's title, or its file's name."""
        return str(reading)

    @staticmethod
    def resolve_comparison(reading: "Reading") -> "Comparison | None":
        """None also where it was made with yet another engine."""
        made: Comparison | None = getattr(reading, "comparison", None)
        return made if made and made.engine == engine() else None


class ComparedOut(Schema):
    """How far the comparisons of the outdated documents are."""

    engine: str = Field(description="The present one.")
    done: int
    failed: int
    open: int
    total: int


class DifferenceQuery(Schema):
    """Which differences."""

    difference: Difference | None = None


class DifferenceOut(Schema):
    """One figure that a new reading reads otherwise."""

    kind: Difference
    start: int
    text: str
    name: str
    before: SlotsOut | None = Field(description="What is in force; null where there is nothing.")
    after: SlotsOut | None = Field(description="What would be read; null where there would be nothing.")


class QueuedDocumentsOut(Schema):
    """How many documents were queued for the background."""

    documents: int


class ApplyIn(Body):
    """Which documents to read and store anew."""

    documents: list[Given] = Field(min_length=1, max_length=1000)


def differences_of(made: "Comparison", kind: Difference | None) -> list[dict[str, Any]]:
    """The differences of a kind, or all."""
    return [each for each in made.changes if kind in (None, each["kind"])]
