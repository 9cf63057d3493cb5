"""Where a paper goes over to other years, or from results to promises, between its headings."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from lantu.aspect import Status
from lantu.statement.bare_titles import bare_titles
from lantu.statement.frame import (
    FIVE_YEAR_NUMBER,
    HEAD_YEAR,
    Frame,
    last_year_frame,
    plan_frame,
    speaks_of_time,
    year_frame,
)
from lantu.text import Document, fold

At = Callable[[int], Frame]
"""The frame that the headings tell for an offset."""


@dataclass(frozen=True, slots=True)
class Turn:
    """Where a review of five years goes over to the last of them: `frame` holds from `start` to `end`."""

    start: int
    end: int
    frame: Frame


def find_turns(document: Document, titles: list[str], top: Frame, frames: Sequence[Frame]) -> Iterator[Turn]:
    """All turns of a document, those that go before others first; `titles` and `frames` are those of its sections."""

    def at(offset: int) -> Frame:
        return frame_of_section(document, top, frames, offset)

    for bare in bare_titles(document, top, at):
        yield Turn(*bare)
    yield from _turns(document, titles, frames)
    yield from _terms(document, titles, frames)
    yield from _aims(document, titles, at)
    yield from _looking_back(document, at)


def frame_of_section(document: Document, top: Frame, frames: Sequence[Frame], offset: int) -> Frame:
    """The frame of the section that an offset stands in; `top` outside all sections."""
    index = document.section_at(offset)
    return top if index is None else frames[index]


_YEAR_FIRST = re.compile("(?:19|20)\\d\\d年.*(?:五”?时期|五”(?!规划)|五年)")
"""2025年工作及“十四五”时期回顾: the year comes first, the five years from where a paragraph names them."""
_BACK = re.compile(
    "(?m)^\\s*(?:——)?(?:各位代表[，,！!：:]\\s*)?(?:(?:过去的?|这)?五年|“?十[一二三四五]?五”?(?:时期|期间|以来))|"
    "(?<=[。！!])(?:回望|回顾|回首|纵观)?(?:过去的?|这|近)?五年来?[，,]|"
    "(?<=[。！!])[^。！!\\n]{0,40}(?<=标志着)“?十[一二三四五]?五”?规划[^。！!\\n]{0,12}(?:收官|完成)"
)
"""A paragraph or sentence that goes back from the last year to all five."""


def _turns(document: Document, titles: list[str], frames: Sequence[Frame]) -> Iterator[Turn]:
    """In a section on “十二五”时期和2015年, the paragraph from which it tells of 2015 alone."""
    for section, title, frame in zip(document.sections, titles, frames, strict=True):
        if frame.status is not Status.ACTUAL or frame.flow is None or not frame.flow.is_several_years:
            continue
        named = HEAD_YEAR.search(title)
        year = int(named.group(1)) if named else frame.flow.end[0]
        told = rf"(?:回顾)?(?:刚刚)?(?:过去的)?{year}\s*年(?=[，,是我])"
        if not named:
            told = rf"(?:刚刚)?过去的(?:{year}年|一年)|{year}年是"
        opening = re.compile(rf"(?m)^\s*(?:各位代表[，,！：]\s*)?(?:{told})")
        match = opening.search(document.text, section.body, section.end)
        start = section.body if _YEAR_FIRST.search(title) else match.start() if match else None
        if start is not None:
            back = _BACK.search(document.text, start, section.end)
            yield Turn(start, back.start() if back else section.end, last_year_frame(frame, year))


_TERM = re.compile("(?:第?[一二三四五六七八九十]+届|本届)(?:人民)?政府[一-龥]{0,6}(?:回顾|总结)")
_IN_OFFICE = re.compile("(?m)^\\s*(?:自)?((?:19|20)[0-9]{2})年[^，。\\n]{0,8}以来")
"""What the review of a term of office opens with: 2027年以来, 自2027年换届以来."""
_OPENING = 60


def _terms(document: Document, titles: list[str], frames: Sequence[Frame]) -> Iterator[Turn]:
    """The review of a term of office, from the year in which its first line says that it began."""
    for section, title, frame in zip(document.sections, titles, frames, strict=True):
        began = _IN_OFFICE.search(document.text, section.body, section.body + _OPENING) if _TERM.search(title) else None
        if began is None or frame.calendar.year is None:
            continue
        years = int(began.group(1)), frame.calendar.year
        if 1 < years[1] - years[0] < _LONGEST_TERM:
            yield Turn(section.body, section.end, plan_frame(frame.calendar, years, Status.ACTUAL))


_LONGEST_TERM = 6
_FIVE_BACK = re.compile(
    "(?m)^\\s*(?:——)?(?:(?:过去的?|这)五年[，,]?(?:是|我们|面对|在)|五年来[，,](?:我们|全[省市区县州旗]))"
)
"""A paragraph that opens a review of five years under a heading without words of time: 过去五年，是…的五年."""


_CLOSED = re.compile(
    "(?m)^[^\\n]{0,80}“十[一二三四五]?五”(?:规划|时期)?[^。！!\\n]{0,12}(?:收官|完成|结束)[^。！!\\n]{0,8}[。！!]\\s*"
    "(?=(?:回望|回顾|回首|纵观)?(?:过去的?|这|近)?五年来?[，,])"
)
"""2030年任务完成，标志着“十五五”圆满收官。五年来，…: so does one under a heading of the last year alone."""


def _looking_back(document: Document, at: At) -> Iterator[Turn]:
    """Where a chapter without words of time, or of one year, goes over to the five up to the one under review."""
    closed = _CLOSED.search(document.text)
    if closed:
        yield from _back_from(document, at, closed.start())
        return
    opening = _FIVE_BACK.search(document.text)
    path = document.section_path(opening.start()) if opening else []
    if opening and not any(HEAD_YEAR.search(title) for title in path):
        yield from _back_from(document, at, opening.start())


def _back_from(document: Document, at: At, start: int) -> Iterator[Turn]:
    """The five years up to the one under review, from this place to the next heading with words of time."""
    frame = at(start)
    if frame.status is not Status.ACTUAL or frame.calendar.plan or frame.flow is None or not frame.flow.is_year:
        return
    later = (section for section in document.sections if section.start > start)
    end = next((section.start for section in later if speaks_of_time(fold(section.title).text)), len(document.text))
    last = frame.flow.end[0]
    yield Turn(start, end, plan_frame(frame.calendar, (last - 4, last), Status.ACTUAL))


_AIMS = re.compile(r"(?:预期|发展|奋斗|主要)目标(?:任务)?(?:是|为)?(?:[：:,，](?=.*\d)|[：:]\s*\n(?=\s*[1一（(].*\d))")
"""What a paragraph opens with that tells what is aimed at: 今年的主要预期目标是：…"""
_OF_PLAN = re.compile("“(十[一二三四五六]?)五”")
_LONGEST_AIM = 70
_STOP = re.compile("[。！？]")
_AIMED_BEFORE = re.compile("去年|上年|确定的|完成|实现|提出的")


def _aims(document: Document, titles: list[str], at: At) -> Iterator[Turn]:
    """Where a paper that reviews goes over to its aims without a heading, up to the next heading with words of time."""
    for match in _AIMS.finditer(document.text):
        start = document.text.rfind("\n", 0, match.start()) + 1
        opening = document.text[start : match.end()]
        if len(opening) > _LONGEST_AIM or _STOP.search(opening):
            continue
        frame = at(start)
        this_year = frame.calendar.this_year
        if frame.status is Status.TARGET or this_year is None or _AIMED_BEFORE.search(opening):
            continue
        named = HEAD_YEAR.search(opening)
        year = int(named.group(1)) if named else this_year
        later = zip(document.sections, titles, strict=True)
        end = next((s.start for s, title in later if s.start > match.start() and speaks_of_time(title)), None)
        planned = _OF_PLAN.search(opening)
        first = FIVE_YEAR_NUMBER.get(planned.group(1), 0) if planned else 0
        aim = year_frame(frame, year, Status.TARGET)
        if first >= this_year:
            aim = plan_frame(frame.calendar, (first, first + 4), Status.TARGET)
        if year >= this_year:
            yield Turn(start, end or len(document.text), aim)
