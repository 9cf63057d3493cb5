"""Who did what a clause measures, where only an item of the list or the clause before tells it."""

import re

from lantu.indicator import ends_with_measure, join_owner, split_verb
from lantu.statement.draft import Memory
from lantu.statement.lead import Lead

_GROUP = "(?:企业|单位|园区|集团|公司|银行|机构|开发区|高新区|经开区|学校|医院|合作社)"
_DID = re.compile(
    f"(?P<actor>[一-龥“”A-Za-z]{{2,14}}?{_GROUP})(?:累计|共|已|均)?(?:完成|实现|达到)了?[^，。；：]*、[^，。；：]*$"
)
"""省属企业完成投资5亿元、: those who did it stand before the verb of the list."""
_DOING = re.compile("(?:全年|累计|共|已)*(?:完成|实现|创造)")
_TOPIC = re.compile(f"(?:产业|行业|集群|{_GROUP})$")
_EARNED = ("收入", "产值", "利润", "税收", "投资", "增加值", "营收", "出口", "销售额", "利税", "贷款")
_CLAUSE = re.compile("[，。；：]")


def done_by(noun: str, lead: Lead, memory: Memory) -> str:
    """The noun with those who did it; "" where nobody is told.

    省属企业完成投资5亿元、研发投入1亿元; 三大主导产业加快发展，实现营业收入9亿元.
    """
    if lead.verb or split_verb(noun)[0] or not (ends_with_measure(noun) or noun.endswith("投入")):
        return ""
    actor = ""
    if lead.coordinated and memory.last and not lead.light:
        listed = _DID.match(_CLAUSE.split(memory.said)[-1])
        actor = listed.group("actor") if listed else ""
    elif lead.joined == "，" and lead.light and not memory.last and not memory.apart and noun.endswith(_EARNED):
        did = _DOING.match(_CLAUSE.split(memory.said)[-1])
        actor = memory.prior if did and _TOPIC.search(memory.prior) else ""
    if not actor or noun.startswith(actor):
        return ""
    lead.rules.append("owner in the clause before" if lead.joined == "，" else "owner of the figure before")
    return join_owner(actor, noun)
