"""What a document and its headings tell before the first figure: place, years, result or promise."""

import re
from dataclasses import dataclass, replace

from lantu.aspect import Status
from lantu.period import Calendar, Period
from lantu.region import Home, find_home
from lantu.statement.bulletins import reported_period
from lantu.statement.censuses import census_year
from lantu.statement.frame import FIVE_YEAR_NUMBER, Frame, plan_frame, under, year_frame
from lantu.statement.turns import Turn, find_turns, frame_of_section
from lantu.text import Document, fold


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
        return turned or frame_of_section(document, self.top, self.frames, offset)


_SPOKEN = re.compile(r"((?:19|20)\d\d)年\d{1,2}月\d{1,2}日")
_REPORT = re.compile(r"((?:19|20)\d\d)年[一-龥]{0,16}(?:政府)?(?:工作报告|发展报告)|[〔\[]((?:19|20)\d\d)[〕\]]")
_COMMUNIQUE = re.compile(
    r"((?:19|20)\d\d)年[一-龥]{0,24}统计公报|[一-龥]{2,16}((?:19|20)\d\d)年国民经济和社会发展统计公报"
)
_REVIEW = re.compile(
    r"((?:19|20)\d\d)年(?!上半年|前三季度|第?[一二三]季度)[一-龥]{0,8}(?:工作)?的?(?:主要)?(?:回顾|总结)|"
    r"((?:19|20)\d\d)年(?:国民)?经济和?社会发展计划(?:草案)?(?:的?执行|完成|实施)情况|(?:回顾|回望)((?:19|20)\d\d)年?，"
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
    return replace(context, turns=tuple(find_turns(document, titles, top, frames)))


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
    this_year = _told_at_end_of_year(text) if review is None else None
    if this_year:
        year = Period.year(this_year)
        return Frame(Calendar(this_year, this_year), Status.ACTUAL, year, year, guessed=True)
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
_OF_ITSELF = re.compile("(?:和[^。，\n]{1,12})?(?:纲要|[》（\n]|期?主要阐|是)")
"""Behind the name of the plan that a paper is: “十六五”规划纲要, unlike “十五五”规划的收官之年."""


def _plan(title: str, head: str, *, reviewed: bool) -> int | None:
    """The first year of the five-year plan that the document is; None where it is no such plan."""
    named = _PLAN.search(title)
    if not named and (reviewed or _IS_REPORT.search(title) or _YEAR_PLAN.search(title)):
        return None
    match = named or next(filter(_is_of_itself, _PLAN.finditer(head)), None)
    if not match or (title and _IS_REPORT.search(title) and not _IS_PLAN.search(title)):
        return None
    return FIVE_YEAR_NUMBER.get(match.group(1) or match.group(2))


def _is_of_itself(plan: re.Match[str]) -> bool:
    """Whether a paper without a title may be the plan that it names, and does not only speak of it."""
    told = _OF_ITSELF.match(plan.string, plan.end())
    return told is not None and not _ON_PLAN.search(plan.string, 0, plan.start())


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


_PUBLISHED = re.compile(r"((?:19|20)\d\d)[-./年]1[12][-./月]\d{1,2}")
_TO_COME = re.compile("(?:明年|来年)[^，。；\n]{0,10}(?:目标|工作|任务)")


def _told_at_end_of_year(text: str) -> int | None:
    """The year in whose last months a paper was published that tells of 明年的目标; None of other papers."""
    published = _first(_PUBLISHED, text[:_DATED])
    return published if published and _TO_COME.search(text) else None


_DATED = 300
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
