"""Whether a figure tells where something stands or what came to pass, where several years are spoken of."""

import re
from functools import cache

from lantu.aspect import Measure, Status
from lantu.indicator import split_verb
from lantu.lexicon import alternation, any_word, words

_RATIOS = ("率", "比重", "比例", "强度", "占比", "指数")
"""Names that end so are of the end of a period, whatever verb they hold (建成区绿地率)."""
_ADDED = ("新增", "新建", "累计", "建成", "引进", "打造", "拟", "筛选")
_REACHED = ("达到", "达", "突破", "超过", "达到约", "控制在", "保持在", "稳定在", "不低于", "提高到", "增加到")
"""Before a figure that is aimed at: where it shall stand at the end of the years."""
_STANDS = ("达到", "达", "增加到", "增至", "提高到", "保持在", "稳定在", "发展到", "扩大到", "增长到", "上升到")
_HAD = ("有", "形成", "具有", "达到", "达", "增加到", "发展到", "增至", "总数", "为", "是")
SUMMED = re.compile("累计(?!达|有|拥有)")
_ADDED_UP = re.compile("累计[^，。；]*$")
_REACH = 32
_EVERY_YEAR = re.compile(r"连续(?:[\d一二三四五六七八九十]+|多)年[^，。；]*$")
_HAVING = frozenset({"形成", "在建", "拥有", "保有", "具有", "达到"})
"""Verbs before what there is, unlike before what was done."""


@cache
def _flow() -> re.Pattern[str]:
    inside, end, start = (any_word("stock_and_flow", kind=kind) for kind in ("flow", "flow_end", "flow_start"))
    return re.compile(f"{inside}|(?:{end})$|^(?:{start})")


@cache
def _acts() -> re.Pattern[str]:
    """A clause that opens with what a report says was done (承担, 牵头建设), unlike how a level moved (提高到)."""
    told = {*words("action_verbs", role="verb"), *words("stock_and_flow", kind="act")}
    verbs = told - set(words("stock_and_flow", kind="moves"))
    return re.compile(rf"(?:{alternation(words('action_verbs', role='adverb'))})*(?:{alternation(verbs)})(?![至到])")


@cache
def _stock() -> tuple[str, ...]:
    return words("stock_and_flow", kind="stock")


def names_stock(name: str) -> bool:
    """Whether a name by itself is of what stands at the end of a period (常住人口)."""
    return name.endswith(_stock()) and not split_verb(name)[0]


def is_stock(text: str, place: int, name: str, measure: Measure, status: Status) -> bool:
    """Whether the figure at a place holds at the end of the years rather than for all of them."""
    if measure is Measure.CHANGE or (measure is Measure.RANK and year_by_year(text, place)):
        return True
    if measure is not Measure.LEVEL and measure is not Measure.RANK:
        return False
    if status is Status.TARGET:
        reached = name.endswith(_stock()) or text.endswith(_REACHED, 0, place)
        return reached and not name.startswith(_ADDED)
    if name.endswith(_RATIOS) and not split_verb(name)[0]:
        return "累计" not in text[max(0, place - 6) : place]
    return not _flow().search(name) and split_verb(name)[0] in ("", *_HAVING) and not summed(text, place)


def year_by_year(text: str, place: int) -> bool:
    """连续4年居全国首位: a place taken every year, the last one too."""
    return _EVERY_YEAR.search(text, max(0, place - _REACH), place) is not None


def stands(text: str, place: int) -> bool:
    """累计达到46个, 总数突破100家: the words right before the figure tell where something stands."""
    return text.endswith(_STANDS, 0, place)


def had(text: str, place: int) -> bool:
    """拥有3家, 形成8个: what there is, unlike what came to pass."""
    return text.endswith(_HAD, 0, place)


def added_up(text: str, place: int) -> bool:
    """能耗累计下降11%, 分别累计下降9%、8%: a change that is told of all the years together."""
    return _ADDED_UP.search(text, max(0, place - _REACH), place) is not None


def summed(text: str, place: int) -> bool:
    """累计完成126亿元 is of all the years, and so is what was done in them (实施项目21个, 承担任务9项)."""
    end = max(text.rfind(mark, 0, place) for mark in "，。；：") + 1
    item = max(text.rfind("、", 0, place) + 1, end)
    told = _told_done(text[item:place])
    if told is None and item > end and not stands(text, place):
        told = _told_done(text[end:place])
    return bool(told)


def _told_done(clause: str) -> bool | None:
    """Whether the verb that a clause opens with tells what was done; None for no verb."""
    if SUMMED.search(clause):
        return True
    verb = split_verb(clause)[0]
    if verb:
        return verb not in _HAVING
    return True if _acts().match(clause) else None
