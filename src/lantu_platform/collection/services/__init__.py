"""Writes of the room."""

from lantu_platform.collection.services.batches import confirm_batch, receive_batch, restart_batch, undo_batch
from lantu_platform.collection.services.decide import approve, send_back, submit, unlock
from lantu_platform.collection.services.design import Asked, save_template
from lantu_platform.collection.services.fill import Filled, save_entry
from lantu_platform.collection.services.notify import (
    Reminded,
    notify,
    read_notice,
    remind,
    remind_all,
    remind_by_calendar,
)
from lantu_platform.collection.services.opening import move_days, open_return, open_returns

__all__ = [
    "Asked",
    "Filled",
    "Reminded",
    "approve",
    "confirm_batch",
    "move_days",
    "notify",
    "open_return",
    "open_returns",
    "read_notice",
    "receive_batch",
    "remind",
    "remind_all",
    "remind_by_calendar",
    "restart_batch",
    "save_entry",
    "save_template",
    "send_back",
    "submit",
    "undo_batch",
    "unlock",
]
