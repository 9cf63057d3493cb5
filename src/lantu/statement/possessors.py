"""Whose attribute a noun is (教职工 of the schools counted before): the possessor that the clause leaves out."""

import re

from lantu.aspect import Measure
from lantu.indicator import (
    attributes,
    beside,
    clean,
    ends_with_measure,
    join_owner,
    owner_of,
    split_verb,
    verb_keeps,
)
from lantu.statement.draft import Draft, Memory
from lantu.statement.lead import Lead
from lantu.statement.paces import PACES
from lantu.statement.pulls import puller

_OWNED_VERB = re.compile(r"^(?:新增(?=参保)|登记(?=交易)|吸纳|带动|覆盖|涉及|共有|实有|累计完成|累计|完成|总)(?=.)")
_WORKS = ("工程", "项目", "建设", "改造", "提升")
"""Headings that end so name a work: what was invested under them was invested in it."""
_OF_SCHOOLS = re.compile("(?:学生|在校生|招生|毕业生|教职工|教师)$")
"""小学625所、教学点96个，在校学生4.2万人: they are told of the first, to which the others belong."""
_NUMBER_OF = re.compile("(?<=项目|企业|学校)(?:总?数|个数|数量)$")
_OF_PROJECTS = re.compile(
    "^(?:累计|年度|年内|计划|当年)*(?:总|计划)?投资(?:额|总额|完成率|进度)?$|^(?:开工|竣工|复工|开复工|投产)率$"
)
_CONTRIBUTED = re.compile("对[^对]{2,10}的?贡献率$")
"""第一产业对GDP增长的贡献率5%；第二产业…，贡献率60%: to the same growth."""
_CONTRIBUTES = re.compile("(?P<owner>[^对占]{2,10}?)的?贡献率")
"""第二产业对GDP增长的贡献率60%，工业经济贡献率49%: to the same growth too."""
_SUMMED = re.compile("^累计(?:完成)?(?=.+量$)")
"""累计完成货运量 under 公路: how it was reckoned stays out where the owner is put before."""
_CARRIAGE = ("周转量", "运输量", "货运量", "客运量")
"""What a branch that the sentence before praises (交通运输业稳步发展。) does not own: it is of the whole place."""
_PLANNED = ("总", "计划", "年度")
"""总投资12亿元，累计完成投资3亿元: of all that is planned, what is done by now is told by another name."""
_EACH_HEAD = ("人均", "年人均")
_PER_HEAD = re.compile("年?人均年?(?:可支配|纯收入|工资|经营|财产|转移|消费|生活|居住|住房|食品|现金|服务)")
_WHOSE_HEADS = re.compile(
    "(?P<whose>(?:全体|城镇|农村|城乡|城市|乡村|农垦)?(?:常住)?(?:居民|农民|农牧民|牧民|渔民)家?庭?)年?人均"
)
"""城镇居民人均可支配收入3万元，人均消费支出2万元: of the same people."""
_PROJECTS_END = ("投资", "额", "率", "进度")
"""`_OF_PROJECTS` ends in one of these."""
_THIS = re.compile("(?:该|本|此)?(?:项目|工程)(?=.)|该(?=.)")
"""该项目计划投资, 项目投资 under a line that names the project."""
_BARE_PROJECTS = re.compile("[，、；。\\s]*项目")


def owned(noun: str, lead: Lead, memory: Memory) -> str | None:
    """教职工 behind 普通高中54所: the attribute belongs to what was counted, or to what the clause before speaks of."""
    this = _THIS.match(noun) if memory.heading.endswith(_WORKS) else None
    if this and not memory.last:
        lead.rules.append("owner in the heading")
        return join_owner(memory.heading, noun[this.end() :])
    fits = noun.endswith("投资") or not memory.heading.endswith(_WORKS)
    if memory.heading and fits and noun in attributes() and not memory.last and not memory.prior:
        lead.rules.append("owner in the heading")
        return join_owner(memory.heading, noun)
    if noun in _OF_PEOPLE:
        return "人口" + noun
    goes_on = _goes_on(noun, memory) or _staff_of(noun, lead, memory)
    if goes_on:
        lead.rules.append("owner of the figure before")
    told = goes_on or _of_projects(noun, lead, memory)
    if told:
        return told
    if not _needs_owner(noun):
        return None
    school = _school_before(noun, memory)
    if school:
        lead.rules.append("owner in the sentence before")
        return join_owner(school, noun)
    branch = memory.prior.endswith("运输业") and noun.endswith(_CARRIAGE)
    whole = ends_with_measure(memory.prior) and noun.startswith(_TRADE)
    if memory.prior and not branch and not whole and (not memory.last or lead.joined == "，"):
        lead.rules.append("owner in the clause before")
        return clean(join_owner(memory.prior, noun))
    return _of_figure_before(noun, lead, memory)


_PUPILS = re.compile("(?:招生|在校生|在校学生|毕业生|入学人数|在园幼儿)(?:人?数)?")
_SCHOOLS = re.compile("(?:学校|小学|中学|初中|高中|院校|大学|幼儿园|高校)(?:数|总数)?$")


def _school_before(noun: str, memory: Memory) -> str:
    """全县小学54所，比上年减少2所。招生3000人: pupils are those of the schools counted before."""
    if memory.last or memory.apart or not memory.earlier or not _PUPILS.fullmatch(noun):
        return ""
    first = memory.earlier[0]
    return _COUNT_OF.sub("", first.subject) if _SCHOOLS.search(first.indicator) and not first.part else ""


_COUNT_OF = re.compile("(?:总数|数)$")


def _goes_on(noun: str, memory: Memory) -> str:
    """What is told per head of the same people, or contributed to the same, as of the figure before; "" elsewhere."""
    if not memory.last or memory.apart:
        return ""
    if noun.startswith(_EACH_HEAD) and _PER_HEAD.match(noun):
        whose = _WHOSE_HEADS.match(memory.last[-1].indicator)
        return whose.group("whose") + noun if whose else ""
    return _contributed(noun, memory) if noun.endswith("贡献率") else ""


_STAFF = frozenset({"卫生技术人员", "技术人员", "工作人员", "从业人员", "专业技术人员", "医护人员"})
_INSTITUTION = re.compile("(?<!卫生)(?:中心|机构|卫生院|医院|站|所|馆|院)$")


def _staff_of(noun: str, lead: Lead, memory: Memory) -> str:
    """疾病预防控制中心9个，卫生技术人员333人: those who work in what was counted right before; "" elsewhere."""
    last = memory.last[-1] if memory.last and lead.joined in ("，", "、") and not memory.apart else None
    if noun not in _STAFF or last is None or last.measure is not Measure.LEVEL or last.figure.unit_kind == "person":
        return ""
    return last.subject + noun if _INSTITUTION.search(last.indicator) else ""


def _contributed(noun: str, memory: Memory) -> str:
    """Whose contribution, and to what, where the clause leaves out either; "" where it tells both or nothing did."""
    whose = _CONTRIBUTES.fullmatch(noun)
    if not (noun == "贡献率" or whose or _CONTRIBUTED.fullmatch(noun)):
        return ""
    told = (_CONTRIBUTED.search(draft.indicator) for draft in reversed(memory.last))
    before = next((found.group() for found in told if found), "")
    if whose:
        return whose["owner"] + before if before else ""
    to = noun if noun != "贡献率" else before
    owner = puller(memory.last[-1])
    return owner + to if to and owner and not _CONTRIBUTED.search(owner) else ""


def _needs_owner(noun: str) -> bool:
    """Whether a noun tells nothing without an owner: 教职工, 吸纳就业人数."""
    known = attributes()
    if known.get(noun, False):
        return True
    done = _OWNED_VERB.match(noun)
    return done is not None and known.get(noun[done.end() :], False)


def _of_figure_before(noun: str, lead: Lead, memory: Memory) -> str | None:
    """The noun as an attribute of the last figure's subject that can own it; None where none can."""
    if not memory.last or memory.apart:
        return None
    whole = [draft for draft in memory.last if not draft.part] if lead.together else []
    listed = memory.listed_together() if _OF_SCHOOLS.search(noun) and not whole else []
    known_to = (draft for draft in listed[:1] or reversed(whole or memory.last) if _may_own(draft, noun))
    if lead.among and memory.last[-1].indicator in attributes() and _OF_SCHOOLS.search(noun):
        return None
    owners = (_owner(draft, noun) for draft in known_to)
    owner = next((owner for owner in owners if not owner or split_verb(owner)[1]), "")
    if not owner:
        return None
    lead.rules.append("owner of the figure before")
    summed = noun.removeprefix("累计") if noun.startswith("累计") else ""
    told = memory.last[-1].subject
    if summed and told.endswith(summed) and not told.removesuffix(summed).endswith(_PLANNED):
        return told
    ways = _WAYS.match(told) if noun in _TRADE else None
    if ways:
        return ways["trade"] + noun + told[ways.end() :]
    if noun in _TRADE and _BOTH_WAYS.match(owner):
        return noun + _BOTH_WAYS.sub("", owner)
    return beside(owner, noun) or join_owner(_listed_owners(noun, memory) or owner, _SUMMED.sub("", noun))


def _of_projects(noun: str, lead: Lead, memory: Memory) -> str:
    """累计完成投资, 项目总投资 behind 新建项目185个: what is measured of the projects counted before; "" elsewhere."""
    bare = noun.startswith("项目") and "投资" in noun and _BARE_PROJECTS.match(lead.head) is not None
    told = bare or (noun.endswith(_PROJECTS_END) and _OF_PROJECTS.search(noun) is not None)
    if lead.joined == "、" or memory.apart or not told:
        return ""
    counted = "" if memory.heard() else memory.projects_told()
    if not counted:
        return ""
    if not bare and any("项目" in draft.subject for draft in memory.last):
        return ""
    lead.rules.append("owner in the sentence before")
    return join_owner(counted, noun.removeprefix("项目"))


def _may_own(draft: Draft, noun: str) -> bool:
    """Whether the noun may be said of what the draft speaks of: a substance has concentrations, a route no freight.

    共7个、已开工4个，总投资…: the total is that of all.
    """
    if noun.startswith("总") and draft.joined == "、" and "noun of the figure before" in draft.rules:
        return False
    if (noun.endswith("户数") and draft.indicator.endswith("人口")) or (
        noun.endswith("人数") and draft.indicator.endswith("损失")
    ):
        return False
    if noun.startswith((*_TRADE, "进出口")):
        return _TRADES.search(draft.indicator) is not None
    if draft.indicator.endswith("航线"):
        return not noun.endswith("吞吐量")
    return not draft.indicator.endswith("浓度") or noun.endswith("浓度")


def _listed_owners(noun: str, memory: Memory) -> str:
    """建议84件、提案65件，办复率: a rate is that of all things listed right before; "" where it is no such rate."""
    owners = memory.listed_together() if noun.endswith("率") else []
    return "、".join(dict.fromkeys(draft.subject for draft in owners)) if len(owners) > 1 else ""


_OF_PEOPLE = ("出生率", "死亡率", "自然增长率")
"""Rates of all people, not of those born or dead who were counted before."""
_TRADE = ("出口", "进口")
_BOTH_WAYS = re.compile("^(?:外贸|对外贸易)?进出口(?=总额|总值|额)|^进出口$")
_WAYS = re.compile("(?P<trade>(?:外贸|对外贸易)?)(?:进出口|出口|进口)(?=总额$|总值$)")
"""外贸进出口总额4亿元，其中出口3亿元，进口1亿元: both are totals too."""
_TRADES = re.compile("进出口|外贸|企业|产品|产业|口岸|园区|贸易|公司")
"""What exports and imports can be of: no retail sales export."""


_OF_INCOME = re.compile("^.*(?:可支配|人均纯?)$")
"""What is left of an income without its noun owns nothing: 居民人均可支配收入1万元，存款余额2亿元."""


_OF_THE_WHOLE = ("增量", "增加量", "增加额")
"""粮食总产量居首位，增量40亿斤: by how much the indicator itself rose."""
_SO_FAR = re.compile("(?<=..)累计(?:建成|完成)?$")
"""How the owner was counted is no part of it: 产业园区累计建成面积8平方公里，入驻企业12家."""


def _owner(last: Draft, noun: str) -> str:
    """Whose attribute a noun is; the investment is that of the projects as they were counted (新签约项目)."""
    if noun in PACES or noun in _OF_THE_WHOLE:
        return last.indicator
    name = last.indicator if noun.endswith("投资") and verb_keeps(last.verb) else last.subject
    if name in attributes():
        return "" if name.endswith("人数") else name
    owner = owner_of(_NUMBER_OF.sub("", name))
    if noun.endswith("余额") and _OF_INCOME.match(owner):
        return ""
    owner = _SO_FAR.sub("", owner) if "累计" in owner else owner
    return owner_of(owner) if len(owner_of(owner)) > 2 else owner
