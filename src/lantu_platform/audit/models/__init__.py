"""Tables of the room, and the file that witnesses the log."""

from lantu_platform.audit.models.entry import START, Entry, Head, canonical, subject_of
from lantu_platform.audit.models.witness import testify, testimony

__all__ = ["START", "Entry", "Head", "canonical", "subject_of", "testify", "testimony"]
