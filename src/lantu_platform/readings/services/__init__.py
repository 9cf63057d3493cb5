"""Writes of the room."""

from lantu_platform.readings.services.perform import read_waiting, recover_interrupted
from lantu_platform.readings.services.receive import read_again, receive_document

__all__ = ["read_again", "read_waiting", "receive_document", "recover_interrupted"]
