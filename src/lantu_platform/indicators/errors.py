"""The room's errors.

IndicatorError          a change cannot be made; its text, in the language of the page, says what is wrong and the cure
├── FormulaError        a formula cannot be read, or names what is not there
├── PlaceError          a place cannot stand there in the tree
├── StagingError        not all of an import lies ready
└── TargetError         a target cannot be set so
"""

from django.utils.translation import gettext as _


class IndicatorError(Exception):
    """A change of the catalogue cannot be made."""


class FormulaError(IndicatorError):
    """A formula cannot be read, names an indicator that is not there or has no unit, or goes in a circle."""


class PlaceError(IndicatorError):
    """A place cannot stand there in the tree: it or the one above has no name, is not known, or leads back to it."""


class StagingError(IndicatorError):
    """Not all figures of an import lie ready, as another attempt at it ran at the same time."""

    def __init__(self) -> None:
        super().__init__(_("这批数同时在导入两次，什么都没有写进去。请重新上传。"))


class TargetError(IndicatorError):
    """A target cannot be set so: its period, unit, value or decision is missing or wrong."""
