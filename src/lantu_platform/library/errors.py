"""The room's errors.

LibraryError
├── FileTooLarge      above the limit
└── FileEmpty         0 bytes
"""


class LibraryError(Exception):
    """A file cannot be taken in; `file` is its name."""

    def __init__(self, file: str) -> None:
        super().__init__(file)
        self.file = file


class FileTooLarge(LibraryError):
    """Above the limit for one file."""


class FileEmpty(LibraryError):
    """No byte in it."""
