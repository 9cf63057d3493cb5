"""Writes of the room. Its log is kept by `audit`, which stands above and listens to `done`."""

from lantu_platform.people.services.announce import Deed, Move, done, work_moves
from lantu_platform.people.services.appoint import appoint
from lantu_platform.people.services.departments import (
    close_department,
    found_department,
    rename_department,
    transfer_department,
)
from lantu_platform.people.services.persons import (
    Details,
    NewPerson,
    add_person,
    change_password,
    change_person,
    deactivate,
    note_sessions_ended,
    reactivate,
    reset_password,
    reset_password_on_host,
    show_phone,
)
from lantu_platform.people.services.posts import end_post, give_post
from lantu_platform.people.services.reorganise import merge_departments, split_department
from lantu_platform.people.services.sheets import template_workbook
from lantu_platform.people.services.stand_in import delegate, end_delegation, may_delegate
from lantu_platform.people.services.take_back import may_undo_import, undo_import
from lantu_platform.people.services.take_in import Report, Trouble, apply_import, dry_run, receive_workbook

__all__ = [
    "Deed",
    "Details",
    "Move",
    "NewPerson",
    "Report",
    "Trouble",
    "add_person",
    "apply_import",
    "appoint",
    "change_password",
    "change_person",
    "close_department",
    "deactivate",
    "delegate",
    "done",
    "dry_run",
    "end_delegation",
    "end_post",
    "found_department",
    "give_post",
    "may_delegate",
    "may_undo_import",
    "merge_departments",
    "note_sessions_ended",
    "reactivate",
    "receive_workbook",
    "rename_department",
    "reset_password",
    "reset_password_on_host",
    "show_phone",
    "split_department",
    "template_workbook",
    "transfer_department",
    "undo_import",
    "work_moves",
]
