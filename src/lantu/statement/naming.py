"""The name of an indicator, put together from the clause, from what stands behind the figure and from what was said."""

import re

from lantu.aspect import Measure
from lantu.indicator import (
    attributes,
    begins_with_verb,
    clean,
    ends_with_measure,
    join_owner,
    owner_of,
    split_verb,
    verb_keeps,
)
from lantu.statement.announced import PER, announced, of_announced, of_other_group
from lantu.statement.behind import has_noun, name_behind
from lantu.statement.completion import completion_names, done_of, measured_before, planned_name
from lantu.statement.draft import Draft, Memory, Name, family
from lantu.statement.ellipsis import fill
from lantu.statement.figure import Figure
from lantu.statement.heads import head_of, last_listed, without_examples, without_whole
from lantu.statement.lead import Lead
from lantu.statement.paces import changed
from lantu.statement.rates import rates_behind
from lantu.statement.shared import reached, shared_names
from lantu.statement.tails import WORKS, split_tail

_BUILDS = ("开工", "开工建设", "竣工", "投产", "完工", "复工", "建成")
"""What projects do: 至9月底，开工160个."""
_SHARE = re.compile(r"占[^占]{0,24}?(?:的)?(?:比重|比例|份额|比率|比|总量|百分比)?的?$|占(?:[^占]{1,24})$")
_LIMIT = re.compile(
    r"^(?:超|过|达|不足)?[\d.,]*[十百千万亿]+元(?:以上)?的?$|^(?:超|过)?[\d.]+[万亿]?[一-龥]{1,3}以上的?$"
)
_LIMIT_INSIDE = re.compile(r"(?:超过?|过)?[\d.,]*[十百千万亿]+元(?:以上)?")
_LABELLED = re.compile(
    r"^.{0,6}该项?(?:指标|目标)$|^(?:争取|即|预期|其)?(?:该项?|其)?(?:指标|目标)?(?:应|预期|争取|即)?$"
)
_OWN_SHARE = re.compile("占[^占]{1,16}(?:比重|比例|份额)")
"""服务业增加值增长3.5%，占GDP比重提高0.6个百分点."""
_SHARE_AGAIN = re.compile(r"(?P<of>[^占]{2,}?)(?:所占|的)?(?:比重|比例|占比|份额)")
"""第二产业增加值比重 behind a share that tells of what: it is a share of the same."""


def share_match(lead: Lead, figure: Figure) -> re.Match[str] | None:
    """占…的比重 at the end of the clause; where it moved, the clause tells nothing else."""
    if figure.unit_kind != "ratio":
        return None
    if lead.sign and not figure.unit.endswith("分点"):
        return None
    return _OWN_SHARE.fullmatch(lead.head) if lead.sign else _SHARE.search(lead.head)


def share_name(subject: str, share: str) -> str:
    """A subject and 占GDP的比重 as one name."""
    if share.rstrip("的") in ("占比", "占比重", "占比例"):
        return subject + "占比"
    body = share.removeprefix("占").rstrip("的")
    body = re.sub(r"(?:的)?(?:比重|比例|份额|比率|百分比)$", "", body).rstrip("的")
    return f"{subject}占{clean(body)}比重"


def names_of(figure: Figure, lead: Lead, tail: str, memory: Memory) -> list[Name]:
    """The names of one figure; several where it is shared by several subjects (均为100%)."""
    head = lead.head
    if memory.label and _LABELLED.match(head) and (head or not memory.last):
        lead.rules.append("label of the paragraph")
        return [Name(memory.label, "", memory.label)]
    if lead.alias:
        return [Name(lead.alias, "", lead.alias)]
    planned = planned_name(figure, lead, tail, memory)
    completed = [planned] if planned else completion_names(figure, 1, lead, memory)
    if completed:
        return completed
    share = share_match(lead, figure)
    if share:
        return [_share(lead, share, memory)]
    last = memory.last[-1].indicator if memory.last else ""
    if head in ("占比", "比重", "占") and "占" in last:
        return [Name(last, "", memory.last[-1].noun)]
    again = _SHARE_AGAIN.fullmatch(head) if last.endswith("比重") else None
    of_share = not lead.sign or figure.unit.endswith("分点")
    if again and figure.unit_kind == "ratio" and of_share and "占" in last and last.endswith("比重"):
        lead.rules.append("share")
        return [Name(again.group("of") + last[last.index("占") :], "", again.group("of"))]
    if lead.sign and not head:
        return _changes(figure, lead, tail, memory)
    told = rates_behind(figure, lead, tail)
    if told:
        return told
    behind = name_behind(figure, lead, tail, memory)
    names = [behind] if behind else _before(figure, lead, memory)
    whom = reached(lead, names[0].full, memory) if len(names) == 1 else ""
    return [Name(whom, "", whom)] if whom else names


def _share(lead: Lead, share: re.Match[str], memory: Memory) -> Name:
    lead.rules.append("share")
    subject = clean(lead.head[: share.start()])
    if subject and share.group() in ("占比", "占比重", "占比例"):
        return Name(subject + "占比", "", subject)
    if not subject:
        subject = memory.of_share()
    elif subject in attributes() and memory.last:
        subject = join_owner(owner_of(memory.last[-1].subject), subject)
    return Name(share_name(subject, share.group()), "", subject)


def _changes(figure: Figure, lead: Lead, tail: str, memory: Memory) -> list[Name]:
    """What grew, where the clause does not tell it; 分别增长20%: both that the clauses before tell of."""
    elders = memory.elders(2) if lead.each else []
    if len(elders) != 2:
        return [_change(figure, lead, tail, memory)]
    lead.rules.append("shared")
    return [Name(elder.indicator, elder.verb, elder.noun) for elder in elders]


def _change(figure: Figure, lead: Lead, tail: str, memory: Memory) -> Name:
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
    return Name(noun or memory.label, "", noun or memory.label)


_PRODUCED = re.compile("(?:^|企业)生产(?P<what>[一-龥A-Za-z]{2,12})$")
"""规模以上工业企业生产原煤…: how much was produced."""
_PRODUCTS = frozenset({"mass", "volume", "energy", "count", "length", "area"})


def _without_examples(noun: str, lead: Lead) -> str:
    bare = without_examples(noun)
    if bare != noun:
        lead.rules.append("examples left out")
    return bare


def _before(figure: Figure, lead: Lead, memory: Memory) -> list[Name]:
    """The noun before the figure, with what the sentence leaves out."""
    head = head_of(lead.head, money=figure.unit_kind == "money")
    head = head if figure.unit_kind == "ratio" else head.removesuffix("占")
    produced = _PRODUCED.search(head) if "生产" in head and not lead.sign and figure.unit_kind in _PRODUCTS else None
    if produced:
        return [Name(produced.group("what") + "产量", "", produced.group("what"))]
    verb, noun = split_verb(head)
    listed = without_whole(clean(_without_examples(noun, lead)))
    noun = last_listed(listed, figure, lead)
    if noun != listed:
        own_verb, noun = split_verb(noun)
        verb = own_verb or verb
    if lead.verb and not verb:
        verb = lead.verb
    if verb and not noun:
        return [_verb_alone(figure, lead, verb, memory)]
    moved = _of_moved(lead, noun, memory)
    if moved:
        return [moved]
    if not noun:
        return [_unnamed(figure, lead, memory)]
    limited = _limited(lead, noun, memory) or _those(figure, lead, memory)
    if limited:
        return [limited]
    shared = shared_names(figure, lead, noun, memory)
    if shared:
        return [Name((verb if verb_keeps(verb) else "") + name, verb, name) for name in shared]
    noun = fill(noun, lead, memory, figure)
    kept = verb if verb_keeps(verb) else ""
    if not verb:
        kept = verb = lead.verb or _inherited_verb(figure, lead, noun, memory)
    return [Name(kept.removesuffix("了") + noun, verb, noun)]


def _unnamed(figure: Figure, lead: Lead, memory: Memory) -> Name:
    """The name of a figure whose clause has no noun: what the figure before, the clause before or the label told."""
    moved = announced("".join(memory.heard()[:1])) if lead.joined == "，" else ""
    if ends_with_measure(moved):
        lead.rules.append("owner in the clause before")
        return Name(clean(moved), "", clean(moved))
    if memory.last:
        return _again(figure, lead, memory.last[-1])
    if lead.together and lead.joined == "，":
        lead.rules.append("owner in the clause before")
        counted = memory.counted_before()
        return Name(counted, "", counted)
    aimed = split_verb(memory.prior)[1] if lead.light else ""
    if ends_with_measure(aimed):
        lead.rules.append("owner in the clause before")
        return Name(clean(aimed), "", clean(aimed))
    return Name(memory.label, "", memory.label)


def _of_moved(lead: Lead, noun: str, memory: Memory) -> Name | None:
    """养老金标准继续提高，年人均提高…: the figure is told of what the clause before says to have moved."""
    if not PER.fullmatch(noun):
        return None
    told = of_announced("".join(memory.heard()[:1]), noun) if lead.joined == "，" else ""
    full = told or (of_other_group(memory.last[-1].indicator, noun) if memory.last else "")
    if not full:
        return None
    lead.rules.append("owner in the clause before")
    return Name(full, "", full)


def _again(figure: Figure, lead: Lead, last: Draft) -> Name:
    """The subject of the figure before; 住房400套、2万平方米: the area of what was counted.

    增长5%，力争6%: what is striven for is a growth too.
    """
    lead.rules.append("subject of the figure before")
    if "ratio" not in (figure.unit_kind, last.figure.unit_kind) and family(figure) != family(last.figure):
        lead.rules.append("another measure")
    listed = not lead.head and lead.joined in ("、", "和", "与", "及") and figure.unit == last.unit
    if listed and last.measure in (Measure.GROWTH, Measure.AVG_GROWTH) and not isinstance(last.value, tuple):
        lead.sign, lead.average = 1 if last.value >= 0 else -1, last.measure is Measure.AVG_GROWTH
    if lead.target and last.measure is Measure.GROWTH and figure.unit == last.unit:
        lead.sign = 1
    area = figure.unit_kind == "area" and family(last.figure) == "count" and not ends_with_measure(last.indicator)
    done = re.sub("户数$", "人数", done_of(last)) if figure.unit.endswith("人") else done_of(last)
    return Name(done + ("面积" if area else ""), last.verb, last.noun)


def _verb_alone(figure: Figure, lead: Lead, verb: str, memory: Memory) -> Name:
    """累计911件, 修改27件: the noun is that of the figure before; 脱贫324户 tells how many families did."""
    if verb.endswith("脱贫") and figure.unit_kind == "person":
        noun = verb + ("户数" if figure.unit.endswith("户") else "人数")
        return Name(noun, "", noun)
    if memory.last and family(memory.last[-1].figure) == family(figure):
        noun = memory.last[-1].subject
        lead.rules.append("noun of the figure before")
        return Name((verb if verb_keeps(verb) else "") + noun, verb, noun)
    same = [draft for draft in memory.earlier if draft.verb == verb and family(draft.figure) == family(figure)]
    if same and not memory.last:
        lead.rules.append("noun of the figure before")
        return Name(same[-1].indicator, verb, same[-1].noun)
    if memory.projects and not memory.last and verb.endswith(_BUILDS) and family(figure) == "count":
        lead.rules.append("owner in the sentence before")
        return Name(verb + memory.projects, verb, memory.projects)
    work = memory.prior if lead.joined == "，" and not memory.last else ""
    if work.endswith(WORKS):
        lead.rules.append("owner in the clause before")
        return Name((verb if verb_keeps(verb) else "") + work, verb, work)
    return Name(clean(verb), "", clean(verb))


def _limited(lead: Lead, noun: str, memory: Memory) -> Name | None:
    """其中超10亿元的99户: the limit in the name before is replaced by the new one."""
    if not (memory.last and _LIMIT.match(lead.head.strip("、，"))):
        return None
    whole, of = memory.last[-1].subject, noun.rstrip("的")
    lead.rules.append("limit of the figure before")
    full = _LIMIT_INSIDE.sub(lambda _: of, whole, count=1) if _LIMIT_INSIDE.search(whole) else of + whole
    return Name(full, memory.last[-1].verb, full)


_EXCEEDING = re.compile(r"(?:超过?|达到?|不足|低于|高于)[\d.,]*[十百千万亿]+[^，]{1,3}$")
_DID = re.compile("^(?:取得|获得|具有|拥有|享受|通过|参加|符合|完成|实现|纳入|被)")


def _those(figure: Figure, lead: Lead, memory: Memory) -> Name | None:
    """其中取得证书的1900人, 其中投资超10亿元的8个: those of the things counted before of which something is said."""
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


_EVENT = re.compile("^(?:再|转移)就业|(?:下乡|进村|入户|演出|比赛|演练|巡演)$")
"""送戏下乡120场 tells by itself what was done."""


def _inherited_verb(figure: Figure, lead: Lead, noun: str, memory: Memory) -> str:
    """新增A 3家、B 2家: the verb holds for the next item too."""
    listed = lead.joined in ("、", "和", "及", "与")
    carried = memory.carried_verb(figure, listed=listed)
    if not carried:
        return ""
    loosely = lead.joined in ("，", "；") and not lead.light and not ends_with_measure(noun)
    if _EVENT.search(noun) or (listed and lead.light) or (begins_with_verb(noun) and not listed):
        return ""
    inside = lead.joined == "（" and not lead.light and family(figure) == "count"
    if listed or inside or (loosely and (lead.among or family(figure) == "count")):
        lead.rules.append("verb of the figure before")
        return carried
    return ""
