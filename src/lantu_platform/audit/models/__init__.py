"""Tables of the room."""

from lantu_platform.audit.models.entry import Entry, subject_of

__all__ = ["Entry", "subject_of"]
