"""Tables of the room."""

from lantu_platform.dissemination.models.opening import Opening
from lantu_platform.dissemination.models.publication import Publication

__all__ = ["Opening", "Publication"]
