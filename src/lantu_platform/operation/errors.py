"""Errors of the room.

OperationError             each says what happened, and the cure
├── BackupExists           a file of this name is there already
├── BackupDamaged          cut short, changed, or no backup of Lantu
├── BackupDoesNotFit       made on another kind of database or by another version, or with rows refused here
├── NotEmpty               there are data here that restoring would replace
└── DatabaseToolFailed     pg_dump or pg_restore is missing or gave up
"""


class OperationError(Exception):
    """`trouble` is what happened and where, `cure` what to do."""

    def __init__(self, trouble: str, cure: str) -> None:
        """The message has both."""
        super().__init__(f"{trouble}. {cure}.")
        self.trouble = trouble
        self.cure = cure


class BackupExists(OperationError):
    """A file of this name is there already."""


class BackupDamaged(OperationError):
    """Cut short, changed, or no backup of Lantu."""


class BackupDoesNotFit(OperationError):
    """Made on another kind of database or by another version, or with rows that are refused here."""


class NotEmpty(OperationError):
    """There are data here that restoring would replace."""


class DatabaseToolFailed(OperationError):
    """pg_dump or pg_restore is missing or gave up."""
