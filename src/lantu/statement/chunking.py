"""The words before a figure, taken apart: shallow parsing, from both ends to the head."""

import re
from functools import cache

from lantu.statement.change import risen, take_comparison, take_whole_comparison
from lantu.statement.function_words import take_leading, take_trailing
from lantu.statement.lead import Lead
from lantu.statement.scopes import take_brackets, take_per
from lantu.statement.verbs_at_end import raised, verb_at_end

_FROM_HERE_ON = re.compile("（[^（）]*下同）")
"""同比（下同）增长: how the words behind are meant is no name."""
_PLANNED = re.compile("计划(?!任务|目标|数|总|外|内|生育|免疫|单列|经济|投资|[^，]{0,6}(?:完成|执行)率)(?=[一-龥]{2})")
"""今年计划粮食种植面积121万亩: what is planned, not what came of it."""
_CONVERTED = re.compile(
    r"(?:^|(?<=[一-龥]{3}))按[^，]{0,12}(?:折算|换算|汇率计算|汇率|口径(?:核算|计算)?)(?:后|成|为|的)?$"
)
"""按年平均汇率折算约合3900美元: how it was converted is no name."""
_SET_APART = ("扣除", "剔除")
_SETTING_APART = re.compile("^(?:扣除|剔除)[^，]{2,14}?(?:因素)?(?:影响)?后")
"""扣除自然因素影响后空气优良天数比率: what is set apart is no part of a name."""
_FUNDS_WON = re.compile("争取(?:到|上级|中央|国家|省级?|市级?|各[级类]|专项|资金|项目|政策|债券|转移)")
"""争取上级资金增长15%: what was won, no striving."""
_REMARKABLE = re.compile("^(?:特别|尤其)?(?:值得|需要|可喜)[一-龥]{1,6}的是")
"""值得一提的是: a remark on what follows."""
_MERGED = re.compile("^(?:最后|最终)?(?:兼并|优化|调整|撤并|整合?|压减|精简|合并|关闭|重组)+(?:为|到|至)?$")
"""由71所优化整合为47所: of what there are fewer was named before."""
_DOUBLED = re.compile("(?<=[一-龥]{2})(?:实现|双双|均)?(?:翻番|倍增)$")
"""企业数量实现翻番、达236家: that it doubled is no part of its name."""
_MARK_PASSED = re.compile(
    "^新?(?:台阶|大关|关口)$|(?<=[一-龥]{2})(?:成功|连续|接连|先后|相继|再次)*(?:跨过|跨越|跨上|迈过|迈上|越过|突破|站上)[^，]{1,12}(?:大关|台阶|关口)$"
)
"""总量跨过两个万亿元大关、超过6万亿元: which marks it passed on its way is no part of its name."""
_LASTED = re.compile(
    r"(?<=[一-龥]{2})(?:连续(?:[\d一二三四五六七八九十]+|多)(?:年|个?月|个季度)|[\d两二三四五六七八九十]+年(?:来|间|里)?)$"
)
"""满意度连续6年保持在95%, 利润总额五年分别增长: how long it lasted is no part of a name."""
_YEARS_TOGETHER = re.compile("^[二三四五六七八九十]+年共(?=增加|减少|增长|下降)")
"""十年共增加2300人: how long it took is no name."""
_AHEAD = re.compile("提前[\\d一二两三四五六七八九十半]+(?:年|个?月|天|周|个?工作日|个季度)")
"""项目提前3个月实现100%交付: how early it came to pass is no part of the name."""
_PAID_IN = re.compile("(?<=税收)(?:累计)?入库$")
"""工商税收入库3亿元: that it was paid in is no part of the name."""
_THAN = ("高于", "低于", "快于", "慢于", "高出", "优于")
_ORIGIN = re.compile(r"(?<=[率值量额入重积数比])(?:由|从).*$|(?:^|(?<=..))[由从](?:原来|最初|当初)?的?$")


def _without_asides(text: str) -> str:
    """The words without how those behind are meant and how long it took."""
    text = _FROM_HERE_ON.sub("", text) if "下同）" in text else text
    text = _PAID_IN.sub("", text) if text.endswith("入库") else text
    text = _AHEAD.sub("", text) if "提前" in text else text
    return _YEARS_TOGETHER.sub("", text) if "年共" in text else text


def parse_lead(text: str, joined: str) -> Lead:
    """Take a lead apart. `text` is folded, without the words of time and place."""
    lead = Lead(head="", joined=joined)
    rest = "" if text.endswith("的") and text[:-1] in risen() else _without_asides(text)
    if "（" in rest:
        rest, lead.alias = take_brackets(rest, lead.scope)
    if "每" in rest:
        rest = take_per(rest, lead.scope)
    rest = take_leading(_REMARKABLE.sub("", rest) if "的是" in rest else rest, lead)
    if rest.startswith(_SET_APART):
        rest = _SETTING_APART.sub("", rest)
    if rest.startswith(_THAN):
        rest = take_whole_comparison(rest, lead)
    rest = take_trailing(rest, lead)
    lead.benefit = text.strip("、，：；") in ("为", "给", "向", "帮助")
    lead.those = rest.endswith("的")
    lead.head = _without_course(_origin_out(_inner(rest)))
    lead.head = "" if _MERGED.match(lead.head) else lead.head
    if "按" in lead.head:
        lead.head = _CONVERTED.sub("", lead.head)
    planned = _PLANNED.match(lead.head) if lead.head.startswith("计划") else None
    if planned:
        lead.head, lead.target = lead.head[planned.end() :], True
    told = raised(lead.head) if not lead.sign else None
    if told:
        lead.head, lead.each = told.noun, lead.each or told.each
    take_comparison(lead)
    _take_verb_at_end(lead)
    if lead.sign and lead.head.startswith("争取") and not _FUNDS_WON.match(lead.head):
        lead.head, lead.target = lead.head.removeprefix("争取"), True
    return lead


def _without_course(head: str) -> str:
    """The head without what became of its noun before: that it doubled, which marks it passed, how long it took."""
    head = _DOUBLED.sub("", head)
    head = _MARK_PASSED.sub("", head) if head.endswith(("大关", "台阶", "关口")) else head
    return _LASTED.sub("", head) if head.endswith(("年", "月", "季度", "来", "间", "里")) else head


def _origin_out(head: str) -> str:
    """森林覆盖率由…的64.6%: from where it rose is no part of the name."""
    return _ORIGIN.sub("", head) if "由" in head or "从" in head else head


def _take_verb_at_end(lead: Lead) -> None:
    """公园新增141座 counts as 新增公园; 总产值新增100亿元 is a change."""
    end = verb_at_end(lead.head) if not lead.sign else None
    if end:
        lead.head = end.noun
        if lead.head.endswith(("值", "额", "收入", "投资", "税收", "存款", "贷款")) and end.verb in ("新增", "净增"):
            lead.sign = 1
        else:
            lead.verb = end.verb
        lead.each = lead.each or end.each


def _inner(text: str) -> str:
    text = text.strip("、，：；的 ")
    if "完成" in text or "实现" in text or "达到" in text:
        return _inside().sub("", text, count=1)
    return text


@cache
def _inside() -> re.Pattern[str]:
    """A light verb between owner and measure: 企业实现营业收入, 固定资产完成投资."""
    return re.compile(
        r"(?<=[一-龥”A-Za-z）])(?:预计|全年)?(?:累计|共|已|均)?(?:完成|实现|达到)(?:了)?(?!或)(?=[一-龥“]{2})|"
        r"(?<=[市区县州旗镇乡村])(?:共|现|拥)?有(?![效色限机线关])(?=[一-龥]{2})"
    )
