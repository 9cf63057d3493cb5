"""What a heading tells for the figures under it: the years they speak of, results or promises."""

import re
from dataclasses import dataclass, replace
from functools import cache, cached_property

from lantu.aspect import Status
from lantu.lexicon import any_word
from lantu.period import Calendar, Period, find_times


@dataclass(frozen=True)
class Frame:
    """What holds under a heading where the sentence says nothing else.

    `flow` is the period of what happens over time, `stock` of what stands at its end; they differ under a heading that
    speaks of several years.
    """

    calendar: Calendar
    status: Status
    flow: Period | None
    stock: Period | None
    guessed: bool = False

    @cached_property
    def of_several_years(self) -> bool:
        """Whether the heading speaks of more than a year: a plan, a term of office, a review of both."""
        return self.flow is not None and self.flow.is_several_years


FIVE_YEAR_NUMBER = {"十": 2001, "十一": 2006, "十二": 2011, "十三": 2016, "十四": 2021, "十五": 2026, "十六": 2031}
"""The first year of each five-year plan by its number."""


def plan_frame(calendar: Calendar, plan: tuple[int, int], status: Status) -> Frame:
    first, last = plan
    calendar = replace(calendar, plan=plan, year=last if status is Status.ACTUAL else calendar.year)
    return Frame(calendar, status, Period.parse(f"{first}/{last}"), Period.year(last))


@cache
def _words(kind: str) -> re.Pattern[str]:
    return re.compile(any_word("heading_words", kind=kind))


@cache
def _reviews() -> re.Pattern[str]:
    """Chapters of a five-year plan that tell of the five years before it (第一章 发展基础)."""
    return re.compile(rf"(?:第[一二三四五六七八九十]+[篇章节])?\s*(?:{any_word('heading_words', kind='review')})")


HEAD_YEAR = re.compile(r"((?:19|20)\d\d)年")
_BEGINNING = re.compile("开好局|起好步|开局|开门红")
"""推动“十六五”开好局: the first year of the plan, which the paper arranges, not all five."""
_HEAD_PLAN = re.compile(r"“?(十[一二三四五六]?|九|八)五”?(?:时期|期间|规划)?")


_HEAD_YEARS = re.compile(
    r"(?P<past>(?P<term>本届政府)(?:任期|五年)?(?:工作)?回顾|(?:过去的?|这|前)(?P<n1>[三四五六])年|(?P<n2>[三四五六])年来|"
    r"(?<!今后)(?<!未来)(?P<n3>[三四五六])年(?:政府)?(?:工作)?(?:的?主要)?(?:回顾|成就|总结)|[一-龥]{2}的(?P<n5>[三四五六])年$)|"
    r"(?:今后|未来)(?P<n4>[三四五六])年"
)
"""Several years that a heading reviews or looks forward to: 过去四年工作回顾."""
_COUNT = {"三": 3, "四": 4, "五": 5, "六": 6}


def _count(several: re.Match[str]) -> int:
    """How many years a heading names; a term of office has five."""
    return _COUNT[next((word for word in several.group("n1", "n2", "n3", "n4", "n5") if word), "五")]


def under(title: str, parent: Frame, top: Frame, *, outermost: bool) -> Frame:
    """The frame under a heading: what it says itself, else what the heading above says."""
    plan = _HEAD_PLAN.search(title) if "五”" in title or "五时期" in title else None
    year = HEAD_YEAR.search(title)
    actual = bool(_words("actual").search(title))
    bulletin = top.flow is not None and top.flow.is_part_of_year
    target = bool(_words("target" if outermost and not bulletin else "turn").search(title)) and not actual
    first = FIVE_YEAR_NUMBER.get(plan.group(1)) if plan else None
    if (
        first is not None
        and first == parent.calendar.this_year
        and not (year or top.calendar.plan)
        and _BEGINNING.search(title)
    ):
        return year_frame(parent, first, Status.TARGET)
    if first is not None and (not year or int(year.group(1)) == first + 4):
        past = actual or (top.calendar.this_year is not None and first + 4 < top.calendar.this_year)
        return plan_frame(parent.calendar, (first, first + 4), Status.ACTUAL if past else Status.TARGET)
    this_year = parent.calendar.this_year
    part = _part_of_year(title, this_year) if actual else None
    several = _HEAD_YEARS.search(title) if "年" in title or "本届" in title else None
    if part and not several:
        return Frame(replace(parent.calendar, year=part.start[0], plan=None), Status.ACTUAL, part, part)
    if year:
        last = int(year.group(1)) - (1 if part else 0)
        if actual and several and several.group("past"):
            return plan_frame(parent.calendar, (last - _count(several) + 1, last), Status.ACTUAL)
        return year_frame(parent, last, _status_of_year(last, actual, target, parent, top))
    if not this_year:
        return parent
    if several:
        count = _count(several)
        last_told = top.calendar.plan[0] - 1 if top.calendar.plan else top.calendar.year or this_year - 1
        first = last_told - count + 1 if several.group("past") else last_told + 1
        status = Status.ACTUAL if several.group("past") else Status.TARGET
        return plan_frame(parent.calendar, (first, first + count - 1), status)
    if _reviews().match(title) and top.calendar.plan and top.status is Status.TARGET and parent is top:
        first = top.calendar.plan[0]
        return plan_frame(parent.calendar, (first - 5, first - 1), Status.ACTUAL)
    return _turned(title, parent, top, this_year, target=target, actual=actual) or parent


def _turned(title: str, parent: Frame, top: Frame, this_year: int, *, target: bool, actual: bool) -> Frame | None:
    """The frame of a heading that goes over to promises, or back to what went wrong; None of others."""
    turns = target and parent.status is not Status.TARGET and not parent.calendar.plan
    if turns or (not actual and "下半年" in title):
        return year_frame(parent, this_year + _years_ahead(title, top), Status.TARGET)
    if _words("shortcoming").search(title) and parent.status is Status.TARGET and not parent.calendar.plan:
        return year_frame(parent, this_year - 1, Status.ACTUAL)
    return None


def _years_ahead(title: str, top: Frame) -> int:
    """明年的目标, and what comes next in a paper that sums up the year itself, is of the year after."""
    if _NEXT_YEAR.search(title):
        return 1
    summed = top.status is Status.ACTUAL and top.flow is not None and top.flow.is_year and not top.guessed
    of_itself = summed and top.flow is not None and top.flow.start[0] == top.calendar.this_year
    return 1 if of_itself and not _THIS_YEAR.search(title) else 0


_NEXT_YEAR = re.compile("明年|来年|下一年")
_THIS_YEAR = re.compile("今年|本年|下半年|年内|四季度")


def speaks_of_time(title: str) -> bool:
    """Whether a heading itself tells of a year, of results or of promises."""
    return any(words.search(title) for words in (HEAD_YEAR, _words("actual"), _words("target")))


def speaks_of_several_years(title: str) -> bool:
    """Whether a heading reviews several years or looks forward to them (今后五年的重点目标)."""
    return bool(_HEAD_YEARS.search(title))


def _part_of_year(title: str, this_year: int | None) -> Period | None:
    """The half or the quarters that a heading reviews: 2031年上半年工作回顾."""
    times = find_times(title, Calendar(this_year, this_year))
    return next((time.period for time in times if time.period.months > 1 and time.period.is_part_of_year), None)


def _status_of_year(year: int, actual: bool, target: bool, parent: Frame, top: Frame) -> Status:
    """A heading with a year is of results or promises by its words, else by whether that year is still to come."""
    past = top.calendar.this_year is not None and year < top.calendar.this_year and top.status is Status.TARGET
    if actual or (past and not target):
        return Status.ACTUAL
    ahead = top.calendar.this_year == year and not top.calendar.plan and top.calendar.year != year
    return Status.TARGET if target or ahead else parent.status


def last_year_frame(review: Frame, number: int) -> Frame:
    """The last year of a review of several, whose averages are still those of all of them."""
    year = Period.year(number)
    return Frame(replace(review.calendar, year=number), Status.ACTUAL, year, year)


def year_frame(parent: Frame, number: int, status: Status) -> Frame:
    year = Period.year(number)
    return Frame(replace(parent.calendar, year=number, plan=None), status, year, year)
