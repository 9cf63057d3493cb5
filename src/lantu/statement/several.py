"""The names of figures that stand side by side: coordinated by 分别, or parts of a whole."""

import re

from lantu.indicator import (
    attributes,
    clean,
    expand_industries,
    join_owner,
    owner_of,
    split_subjects,
    split_verb,
    verb_carries,
    verb_keeps,
)
from lantu.statement.announced import announced_several
from lantu.statement.completion import completion_names
from lantu.statement.draft import Memory
from lantu.statement.ellipsis import fill
from lantu.statement.figure import Figure
from lantu.statement.lead import Lead
from lantu.statement.paces import PACES, changed
from lantu.statement.proportions import share_match, share_name, whole_said
from lantu.statement.pulls import pulls

_SHARED_OUT = re.compile("(?<=产业)(?:投资|就业人员|从业人员|税收)")
"""What the three industries share where it is not their product: 三次产业投资结构."""
_EACH = re.compile("分别")
_BARE_SHARE = frozenset({"占比重", "占的比重"})
"""在全区生产总值中，三次产业增加值所占比重分别为…: of what the sentence opens with."""
_COUNTED = re.compile("等[二三四五六七八九十0-9]+大?[类项种](?=[一-龥])")
"""食品、衣着、居住等三类价格分别上涨…: how many are named is no part of the last name."""
_MAINLY = re.compile("以(?P<things>[^，]{4,30})为主$")
"""以甲类、乙类水质为主，分别占23%和40%: the clause before names what the shares are."""
_MARKS = re.compile("[、和与及]")
"""Between the things that a list of changes is against: 分别较全省、全国高2个、1个百分点."""


def names_of_several(figure: Figure, count: int, lead: Lead, memory: Memory) -> list[str]:
    """The names of coordinated figures, one each (A、B分别增长5%、8%); fewer or more where they cannot be told."""
    goes_on = lead.joined == "，" and lead.each
    moved = announced_several("".join(memory.heard()[:1]), count, lead.head) if goes_on else []
    if moved:
        return moved if lead.head else [fill(name, lead, memory, figure) for name in moved]
    completed = [name.full for name in completion_names(figure, count, lead, memory)]
    if completed or (completed := pulls(figure, count, lead, memory)):
        return completed
    elders = [elder.indicator for elder in memory.elders(count)]
    against = lead.each and len(_MARKS.findall(lead.compared_with)) == count - 1
    if against and memory.last and lead.head in ("", *PACES):
        return [fill(lead.head, lead, memory) or changed(figure, lead, memory.last[-1])] * count
    if not lead.head:
        return [changed(figure, lead, elder) for elder in memory.elders(count)]
    verb, noun = split_verb(lead.head)
    if verb and not noun:
        return [verb + elder.subject for elder in memory.elders(count)]
    share = share_match(lead, figure)
    mainly = _MAINLY.search("".join(memory.heard()[:1])) if share and goes_on else None
    if share and mainly and share.start() == 0:
        return [share_name(name, _EACH.sub("", share.group())) for name in split_subjects(mainly["things"], count)]
    if lead.each and len(elders) == count and attributes().get(noun, False):
        return [join_owner(owner_of(elder.subject), noun) for elder in memory.elders(count)]
    if not share:
        told = _COUNTED.sub("", _EACH.sub("", lead.head))
        names = [fill(clean(name), lead, memory, figure) for name in split_subjects(told, count)]
        carried = lead.verb or (verb if verb_keeps(verb) and verb_carries(verb) else "")
        return [name if split_verb(name)[0] else carried + name for name in names]
    words = re.sub(r"分别|各|均", "", share.group())
    whole = whole_said(memory) if words in _BARE_SHARE else ""
    words = f"占{whole}的比重" if whole else words
    subject = re.sub(r"(?:分别|各|均|所)+$", "", lead.head[: share.start()])
    return [share_name(name, words) for name in (split_subjects(subject, count) if subject else elders)]


def names_of_parts(count: int, lead: Lead, memory: Memory) -> list[str]:
    """The names of the parts of a whole (三次产业结构 3.9：39.0：57.1), one each."""
    head = "" if lead.head in ("现在", "目前") else expand_industries(lead.head)
    if not head and not memory.last:
        head = next((words for words in memory.heard() if "产业结构" in words), "")
    if not head and len(memory.elders(count)) == count:
        return [elder.indicator for elder in memory.elders(count)]
    share = _SHARED_OUT.search(head) if count == 3 else None
    if share:
        return [f"第{number}产业{share.group()}比重" for number in "一二三"]
    if "产业" in head and count == 3:
        return [f"第{number}产业增加值占地区生产总值比重" for number in "一二三"]
    parts = split_subjects(re.sub(r"(?:结构|比例|比重|构成|之比|比)$", "", head), count)
    return [f"{part}比重" for part in parts] or [head] * count
