"""The noun behind the figure: 182家企业, 14处黑臭水体治理."""

import re

from lantu.indicator import clean, ends_with_measure, owner_of, split_verb, trailing_verb, verb_keeps
from lantu.statement.change import risen
from lantu.statement.contests import prize_name
from lantu.statement.draft import Memory, Name
from lantu.statement.figure import Figure
from lantu.statement.heads import from_verb
from lantu.statement.lead import Lead
from lantu.statement.rates import share_behind
from lantu.statement.tails import WORKS, begins_with_predicate, predicate, split_tail
from lantu.statement.thresholds import limited_by_measure

_HAN = re.compile(r"[一-龥A-Za-z“]|\d[\d.\-]*[A-Z一-龥]")
_LEADS_ON = ("为", "是", "分别为", "分别是", "如下", "包括")
"""未达进度项目3项为：the names of what was counted follow."""
_NO_THING = ("新台阶", "台阶", "大关", "目标")
_PLACE_END = re.compile(r"(?:城区|市区|水系|沿街|沿线|周边|流域|库区|林区|园区|老区)$")
_SIZES = frozenset({"area", "length"})
_BARE_WORK = re.compile(f"(?:{'|'.join(WORKS)})(?:任务|计划|工程)?")
"""开展城中村改造，完成6000套改造计划: the work of which the clause before speaks."""
_SEVERAL = re.compile("[、，和及与等的了]|^[对在向为由从]")
_NO_MODIFIER = re.compile("[、，和及与等的了]|[市区县镇乡村局院]$|^(?:在|与|向|为|对|以|由|从)")
_PER = re.compile(r"^每[百千万亿]?(?:名|户|人|个)?(?:人口|人|户|家庭)?$")
_HELPING = ("帮助", "支持", "启动", "协助", "引导", "扶持")
_STRIVING = ("争取", "推动", "促进", "助推", "助力")
"""争取40户企业进入目录: what they are to do tells which are counted, that it is striven for does not."""
_TASK = re.compile(r"(?:(?<=[品业类目户])中|(?<=..)(?<!重点)(?<!主要)(?<!年度)(?<!目标)(?:任务|工作|目标))$")
_UNDER_WORK = re.compile(r"^(?P<thing>.*(?:项目|企业))(?P<work>建设|发展|储备|培育)(?:进度|步伐|进程)?$")
_TROUBLE_OF = re.compile(r"^(?P<whose>[^的，、]{2,12})的(?P<trouble>[^，]{2,16}(?:问题|困难|难题))$")
"""解决2300户居民的供暖问题: families are counted, not troubles."""
_DONE_FOR = re.compile(
    r"^(?P<who>[^，、]{1,12}?)(?P<verb>解决|发放|提供|办理|落实|减免|兑现|争取)了?(?P<what>[^，\d]{2,16})$"
)
"""为320家企业发放贷款贴息: those for whom it was done are counted."""
_PAID = re.compile("(?<=[一-龥]{2})(?:发放|拨付|支付|下拨|兑现|减免|争取)$")
"""为贫困户拨付2106万元产业资金: to whom it was paid is no part of the name."""
_OF_THOSE = ("率", "比例", "占比", "比重", "指数")
"""203个断面优良率达100%: those are counted whose rate the next figure tells."""
_SAID_OF = re.compile("(?<=[一-龥]{2})(?:水质|空气质量|环境质量)$")
_EACH_KIND = re.compile(r"^(?:[\d\-]+周?岁(?:以[上下])?)?各[类种]")
_WORK_BEGUN = re.compile(r"^(?P<thing>.{2,})(?P<work>改造|扩建|整治|治理)$")


_PEACE = ("和美", "和谐", "和平")
_BECOMING = ("为", "到", "至")
_MERGED = re.compile("(?:优化|调整|撤并|整合|压减|精简|合并|兼并|重组)+[为到至]")
"""由71所优化整合为47所: what became of them is no noun."""


def has_noun(tail: str) -> bool:
    """Whether the words behind a figure begin with a noun rather than with what happened."""
    return bool(tail and _HAN.match(tail)) and not begins_with_predicate(tail)


def name_behind(figure: Figure, lead: Lead, tail: str, memory: Memory) -> Name | None:
    """The name told behind the figure; None where the noun stands before it."""
    head = from_verb(lead.head)
    verb, noun = _taken_apart(head, figure)
    if figure.unit_kind == "ratio" and not lead.head and not lead.sign and tail.removeprefix("的"):
        return share_behind(lead, tail)
    if not _counts_tail(figure, noun, verb, tail):
        return None
    if begins_with_predicate(tail):
        return _predicated(figure, lead, tail, memory)
    served = _for_whom(lead, verb, tail)
    if served:
        lead.rules.append("trouble of those behind")
        return served
    thing, said = _thing_of(figure, tail)
    if thing and said.endswith(thing):
        return Name(said, said.removesuffix(thing), thing)
    if not thing or thing in _NO_THING:
        return None
    if not noun and _BARE_WORK.fullmatch(thing) and memory.prior.endswith(WORKS):
        lead.rules.append("owner in the clause before")
        return Name(memory.prior, "", memory.prior)
    prize = prize_name(thing, memory.said)
    if prize:
        lead.rules.append("prize of a contest")
        return Name(prize, "", thing)
    lead.rules.append("noun after figure")
    return _reached(figure, head, tail, thing) or _put_together(figure, lead, (verb, noun, thing, said), memory)


def _thing_of(figure: Figure, tail: str) -> tuple[str, str]:
    """What the words behind a figure name as counted, and what they say of it."""
    limited = limited_by_measure(tail)
    thing, said = (limited, "") if limited else split_tail(tail)
    if figure.unit_kind == "count" and thing.endswith(_OF_THOSE):
        thing = _SAID_OF.sub("", owner_of(thing))
    if figure.unit_kind == "person":
        thing = thing.removeprefix("的").split("的", 1)[0]
    thing = thing.replace("的", "")
    thing = thing if figure.unit.endswith("项") else _TASK.sub("", thing)
    return _counted_last(figure, clean(thing), said)


def _reached(figure: Figure, head: str, tail: str, thing: str) -> Name | None:
    """惠及12万人的引水工程: how many the work behind the figure reaches."""
    verb = trailing_verb(head) if figure.unit_kind == "person" and tail.startswith("的") else ""
    return (
        Name(thing + verb + ("户数" if figure.unit.endswith("户") else "人数"), verb, thing)
        if verb in _REACHING
        else None
    )


def _taken_apart(head: str, figure: Figure) -> tuple[str, str]:
    """Verb and noun before the figure; to whom money was paid is neither."""
    verb, noun = split_verb(head)
    paid = _PAID.search(head) if noun and figure.unit_kind == "money" else None
    return (paid.group(), "") if paid else (verb, noun)


def _put_together(figure: Figure, lead: Lead, words: tuple[str, str, str, str], memory: Memory) -> Name:
    """The name of the thing behind the figure, with the verb and the noun before it and what was said of it."""
    verb, noun, thing, said = words
    worked_on = bool(verb) and len(noun) > 1 and thing in WORKS
    modifies = worked_on or _modifies(verb, noun) or _measures_between(figure, noun, thing)
    modifies = (modifies or _for_what(noun or verb, thing)) and not memory.said.endswith("、")
    head = from_verb(lead.head)
    if _CIRCUMSTANTIAL.match(head) or not verb:
        verb = trailing_verb(head)
    where = verb and _PLACE_END.search(noun) and len(noun) <= 8 and "、" not in noun
    place = noun if where or modifies or _PER.match(noun) else ""
    kept = _kept_verb(figure, lead, verb, said, memory)
    whose = noun.removesuffix(verb) if verb in _REACHING and noun.endswith(verb) else ""
    return Name(whose + kept + place + thing, verb or kept, thing)


_REACHING = ("惠及", "覆盖")
"""育儿补贴惠及12万名婴幼儿, 惠及12万人的引水工程: what reaches them is part of the name."""


def _modifies(verb: str, noun: str) -> bool:
    """打通跨省货运4条线路: what stands between the verb and the number tells which lines are counted."""
    return bool(verb) and 2 <= len(noun) <= 12 and not _NO_MODIFIER.search(noun)


def _for_what(noun: str, thing: str) -> bool:
    """出台支持渔业发展和渔港建设12条措施: what measures are for is part of their name."""
    return thing in _MEASURES and _FURTHERED.match(noun) is not None


_MEASURES = frozenset({"措施", "举措", "政策", "政策措施", "意见", "办法", "硬措施", "实招"})
_FURTHERED = re.compile(
    "(?:支持|推动|促进|推进|优化|稳定|扩大|加快|提振|鼓励|扶持|加强|强化|深化|保障|激发)[^，、]{2,24}$"
)


def _measures_between(figure: Figure, noun: str, thing: str) -> bool:
    """沿河5.3公里道路: a size between the noun and what tells of it."""
    return figure.unit_kind in _SIZES and 2 <= len(noun) <= 8 and not _SEVERAL.search(noun) and bool(thing)


def _for_whom(lead: Lead, verb: str, tail: str) -> Name | None:
    """解决2300户居民的供暖问题, 为320家企业发放贷款贴息: those are counted for whom it was done."""
    helped = _DONE_FOR.match(tail) if lead.benefit else None
    if helped:
        who = _EACH_KIND.sub("", helped["who"])
        of = "的" if helped["what"].endswith(("问题", "困难", "难题")) else ""
        return Name(helped["verb"] + helped["what"] + of + who, helped["verb"], who)
    solved = _TROUBLE_OF.match(tail) if verb else None
    if solved:
        return Name(f"{verb.removesuffix('了')}{solved['trouble']}的{solved['whose']}", verb, solved["whose"])
    return None


_CIRCUMSTANTIAL = re.compile(r"^(?:通过|利用|围绕|依托|在|向)")


def _kept_verb(figure: Figure, lead: Lead, verb: str, said: str, memory: Memory) -> str:
    """What stands before the noun: the verb of the clause, what the tail tells, or the verb of the list."""
    if verb in _HELPING:
        return verb + said
    if verb in _STRIVING and said:
        return said
    kept = verb.removesuffix("了") if verb_keeps(verb) else ""
    if kept or said or verb:
        return kept or said
    return memory.carried_verb(figure, listed=True) if lead.joined in ("、", "和", "及") else ""


def _counted_last(figure: Figure, thing: str, said: str) -> tuple[str, str]:
    """30个项目储备 counts projects, not their storing; 5个市场改造启动 counts 启动改造 of markets."""
    under = _UNDER_WORK.match(thing)
    if under and figure.unit_kind in ("count", "person"):
        return under.group("thing"), said or (under.group("work") if under.group("work") == "储备" else "")
    begun = _WORK_BEGUN.match(thing) if said and figure.unit_kind == "count" else None
    return (begun.group("thing"), said + begun.group("work")) if begun else (thing, said)


def _predicated(figure: Figure, lead: Lead, tail: str, memory: Memory) -> Name | None:
    """其中4条实现通车: what happened to some of the things counted before; 2万人实现脱贫 to people."""
    said = predicate(tail)
    if lead.head or not said:
        return None
    lead.rules.append("predicate after figure")
    people = figure.unit.endswith(("人", "人次"))
    last = memory.last[-1] if memory.last else None
    of_those = last and last.figure.unit_kind == "person" and "predicate after figure" not in last.rules
    if people and not of_those:
        return Name(said + ("人次" if figure.unit.endswith("次") else "人数"), "", said)
    if not memory.last:
        return None
    subject = memory.last[-1].subject
    return Name(said + subject, said, subject)


def _counts_tail(figure: Figure, noun: str, verb: str, tail: str) -> bool:
    """Whether the words behind the figure can be what it counts."""
    if (
        not tail
        or not _HAN.match(tail)
        or (tail[0] in "和与及等" and not tail.startswith(_PEACE))
        or (tail.endswith(_BECOMING) and _MERGED.fullmatch(tail))
        or tail.startswith("以上")
        or tail in _LEADS_ON
        or tail in risen()
    ):
        return False
    if figure.unit_kind in ("ratio", "rank", "time", "rate"):
        return bool(verb) and not noun and not tail.startswith("的")
    if begins_with_predicate(tail):
        return not noun and not verb
    if figure.unit_kind in ("count", "person", "group", "other"):
        return not noun or noun.endswith(("等", "”")) or not tail.startswith("的")
    return not noun or (figure.unit_kind in _SIZES and not tail.startswith("的") and not ends_with_measure(noun))
