"""Tables of the room."""

from lantu_platform.library.models.document import Document

__all__ = ["Document"]
