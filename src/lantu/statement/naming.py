"""The name of an indicator, put together from the clause, from what stands behind the figure and from what was said."""

import re

from lantu.indicator import (
    clean,
    split_subjects,
    split_verb,
    verb_keeps,
)
from lantu.statement.anaphora import (
    changed_things,
    inherited_verb,
    of_announced_move,
    those_counted,
    unnamed,
    verb_alone,
    with_other_limit,
)
from lantu.statement.behind import name_behind
from lantu.statement.censuses import OF_CENSUS
from lantu.statement.change import take_net
from lantu.statement.completion import completion_names, planned_name
from lantu.statement.draft import Memory, Name
from lantu.statement.ellipsis import fill
from lantu.statement.figure import Figure
from lantu.statement.heads import head_of, last_listed, without_examples, without_whole
from lantu.statement.lead import Lead
from lantu.statement.proportions import proportion
from lantu.statement.pulls import pull
from lantu.statement.rates import rates_behind
from lantu.statement.shared import of_field, reached, shared_names

_LABELLED = re.compile(
    r"^.{0,6}该项?(?:指标|目标)$|^(?:争取|即|预期|其)?(?:该项?|其)?(?:指标|目标)?(?:应|预期|争取|即)?$"
)
_TASKS = frozenset({"任务", "计划", "目标", "目标任务", "年度任务"})
_EXCEEDED = re.compile("超额?完成[^，。；]{0,8}$")
"""投资17亿元，超额完成年度任务2亿元: by how much the figure before exceeds what was planned."""
_THAN = re.compile(f"[比较]|[比较与同和]{OF_CENSUS}")
"""较2010年的12亿元增加3亿元: what is left before the level that the change is against."""


def names_of(figure: Figure, lead: Lead, tail: str, memory: Memory) -> list[Name]:
    """The names of one figure; several where it is shared by several subjects (均为100%)."""
    if lead.net and lead.head and (figure.unit_kind == "count" or figure.unit.endswith("户")):
        take_net(lead)
    head = lead.head
    if memory.label and _LABELLED.match(head) and (head or not memory.last):
        lead.rules.append("label of the paragraph")
        return [Name(memory.label, "", memory.label)]
    if lead.alias:
        return [Name(lead.alias, "", lead.alias)]
    if memory.last and (_THAN.fullmatch(head) or tail == "相比"):
        lead.rules.append("level before the change")
        return [Name(memory.last[-1].indicator, memory.last[-1].verb, memory.last[-1].noun)]
    if head in _TASKS and memory.last and _EXCEEDED.search(memory.said):
        lead.sign = 1
        return [Name(memory.last[-1].indicator, memory.last[-1].verb, memory.last[-1].noun)]
    planned = planned_name(figure, lead, tail, memory)
    completed = [planned] if planned else completion_names(figure, 1, lead, memory)
    if completed:
        return completed
    part = proportion(figure, lead, memory) or pull(figure, lead, memory)
    if part:
        return _each_share(part, lead)
    if lead.sign and not head:
        return changed_things(figure, lead, tail, memory)
    rates = rates_behind(figure, lead, tail)
    if rates:
        return rates
    behind = name_behind(figure, lead, tail, memory)
    names = [behind] if behind else _before(figure, lead, memory)
    only = names[0].full if len(names) == 1 else ""
    told = reached(lead, only, memory) or of_field(lead, only, memory)
    return [Name(told, "", told)] if told else names


def _each_share(share: Name, lead: Lead) -> list[Name]:
    """发电量、用电量占比均超过30%: the share of each of the list; the name itself where it lists nothing."""
    listed = share.full.count("、") if lead.shared and share.full.endswith("占比") else 0
    names = split_subjects(share.full.removesuffix("占比"), listed + 1) if listed else []
    return [Name(clean(name) + "占比", "", name) for name in names] or [share]


_PRODUCED = re.compile("(?:^|企业)生产(?!总值)(?P<what>[一-龥A-Za-z]{2,12})$")
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
        return [verb_alone(figure, lead, verb, memory)]
    moved = of_announced_move(lead, noun, memory)
    if moved:
        return [moved]
    if not noun:
        return [unnamed(figure, lead, memory)]
    limited = with_other_limit(lead, noun, memory) or those_counted(figure, lead, memory)
    if limited:
        return [limited]
    shared = shared_names(figure, lead, noun, memory)
    if shared:
        shared = [fill(name, lead, memory, figure) for name in shared] if lead.sign else shared
        return [Name((verb if verb_keeps(verb) else "") + name, verb, name) for name in shared]
    noun = fill(noun, lead, memory, figure)
    kept = verb if verb_keeps(verb) else ""
    if not verb:
        kept = verb = lead.verb or inherited_verb(figure, lead, noun, memory)
    return [Name(kept.removesuffix("了") + noun, verb, noun)]
