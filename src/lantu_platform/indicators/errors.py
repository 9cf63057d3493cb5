"""The room's errors.

IndicatorError          a change cannot be made; its text, in the language of the page, says what is wrong and the cure
├── FormulaError        a formula cannot be read, or names what is not there
└── TargetError         a target cannot be set so
"""


class IndicatorError(Exception):
    """A change of the catalogue cannot be made."""


class FormulaError(IndicatorError):
    """A formula cannot be read, names an indicator that is not there or has no unit, or goes in a circle."""


class TargetError(IndicatorError):
    """A target cannot be set so: its period, unit, value or decision is missing or wrong."""
