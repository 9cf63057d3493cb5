"""What the reader is unsure of in time: the period of a figure, and whether it is a result or a promise."""

import re
from bisect import bisect_left
from functools import cached_property, lru_cache

from lantu.aspect import Measure, Status
from lantu.indicator import split_verb
from lantu.statement.draft import Draft
from lantu.statement.frame import Frame

_EARLIER = re.compile(r"[由从](?:[^，。；\d]|\d{4}年|[\d.]+：)*$")
_NEAR_CLAUSE = 20
_NEAR = 60
_TIME = re.compile(r"\d年|季度|\d月|[今去上全本当半]年|年[末底]|“[一二三四五六七八九十]+五”")
_YEARS_TOLD = re.compile("[三四五六](?:年来|年间|年累计)|“[一二三四五六七八九十]+五”(?:时期|期间|以来)")
_OWN_TIME = re.compile(r"\d{4}年|[今去上本当]年|年[末底]|季度|\d月")
_REACHED = ("达", "达到", "突破", "超过", "超", "为", "升至", "增至", "达到了")
_YEAR_NAMED = re.compile("(?:19|20)[0-9]{2}(?=年)")
_AVERAGED = re.compile("年均|平均|每年")
_RESULT = re.compile(
    "同比|(?:比|较)(?:上年|去年)(?!.{0,12}目标)|初步(?:核算|统计|预计)|截至|累计完成|荣获|已[经建完实达]|超额"
)
"""Words that tell what came of something."""
_PROMISE = re.compile("计划(?:完成|建设|新建|建成|实施|改造|新增|投资|总)|[拟]|力争|确保|目标|任务|安排|预期|争取")
"""Words that tell what shall be."""
_REVIEWED = re.compile("回顾|总结|成效|成就|历程|现状|基础(?!设施)|(?:完成|执行|进展|运行|落实|发展)情况")
_AIMED = re.compile("目标|任务|安排|部署|打算|思路|计划(?!.{0,6}(?:执行|完成))")
_LONGEST_SENTENCE = 400


class Signs:
    """Where a folded paragraph has words of time and outcome: each kind is found once for all of its figures."""

    def __init__(self, text: str) -> None:
        self.text = text

    @cached_property
    def results(self) -> list[int]:
        """The places of words that tell what came of something."""
        return [match.start() for match in _RESULT.finditer(self.text)]

    @cached_property
    def promises(self) -> list[int]:
        """The places of words that tell what shall be."""
        return [match.start() for match in _PROMISE.finditer(self.text)]

    @cached_property
    def first_review(self) -> int:
        """Where the paragraph first tells of several years (五年来); its length where it does not."""
        told = _YEARS_TOLD.search(self.text)
        return told.start() if told else len(self.text)

    @cached_property
    def years(self) -> list[int]:
        """The places of years that are written out."""
        return [match.start() for match in _YEAR_NAMED.finditer(self.text)]


def doubts_of_time(draft: Draft, signs: Signs, frame: Frame, section: tuple[str, ...]) -> list[str]:
    """The doubts about the period and the status of a draft in the paragraph of these signs.

    `section` are the headings above it, the outermost first.
    """
    found = []
    text, start = signs.text, draft.figure.start
    before = text[max(0, start - _NEAR_CLAUSE) : start]
    if ("由" in before or "从" in before) and _EARLIER.search(before):
        found.append("earlier value, its period guessed")
    if draft.measure is Measure.AVG_GROWTH and "/" not in draft.period:
        found.append("years of the average guessed")
    if _years_reviewed(draft, text, frame) or _years_told(draft, signs):
        found.append("several years reviewed, period guessed")
    sentence = max(text.rfind("。", 0, start) + 1, start - _LONGEST_SENTENCE)
    if _of_one_year_or_all(draft, text, sentence):
        found.append("of one year or of all may be meant")
    if _result_or_promise(draft, signs, sentence, section) or _before_plan(draft, signs, frame):
        found.append("result or promise may be meant")
    return found


def _years_reviewed(draft: Draft, text: str, frame: Frame) -> bool:
    """A review of several years: what was done in all of them and what there is at their end look alike.

    Ranks and shares are told of the last year, as is what was reached (达到) or stands behind a year; growth may be
    that of the last year or of all.
    """
    reviewed = frame.status is not Status.TARGET and frame.of_several_years
    if not reviewed or draft.measure not in (Measure.LEVEL, Measure.CHANGE, Measure.GROWTH):
        return False
    start = draft.figure.start
    at_end = draft.measure is Measure.LEVEL and (draft.figure.unit == "%" or text.endswith(_REACHED, 0, start))
    if at_end and frame.stock is not None and draft.period == frame.stock.notation:
        return False
    return not _OWN_TIME.search(text, max(text.rfind("。", 0, start) + 1, start - _LONGEST_SENTENCE), start)


def _years_told(draft: Draft, signs: Signs) -> bool:
    """五年来，…。…新增就业3.2万人: the years that the paragraph told of may hold for it still."""
    if draft.status is Status.TARGET or not draft.period.isdigit():
        return False
    start = draft.figure.start
    told = signs.first_review
    return told < start and not _OWN_TIME.search(signs.text, max(told, start - _NEAR), start)


def told_elsewhere(draft: Draft, text: str, frame: Frame) -> bool:
    """Whether the period is neither the heading's nor told close before the figure."""
    start = draft.figure.start
    if any(period is not None and draft.period == period.notation for period in (frame.flow, frame.stock)):
        return False
    sentence = text.rfind("。", 0, start) + 1
    return not _TIME.search(text, max(sentence, start - _NEAR), start)


def _of_one_year_or_all(draft: Draft, text: str, sentence: int) -> bool:
    """A plan of several years: 工业增加值达到141亿元 holds at their end, 投资141亿元 in all of them."""
    if draft.status is not Status.TARGET or "/" not in draft.period or "-" in draft.period:
        return False
    if draft.measure is Measure.AVG_GROWTH:
        return not _AVERAGED.search(text, sentence, draft.figure.start)
    return draft.measure is Measure.LEVEL and not split_verb(draft.indicator)[0]


def _result_or_promise(draft: Draft, signs: Signs, sentence: int, section: tuple[str, ...]) -> bool:
    """Whether the sentence or the heading speaks of results where a promise is read, or of promises for a result."""
    start = draft.figure.start
    if draft.status is Status.TARGET:
        end = signs.text.find("。", draft.figure.end, draft.figure.end + _NEAR)
        behind = end if end > 0 else draft.figure.end + _NEAR
        return _any_between(signs.results, sentence, behind) or _tells_results(section)
    return _any_between(signs.promises, sentence, start) or _tells_promises(section)


def _before_plan(draft: Draft, signs: Signs, frame: Frame) -> bool:
    """2020年，…。…年均增长9.6% in a plan that begins with 2021: what a paragraph tells of earlier years goes on."""
    if draft.status is not Status.TARGET or frame.flow is None:
        return False
    index = bisect_left(signs.years, draft.figure.start)
    if not index:
        return False
    last = signs.years[index - 1]
    return int(signs.text[last : last + 4]) < frame.flow.start[0]


@lru_cache(64)
def _tells_results(section: tuple[str, ...]) -> bool:
    return any(_REVIEWED.search(title) for title in section)


@lru_cache(64)
def _tells_promises(section: tuple[str, ...]) -> bool:
    """Under a review 目标 in a heading of its parts but praises (锚定目标攻坚)."""
    return bool(section) and _AIMED.search(section[-1]) is not None and not _tells_results(section)


def _any_between(places: list[int], start: int, end: int) -> bool:
    index = bisect_left(places, start)
    return index < len(places) and places[index] < end
