"""Tables of the room."""

from lantu_platform.collection.models.batch import Batch
from lantu_platform.collection.models.filing import Entry, Return
from lantu_platform.collection.models.notice import Notice
from lantu_platform.collection.models.template import Cell, Template

__all__ = ["Batch", "Cell", "Entry", "Notice", "Return", "Template"]
