"""Writes of the room."""

from lantu_platform.operation.services.backup import Backup, back_up, forget_old_backups
from lantu_platform.operation.services.beat import beat, keep_calendar
from lantu_platform.operation.services.restore import restore

__all__ = ["Backup", "back_up", "beat", "forget_old_backups", "keep_calendar", "restore"]
