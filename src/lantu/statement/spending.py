"""Amounts of money and area that are named after what stands behind them."""

import re
from functools import cache

from lantu.indicator import clean
from lantu.lexicon import any_word
from lantu.statement.draft import Memory
from lantu.statement.lead import Lead
from lantu.statement.tails import WORKS, split_tail

_OWNED = ("总规模", "总投资", "投资总额", "投资", "投入", "建筑面积", "总面积", "占地面积", "全长", "总长")


def owned_behind(lead: Lead, tail: str, after: str, memory: Memory) -> str | None:
    """总投资2488亿元的432个工业转型升级项目: the owner of the amount stands behind it; None where it does not.

    `tail` are the words behind the amount, `after` the text behind it: 投资600万元，改造小巷 tells it in
    the next clause.
    """
    if not lead.head.endswith(_OWNED):
        return None
    owned = next(word for word in _OWNED if lead.head.endswith(word))
    if tail.startswith("用于"):
        thing = tail.removeprefix("用于")
    elif told := _TOLD.match(tail):
        thing = _listed_works(after[told.end() :]) or split_tail(tail[told.end() :])[0]
    elif lead.head.removeprefix("计划") == owned and (_opens(lead, memory) or after[:1] not in _MARKS):
        thing = spent_on(after if after.startswith("，") else "，" + after)
        if not thing:
            return None
        owned = lead.head
    else:
        return None
    lead.rules.append("owner after figure")
    return clean(thing) + owned if thing else None


_LISTED_WORKS = re.compile(
    "(?:[^，。；、\\d]{2,16}、)+[^，。；、\\d]{2,24}等(?P<all>[^，。；、\\d等]{4,20}(?:工程|项目))(?=[，。；])|"
    "(?P<list>(?:[^，。；、\\d]{2,10}、)+[^，。；、\\d等]{2,16}(?:工程|项目))(?=[，。；])"
)
"""投资2亿元的甲治理、乙建设等河道整治工程: what the list is called; of a list of two that share 工程 both."""


def _listed_works(after: str) -> str:
    """The works that an amount is told of, where the words behind it list them; "" for no list."""
    listed = _LISTED_WORKS.match(after) if "、" in after else None
    return (listed["all"] or listed["list"]) if listed else ""


_MARKS = ("", *"，。；、（）")
"""投入527万元新建校舍: where none stands behind the amount, it was spent on what follows."""
_TOLD = re.compile("(?:实施|建设|新建|兴建|修建|改造)?的")
"""投资9600万元实施的幼儿园项目: what the amount was for follows."""
_NEXT_COUNT = re.compile(r"、[\d.]+[十百千万亿]?(?:平方米|公里|[条个座处所栋户家亩套项间口眼株㎡])")
_EXAMPLE_COUNT = re.compile(r"^[^，\d]{0,20}等[\d.]+[十百千万亿]?(?:平方米|公里|[一-龥㎡])(?P<thing>[一-龥].+)$")
_EXAMPLES = re.compile(r"^[^，\d]*、[^，\d]*等(?P<thing>[一-龥]{2}.*)$")
_ALL = re.compile(r"^.{4,}等(?:项目|工程)(?=$|[一-龥])")


def _opens(lead: Lead, memory: Memory) -> bool:
    """Whether the amount opens a sentence or a part of one, so that nothing before it can own it."""
    return lead.joined in ("", "；") or not (memory.prior or memory.last)


@cache
def _spent() -> re.Pattern[str]:
    purpose, work = (any_word("spending_words", kind=kind) for kind in ("purpose", "work"))
    return re.compile(
        f"^，(?:{purpose}|(?P<work>{work}))+了?"
        r"(?P<of>的)?(?:[\d.]+[十百千万亿]?(?:平方米|公里|[一-龥㎡]))?的?(?P<what>[^，。；]{2,40})"
    )


def spent_on(after: str) -> str:
    """What an amount was spent on, told by the clause behind it.

    >>> spent_on("，完成21个老旧小区供热管网改造，")
    '老旧小区供热管网改造'
    >>> spent_on("，集中改造的11条背街巷道全部完工。")
    '背街巷道改造'
    """
    match = _spent().match(after)
    if not match:
        return ""
    what = _NEXT_COUNT.split(match.group("what"))[-1]
    listed = _ALL.match(what)
    if listed:
        return listed.group()
    counted = _EXAMPLE_COUNT.match(what) or _EXAMPLES.match(what)
    if counted:
        what = counted.group("thing")
    thing = what if "、" in what and "”" in what else split_tail(re.split(r"\d", what)[0])[0]
    work = match.group("work") or ""
    if not thing or thing.endswith(WORKS):
        return thing
    return thing + work if match.group("of") else work + thing
