"""Whether a figure is a result, an estimate or a promise."""

import re

from lantu.aspect import Status
from lantu.period import TimeKind, TimeMention
from lantu.statement.frame import Frame

_ESTIMATE = re.compile(r"预计|初步核算|初步统计|初步测算|初步预计|预计完成|预计全年")
_OPENING_CLAUSE = 8
"""经初步核算，… at the beginning of a paragraph holds for all of it."""
_TARGET_NEAR = re.compile(r"力争|确保|争取|目标|预期|计划|拟|将达|努力实现|要达|任务")
_LONGEST_SENTENCE = 2000
"""Characters before a figure that are searched for the words of its sentence; text without full stops has no end."""


_BEHIND = re.compile("（[^（）]{0,12}(?:预计|初步|快报)[^（）]*）")
"""12亿元（预计数，下同）: the bracket tells of the figure before it."""
_BELOW = re.compile("（[^（）]{0,12}(?:预计|初步|快报)[^（）]*下同）")


def _is_estimate(text: str, span: tuple[int, int]) -> bool:
    """Whether the sentence says so before the figure or a bracket behind it, or the paragraph where it opens."""
    if "预计" not in text and "初步" not in text and "快报" not in text:
        return False
    place, end = span
    if _ESTIMATE.search(text, 0, _OPENING_CLAUSE) or _BEHIND.match(text, end) or _BELOW.search(text, 0, place):
        return True
    return _ESTIMATE.search(text, _begin_of_sentence(text, place), place) is not None


def _begin_of_sentence(text: str, place: int) -> int:
    reach = max(0, place - _LONGEST_SENTENCE)
    return max(reach, text.rfind("。", reach, place) + 1, text.rfind("！", reach, place) + 1)


_PLANS = re.compile(
    "(?:今年|全年|年内|本年度?)，?[^，。；]{0,12}(?<!年度)计划(?:完成|建设|新建|建成|实施|改造|新增|整治|创建|培育|发放|开工)"
)
_DONE = re.compile("已|实际|目前|截[至止]|现有|现已|全部|实现")


def _planned(text: str, place: int) -> bool:
    """今年，我市计划完成河道整治17公里，除险加固水库7座: the plan holds to the end of the sentence."""
    if "计划" not in text:
        return False
    plan = _PLANS.match(text, _begin_of_sentence(text, place), place)
    return plan is not None and not _DONE.search(text, plan.end(), place)


def choose_status(text: str, span: tuple[int, int], promised: bool, time: TimeMention | None, frame: Frame) -> Status:
    """Result, estimate or promise: the clause's own words, its time against the document's, then its heading."""
    start, end = span
    this_year = frame.calendar.this_year
    explicit = time is not None and time.explicit
    if frame.status is Status.TARGET:
        past = time is not None and explicit and this_year is not None and time.period.end[0] < this_year
        return Status.ACTUAL if past else Status.TARGET
    if promised and "预计" in text and _is_over(time, frame) and _is_estimate(text, span):
        return Status.ESTIMATE
    if promised or text.startswith(("的目标", "目标"), end) or _planned(text, start):
        return Status.TARGET
    if time is not None and explicit and frame.flow and time.period.end > frame.flow.end:
        future = this_year is not None and time.period.end[0] >= this_year and time.kind is TimeKind.POINT
        later = time.period.start > frame.flow.end
        if future or (later and _TARGET_NEAR.search(text, _begin_of_sentence(text, start), start)):
            return Status.TARGET
    estimated = not _is_earlier(time, frame) and _is_estimate(text, span)
    return Status.ESTIMATE if estimated else frame.status


def _is_earlier(time: TimeMention | None, frame: Frame) -> bool:
    """初步核算，2030年…，2029年为84亿元: what an earlier year came to is no estimate any more."""
    if time is None or not time.explicit or frame.flow is None or not frame.flow.is_year:
        return False
    return time.period.is_year and time.period.end < frame.flow.start


def _is_over(time: TimeMention | None, frame: Frame) -> bool:
    """2030年，…，预计生产总值将达到86亿元: of the year under review, nothing is promised any more."""
    return time is not None and time.explicit and frame.flow is not None and time.period.end <= frame.flow.end
