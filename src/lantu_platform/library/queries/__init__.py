"""Reads of the room."""

from lantu_platform.library.queries.documents import find_document, known_on

__all__ = ["find_document", "known_on"]
