"""Reads of the room."""

from lantu_platform.library.queries.documents import (
    deleted_documents,
    has_seen,
    kept_documents,
    known_documents,
    known_on,
    stored_files,
    unknown_documents,
)

__all__ = [
    "deleted_documents",
    "has_seen",
    "kept_documents",
    "known_documents",
    "known_on",
    "stored_files",
    "unknown_documents",
]
