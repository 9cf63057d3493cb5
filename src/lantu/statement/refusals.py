"""Numbers that are no figures: dates, ages, ordinals, names, capacities inside names."""

import re
from functools import cache

from lantu.indicator import split_verb, verb_keeps
from lantu.lexicon import alternation, any_word, words
from lantu.statement.delegates import sat_in_congress
from lantu.unit import kind_of

_NAME_BEFORE = (
    *("第", "专栏", "表", "图", "附件", "文号", "〔", "No", "NO", "G", "S"),
    *("邮编", "电话", "代码", "编号", "型号", "国道", "省道", "×"),
)
_METERS = ("户表", "水表", "电表", "气表", "热表", "电能表", "仪表")
"""改造户表1000只: things, no numbered table."""
_NAME_AFTER = re.compile(r"(?:地震|号线|号文|号|期(?!末|间)|次(?:会议|全会|党代会)|届|[+×*])")
_CIRCLE = re.compile(r"(?:分钟|小时)[^，。；]{0,12}?圈|(?:米|公里)(?:覆盖|范围|半径|内|跑道)|℃(?:达标|以上|以下|恒温)")
_ALWAYS = re.compile(
    "过境|(?:快速|便捷)?(?:通达|可达|直达|抵达)|(?:不间断|全天候|对外)?(?:开放|自助|服务|值班|值守|营业|在线|监测|监控|巡逻|待命|办)"
)
"""24小时开放: round the clock, no outcome."""
_CAPACITY_NAME = re.compile(
    r"[^，。；、\d]{0,26}?项目|[一-龥]{0,14}?(?:项目|储能系统|露天煤?矿|生产线|前期|装置|扩建|电站|电厂|机组|工程|热电|提质|改造|[一二三四五六]期)"
)
_CIRCLED = ("分钟", "小时", "米", "公里", "℃")
"""`_CIRCLE` begins with one of these."""
_INDEX = re.compile(
    "(?:指数|满意度|系数|收入比值?|倍差)(?:为|达|达到|是|由|从|控制在|保持在|稳定在|(?:下降|缩小|提高|提升|上升)(?:到|至)|降至|升至)?$"
)
"""What is given as a bare number."""
_MONEY = re.compile(
    "(?:投资|额|收入|[产总]值|资金|余额|增加值|营收|GDP)(?:约|达到?|完成|实现|突破|超过?|过|为|[迈跃跨站登]上)?$"
)
"""总投资额121.5亿，: the word for money is left out."""
_INDEX_ROSE = re.compile(r"(?:指数|满意度|系数|收入比值?|倍差)[由从][\d.]+[一-龥]{2,4}?(?:到|至|为)$")
_SEX_RATIO = re.compile(
    r"性别比(?:（[^（）]*）)?为?(?:[由从](?:\d{4}年[一-龥]{0,14}的)?(?:[\d.]+(?:上升|提高|下降|降低|升|降)(?:到|至|为))?)?$"
)
"""Given as a bare number too; what it is the ratio of may stand between."""
_SEX_RATIO_REACH = 64
_PERSONS = re.compile("(?:人数|人才总量|人口|人次|客流量|接待量|用户数?)(?:突破|超过?|达到?|近|约|为|增至|增加到)*$")
"""旅居人数超550万，: the word for people is left out."""
_BARE_REACH = 24
_IN_NAME = re.compile(r"号(?:线|楼|地块?|机组|桥|井|院)|版(?![一-龥]面)|×\d")
"""19号线, 7.0版, 2×35万千瓦机组."""
_YEAR = re.compile(r"(?:19|20)\d\d$")
_DAY_OF_DATE = re.compile(r"(?:19|20)\d\d[-./]\d{1,2}[-./]$")
"""2031-03-19 before a word that could be its unit (张, 日报)."""
_TWO_DIGITS = re.compile(r"\d{2}$")
_DURATION = re.compile(r"(?:未来|今后|经过|连续|近|前|历经|为期|历时|再过|前后|满|每周|每天|每日|每月)$")
_WITHIN = re.compile(
    "过渡期|之?内(?!涝|需)|时间|间|累计|保留率|巩固率|翻|来(?:最|新|首)|(?:共|净)?(?:增长|提高|提升|增加|上升|下降|降低|减少|缩短)(?![至到为])"
)
"""3年内, 用3年时间, 4年翻一番: how long it takes."""
_OF_CLOCK = re.compile(r"\d[时点]$")
_TERMS = ("批次", "季度", "学期", "工作日", "年头", "昼夜", "周末", "黄金周")
"""连续3个季度: a time, though the word of its measure counts things."""
_LASTING = ("达", "为", "至", "到", "限", "期")
_SUBSCRIBED = ("户", "部", "门")
_PARTS_OF_DATES = frozenset({"月", "日", "点", "周", "秒", "号"})
_NUMBERED = frozenset({"期", "届", "节", "页", "号"})
"""二期, 14届, 7号: which one of several."""
_SPANNING = ("延长", "缩短", "延期", "长达", "为期", "满")
_OF_AGE = re.compile(r"(?:寿命[^，。；]{0,34}|年龄[^，。；]{0,10})$")


_SAMPLE_SIZES = ("%", "‰")
_SAMPLED = re.compile("的?(?:人口)?(?:变动)?(?:情况)?抽样")
"""据5‰人口变动抽样调查: how many were asked."""
_VOLTS = ("千伏", "伏", "kV")
_VOLTAGE = re.compile("电压(?:等级)?(?:为|达到?|是|[由从]|[一-龥]{2}[到至])?$")
"""10千伏线路98公里, 330千伏甲乙输变电工程: a class of lines, unless the voltage itself is told."""
_CAPACITY = ("年产", "日产", "年处理", "日处理")
_MAKERS = re.compile(r"(?:以上)?的[^，。；、]{2,16}?(?:项目|企业|生产线|基地|工厂)(?=[\d一两二三四五六七八九十])")
"""引进年产3.6万吨的大米加工龙头企业2家: the size of those that are counted."""
_POLICY = re.compile(
    "(?:出台|制定|推出)[^。；]{0,40}?(?<=[出台制定推出、和])(?:稳|促|支持|扶持|鼓励|振兴|加快|推动|推进|保|优化)[一-龥]{1,14}$"
)
"""出台稳工业26条、促进服务业恢复36条: what a policy is called."""
_NO_POLICY = ("政策", "措施", "举措", "意见", "办法", "规定", "建议")
_SHARES = frozenset({"%", "‰"})
"""进入前1%学科8个: how high those that are counted stand."""
_SIZES = frozenset({"mass", "energy", "volume", "power", "area", "length"})
_ITEM_BEGIN = re.compile(r"(?:^|[，。；：、的])(?P<owner>[一-龥A-Za-z]{2,14})$")
_LONG_OWNER = 3
_DOING = ("实施", "确保", "完成", "推进", "抓好", "加快", "启动", "建设", "争取", "力争")
"""Verbs, no owners: 重点实施31公里农村公路."""
_ITEM_LIST = re.compile(
    r"[一-龥A-Za-z]{2,16}(?:[、和][^，。；]{2,80}?|(?=等))等(?:总投资[^，、；]{2,12}的[^，、；]{0,8})?(?:\d+个|[一二三四五六七八九十]+[个大])?(?:一批)?(?:重点|重大|在[谈建])?(?:项目|工程)"
)


def _is_size_in_name(text: str, start: int, end: int) -> bool:
    """实施甲镇1万亩节水灌溉、乙镇7000平方米养殖等项目: a size between an owner and a work, listed as a project."""
    begin = _ITEM_BEGIN.search(text, max(0, start - 24), start)
    verb, owner = split_verb(begin.group("owner")) if begin else ("", "")
    if owner.endswith(_DOING):
        return False
    opens = (
        len(owner) > 1 and not owner.endswith(("和", "及", "与")) and (not verb_keeps(verb) or len(owner) > _LONG_OWNER)
    )
    return opens and bool(_ITEM_LIST.match(text, end))


def _is_counted(text: str, start: int, unit: str) -> bool:
    """Whether the number counts what the word before it otherwise numbers: 国道83公里, 住宅电话24万户."""
    if text.endswith("电话", 0, start):
        return unit.endswith(_SUBSCRIBED)
    return kind_of(unit) == "length" and text.endswith("道", 0, start)


def tells_money(text: str, place: int) -> bool:
    """Whether the words before a number without its unit tell of an amount of money (海洋生产总值突破万亿)."""
    return _MONEY.search(text, max(0, place - _BARE_REACH), place) is not None


@cache
def _loose_count() -> re.Pattern[str]:
    return re.compile(f"[百千万]亿[级元]?(?:新?台阶|大关|关口)|{any_word('refusal_words', kind='loose')}")


@cache
def _people() -> re.Pattern[str]:
    """Whom a bare 万 counts: 5万农民, 1.6万山洪灾害受灾群众."""
    people = words("refusal_words", kind="people")
    groups = alternation((*words("refusal_words", kind="crowd"), *(word for word in people if len(word) > 1)))
    return re.compile(rf"{alternation(people)}|[一-龥“”]{{0,14}}?(?:{groups})")


def why_no_figure(text: str, match: re.Match[str], unit: str, power: str, after_char: str) -> str | None:
    """Why a number is no figure; None where it is one."""
    start, end = match.span()
    if not unit:
        return _refuse_bare(text, match, power, after_char)
    if text.endswith(_METERS, 0, start):
        return None
    if text.endswith(_NAME_BEFORE, 0, start) and not _is_counted(text, start, unit):
        return "ordinal"
    before = text[max(0, start - 8) : start]
    if before.endswith(("-", ".", "/")) and _DAY_OF_DATE.search(before):
        return "date"
    if unit in ("岁", "周岁") and not _OF_AGE.search(text, max(0, start - 36), start):
        return "age"
    if of_time := _of_time(text, match, unit, before):
        return of_time
    per_head = before.endswith("每")
    topmost = unit in _SHARES and before.endswith("前") and "一" <= after_char <= "龥"
    if topmost or (unit == "人" and (per_head or text.startswith(("口以上", "口的", "口县"), end))):
        return "threshold"
    kind = kind_of(power + unit)
    if _stands_in_name(text, match, unit, kind):
        return "name"
    loose = (kind == "count" and _loose_count().match(text, end)) or (unit == "小时" and _ALWAYS.match(text, end))
    return "loose speech" if loose or sat_in_congress(text, start, end, unit) else None


def _stands_in_name(text: str, match: re.Match[str], unit: str, kind: str) -> bool:
    """Whether the number belongs to the name of a line, a circle, a project."""
    start, end = match.span()
    if unit != "%" and _NAME_AFTER.match(text, end, end + 4):
        return True
    if text.startswith(_CIRCLED, match.start("unit")) and _CIRCLE.match(text, match.start("unit"), end + 16):
        return True
    if unit == "条" and not "一" <= text[end : end + 1] <= "龥" and _names_policy(text, start):
        return True
    if text.endswith(_CAPACITY, 0, start) and _MAKERS.match(text, end):
        return True
    if unit in _SAMPLE_SIZES and _SAMPLED.match(text, end):
        return True
    if unit in _VOLTS and not _VOLTAGE.search(text, max(0, start - 10), start):
        return True
    capacity = kind in ("mass", "energy", "volume", "power") and not match.group("after")
    if capacity and _CAPACITY_NAME.match(text, end):
        return True
    return (kind in _SIZES or text.endswith(_CAPACITY, 0, start)) and _is_size_in_name(text, start, end)


def _names_policy(text: str, start: int) -> bool:
    return not text.endswith(_NO_POLICY, 0, start) and bool(_POLICY.search(text, max(0, start - 50), start))


def _refuse_bare(text: str, match: re.Match[str], power: str, after_char: str) -> str | None:
    if _YEAR.match(match.group("high") or match.group("low")) and after_char in ("年", "-", "—", "至", ""):
        return "date"
    if power in ("万", "亿") and _people().match(text, match.end()):
        return None
    if (after_char.isascii() and after_char.isalpha()) or _IN_NAME.match(text, match.end()):
        return "name"
    if after_char == "）" and text.endswith("（", 0, match.start()):
        return "ordinal"
    before = text[max(0, match.start() - _BARE_REACH) : match.start()]
    if power == "万" and _PERSONS.search(before):
        return None
    ends = not "一" <= after_char <= "龥" or text.startswith(("大关", "台阶", "关口"), match.end())
    if power.endswith("亿") and ends and tells_money(text, match.start()):
        return None
    if _INDEX.search(before) or _INDEX_ROSE.search(before):
        return None
    before = text[max(0, match.start() - _SEX_RATIO_REACH) : match.start()]
    return None if "性别比" in before and _SEX_RATIO.search(before) else "no unit"


def _of_time(text: str, match: re.Match[str], unit: str, before: str) -> str | None:
    """Which one of several, how long or when; None for what is none of these."""
    if unit in _NUMBERED and not (unit == "号" and before.endswith("月")):
        return "ordinal"
    if (unit == "年" and before.endswith(_SPANNING)) or (unit == "次" and before.endswith("连续")):
        return "duration"
    return "date" if _is_date(text, match, unit, before) else None


def _is_date(text: str, match: re.Match[str], unit: str, before: str) -> bool:
    if unit in _PARTS_OF_DATES or (unit == "分" and _OF_CLOCK.search(before)):
        return True
    if unit == "个" and text.startswith(_TERMS, match.end()):
        return True
    if kind_of(unit) == "time" and _DURATION.search(before):
        return True
    if unit != "年":
        return False
    if _WITHIN.match(text, match.end()):
        return True
    two_digits = _TWO_DIGITS.match(match["low"]) and not before.endswith(_LASTING)
    return bool(_YEAR.match(match["low"])) or bool(two_digits)
