"""Periods as an office writes them, in the language of the page."""

from functools import lru_cache

from django.utils.translation import get_language

from lantu.errors import PeriodError
from lantu.period import Period
from lantu.progress import Wording, period_words


def written_period(period: Period | str) -> str:
    """2021年上半年 for "2021H1", 2021—2025年 for "2021/2025"; what is no period stays as it is."""
    words = _words(str(period))
    return words.en if (get_language() or "").startswith("en") else words.zh


def dated(told: str) -> str:
    """A figure behind its period: "2024 77.61%" as 2024年 77.61%."""
    period, _, figure = told.partition(" ")
    return f"{written_period(period)} {figure}"


@lru_cache(maxsize=4096)
def _words(notation: str) -> Wording:
    try:
        return period_words(Period.parse(notation))
    except PeriodError:
        return Wording(notation, notation)
