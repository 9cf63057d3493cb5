"""Parts of what was counted or measured before: 其中…, brackets, breakdowns."""

import re

from lantu.indicator import (
    attribute_end,
    ends_with_measure,
    join_owner,
    passed_measure,
    split_verb,
)
from lantu.lexicon import words
from lantu.statement.draft import Draft, Memory
from lantu.statement.figure import Figure
from lantu.statement.lead import Lead

_STOCK = re.compile(
    r"(?:播种面积|种植面积|通车里程|公路里程|保有量|拥有量|存栏|出栏|人口|(?:货物|旅客|客|货)(?:运输)?(?:总?周转量|运?总?量)|(?:货物|集装箱|旅客)?吞吐量|(?:各项)?[存贷]款余额|保费收入|产量|发电量|用电量|供电量|供水量|用水量)$"
)
_LIMITED_TO = re.compile("规模以上|规上|限额以上|限上")
_IN_TRADE = re.compile("限额以上|限上")


def limited_by_whole(noun: str, memory: Memory) -> str:
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


_PER_HEAD = re.compile("(?:全体|城镇|农村|城乡)?(?:常住)?居民人均")
"""居民人均消费支出2万元，其中食品支出7000元: the part is per head too."""
_INSURED_AS = re.compile("(?P<joined>参加.*保险)(?:职工|人数|人员)?|.*保险参保(?:职工|人数|人员)")
_PEOPLE = re.compile("(?:农民工|居民|职工|人员|学生|儿童)(?:参保)?$")
"""工伤保险参保人数3万人，其中农民工1万人: peasant workers who are insured alike."""
_OF_INSTITUTIONS = ("个", "家", "所", "座", "处", "户", "间")
_BARE_THINGS = frozenset({"项目", "企业", "工程"})
"""重大项目160个，其中新开工项目65个: the part is of the same things."""
_LEVEL = "(?:国家|省部|自治区|省|市|县)级(?:及?以上)?"
_LEVELS = re.compile(f"^{_LEVEL}(?:[、和]{_LEVEL})*")


def part_of_whole(noun: str, lead: Lead, memory: Memory, figure: Figure | None) -> str | None:
    """其中主城区366公顷, （自治区级5个，市级7个）: a part of what was counted before."""
    among = lead.among or lead.joined == "（" or "bracket" in lead.rules
    if not (among or _goes_on_with_parts(noun, lead, memory)):
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
    if not noun.endswith(words("part_words", kind="modifier")) or noun.endswith(whole[-2:]) or whole.startswith(noun):
        return None
    lead.rules.append("part of the figure before")
    lead.verb = lead.verb or like.verb
    return noun + re.sub(r"^各[级类种个]", "", whole)


def _goes_on_with_parts(noun: str, lead: Lead, memory: Memory) -> bool:
    """其中国家级风景名胜区18处、省级33处: behind one part, another of which only the level is told."""
    last = memory.last[-1] if memory.last else None
    if last is None or "part of the figure before" in last.rules:
        return last is not None
    return last.part and lead.joined in ("、", "，") and noun.endswith("级")


def measured_like(noun: str, lead: Lead, memory: Memory, figure: Figure | None) -> str | None:
    """其中私人汽车118万辆 behind 民用汽车保有量: the same stock of a part."""
    like = memory.in_unit(figure) if figure else None
    last = memory.last[-1] if memory.last else None
    same = last is not None and like is not None and (like is last or like.indicator == last.indicator)
    told = lead.joined in ("、", "和") or (lead.joined == "，" and same)
    told = told or lead.joined == "；"
    goes_on = told and like is not None and "measure of the figure before" in like.rules
    if like is not None and figure is not None and _is_yield(noun, lead, like, figure):
        lead.rules.append("measure of the figure before")
        return join_owner(noun, "产量")
    among = lead.among or goes_on or (memory.last and memory.last[-1].part and lead.joined in ("，", "、"))
    if like is None or figure is None or not among or like.unit != figure.unit:
        return None
    people = _RESIDENTS.search(like.subject) if noun.endswith("人口") else None
    if people and not noun.endswith(people["kind"] + "人口"):
        lead.rules.append("measure of the figure before")
        return noun.removesuffix("人口") + people["kind"] + "人口"
    if ends_with_measure(noun):
        return None
    stock = _STOCK.search(like.subject)
    measure = _whole_word(memory, stock.group()) if stock else _counted_of(like.subject, noun, figure)
    if not measure:
        return None
    lead.rules.append("measure of the figure before")
    return join_owner(noun, measure)


_RESIDENTS = re.compile("(?P<kind>常住|户籍)总?人口(?:总?数|总量)?$")
"""常住人口85万人，其中城镇人口41万人: those of the town who are counted alike."""


def _whole_word(memory: Memory, stock: str) -> str:
    """引用水量 is one word, though it ends in 用水量: the single character before it belongs to it."""
    wholes = (draft.subject for draft in memory.last if draft.subject.endswith(stock))
    return next((whole for whole in wholes if len(whole) - len(stock) == 1), stock)


def _is_yield(noun: str, lead: Lead, like: Draft, figure: Figure) -> bool:
    """棉花总产量61万吨，蔬菜206万吨: what is told in tons behind a yield is one too."""
    told = figure.unit_kind == "mass" and like.unit == figure.unit and like.subject.endswith("产量")
    listed = lead.joined in ("，", "、", "；", "和") and not lead.sign
    return told and listed and not ends_with_measure(noun) and not split_verb(noun)[0]


_HEADS = re.compile("(?P<people>(?:专任)?教师|教职工|在校学?生|学生|医生|护士|(?:在岗)?职工)(?:总?人数|总数)?$")
"""教师总人数3049人，其中小学1681人: teachers of primary schools."""


_EMPLOYERS = frozenset({"企业", "事业", "机关", "事业单位", "机关单位", "国有单位", "集体单位", "其他单位"})
_EMPLOYER_BEFORE = re.compile("^(?:全部|各类)?(?:企业|事业|机关|国有|集体|其他)?(?:单位)?(?=在岗职工|职工|从业)")
_PUPILS = re.compile("(?:招生|在校|毕业|结业)(?:人数|总?数)?$")
"""研究生招生2万人，其中博士生2300人: those who were taken in."""
_EMPLOYED = re.compile("(?:就业|从业)(?:人员|人数|人口)$")
"""就业人员85万人，其中第一产业21万人: those who work in it."""
_OF_STAFF = re.compile("职工|从业人员|劳动报酬|工资")
"""全部职工劳动报酬2亿元，其中企业5000万元，事业8000万元: of the staff of each kind of employer."""


def _counted_of(whole: str, noun: str, figure: Figure) -> str:
    """床位594张，其中医院473张: hospitals are not counted in 张, so that their beds are meant; "" elsewhere."""
    if noun in _EMPLOYERS and _OF_STAFF.search(whole):
        return _EMPLOYER_BEFORE.sub("", whole)
    pupils = _PUPILS.search(whole) if noun.endswith("生") else None
    if pupils:
        return pupils.group()
    employed = _EMPLOYED.search(whole) if noun.endswith("产业") else None
    if employed:
        return employed.group()
    if figure.unit_kind == "money":
        retail = whole.endswith(("消费品零售总额", "消费品零售额"))
        return "消费品零售额" if retail else passed_measure(whole)
    if figure.unit.endswith("起") and whole.endswith(("事故", "事故总起数", "事故起数")):
        return "" if noun.endswith(("事故", "案件", "案")) else "事故"
    if noun.endswith(words("part_words", kind="institution")) and not figure.unit.endswith(_OF_INSTITUTIONS):
        people = _HEADS.search(whole)
        if people:
            return people.group("people")
        found = attribute_end().search(whole)
        return found.group() if found else ""
    return ""
