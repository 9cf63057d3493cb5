"""The family of errors.

LantuError
├── DocumentError            a document cannot be read; carries the file's name and the cure
│   ├── UnreachableDocument  there is no such file, it is a folder, or one has no right to open it
│   ├── EmptyDocument        nothing in it
│   ├── EncryptedDocument    a password is needed
│   ├── DamagedDocument      truncated or not what its name says
│   ├── NoTextLayer          a scan: pictures of pages without text
│   ├── DocumentTooLarge     above a limit that is named
│   └── UnsupportedFormat    a kind of file that Lantu does not read
├── MissingPackage           an optional package is asked for and not installed
├── LexiconError             a word table in data/ is broken; carries table and row
├── PeriodError              a text is not a period
└── UnitError                two units cannot be converted into each other

Every message says what happened, where, and what to do.
"""


class LantuError(Exception):
    """Base of all errors that Lantu raises on purpose."""


class DocumentError(LantuError):
    """A document cannot be read.

    `file` is its name, `trouble` what happened, `cure` what the user can do about it.
    """

    def __init__(self, file: str, trouble: str, cure: str) -> None:
        super().__init__(f"{file}: {trouble}. {cure}.")
        self.file = file
        self.trouble = trouble
        self.cure = cure


class UnreachableDocument(DocumentError):
    """The file is not there, is a folder, or may not be opened; `file` is the path that was asked for."""


class EmptyDocument(DocumentError):
    """The file holds no byte or no visible character."""


class EncryptedDocument(DocumentError):
    """The file needs a password."""


class DamagedDocument(DocumentError):
    """The file is truncated, corrupt or not what its name says."""


class NoTextLayer(DocumentError):
    """The pages are pictures; there is no text to read."""


class DocumentTooLarge(DocumentError):
    """The file is above a limit that the message names."""


class UnsupportedFormat(DocumentError):
    """The file is of a kind that Lantu does not read."""


class MissingPackage(LantuError):
    """Something was asked for that an optional package does, and it is not installed; the message says how to."""


class LexiconError(LantuError):
    """A word table is broken; the message names table, row and trouble."""


class PeriodError(LantuError):
    """A text does not name a period in Lantu's notation."""


class UnitError(LantuError):
    """Two units measure different things and cannot be converted into each other."""
