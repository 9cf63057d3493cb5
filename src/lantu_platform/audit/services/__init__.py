"""Writes of the room."""

from lantu_platform.audit.services.record import record

__all__ = ["record"]
