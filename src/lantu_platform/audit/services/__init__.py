"""Writes of the room."""

from lantu_platform.audit.services.origin import origin
from lantu_platform.audit.services.record import record

__all__ = ["origin", "record"]
