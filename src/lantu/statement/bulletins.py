"""What period a bulletin is about: a paper that reports on a year, a half, a quarter or some months.

Its title tells the period (2031年1至8月经济运行情况); where the title leaves the year out, the date below it does.
"""

import re
from functools import cache

from lantu.lexicon import any_word
from lantu.period import Calendar, Period, find_times

_PERFORMED = re.compile(
    r"(?P<year>(?:19|20)\d\d)年(?:上半年|前三季度|[1一]至[\d一二三四五六七八九十]+月|1[-—～]\d+月)国民经济和社会发展计划"
    r"(?:的?执行|完成|实施)情况"
)
"""How a plan was carried out in a part of its year."""
_QUOTED = re.compile("《[^》]*》")
"""Another paper, of whose fulfilment this one tells."""
_YEAR = re.compile(r"((?:19|20)\d\d)年(?!\d{1,2}月\d{1,2}日)")
"""A year that a title names, unlike the day on which it was published."""
_DATE = re.compile(r"((?:19|20)\d\d)(?:年|[-./])(\d{1,2})(?:月(?![-—~～至到])|[-./]\d)")
_PROGRESS = re.compile("进展|进度|推进|项目|工程|实事")
_AS_OF = re.compile(r"截[至止]到?(?:(?P<year>(?:19|20)\d\d)年)?(?P<month>\d{1,2})月(?:份|底|末)?(?![\d-])")
"""截至10月底: a paper on projects tells what was done in the year up to that month."""
_SPRING = 3
"""From this month on, news of projects tells of its own year."""
_HEAD = 300
_OPENING = 40
_PART = 14
"""How far behind a year the part of it is named."""
_LONGEST_TITLE = 60


def reported_period(title: str, text: str) -> Period | None:
    """The period that a bulletin is about; None where the paper is no bulletin. Both texts are folded.

    Without a title, the opening words of the text count, but only with a part of a year (1-8月，全市…).
    """
    performed = _PERFORMED.search(title or text[:_HEAD]) or _PERFORMED.search(text[:_OPENING])
    if performed:
        return _told(performed.group(), int(performed.group("year")), whole=False)
    title = _QUOTED.sub("", title)
    if _looks_ahead().search(title) or len(title) > _LONGEST_TITLE:
        return None
    opening = title or text[:_OPENING]
    year = _YEAR.search(opening)
    if year:
        told = _told(opening, int(year.group(1)), whole=bool(title))
        return (_up_to(title, text, int(year.group(1))) or told) if told and told.is_year else told
    date = _DATE.search(title) or _DATE.search(text[:_HEAD])
    if not date:
        return _dated_in_text(opening, text[:_HEAD])
    number, month = int(date.group(1)), int(date.group(2))
    told = _told(opening, number, whole=False)
    late = told is not None and told.end > (number, month)
    told = _told(opening, number - 1, whole=False) if late else told
    told = (_alike(text[:_HEAD], told) or told) if told else None
    news = _PROGRESS.search(title) and month >= _SPRING
    return told or _up_to(title, text, number) or (Period.year(number) if news else None)


def _alike(text: str, told: Period) -> Period | None:
    """The same part of the year as the text itself dates it (听取2031年前三季度情况的报告, published two years on)."""
    if told.is_year:
        return None
    found = (_told(text[year.start() :][:_PART], int(year.group(1)), whole=False) for year in _YEAR.finditer(text))
    alike = (part for part in found if part and (part.start[1:], part.end[1:]) == (told.start[1:], told.end[1:]))
    return next(alike, None)


def _dated_in_text(opening: str, text: str) -> Period | None:
    """The part of a year that an undated title names, with the year that the text gives to it."""
    year = _YEAR.search(text)
    part = _told(opening, int(year.group(1)), whole=False) if year else None
    return _alike(text, part) if part else None


@cache
def _looks_ahead() -> re.Pattern[str]:
    """Papers that look ahead, or that review one year at the beginning of the next."""
    return re.compile(any_word("paper_words", tells="ahead"))


def _up_to(title: str, text: str, year: int) -> Period | None:
    """The months of the year up to the one that a paper on projects opens with; None in other papers."""
    told = _AS_OF.search(text[:_HEAD]) if _PROGRESS.search(title) else None
    if told is None or not 1 < int(told["month"]) < 12 or int(told["year"] or year) != year:
        return None
    return Period.parse(f"{year}-01/{year}-{int(told['month']):02}")


def _told(words: str, year: int, *, whole: bool) -> Period | None:
    """The part of the year that the words name; if `whole`, else the year."""
    times = find_times(words, Calendar(year, year))
    part = next((time.period for time in times if time.period.is_part_of_year), None)
    return part or (Period.year(year) if whole else None)
