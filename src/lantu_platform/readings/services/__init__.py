"""Writes of the room."""

from lantu_platform.readings.services.alive import alive
from lantu_platform.readings.services.bulk import accept_sure, mark_of
from lantu_platform.readings.services.compare import apply_comparisons, compare_outdated, reread
from lantu_platform.readings.services.decide import accept, correct, reject
from lantu_platform.readings.services.missed import add_missed
from lantu_platform.readings.services.perform import read_waiting, recover_interrupted
from lantu_platform.readings.services.rebuild import rebuild_search
from lantu_platform.readings.services.receive import read_again, receive_document
from lantu_platform.readings.services.teach import refuse, take_in
from lantu_platform.readings.services.undo import undo, undo_last

__all__ = [
    "accept",
    "accept_sure",
    "add_missed",
    "alive",
    "apply_comparisons",
    "compare_outdated",
    "correct",
    "mark_of",
    "read_again",
    "read_waiting",
    "rebuild_search",
    "receive_document",
    "recover_interrupted",
    "refuse",
    "reject",
    "reread",
    "take_in",
    "undo",
    "undo_last",
]
