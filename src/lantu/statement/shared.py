"""What figures share with others: 办结率和满意率均达100%; 完成改造4.35万平方米，惠及居民4263户."""

import re

from lantu.aspect import Measure
from lantu.indicator import attributes, clean, ends_with_measure, join_owner, split_subjects
from lantu.statement.draft import Memory
from lantu.statement.figure import Figure
from lantu.statement.lead import Lead

_BOTH_GROWN = re.compile("[^、和与]{4,}[、和与][^、和与]{4,}")
"""财政总收入和地方财政收入年均增长13%: two that are whole by themselves grew alike."""
_MARKS = re.compile("、|和|及(?!以上)|与")


def _is_whole(name: str) -> bool:
    return ends_with_measure(name) or name.endswith("投入")


def shared_names(figure: Figure, lead: Lead, noun: str, memory: Memory) -> list[str]:
    """均达100%: one figure for several subjects."""
    rates = figure.unit_kind == "ratio" and noun.endswith("率") and not lead.sign
    grown = figure.unit == "%" and bool(lead.sign) and _BOTH_GROWN.fullmatch(noun) is not None
    if not (lead.shared or rates or grown):
        return []
    marks = _MARKS.findall(noun)
    owners = memory.listed_together() if lead.shared and not marks and noun.endswith("率") else []
    if len(owners) > 1 and attributes().get(noun, False):
        lead.rules.append("shared")
        return [join_owner(owner.subject, noun) for owner in owners]
    if not marks:
        return []
    names = split_subjects(noun, len(marks) + 1)
    if grown and not lead.shared and not all(map(_is_whole, re.split("、|和|与", noun))):
        return []
    if rates and not lead.shared and not ("、" in marks or noun.count("率") == len(names)):
        return []
    if names:
        lead.rules.append("shared")
    return [clean(name) for name in names]


_ASPECT = re.compile("^在?(?P<field>[^，\\d]{3,20})方面$")
"""在绿色生态修复工程方面，19项工程有序开展: what a clause before the count says they are."""
_BARE_THINGS = ("工程", "项目", "企业", "工程中", "项目中", "企业中")


def of_field(lead: Lead, name: str, memory: Memory) -> str:
    """The things of the field that the clause before names, where the count tells only 工程 or 项目; "" elsewhere."""
    if name not in _BARE_THINGS or memory.last:
        return ""
    field = _ASPECT.match("".join(memory.heard()[:1]))
    if field is None:
        return ""
    lead.rules.append("owner in the clause before")
    thing, named = name.removesuffix("中"), clean(field["field"])
    return named if named.endswith(thing) else named.removesuffix("建设") + thing


_REACHES = "惠及"


def reached(lead: Lead, name: str, memory: Memory) -> str:
    """完成棚户区改造4.35万平方米，惠及居民4263户: whom what was done before reaches; "" elsewhere."""
    if not name.startswith(_REACHES) or lead.joined not in ("，", "、"):
        return ""
    done = (draft for draft in reversed(memory.last) if draft.measure is Measure.LEVEL and not draft.inside)
    owner = next((draft.subject for draft in done if draft.figure.unit_kind != "ratio"), "")
    if owner:
        lead.rules.append("owner of the figure before")
    return owner + name if owner else ""
