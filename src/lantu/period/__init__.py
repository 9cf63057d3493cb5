"""Time: periods as small immutable values, and the words that name them."""

from lantu.period.model import Period
from lantu.period.words import TIME, Calendar, TimeKind, TimeMention, find_times
from lantu.period.written import in_notation

__all__ = ["TIME", "Calendar", "Period", "TimeKind", "TimeMention", "find_times", "in_notation"]
