"""Names that a clause leaves to what was said before it: the same thing again, its verb, its limit."""

import re

from lantu.aspect import Measure
from lantu.indicator import (
    begins_with_verb,
    clean,
    ends_with_measure,
    split_verb,
    verb_keeps,
)
from lantu.statement.announced import LONGEST_PER, PER, moved_before, of_announced, of_other_group
from lantu.statement.behind import has_noun
from lantu.statement.completion import done_of, measured_before
from lantu.statement.draft import Draft, Memory, Name, family
from lantu.statement.figure import Figure
from lantu.statement.lead import Lead
from lantu.statement.paces import changed
from lantu.statement.places import take_place
from lantu.statement.proportions import whole_said
from lantu.statement.tails import WORKS, split_tail


def changed_things(figure: Figure, lead: Lead, tail: str, memory: Memory) -> list[Name]:
    """What grew, where the clause does not tell it; 分别增长20%, 均增长20%: all that the clauses before tell of."""
    together = memory.group if lead.shared and memory.last[-len(memory.group) :] == memory.group else []
    elders = memory.elders(2) if lead.each else together
    if len(elders) < 2:
        return [_what_changed(figure, lead, tail, memory)]
    lead.rules.append("shared")
    return [Name(elder.indicator, elder.verb, elder.noun) for elder in elders]


def _what_changed(figure: Figure, lead: Lead, tail: str, memory: Memory) -> Name:
    """增长6.5% behind a level: the same indicator. 减少税费180亿元: what shrinks stands elsewhere."""
    noun = clean(split_tail(tail)[0]) if has_noun(tail) else ""
    if noun and not lead.compared and figure.unit_kind != "ratio":
        return Name(noun, "", noun)
    if memory.broken and not memory.last:
        return Name(memory.broken.indicator, memory.broken.verb, memory.broken.noun)
    if memory.last:
        lead.rules.append("growth after level")
        told = measured_before(memory)
        whole = [draft for draft in told if "share" not in draft.rules] if figure.unit == "%" else []
        last = (whole or told)[-1]
        if lead.average and last.verb == "累计":
            return Name(last.noun, "", last.noun)
        return Name(changed(figure, lead, last), last.verb, last.noun)
    faster = _PACE_OF.fullmatch("".join(memory.heard()[:1])) if lead.joined == "，" and not noun else None
    if faster and ends_with_measure(clean(faster.group("of"))):
        return _of_clause_before(lead, clean(take_place(faster.group("of"), memory.home)[0]))
    if not (noun or memory.label) and memory.earlier and figure.unit == "%" and _GREW.match(memory.said):
        lead.rules.append("owner in the sentence before")
        before = memory.earlier[-1]
        return Name(before.indicator, before.verb, before.noun)
    return Name(noun or memory.label, "", noun or memory.label)


_GREW = re.compile("(?:同比|比上年|较上年)?(?:增长|下降|上升)")
"""A sentence that opens with what the one before did: 完成工业总产值12亿元。增长5%."""
_PACE_OF = re.compile("(?P<of>[^，]{2,12}?)的?(?:增速|增幅)(?:明显|均|都|始终)*(?:高于|快于|低于|好于|优于).+")
"""生产总值增速高于全国平均水平，年均增长7.5%: what grew is told before."""


def unnamed(figure: Figure, lead: Lead, memory: Memory) -> Name:
    """The name of a figure whose clause has no noun: what the figure before, the clause before or the label told."""
    moved = moved_before(lead, memory)
    if ends_with_measure(moved):
        return _of_clause_before(lead, moved)
    if memory.last:
        return _again(figure, lead, memory.last[-1])
    if lead.together and lead.joined == "，":
        return _of_clause_before(lead, memory.counted_before())
    aimed = split_verb(memory.prior)[1] if lead.light else ""
    if ends_with_measure(aimed):
        return _of_clause_before(lead, clean(aimed))
    return Name(memory.label, "", memory.label)


def _of_clause_before(lead: Lead, noun: str, verb: str = "") -> Name:
    lead.rules.append("owner in the clause before")
    return Name(noun, verb, noun)


_ADDING = frozenset({"新增", "新增加", "净增", "净增加", "累计新增"})


def _again(figure: Figure, lead: Lead, last: Draft) -> Name:
    """The subject of the figure before; 住房400套、2万平方米: the area of what was counted.

    增长5%，力争6%: what is striven for is a growth too. 新增16条、达到54条: reached is the stock, no addition.
    """
    lead.rules.append("subject of the figure before")
    if "ratio" not in (figure.unit_kind, last.figure.unit_kind) and family(figure) != family(last.figure):
        lead.rules.append("another measure")
    listed = not lead.head and lead.coordinated and figure.unit == last.unit
    if listed and last.measure in (Measure.GROWTH, Measure.AVG_GROWTH) and not isinstance(last.value, tuple):
        lead.sign, lead.average = 1 if last.value >= 0 else -1, last.measure is Measure.AVG_GROWTH
    if lead.target and last.measure is Measure.GROWTH and figure.unit == last.unit:
        lead.sign = 1
    if last.verb in _ADDING and (lead.light or lead.comparator) and family(figure) == family(last.figure) and last.noun:
        lead.rules.append("stock after addition")
        return Name(last.noun, "", last.noun)
    area = figure.unit_kind == "area" and family(last.figure) == "count" and not ends_with_measure(last.indicator)
    done = re.sub("户数$", "人数", done_of(last)) if figure.unit.endswith("人") else done_of(last)
    return Name(done + ("面积" if area else ""), last.verb, last.noun)


def of_announced_move(lead: Lead, noun: str, memory: Memory) -> Name | None:
    """养老金标准继续提高，年人均提高…: the figure is told of what the clause before says to have moved."""
    if len(noun) > LONGEST_PER or not PER.fullmatch(noun):
        return None
    told = of_announced("".join(memory.heard()[:1]), noun) if lead.joined == "，" else ""
    full = told or (of_other_group(memory.last[-1].indicator, noun) if memory.last else "")
    return _of_clause_before(lead, full) if full else None


_BUILDS = ("开工", "开工建设", "竣工", "投产", "完工", "复工", "建成")
"""What projects do: 至9月底，开工160个."""


def verb_alone(figure: Figure, lead: Lead, verb: str, memory: Memory) -> Name:
    """累计911件, 修改27件: the noun is that of the figure before; 脱贫324户 tells how many families did."""
    if (verb.endswith("脱贫") or verb == "惠及") and figure.unit_kind == "person":
        noun = verb + ("户数" if figure.unit.endswith("户") else "人数")
        return Name(noun, "", noun)
    if memory.last and family(memory.last[-1].figure) == family(figure):
        noun = memory.last[-1].subject
        lead.rules.append("noun of the figure before")
        return Name((verb if verb_keeps(verb) else "") + noun, verb, noun)
    summed = memory.in_unit(figure) if verb == "累计" and figure.unit_kind == "money" else None
    if summed:
        lead.rules.append("noun of the figure before")
        return Name(summed.indicator, "", summed.noun)
    same = [draft for draft in memory.earlier if draft.verb == verb and family(draft.figure) == family(figure)]
    if same and not memory.last:
        lead.rules.append("noun of the figure before")
        return Name(same[-1].indicator, verb, same[-1].noun)
    if memory.projects and not memory.last and verb.endswith(_BUILDS) and family(figure) == "count":
        lead.rules.append("owner in the sentence before")
        return Name(verb + memory.projects, verb, memory.projects)
    moved = moved_before(lead, memory) if verb.startswith("累计") else ""
    if ends_with_measure(moved):
        return _of_clause_before(lead, moved, verb)
    work = memory.prior if lead.joined == "，" and not memory.last else ""
    if work.endswith(WORKS):
        lead.rules.append("owner in the clause before")
        return Name((verb if verb_keeps(verb) else "") + work, verb, work)
    return Name(clean(verb), "", clean(verb))


_LIMIT = re.compile(
    r"^(?:超|过|达|不足)?[\d.,]*[十百千万亿]+元(?:以上)?的?$|^(?:超|过)?[\d.]+[万亿]?[一-龥]{1,3}以上的?$"
)
_LIMIT_INSIDE = re.compile(r"(?:超过?|过)?[\d.,]*[十百千万亿]+元(?:以上)?")


def with_other_limit(lead: Lead, noun: str, memory: Memory) -> Name | None:
    """其中超10亿元的99户: the limit in the name before is replaced by the new one."""
    if not (memory.last and _LIMIT.match(lead.head.strip("、，"))):
        return None
    whole, of = memory.last[-1].subject, noun.rstrip("的")
    lead.rules.append("limit of the figure before")
    full = _LIMIT_INSIDE.sub(lambda _: of, whole, count=1) if _LIMIT_INSIDE.search(whole) else of + whole
    return Name(full, memory.last[-1].verb, full)


_EXCEEDING = re.compile(r"(?:超过?|达到?|不足|低于|高于)[\d.,]*[十百千万亿]+[^，]{1,3}$")
_DID = re.compile("^(?:取得|获得|具有|拥有|享受|通过|参加|符合|完成|实现|纳入|被)")


def those_counted(figure: Figure, lead: Lead, memory: Memory) -> Name | None:
    """其中取得证书的1900人, 其中投资超10亿元的8个: those of the things counted before of which something is said.

    在校生中，在小学就读的有3000人: those of whom the sentence opens with.
    """
    whole = whole_said(memory) if lead.those else ""
    if whole:
        return Name(f"{lead.head}的{whole}", "", f"{lead.head}的{whole}")
    like = memory.like(figure)
    if not (lead.among and lead.those and like):
        return None
    exceeding = _EXCEEDING.search(lead.head)
    if not (exceeding or _DID.match(lead.head)):
        return None
    lead.rules.append("part of the figure before")
    verb = like.verb if exceeding and verb_keeps(like.verb) else ""
    noun = f"{lead.head}的{like.noun or like.subject}"
    return Name(verb + noun, verb, noun)


_EVENT = re.compile("^(?:再|转移|城镇新增|新增)就业|(?:下乡|进村|入户|演出|比赛|演练|巡演)$")
"""送戏下乡120场 tells by itself what was done."""


_OF_PEOPLE = ("接待", "培训", "救助", "服务")
"""What is done to people alone: 接待游客18万人次、旅游花费2亿元."""


def inherited_verb(figure: Figure, lead: Lead, noun: str, memory: Memory) -> str:
    """新增A 3家、B 2家: the verb holds for the next item too."""
    listed = lead.coordinated
    carried = memory.carried_verb(figure, listed=listed)
    if not carried:
        return ""
    loosely = (
        lead.joined in ("，", "；") and not lead.light and not split_verb(carried)[1] and not ends_with_measure(noun)
    )
    if (figure.unit_kind == "money" and carried.endswith(_OF_PEOPLE)) or (carried.startswith("获") and "奖" in carried):
        return ""
    if _EVENT.search(noun) or (listed and lead.light) or (begins_with_verb(noun) and not listed):
        return ""
    inside = lead.joined == "（" and not lead.light and family(figure) == "count"
    if listed or inside or (loosely and (lead.among or family(figure) == "count")):
        lead.rules.append("verb of the figure before")
        return carried
    return ""
