"""What a noun leaves out: its owner, its measure, or the whole that it is part of."""

import re

from lantu.indicator import (
    attribute_end,
    attributes,
    beside,
    clean,
    ends_with_measure,
    expand_industries,
    join_owner,
    owner_of,
    passed_measure,
    split_verb,
    verb_keeps,
)
from lantu.statement.draft import Draft, Memory
from lantu.statement.figure import Figure
from lantu.statement.lead import Lead
from lantu.statement.paces import PACES

_MODIFIER = re.compile(
    r"(?:级|性|类|型|区|镇|乡|内|外|期|职称|资格|学历|学位|以上|以下|城|农村|城镇|男|女|地|民办|公办|国有|民营|集体|公立|私立|国家|自治区|省|市|县|村|社区|主持|参与)$"
)
_BRANCH = re.compile(
    r"(?:业|类|企业|制造|部门|领域|市场|地区|工业|有制|住宅|楼|用房|产品|经济|制品|器械|器材|材料|设备|城市|盐|钢|煤|油|车|电|药|酒|肉|服务|消费品|"
    r"城镇|乡村|农村|一般贸易)$"
)
_OWNED_VERB = re.compile(r"^(?:新增(?=参保)|登记(?=交易)|吸纳|带动|覆盖|涉及|共有|实有|累计完成|累计|完成|总)(?=.)")
_INDUSTRY = re.compile(r"(?<![就创企作毕失开停职])业$")
"""A branch of the economy, not 就业 or 企业."""
_OF_PRODUCT = frozenset({"第一产业", "第二产业", "第三产业"})
"""Behind a gross product, what an industry adds to it is meant."""
_INSURED = re.compile(r"参加(?P<insurance>.*保险)人数")
_WORKS = ("工程", "项目", "建设", "改造", "提升")
"""Headings that end so name a work: what was invested under them was invested in it."""
_SEXES = frozenset({"男性", "女性"})
_OF_SCHOOLS = re.compile("(?:学生|在校生|招生|毕业生|教职工|教师)$")
"""小学625所、教学点96个，在校学生4.2万人: they are told of the first, to which the others belong."""
_NUMBER_OF = re.compile("(?<=项目|企业)(?:总?数|个数|数量)$")
_OF_PROJECTS = re.compile(
    "^(?:累计|年度|年内|计划|当年)*(?:总|计划)?投资(?:额|总额|完成率|进度)?$|^(?:开工|竣工|复工|开复工|投产)率$"
)
_BARE_PROJECTS = re.compile("[，、；。\\s]*项目")
_STOCK = re.compile(
    r"(?:播种面积|种植面积|通车里程|公路里程|保有量|拥有量|存栏|出栏|人口|(?:货物|旅客|客|货)(?:运输)?(?:总?周转量|运?总?量)|(?:货物|集装箱|旅客)?吞吐量|(?:各项)?[存贷]款余额|保费收入|产量|发电量|用电量|供电量|供水量|用水量)$"
)


def fill(noun: str, lead: Lead, memory: Memory, figure: Figure | None = None) -> str:
    """The noun with what the sentence leaves out, by the first rule that applies; the noun itself where none does."""
    memory.among = memory.among or lead.among
    noun = _casualties(expand_industries(noun), figure)
    if memory.common and not ends_with_measure(noun) and not lead.sign:
        return join_owner(noun, memory.common)
    if memory.viewed and not ends_with_measure(noun):
        return join_owner(noun, memory.viewed)
    limited = _limited_by_whole(noun, memory)
    if limited:
        return limited
    if memory.limit and ends_with_measure(noun) and not noun.startswith(memory.limit):
        return memory.limit + noun
    if noun in _OF_PRODUCT and any(draft.indicator.endswith("生产总值") for draft in memory.last[-8:]):
        return noun + "增加值"
    if lead.sign and not ends_with_measure(noun):
        return _with_measure(noun, lead, memory)
    whole = memory.broken
    if whole and figure and figure.unit == whole.unit and not ends_with_measure(noun) and _BRANCH.search(noun):
        lead.rules.append("part of the figure before")
        return join_owner(noun, whole.subject)
    return (
        _owned(noun, lead, memory)
        or _by_unit(noun, figure)
        or _part(noun, lead, memory, figure)
        or _measured_like(noun, lead, memory, figure)
        or noun
    )


def _limited_by_whole(noun: str, memory: Memory) -> str:
    """分门类看，采矿业增加值 behind 规模以上工业增加值: what the sentence breaks down is limited, so are its parts."""
    if memory.broken is None or not passed_measure(noun):
        return _limited_in_trade(noun, memory)
    limit = _LIMITED_TO.match(memory.broken.subject)
    same = limit and passed_measure(noun) == passed_measure(memory.broken.subject)
    return limit.group() + noun if limit and same and not _LIMITED_TO.search(noun) else ""


def _limited_in_trade(noun: str, memory: Memory) -> str:
    """限额以上批零住餐业零售额…；其中，批发业销售额: trade above the limit has parts above the limit."""
    measured = memory.last and memory.among and passed_measure(noun) and not _LIMITED_TO.search(noun)
    limit = _IN_TRADE.match(memory.last[0].subject) if measured else None
    return limit.group() + noun if limit else ""


def _casualties(noun: str, figure: Figure | None) -> str:
    """死亡103人 counts the dead."""
    counted = figure is not None and figure.unit_kind == "person" and noun in ("死亡", "受伤")
    return noun + "人数" if counted else noun


def _with_measure(noun: str, lead: Lead, memory: Memory) -> str:
    """轻工业下降10.3% behind 规模以上工业增加值: the branch has the measure of its topic."""
    topic = memory.topic or (memory.prior if passed_measure(memory.prior) else "")
    if topic and (topic == "价格" or _BRANCH.search(noun)):
        lead.rules.append("measure of the topic")
        prefix = memory.prefix if memory.prefix and not noun.startswith(memory.prefix) else ""
        return prefix + join_owner(noun, topic)
    return noun + "增加值" if _INDUSTRY.search(noun) else noun


def _owned(noun: str, lead: Lead, memory: Memory) -> str | None:
    """教职工 behind 普通高中54所: the attribute belongs to what was counted, or to what the clause before speaks of."""
    known = attributes()
    fits = noun.endswith("投资") or not memory.heading.endswith(_WORKS)
    if memory.heading and fits and noun in known and not memory.last and not memory.prior:
        lead.rules.append("owner in the heading")
        return join_owner(memory.heading, noun)
    projects = _of_projects(noun, lead, memory)
    if projects:
        return projects
    if not known.get(noun, False):
        owned = _OWNED_VERB.match(noun)
        if not (owned and known.get(noun[owned.end() :], False)):
            return None
    if memory.prior and (not memory.last or lead.joined == "，"):
        lead.rules.append("owner in the clause before")
        return clean(join_owner(memory.prior, noun))
    if memory.last and not memory.apart:
        whole = [draft for draft in memory.last if not draft.part] if lead.together else []
        listed = memory.listed_together() if _OF_SCHOOLS.search(noun) and not whole else []
        known_to = (draft for draft in listed[:1] or reversed(whole or memory.last) if _may_own(draft, noun))
        owners = (_owner(draft, noun) for draft in known_to)
        owner = next((owner for owner in owners if not owner or split_verb(owner)[1]), "")
        if owner:
            lead.rules.append("owner of the figure before")
            if noun in _TRADE and _BOTH_WAYS.match(owner):
                return noun + _BOTH_WAYS.sub("", owner)
            return beside(owner, noun) or join_owner(_listed_owners(noun, memory) or owner, noun)
    return None


def _of_projects(noun: str, lead: Lead, memory: Memory) -> str:
    """累计完成投资, 项目总投资 behind 新建项目185个: what is measured of the projects counted before; "" elsewhere."""
    bare = noun.startswith("项目") and "投资" in noun and _BARE_PROJECTS.match(lead.head) is not None
    if lead.joined == "、" or memory.apart or not (bare or _OF_PROJECTS.search(noun)):
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
    if noun.startswith(_TRADE):
        return _TRADES.search(draft.indicator) is not None
    if draft.indicator.endswith("航线"):
        return not noun.endswith("吞吐量")
    return not draft.indicator.endswith("浓度") or noun.endswith("浓度")


def _listed_owners(noun: str, memory: Memory) -> str:
    """建议84件、提案65件，办复率: a rate is that of all things listed right before; "" where it is no such rate."""
    owners = memory.listed_together() if noun.endswith("率") else []
    return "、".join(dict.fromkeys(draft.subject for draft in owners)) if len(owners) > 1 else ""


_TRADE = ("出口", "进口")
_BOTH_WAYS = re.compile("^(?:外贸|对外贸易)?进出口(?=总额|总值|额)")
_TRADES = re.compile("进出口|外贸|企业|产品|产业|口岸|园区|贸易|公司")
"""What exports and imports can be of: no retail sales export."""


def _owner(last: Draft, noun: str) -> str:
    """Whose attribute a noun is; the investment is that of the projects as they were counted (新签约项目)."""
    if noun in PACES:
        return last.indicator
    name = last.indicator if noun.endswith("投资") and verb_keeps(last.verb) else last.subject
    if name in attributes():
        return "" if name.endswith("人数") else name
    owner = owner_of(_NUMBER_OF.sub("", name))
    return owner_of(owner) if len(owner_of(owner)) > 2 else owner


def _by_unit(noun: str, figure: Figure | None) -> str | None:
    """What the unit tells: 失业保险30.9万人 counts the insured, 臭氧150微克/立方米 a concentration."""
    insured = _INSURED.fullmatch(noun) if noun.endswith("保险人数") else None
    if insured:
        return insured.group("insurance") + "参保人数"
    if figure and figure.unit_kind == "person" and noun.endswith("保险"):
        return noun + "参保人数"
    if figure and figure.unit.endswith("标箱") and noun == "集装箱":
        return noun + "吞吐量"
    if figure and figure.unit_kind == "person" and noun in _SEXES:
        return noun + "人口"
    if figure and figure.unit_kind == "rate" and figure.unit.endswith("立方米") and "浓度" not in noun:
        return noun + "浓度"
    return None


_PER_HEAD = re.compile("(?:全体|城镇|农村|城乡)?(?:常住)?居民人均")
"""居民人均消费支出2万元，其中食品支出7000元: the part is per head too."""
_INSURED_AS = re.compile("(?P<joined>参加.*保险)(?:职工|人数|人员)?|.*保险参保(?:职工|人数|人员)")
_PEOPLE = re.compile("(?:农民工|居民|职工|人员|学生|儿童)(?:参保)?$")
"""工伤保险参保人数3万人，其中农民工1万人: peasant workers who are insured alike."""
_INSTITUTION = re.compile(
    "(?:[院所园馆站厂]|机关|事业|学校|小学|中学|高中|初中|大学|机构|公司|企业|中心|银行|单位|部门)$"
)
_OF_INSTITUTIONS = ("个", "家", "所", "座", "处", "户", "间")
_BARE_THINGS = frozenset({"项目", "企业", "工程"})
"""重大项目160个，其中新开工项目65个: the part is of the same things."""
_LIMITED_TO = re.compile("规模以上|规上|限额以上|限上")
_IN_TRADE = re.compile("限额以上|限上")
_LEVEL = "(?:国家|省部|自治区|省|市|县)级(?:及?以上)?"
_LEVELS = re.compile(f"^{_LEVEL}(?:[、和]{_LEVEL})*")


def _part(noun: str, lead: Lead, memory: Memory, figure: Figure | None) -> str | None:
    """其中主城区366公顷, （自治区级5个，市级7个）: a part of what was counted before."""
    among = lead.among or lead.joined == "（" or "bracket" in lead.rules
    if not (among or (memory.last and "part of the figure before" in memory.last[-1].rules)):
        return None
    like = memory.like(figure) if figure else None
    if like is None:
        return None
    if not lead.among and figure and like.part and lead.joined != "（" and "bracket" not in lead.rules:
        like = memory.whole(figure) or like
    whole = like.subject
    if lead.among and noun in _BARE_THINGS and whole.endswith(noun) and len(whole) > len(noun):
        lead.rules.append("part of the figure before")
        return whole
    head = _PER_HEAD.match(whole)
    if head and noun.endswith(("支出", "收入")) and "人均" not in noun:
        lead.rules.append("part of the figure before")
        return head.group() + noun
    insured = _INSURED_AS.fullmatch(whole)
    if insured and _PEOPLE.search(noun):
        lead.rules.append("part of the figure before")
        return insured.group("joined") + noun if insured.group("joined") else noun.removesuffix("参保") + whole
    limit = _LIMITED_TO.match(whole)
    if limit and noun.endswith(whole[-2:]) and not _LIMITED_TO.search(noun):
        lead.verb = lead.verb or like.verb
        lead.rules.append("part of the figure before")
        return limit.group() + noun
    if noun.endswith("级"):
        whole = _LEVELS.sub("", whole)
    if not _MODIFIER.search(noun) or noun.endswith(whole[-2:]) or whole.startswith(noun):
        return None
    lead.rules.append("part of the figure before")
    lead.verb = lead.verb or like.verb
    return noun + re.sub(r"^各[级类种个]", "", whole)


def _measured_like(noun: str, lead: Lead, memory: Memory, figure: Figure | None) -> str | None:
    """其中私人汽车118万辆 behind 民用汽车保有量: the same stock of a part."""
    like = memory.in_unit(figure) if figure else None
    told = lead.joined in ("、", "和") or (lead.joined == "，" and bool(memory.last) and like is memory.last[-1])
    told = told or lead.joined == "；"
    goes_on = told and like is not None and "measure of the figure before" in like.rules
    among = lead.among or goes_on or (memory.last and memory.last[-1].part and lead.joined in ("，", "、"))
    if like is None or figure is None or not among or like.unit != figure.unit:
        return None
    if noun.endswith("人口") and not noun.endswith("常住人口") and like.subject.endswith("常住人口"):
        return noun.removesuffix("人口") + "常住人口"
    if ends_with_measure(noun):
        return None
    stock = _STOCK.search(like.subject)
    measure = stock.group() if stock else _counted_of(like.subject, noun, figure)
    if not measure:
        return None
    lead.rules.append("measure of the figure before")
    return join_owner(noun, measure)


def _counted_of(whole: str, noun: str, figure: Figure) -> str:
    """床位594张，其中医院473张: hospitals are not counted in 张, so that their beds are meant; "" elsewhere."""
    if figure.unit_kind == "money":
        return "消费品零售额" if whole.endswith("消费品零售总额") else passed_measure(whole)
    if figure.unit.endswith("起") and whole.endswith(("事故", "事故总起数", "事故起数")):
        return "" if noun.endswith(("事故", "案件", "案")) else "事故"
    if _INSTITUTION.search(noun) and not figure.unit.endswith(_OF_INSTITUTIONS):
        found = attribute_end().search(whole)
        return found.group() if found else ""
    return ""
