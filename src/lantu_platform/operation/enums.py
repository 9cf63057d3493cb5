"""Small vocabularies of the room."""

from enum import StrEnum


class Health(StrEnum):
    """How a part of an installation is."""

    WELL = "well"
    DOUBTFUL = "doubtful"
    """It works, but not as it should in an office."""
    ILL = "ill"
    """It does not work, or data are at risk."""
