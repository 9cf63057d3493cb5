"""Writes of the room."""

from lantu_platform.collection.services.decide import approve, send_back, submit, unlock
from lantu_platform.collection.services.design import Asked, save_template
from lantu_platform.collection.services.fill import Filled, save_entry
from lantu_platform.collection.services.notify import notify, read_notice, remind, remind_by_calendar
from lantu_platform.collection.services.opening import move_days, open_return, open_returns

__all__ = [
    "Asked",
    "Filled",
    "approve",
    "move_days",
    "notify",
    "open_return",
    "open_returns",
    "read_notice",
    "remind",
    "remind_by_calendar",
    "save_entry",
    "save_template",
    "send_back",
    "submit",
    "unlock",
]
