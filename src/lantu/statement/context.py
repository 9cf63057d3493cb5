"""What a document and its headings tell before the first figure: place, years, result or promise."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from lantu.aspect import Status
from lantu.period import Calendar, Period
from lantu.region import Home, find_home
from lantu.statement.bare_titles import bare_titles
from lantu.statement.bulletins import reported_period
from lantu.statement.censuses import census_year
from lantu.statement.frame import (
    FIVE_YEAR_NUMBER,
    HEAD_YEAR,
    Frame,
    last_year_frame,
    plan_frame,
    speaks_of_time,
    under,
    year_frame,
)
from lantu.text import Document, fold


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
        return self.top if index is None else self.frames[index]


_SPOKEN = re.compile(r"((?:19|20)\d\d)年\d{1,2}月\d{1,2}日")
_REPORT = re.compile(r"((?:19|20)\d\d)年[一-龥]{0,16}(?:政府)?(?:工作报告|发展报告)|[〔\[]((?:19|20)\d\d)[〕\]]")
_COMMUNIQUE = re.compile(
    r"((?:19|20)\d\d)年[一-龥]{0,24}统计公报|[一-龥]{2,16}((?:19|20)\d\d)年国民经济和社会发展统计公报"
)
_REVIEW = re.compile(
    r"((?:19|20)\d\d)年(?!上半年|前三季度|第?[一二三]季度)[一-龥]{0,8}(?:工作)?的?(?:主要)?(?:回顾|总结)|"
    r"((?:19|20)\d\d)年(?:国民)?经济和?社会发展计划(?:草案)?(?:的?执行|完成|实施)情况"
)
_YEAR_PLAN = re.compile(
    r"((?:19|20)\d\d)年[一-龥]{0,24}(?:\d{1,3}[件项个])?[一-龥]{0,8}"
    r"(?:计划|要点|安排|任务|方案|重点工作|工作重点|工作思路|民生实事(?:项目)?|为民(?:办)?实事(?:项目)?)"
    r"(?:（?草案）?|清单)?(?:的?通知)?$"
)
"""A title that names the year for which it plans."""
_SPAN_PLAN = re.compile(
    r"(?:计划|规划|方案|行动|纲要)（?((?:19|20)\d\d)年?[-—~～至]((?:19|20)\d\d)年?|"
    r"((?:19|20)\d\d)年?[-—~～至]((?:19|20)\d\d)年?[）)]?[一-龥]{0,16}(?:计划|规划|方案|行动)"
)
"""A title that names the years for which it plans: 三年行动计划（2023—2025年）."""
_AIMED_FOR = re.compile(r"((?:19|20)\d\d)年[一-龥]{0,10}预期目标")
_OPENING = 3_000
_OPENING_YEAR = re.compile(r"(?m)^\s*((?:19|20)\d\d)年(?!\d)(?!.{0,24}(?:安排|目标|任务|计划|思路|报告))")
"""A line that begins with a year of which it tells what came."""
_ARRANGE = re.compile(r"((?:19|20)\d\d)年[一-龥]{0,8}(?:工作)?的?(?:主要)?(?:安排|部署|任务|目标|打算|思路)")
_PLAN = re.compile(
    r"第(十[一二三四五六]?|九|八)个五年规划|“(十[一二三四五六]?|九|八)五”(?!普法)[一-龥]{0,10}规划(?!成果|实施|收官|成就)"
)


def find_context(document: Document) -> Context:
    """The home of a document, and the frame of each of its sections."""
    text = document.folded_text
    title = fold(document.title).text
    home = find_home(title + "\n" + text if title else text)
    titles = [fold(section.title).text for section in document.sections]
    top = _top_frame(title, "\n".join(titles), text, document.text[:_OPENING])
    frames: list[Frame] = []
    before = top
    for section, own in zip(document.sections, titles, strict=True):
        parent = before if section.parent is None else frames[section.parent]
        frame = under(own, parent, top, outermost=section.parent is None)
        frames.append(frame)
        if section.parent is None:
            before = frames[-1] if frames[-1].status is Status.TARGET else top
    context = Context(home, top, tuple(frames))
    turns = (*_turns(document, titles, frames), *_aims(document, titles, context))
    turns = (*turns, *_looking_back(document, context))
    bare = bare_titles(document, top, lambda offset: context.at(document, offset))
    return replace(context, turns=(*(Turn(*turn) for turn in bare), *turns))


_YEAR_FIRST = re.compile("(?:19|20)\\d\\d年.*(?:五”?时期|五”(?!规划)|五年)")
"""2025年工作及“十四五”时期回顾: the year comes first, the five years from where a paragraph names them."""
_BACK = re.compile(
    "(?m)^\\s*(?:——)?(?:各位代表[，,！!：:]\\s*)?(?:(?:过去的?|这)?五年|“?十[一二三四五]?五”?(?:时期|期间|以来))|"
    "(?<=[。！!])(?:回望|回顾|回首|纵观)?(?:过去的?|这|近)?五年来?[，,]|"
    "(?<=[。！!])[^。！!\\n]{0,40}(?<=标志着)“?十[一二三四五]?五”?规划[^。！!\\n]{0,12}(?:收官|完成)"
)
"""A paragraph or sentence that goes back from the last year to all five."""


def _turns(document: Document, titles: list[str], frames: list[Frame]) -> Iterator[Turn]:
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


_FIVE_BACK = re.compile("(?m)^\\s*(?:——)?(?:过去的?|这)五年[，,]?(?:是|我们|面对|在)")
"""A paragraph that opens a review of five years under a heading without words of time: 过去五年，是…的五年."""


def _looking_back(document: Document, context: Context) -> Iterator[Turn]:
    """Where a chapter without words of time goes over to the five years up to the one under review."""
    opening = _FIVE_BACK.search(document.text)
    frame = context.at(document, opening.start()) if opening else None
    if opening is None or frame is None or frame.status is not Status.ACTUAL or frame.calendar.plan:
        return
    path = document.section_path(opening.start())
    if frame.flow is None or not frame.flow.is_year or any(HEAD_YEAR.search(title) for title in path):
        return
    later = (section for section in document.sections if section.start > opening.start())
    end = next((section.start for section in later if speaks_of_time(fold(section.title).text)), len(document.text))
    last = frame.flow.end[0]
    yield Turn(opening.start(), end, plan_frame(frame.calendar, (last - 4, last), Status.ACTUAL))


_AIMS = re.compile(r"(?:预期|发展|奋斗|主要)目标(?:任务)?(?:是|为)?(?:[：:,，](?=.*\d)|[：:]\s*\n(?=\s*[1一（(].*\d))")
"""What a paragraph opens with that tells what is aimed at: 今年的主要预期目标是：…"""
_OF_PLAN = re.compile("“(十[一二三四五六]?)五”")
_LONGEST_AIM = 70
_STOP = re.compile("[。！？]")
_AIMED_BEFORE = re.compile("去年|上年|确定的|完成|实现|提出的")


def _aims(document: Document, titles: list[str], context: Context) -> Iterator[Turn]:
    """Where a paper that reviews goes over to its aims without a heading, up to the next heading with words of time."""
    for match in _AIMS.finditer(document.text):
        start = document.text.rfind("\n", 0, match.start()) + 1
        opening = document.text[start : match.end()]
        if len(opening) > _LONGEST_AIM or _STOP.search(opening):
            continue
        frame = context.at(document, start)
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


def _first(pattern: re.Pattern[str], text: str) -> int | None:
    match = pattern.search(text)
    return int(next(group for group in match.groups() if group)) if match else None


_IS_REPORT = re.compile(r"报告|讲话|解读|公报|总结|发言")
_TELLS = re.compile("总结|回顾|情况|进展|落实|汇报")
_IS_SUMMARY = re.compile("总结")
"""A paper written at the end of the year that it sums up, so that 今年 is that year."""
_IS_PLAN = re.compile(r"规划|纲要")


def _top_frame(title: str, titles: str, text: str, lines: str) -> Frame:
    """What holds outside all sections: a communiqué or bulletin speaks of its own time, a report of the year before."""
    head = title + "\n" + text[:6_000]
    communique = _first(_COMMUNIQUE, head[:1_500]) if "公报" in head[:1_500] else None
    communique = communique or census_year(title, head[:1_500])
    if communique:
        year = Period.year(communique)
        return Frame(Calendar(communique, communique), Status.ACTUAL, year, year)
    review = _first(_REVIEW, titles) or _first(_REVIEW, text[:3_000])
    plan = _plan(title, head, reviewed=review is not None)
    if plan:
        return plan_frame(Calendar(plan, plan), (plan, plan + 4), Status.TARGET)
    span = None if review else _SPAN_PLAN.search(title)
    if span:
        first, last = (int(year) for year in span.groups() if year)
        return plan_frame(Calendar(first, first), (first, max(first, last)), Status.TARGET)
    planned = None if review else _first(_YEAR_PLAN, title)
    only_planned = planned is not None and not _TELLS.search(title)
    reported = None if review or only_planned else reported_period(title, text)
    if reported:
        number = reported.start[0]
        part = None if reported.is_year else reported
        return Frame(Calendar(number, number, part=part), Status.ACTUAL, reported, reported)
    if review and _IS_SUMMARY.search(title):
        year = Period.year(review)
        return Frame(Calendar(review, review), Status.ACTUAL, year, year)
    if planned:
        return year_frame(Frame(Calendar(planned, planned), Status.TARGET, None, None), planned, Status.TARGET)
    this_year = _this_year(title, titles, text, lines, review)
    if this_year is None:
        return Frame(Calendar(None, None), Status.ACTUAL, None, None, guessed=True)
    spoken = _SPOKEN.search(head)
    late = bool(spoken and re.search(r"年(?:[5-9]|1[0-2])月", spoken.group()) and not review)
    if spoken and late:
        this_year = min(this_year, int(spoken.group(1)))
    year_spoken_of = this_year if late else this_year - 1
    year = Period.year(year_spoken_of)
    return Frame(Calendar(this_year, year_spoken_of), Status.ACTUAL, year, year, guessed=review is None)


_ON_PLAN = re.compile("(?:实施|落实|编制|贯彻|完成|推进|执行|启动|制定|好|是|实现|确定的)(?:[全我][省市区县])?$")
"""Before a plan that a paper only speaks of: 对于顺利实施“十六五”规划."""


def _plan(title: str, head: str, *, reviewed: bool) -> int | None:
    """The first year of the five-year plan that the document is; None where it is no such plan."""
    named = _PLAN.search(title)
    if not named and (reviewed or _IS_REPORT.search(title) or _YEAR_PLAN.search(title)):
        return None
    others = (match for match in _PLAN.finditer(head) if not _ON_PLAN.search(head, 0, match.start()))
    match = named or next(others, None)
    if not match or (title and _IS_REPORT.search(title) and not _IS_PLAN.search(title)):
        return None
    return FIVE_YEAR_NUMBER.get(match.group(1) or match.group(2))


def _this_year(title: str, titles: str, text: str, lines: str, review: int | None) -> int | None:
    """The year that the paper calls 今年: behind the one reviewed, the one arranged, the one in title or date."""
    if review:
        return review + 1
    head = text[:6_000]
    told = _first(_ARRANGE, titles) or _first(_REPORT, title) or _first(_REPORT, head)
    known = told or _first(_AIMED_FOR, text) or _first(_SPOKEN, head) or _by_years_named(text)
    if known:
        return known
    opening = _first(_OPENING_YEAR, lines)
    if opening:
        return opening + 1
    plan = _REVIEWED_PLAN.search(lines) if re.search("五年|回顾", titles) else None
    return FIVE_YEAR_NUMBER[plan.group(1)] + 5 if plan and plan.group(1) in FIVE_YEAR_NUMBER else None


_REVIEWED_PLAN = re.compile("“?(十[一二三四五]?)五”?(?:时期|期间)[，是]")
"""A paper that names no year but reviews a five-year plan was written in the year behind it."""


_NAMED_YEAR = re.compile(r"(?:(?<![到至在是比较])|(?<=[加高升大长展整]到))((?:19|20)\d\d)年(?!前)")
"""A year that the paper knows, unlike one up to which it promises: 到2035年, but 由2025年的…增加到2030年的…"""


def _by_years_named(text: str) -> int | None:
    """The last year that is named again and again: the present one, but the one told of where it stands alone."""
    years = [int(year) for year in _NAMED_YEAR.findall(text)]
    repeated = max((year for year in years if years.count(year) >= 2), default=None)
    last = repeated or max(years, default=None)
    return last + 1 if last and last - 1 not in years else last
