"""Reads of the room."""

from lantu_platform.people.queries.signed_in import signed_in

__all__ = ["signed_in"]
