"""What a document and its headings tell before the first figure: place, years, result or promise."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from lantu.aspect import Status
from lantu.period import Calendar, Period, find_times
from lantu.region import Home, find_home
from lantu.statement.bulletins import reported_period
from lantu.text import Document, Section, fold


@dataclass(frozen=True, slots=True)
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
    turn: "tuple[int, Frame] | None" = None
    """Where the text of the section turns to its last year, and what holds from there: a heading that reviews five
    years and the last of them ("“十二五”时期和2015年工作回顾")."""


@dataclass(frozen=True, slots=True)
class Turn:
    """Where a review of five years goes over to the last of them: `frame` holds from `start` to `end`."""

    start: int
    end: int
    frame: Frame


@dataclass(frozen=True, slots=True)
class Context:
    """A document's home and its frames by section index; `top` holds outside all sections."""

    home: Home
    top: Frame
    frames: tuple[Frame, ...]
    turns: tuple[Turn, ...] = ()

    def at(self, document: Document, offset: int) -> Frame:
        """The frame that holds at an offset."""
        turned = next((turn.frame for turn in self.turns if turn.start <= offset < turn.end), None)
        if turned:
            return turned
        index = document.section_at(offset)
        frame = self.top if index is None else self.frames[index]
        return frame.turn[1] if frame.turn and offset >= frame.turn[0] else frame


_FIVE_YEAR_NUMBER = {"十": 2001, "十一": 2006, "十二": 2011, "十三": 2016, "十四": 2021, "十五": 2026, "十六": 2031}
_SPOKEN = re.compile(r"((?:19|20)\d\d)年\d{1,2}月\d{1,2}日")
_REPORT = re.compile(r"((?:19|20)\d\d)年[一-龥]{0,16}(?:政府)?(?:工作报告|发展报告)|[〔\[]((?:19|20)\d\d)[〕\]]")
_COMMUNIQUE = re.compile(
    r"((?:19|20)\d\d)年[一-龥]{0,24}统计公报|[一-龥]{2,16}((?:19|20)\d\d)年国民经济和社会发展统计公报"
)
_REVIEW = re.compile(
    r"((?:19|20)\d\d)年(?!上半年|前三季度|第?[一二三]季度)[一-龥]{0,8}(?:工作)?的?(?:主要)?(?:回顾|总结)"
)
_ARRANGE = re.compile(r"((?:19|20)\d\d)年[一-龥]{0,8}(?:工作)?的?(?:主要)?(?:安排|部署|任务|目标|打算|思路)")
_PLAN = re.compile(r"第(十[一二三四五六]?|九|八)个五年规划|“(十[一二三四五六]?|九|八)五”(?!普法)[一-龥]{0,10}规划")


def find_context(document: Document) -> Context:
    """The home of a document, and the frame of each of its sections."""
    text = document.folded_text
    title = fold(document.title).text
    home = find_home(title + "\n" + text if title else text)
    titles = [fold(section.title).text for section in document.sections]
    top = _top_frame(title, "\n".join(titles), text)
    frames: list[Frame] = []
    before = top
    for section, own in zip(document.sections, titles, strict=True):
        parent = before if section.parent is None else frames[section.parent]
        if parent.turn and section.start >= parent.turn[0]:
            parent = parent.turn[1]
        frame = _under(own, parent, top, outermost=section.parent is None)
        frames.append(_with_turn(frame, own, document.text, section) if _HEAD_YEAR.search(own) else frame)
        if section.parent is None:
            before = frames[-1] if frames[-1].status is Status.TARGET else top
    return Context(home, top, tuple(frames), tuple(_turns(document, titles, frames)))


def _turns(document: Document, titles: list[str], frames: list[Frame]) -> Iterator[Turn]:
    """In a section on “十二五”时期和2015年, the paragraph from which it tells of 2015 alone."""
    for section, title, frame in zip(document.sections, titles, frames, strict=True):
        year = _HEAD_YEAR.search(title)
        if not year or frame.status is not Status.ACTUAL or frame.flow is None or frame.flow.is_year:
            continue
        told = rf"(?:刚刚)?过去的{year.group(1)}年|{year.group(1)}年[，是](?=我们|面对|我[市县区省]|全[市县区省])"
        opening = rf"(?m)^\s*(?:各位代表[，！：])?(?:{told})"
        match = re.compile(opening).search(document.text, section.body, section.end)
        if match:
            yield Turn(match.start(), section.end, _year_frame(frame, int(year.group(1)), Status.ACTUAL))


def _with_turn(frame: Frame, title: str, text: str, section: Section) -> Frame:
    """The frame of five years with the place where a paragraph begins to speak of the year that the heading adds."""
    year = _HEAD_YEAR.search(title)
    if not year or not frame.calendar.plan:
        return frame
    opening = re.compile(
        rf"\n\s*(?:各位代表[，,！：]\s*)?(?:回顾)?(?:刚刚)?(?:过去的)?{year.group(1)}\s*年(?=[，,是我])"
    )
    match = opening.search(text, section.body, section.end)
    return (
        replace(frame, turn=(match.start(), _year_frame(frame, int(year.group(1)), frame.status))) if match else frame
    )


def _first(pattern: re.Pattern[str], text: str) -> int | None:
    match = pattern.search(text)
    return int(next(group for group in match.groups() if group)) if match else None


_IS_REPORT = re.compile(r"报告|讲话|解读|公报|总结|发言")
_IS_PLAN = re.compile(r"规划|纲要")


def _top_frame(title: str, titles: str, text: str) -> Frame:
    """What holds outside all sections: a communiqué or bulletin speaks of its own time, a report of the year before."""
    head = title + "\n" + text[:6_000]
    communique = _first(_COMMUNIQUE, head[:1_500]) if "公报" in head[:1_500] else None
    if communique:
        year = Period.year(communique)
        return Frame(Calendar(communique, communique), Status.ACTUAL, year, year)
    review = _first(_REVIEW, titles) or _first(_REVIEW, text[:3_000])
    plan = _plan(title, head, reviewed=review is not None)
    if plan:
        return _plan_frame(Calendar(plan, plan), (plan, plan + 4), Status.TARGET)
    reported = None if review else reported_period(title, text)
    if reported:
        number = reported.start[0]
        return Frame(Calendar(number, number), Status.ACTUAL, reported, reported)
    this_year = _this_year(title, titles, text, review)
    if this_year is None:
        return Frame(Calendar(None, None), Status.ACTUAL, None, None, guessed=True)
    spoken = _SPOKEN.search(head)
    late = bool(spoken and re.search(r"年(?:[5-9]|1[0-2])月", spoken.group()) and not review)
    year_spoken_of = this_year if late else this_year - 1
    year = Period.year(year_spoken_of)
    return Frame(Calendar(this_year, year_spoken_of), Status.ACTUAL, year, year, guessed=review is None)


def _plan(title: str, head: str, *, reviewed: bool) -> int | None:
    """The first year of the five-year plan that the document is; None where it is no such plan."""
    named = _PLAN.search(title)
    if not named and (reviewed or _IS_REPORT.search(title)):
        return None
    match = named or _PLAN.search(head)
    if not match or (title and _IS_REPORT.search(title) and not _IS_PLAN.search(title)):
        return None
    return _FIVE_YEAR_NUMBER.get(match.group(1) or match.group(2))


def _this_year(title: str, titles: str, text: str, review: int | None) -> int | None:
    """The year that the paper calls 今年: behind the one reviewed, the one arranged, the one in title or date."""
    if review:
        return review + 1
    head = text[:6_000]
    found = (_first(_ARRANGE, titles), _first(_REPORT, title), _first(_REPORT, head), _first(_SPOKEN, head))
    known = next((year for year in found if year), None)
    if known:
        return known
    years = [int(year) for year in re.findall(r"(?<![到至在])((?:19|20)\d\d)年(?!前)", text)]
    return max((year for year in years if years.count(year) >= 2), default=None)


def _plan_frame(calendar: Calendar, plan: tuple[int, int], status: Status) -> Frame:
    first, last = plan
    calendar = replace(calendar, plan=plan, year=last if status is Status.ACTUAL else calendar.year)
    return Frame(calendar, status, Period.parse(f"{first}/{last}"), Period.year(last))


_TARGET_WORDS = re.compile(
    r"安排|部署|目标|任务|打算|思路|展望|今后|下一步|总体要求|预期|今年|重点工作|工作重点|指导思想|努力|奋斗|远景|蓝图|指标预测|来年|明年"
)
_TURN_WORDS = re.compile(r"安排|部署|打算|今后|下一步|今年(?:工作|任务|目标|重点)|来年|明年|下半年|远景目标|展望")
"""Words that turn from results to promises also inside a section of results, where 目标 and 任务 only praise."""
_ACTUAL_WORDS = re.compile(
    r"回顾|成效|成就|总结|完成情况|成绩|过去|一年来|发展情况|现状|基础|来之不易|五年来|历程|回望|取得|上半年"
)
_HEAD_YEAR = re.compile(r"((?:19|20)\d\d)年")
_HEAD_PLAN = re.compile(r"“?(十[一二三四五六]?|九|八)五”?(?:时期|期间|规划)?")


_HEAD_FIVE = re.compile(r"(?P<past>过去的?五年|五年来|五年(?:工作)?(?:的?主要)?(?:回顾|成就|总结))|今后五年|未来五年")


def _under(title: str, parent: Frame, top: Frame, *, outermost: bool) -> Frame:
    """The frame under a heading: what it says itself, else what the heading above says."""
    plan = _HEAD_PLAN.search(title) if "五”" in title or "五时期" in title else None
    year = _HEAD_YEAR.search(title)
    actual = bool(_ACTUAL_WORDS.search(title))
    target = bool((_TARGET_WORDS if outermost else _TURN_WORDS).search(title)) and not actual
    first = _FIVE_YEAR_NUMBER.get(plan.group(1)) if plan else None
    if first is not None and (not year or int(year.group(1)) == first + 4):
        past = actual or (top.calendar.this_year is not None and first + 4 < top.calendar.this_year)
        return _plan_frame(parent.calendar, (first, first + 4), Status.ACTUAL if past else Status.TARGET)
    this_year = parent.calendar.this_year
    part = _part_of_year(title, this_year) if actual else None
    if part:
        return Frame(replace(parent.calendar, year=part.start[0], plan=None), Status.ACTUAL, part, part)
    if year:
        return _year_frame(parent, int(year.group(1)), _status_of_year(int(year.group(1)), actual, target, parent, top))
    if not this_year:
        return parent
    five = _HEAD_FIVE.search(title)
    if five:
        first = this_year - 5 if five.group("past") else this_year
        return _plan_frame(parent.calendar, (first, first + 4), Status.ACTUAL if five.group("past") else Status.TARGET)
    turns = target and parent.status is not Status.TARGET and not parent.calendar.plan
    if turns or (not actual and "下半年" in title):
        return _year_frame(parent, this_year, Status.TARGET)
    return parent


def _part_of_year(title: str, this_year: int | None) -> Period | None:
    """The half or the quarters that a heading reviews: 2031年上半年工作回顾."""
    times = find_times(title, Calendar(this_year, this_year))
    return next((time.period for time in times if 1 < time.period.months < 12), None)


def _status_of_year(year: int, actual: bool, target: bool, parent: Frame, top: Frame) -> Status:
    """A heading with a year is of results or promises by its words, else by whether that year is still to come."""
    if actual:
        return Status.ACTUAL
    ahead = top.calendar.this_year == year and not top.calendar.plan and top.calendar.year != year
    return Status.TARGET if target or ahead else parent.status


def _year_frame(parent: Frame, number: int, status: Status) -> Frame:
    year = Period.year(number)
    return Frame(replace(parent.calendar, year=number, plan=None), status, year, year)
