"""Reads of the room."""

from lantu_platform.library.queries.documents import (
    has_seen,
    kept_documents,
    known_documents,
    known_on,
    stored_files,
    unknown_documents,
)

__all__ = [
    "has_seen",
    "kept_documents",
    "known_documents",
    "known_on",
    "stored_files",
    "unknown_documents",
]
