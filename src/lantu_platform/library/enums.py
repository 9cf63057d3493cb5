"""Small vocabularies of the room."""

from enum import StrEnum


class Outcome(StrEnum):
    """What became of a file that was handed in."""

    NEW = "new"
    DUPLICATE = "duplicate"
    """The same bytes are in the library."""
    RESTORED = "restored"
    """The same bytes had been deleted; the document is back with everything that was read in it."""
