"""What a figure is said to be: target or actual, bound, level or growth."""

from lantu.aspect.model import Comparator, Measure, Status

__all__ = ["Comparator", "Measure", "Status"]
