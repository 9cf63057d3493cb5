"""The name of an indicator, put together from the clause, from what stands behind the figure and from what was said."""

import re
from dataclasses import dataclass

from lantu.aspect import Measure
from lantu.indicator import (
    attributes,
    clean,
    ends_with_measure,
    expand_industries,
    join_owner,
    owner_of,
    split_subjects,
    split_verb,
    trailing_verb,
    verb_keeps,
)
from lantu.statement.draft import Draft, Memory, family
from lantu.statement.figure import Figure
from lantu.statement.lead import Lead
from lantu.statement.tails import begins_with_predicate, predicate, split_tail

_HAN = re.compile(r"[一-龥A-Za-z“]")
_SHARE = re.compile(r"占[^占]{0,24}?(?:的)?(?:比重|比例|份额|比率|比|总量|百分比)?的?$|占(?:[^占]{1,24})$")
_MODIFIER = re.compile(
    r"(?:级|性|类|型|区|镇|乡|内|外|期|职称|以上|以下|城|农村|城镇|男|女|地|国家|自治区|省|市|县|村|社区|主持|参与)$"
)
_BRANCH = re.compile(
    r"(?:业|类|企业|制造|部门|领域|市场|地区|工业|有制|住宅|楼|用房|产品|经济|制品|器械|器材|材料|设备|盐|钢|煤|油|车|电|药|酒|肉|服务|消费品|城镇|乡村|农村|一般贸易)$"
)
_LIMIT = re.compile(
    r"^(?:超|过|达|不足)?[\d.,]*[十百千万亿]+元(?:以上)?的?$|^(?:超|过)?[\d.]+[万亿]?[一-龥]{1,3}以上的?$"
)
_LIMIT_INSIDE = re.compile(r"(?:超过?|过)?[\d.,]*[十百千万亿]+元(?:以上)?")
_LABELLED = re.compile(r"^(?:该项?指标|该项?目标|指标|目标|其|即|争取|该项?|预期|新区)?$")
_COMPLETION = re.compile(r"(?:计划|任务|目标|预算|预期)(?:数|值|的)?$")
_IS_OF = re.compile(r"^(?:为|占|达|是|完成|相当于)?")


@dataclass(frozen=True, slots=True)
class Name:
    """A name with its parts."""

    full: str
    verb: str = ""
    noun: str = ""


def share_match(lead: Lead, figure: Figure) -> re.Match[str] | None:
    """占…的比重 at the end of the clause."""
    return _SHARE.search(lead.head) if figure.unit_kind == "ratio" and not lead.sign else None


def share_name(subject: str, share: str) -> str:
    """A subject and 占GDP的比重 as one name."""
    body = share.removeprefix("占").rstrip("的")
    body = re.sub(r"(?:的)?(?:比重|比例|份额|比率|百分比)$", "", body).rstrip("的")
    return f"{subject}占{clean(body)}比重"


def names_of(figure: Figure, lead: Lead, tail: str, memory: Memory) -> list[Name]:
    """The names of one figure; several where it is shared by several subjects (均为100%)."""
    head = lead.head
    if memory.label and _LABELLED.match(head) and not memory.last:
        lead.rules.append("label of the paragraph")
        return [Name(memory.label, "", memory.label)]
    share = share_match(lead, figure)
    if share:
        return [_share(lead, share, memory)]
    if figure.unit_kind == "ratio" and memory.last and not lead.sign and _COMPLETION.search(head):
        lead.rules.append("completion")
        of = _IS_OF.sub("", clean(head))
        return [Name(f"{memory.last[-1].indicator}{of}完成率", "", memory.last[-1].subject)]
    if lead.sign and not head:
        return [_change(figure, lead, tail, memory)]
    behind = _behind(figure, lead, tail, memory)
    return [behind] if behind else _before(figure, lead, memory)


def _share(lead: Lead, share: re.Match[str], memory: Memory) -> Name:
    lead.rules.append("share")
    subject = clean(lead.head[: share.start()])
    if not subject:
        subject = memory.of_share()
    elif subject in attributes() and memory.last:
        subject = join_owner(owner_of(memory.last[-1].subject), subject)
    return Name(share_name(subject, share.group()), "", subject)


def _change(figure: Figure, lead: Lead, tail: str, memory: Memory) -> Name:
    """增长6.5% behind a level: the same indicator. 减少税费180亿元: what shrinks stands elsewhere."""
    noun = clean(split_tail(tail)[0]) if tail and _HAN.match(tail) and not begins_with_predicate(tail) else ""
    if noun and not lead.compared and figure.unit_kind != "ratio":
        return Name(noun, "", noun)
    if memory.last:
        lead.rules.append("growth after level")
        last = memory.last[-1]
        full = last.indicator
        if (
            figure.unit.endswith("百分点")
            and lead.compared_with
            and last.measure in (Measure.GROWTH, Measure.AVG_GROWTH)
        ):
            full += "年均增速" if last.measure is Measure.AVG_GROWTH else "增速"
        return Name(full, last.verb, last.noun)
    return Name(noun or memory.label, "", noun or memory.label)


def _behind(figure: Figure, lead: Lead, tail: str, memory: Memory) -> Name | None:
    """The noun behind the figure: 182家企业, 14处黑臭水体治理; None where the noun stands before it."""
    verb, noun = split_verb(lead.head)
    if not _counts_tail(figure, noun, verb, tail):
        return None
    if begins_with_predicate(tail):
        said = predicate(tail)
        if lead.head or not memory.last or not said:
            return None
        lead.rules.append("predicate after figure")
        subject = memory.last[-1].subject
        return Name(said + subject, said, subject)
    thing, said = split_tail(tail)
    thing = clean(thing)
    if not thing or thing in ("新台阶", "台阶", "大关", "目标"):
        return None
    lead.rules.append("noun after figure")
    if not verb:
        verb = trailing_verb(lead.head)
    kept = verb if verb_keeps(verb) else ""
    if not kept:
        kept = said or (memory.carried_verb(figure) if not verb and lead.joined in ("、", "和", "及") else "")
    return Name(kept + thing, verb or kept, thing)


def _counts_tail(figure: Figure, noun: str, verb: str, tail: str) -> bool:
    """Whether the words behind the figure can be what it counts."""
    if not tail or not _HAN.match(tail) or tail[0] in "和与及等" or tail.startswith("以上"):
        return False
    if figure.unit_kind in ("ratio", "rank", "time", "rate"):
        return bool(verb) and not noun and not tail.startswith("的")
    if begins_with_predicate(tail):
        return not noun and not verb
    if figure.unit_kind in ("count", "person", "group", "other"):
        return not noun or noun.endswith(("等", "”")) or not tail.startswith("的")
    return not noun


def _before(figure: Figure, lead: Lead, memory: Memory) -> list[Name]:
    """The noun before the figure, with what the sentence leaves out."""
    verb, noun = split_verb(lead.head)
    noun = clean(_without_examples(noun))
    if verb and not noun:
        return [_verb_alone(figure, lead, verb, memory)]
    if not noun:
        if memory.last:
            lead.rules.append("subject of the figure before")
            last = memory.last[-1]
            return [Name(last.indicator, last.verb, last.noun)]
        return [Name(memory.label, "", memory.label)]
    limited = _limited(lead, noun, memory)
    if limited:
        return [limited]
    shared = _shared(figure, lead, noun, memory)
    if shared:
        return shared
    noun = fill(noun, lead, memory, figure)
    kept = verb if verb_keeps(verb) else ""
    if not verb:
        kept = verb = _inherited_verb(figure, lead, noun, memory)
    return [Name(kept + noun, verb, noun)]


def _verb_alone(figure: Figure, lead: Lead, verb: str, memory: Memory) -> Name:
    """累计911件, 修改27件: the noun is that of the figure before."""
    if memory.last and family(memory.last[-1].figure) == family(figure):
        noun = memory.last[-1].subject
        lead.rules.append("noun of the figure before")
        return Name((verb if verb_keeps(verb) else "") + noun, verb, noun)
    return Name(clean(verb), "", clean(verb))


def _limited(lead: Lead, noun: str, memory: Memory) -> Name | None:
    """其中超10亿元的99户: the limit in the name before is replaced by the new one."""
    if not (memory.last and _LIMIT.match(lead.head.strip("、，"))):
        return None
    whole = memory.last[-1].subject
    found = _LIMIT_INSIDE.search(whole)
    lead.rules.append("limit of the figure before")
    full = whole[: found.start()] + noun.rstrip("的") + whole[found.end() :] if found else noun.rstrip("的") + whole
    return Name(full, memory.last[-1].verb, full)


def _inherited_verb(figure: Figure, lead: Lead, noun: str, memory: Memory) -> str:
    """新增A 3家、B 2家: the verb holds for the next item too."""
    carried = memory.carried_verb(figure)
    if not carried:
        return ""
    listed = lead.joined in ("、", "和", "及", "与")
    loosely = lead.joined in ("，", "；") and not lead.light and not ends_with_measure(noun)
    if listed or (loosely and (lead.among or family(figure) == "count")):
        lead.rules.append("verb of the figure before")
        return carried
    return ""


def _shared(figure: Figure, lead: Lead, noun: str, memory: Memory) -> list[Name]:
    """均达100%: one figure for several subjects."""
    marks = re.findall("、|和|及(?!以上)|与", noun)
    rates = figure.unit_kind == "ratio" and noun.endswith("率") and not lead.sign
    if not marks or not (lead.shared or rates):
        return []
    names = split_subjects(noun, len(marks) + 1)
    if not lead.shared and not ("、" in marks or noun.count("率") == len(names)):
        return []
    if names:
        lead.rules.append("shared")
    return [Name(clean(name), "", clean(name)) for name in names]


_EXAMPLES = re.compile(
    r"^(?P<level>[一-龥]{2,6}级(?:及以上|以上)?)?.*等(?:各类|各|一批|[一二三四五六七八九十\d]+[大个家项类])?(?P<noun>[一-龥“”]{2,20})$"
)


def _without_examples(noun: str) -> str:
    """德濠产业园、普天物流等项目 → 项目; the level that opens the list stays."""
    match = _EXAMPLES.match(noun) if "等" in noun else None
    if not match or match.group("noun") in ("问题", "工作", "服务", "活动", "方面", "级") or "等级" in noun:
        return noun
    return (match.group("level") or "") + match.group("noun")


def fill(noun: str, lead: Lead, memory: Memory, figure: Figure | None = None) -> str:
    """A noun with what the sentence leaves out: its owner, its measure, or the whole that it is part of."""
    noun = expand_industries(noun)
    last = memory.last[-1] if memory.last else None
    if lead.sign and not ends_with_measure(noun):
        return _with_measure(noun, lead, memory)
    if last and _needs_owner(noun):
        lead.rules.append("owner of the figure before")
        return join_owner(_owner(last), noun)
    if figure and figure.unit_kind == "person" and noun.endswith("保险"):
        return noun + "参保人数"
    if figure and figure.unit_kind == "rate" and figure.unit.endswith("立方米") and "浓度" not in noun:
        return noun + "浓度"
    part = lead.among or lead.joined == "（" or "bracket" in lead.rules
    if part and last and figure and family(last.figure) == family(figure) and _MODIFIER.search(noun):
        whole = last.subject
        if not noun.endswith(whole[-2:]) and not whole.startswith(noun):
            lead.rules.append("part of the figure before")
            return noun + whole
    return noun


_OWNED_VERB = re.compile(r"^(?:吸纳|带动|覆盖|涉及|共有|实有|累计完成|完成|总)(?=.)")


def _needs_owner(noun: str) -> bool:
    known = attributes()
    return known.get(noun, False) or known.get(_OWNED_VERB.sub("", noun), False)


def _owner(last: Draft) -> str:
    name = last.subject
    return name if name in attributes() else owner_of(owner_of(name))


def _with_measure(noun: str, lead: Lead, memory: Memory) -> str:
    """轻工业下降10.3% behind 规模以上工业增加值: the branch has the measure of its topic."""
    if memory.topic and _BRANCH.search(noun):
        lead.rules.append("measure of the topic")
        prefix = memory.prefix if memory.prefix and not noun.startswith(memory.prefix) else ""
        return prefix + join_owner(noun, memory.topic)
    if re.search(r"产业$|业$", noun):
        return noun + "增加值"
    return noun
