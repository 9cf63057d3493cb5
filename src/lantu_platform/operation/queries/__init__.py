"""Reads of the room."""

from lantu_platform.operation.queries.diagnosis import Diagnosis
from lantu_platform.operation.queries.examine import examine

__all__ = ["Diagnosis", "examine"]
