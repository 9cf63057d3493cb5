"""Reads of the room."""

from lantu_platform.audit.queries.history import history

__all__ = ["history"]
