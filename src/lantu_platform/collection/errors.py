"""The room's errors; their text, in the language of the page, says what is wrong, where, and the cure.

CollectionError
├── DesignError      a form cannot be designed so
├── NotOpen          the return cannot be changed now; the text says why and who can open it
├── Contested        other figures of the same things hold already; `rivals` says which
├── OwnFigures       who filled or submitted the return wants to approve it; the text names who may
├── Blocked          the return cannot go on; `problems` says what is in the way
├── Conflict         somebody else has changed the cell meanwhile; carries what stands there
└── SheetError       a spreadsheet cannot be read at all
"""

from collections.abc import Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lantu_platform.collection.models import Entry
    from lantu_platform.collection.queries import Problem
    from lantu_platform.collection.services.rivals import Rival


class CollectionError(Exception):
    """Something in collection cannot be done."""


class DesignError(CollectionError):
    """A form cannot be designed so."""


class NotOpen(CollectionError):
    """The return cannot be changed now."""


class Contested(CollectionError):
    """Other figures of the same things hold already; each of `rivals` is the cell's figure and the one that holds."""

    def __init__(self, message: str, rivals: Sequence["Rival"]) -> None:
        super().__init__(message)
        self.rivals = rivals


class OwnFigures(CollectionError):
    """Who filled or submitted the return wants to approve it."""


class Blocked(CollectionError):
    """The return cannot go on; `problems` says what is in the way, cell by cell."""

    def __init__(self, message: str, problems: Sequence["Problem"]) -> None:
        super().__init__(message)
        self.problems = problems


class Conflict(CollectionError):
    """Somebody else has changed the cell meanwhile; `entry` is what stands there now."""

    def __init__(self, entry: "Entry") -> None:
        super().__init__(str(entry))
        self.entry = entry


class SheetError(CollectionError):
    """A spreadsheet cannot be read at all."""
