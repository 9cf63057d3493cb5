"""The years that an average growth is over, where the sentence tells only what it compares with."""

import re
from collections.abc import Sequence

from lantu.period import Period, TimeMention

_AGAINST = ("比", "较", "与", "同", "和")
_WRITTEN = re.compile(r"(?:19|20)\d\d")


def years_since(text: str, times: Sequence[TimeMention], now: Period | None) -> Period | None:
    """与2010年的12万人相比，年平均减少0.6%: the years behind the last that the sentence compares with, up to now.

    `times` are those of the sentence before the figure. None where it compares with no earlier year.
    """
    for time in reversed(times):
        against = time.period.is_year and text.endswith(_AGAINST, 0, time.start) and _WRITTEN.match(text, time.start)
        if now and against:
            first, last = time.period.end[0] + 1, now.end[0]
            return Period.parse(f"{first}/{last}") if first < last else None
    return None
