"""What a noun leaves out: its owner, its measure, or the whole that it is part of."""

import re

from lantu.indicator import (
    ends_with_measure,
    expand_industries,
    join_owner,
    passed_measure,
)
from lantu.lexicon import words
from lantu.statement.actors import done_by
from lantu.statement.draft import Memory
from lantu.statement.figure import Figure
from lantu.statement.lead import Lead
from lantu.statement.partitives import limited_by_whole, measured_like, part_of_whole
from lantu.statement.possessors import owned

_INDUSTRY = re.compile(r"(?<![就创企作毕失开停职])业$")
"""A branch of the economy, not 就业 or 企业."""
_OF_PRODUCT = frozenset({"第一产业", "第二产业", "第三产业"})
"""Behind a gross product, what an industry adds to it is meant."""
_SHARE_OF = re.compile("(?:(?:增加值)?占.+)?比重$")
"""第一产业比重提高0.3个百分点，第二产业提高0.2个百分点: the same share of another."""
_INSURED = re.compile(r"参加(?P<insurance>.*保险)人数")
_SEXES = frozenset({"男性", "女性"})


def fill(noun: str, lead: Lead, memory: Memory, figure: Figure | None = None) -> str:
    """The noun with what the sentence leaves out, by the first rule that applies; the noun itself where none does."""
    memory.among = memory.among or lead.among
    noun = _casualties(expand_industries(noun), figure)
    if memory.common and not ends_with_measure(noun) and not lead.sign:
        return join_owner(noun, memory.common)
    if memory.viewed and not ends_with_measure(noun):
        return join_owner(noun, memory.viewed)
    limited = limited_by_whole(noun, memory)
    if limited:
        return limited
    if memory.limit and ends_with_measure(noun) and not noun.startswith(memory.limit):
        return memory.limit + noun
    if noun in _OF_PRODUCT and figure and figure.unit.endswith("分点") and memory.last:
        share = _SHARE_OF.search(memory.last[-1].indicator)
        return f"{noun}{share.group()}" if share else noun
    if noun in _OF_PRODUCT and any(draft.indicator.endswith("生产总值") for draft in memory.last[-8:]):
        return noun + "增加值"
    if lead.sign and not ends_with_measure(noun):
        return _with_measure(noun, lead, memory)
    whole = memory.broken
    if whole and figure and figure.unit == whole.unit and not ends_with_measure(noun) and _is_part(noun):
        lead.rules.append("part of the figure before")
        return join_owner(noun, whole.subject)
    return (
        done_by(noun, lead, memory)
        or owned(noun, lead, memory)
        or _by_unit(noun, figure)
        or part_of_whole(noun, lead, memory, figure)
        or measured_like(noun, lead, memory, figure)
        or noun
    )


def _is_part(noun: str) -> bool:
    """Whether a noun tells a part of what the sentence breaks down: a branch, or an office that collects."""
    return _is_branch(noun) or noun.endswith(("系统", "部门"))


def _is_branch(noun: str) -> bool:
    """Whether a noun is a branch that has the measure of its topic: 轻工业 behind 工业增加值."""
    return noun.endswith(words("part_words", kind="branch"))


def _casualties(noun: str, figure: Figure | None) -> str:
    """死亡103人 counts the dead."""
    counted = figure is not None and figure.unit_kind == "person" and noun in ("死亡", "受伤")
    return noun + "人数" if counted else noun


_OF_BUDGETS = ("收入", "支出", "产量", "零售额")
"""Measures that firms which grew in number do not take over: 预算收入增长5%。高新技术企业增长2倍."""


_DEARER = ("上涨", "上涨了", "下跌", "涨")
"""食品类上涨4.5%: what prices alone do."""


_TOWN_AND_COUNTRY = frozenset({"城市", "农村", "城镇", "乡村"})
_WHOLE_PRICE = re.compile("(?:居民消费|商品零售|农业?生产资料)价格(?:总水平|总?指数)?$")


def _whole_price(memory: Memory) -> str:
    """居民消费价格上涨0.6%，其中城市上涨0.5%: prices of the same in the towns alone."""
    told = (_WHOLE_PRICE.search(draft.indicator) for draft in reversed([*memory.earlier, *memory.last]))
    return next((price.group() for price in told if price), "价格")


def _with_measure(noun: str, lead: Lead, memory: Memory) -> str:
    """轻工业下降10.3% behind 规模以上工业增加值: the branch has the measure of its topic."""
    if noun.endswith("类") and memory.said.endswith(_DEARER):
        return noun + "价格"
    topic = memory.topic or (memory.prior if passed_measure(memory.prior) else "")
    if topic == "价格" and noun in _TOWN_AND_COUNTRY:
        lead.rules.append("measure of the topic")
        return noun + _whole_price(memory)
    if noun.endswith("企业") and topic.endswith(_OF_BUDGETS):
        return noun
    if topic and (topic == "价格" or _is_branch(noun)):
        lead.rules.append("measure of the topic")
        prefix = memory.prefix if memory.prefix and not noun.startswith(memory.prefix) else ""
        return prefix + join_owner(noun, topic)
    return noun + "增加值" if _INDUSTRY.search(noun) else noun


def _by_unit(noun: str, figure: Figure | None) -> str | None:
    """What the unit tells: 失业保险30.9万人 counts the insured, 臭氧150微克/立方米 a concentration."""
    insured = _INSURED.fullmatch(noun) if noun.endswith("保险人数") else None
    if insured:
        return insured.group("insurance") + "参保人数"
    if figure and figure.unit_kind == "person" and noun.endswith(("保险", "保险参保")):
        return noun.removeprefix("各项").removesuffix("参保") + "参保人数"
    if figure and figure.unit.endswith("标箱") and noun == "集装箱":
        return noun + "吞吐量"
    if figure and figure.unit_kind == "person" and (noun in _SEXES or noun.endswith("族")):
        return noun + "人口"
    if figure and figure.unit_kind == "rate" and figure.unit.endswith("立方米") and "浓度" not in noun:
        return noun + "浓度"
    return None
