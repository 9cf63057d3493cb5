"""Reads of the room."""

from lantu_platform.operation.queries.background import Background, background
from lantu_platform.operation.queries.diagnosis import Diagnosis
from lantu_platform.operation.queries.examine import examine
from lantu_platform.operation.queries.metrics import metrics, note_request
from lantu_platform.operation.queries.storage import is_ready, tables

__all__ = ["Background", "Diagnosis", "background", "examine", "is_ready", "metrics", "note_request", "tables"]
