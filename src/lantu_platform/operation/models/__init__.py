"""Tables of the room."""

from lantu_platform.operation.models.worker import Worker

__all__ = ["Worker"]
