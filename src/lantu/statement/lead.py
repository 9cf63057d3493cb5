"""The words before a figure, taken apart: what is measured, how it moved, which bound, whose it is."""

import re
from dataclasses import dataclass, field
from functools import cache

from lantu.aspect import Comparator
from lantu.lexicon import alternation, read_table, words
from lantu.statement.endings import ending, kind_of_ending
from lantu.statement.scopes import take_brackets, take_per
from lantu.statement.verbs_at_end import raised, verb_at_end


@dataclass(slots=True)
class Lead:
    """The clause before a figure. `head` is what is left when everything with a meaning of its own is taken out."""

    head: str
    joined: str = ""
    """How the clause hangs on the one before: "、", "和", "，", "；", "（" or "" at the beginning of a sentence."""
    among: bool = False
    """其中: a part of what was counted before."""
    sign: int = 0
    """+1 or -1 where a verb of change stands before the figure."""
    average: bool = False
    compared: bool = False
    """A comparison is expressed: 同比, 比上年, 较2020年."""
    compared_with: str = ""
    comparator: Comparator | None = None
    each: bool = False
    """分别: several figures for several subjects."""
    shared: bool = False
    """均: one figure for several subjects."""
    together: bool = False
    """共有: what follows belongs to the whole, not to the parts listed before."""
    verb: str = ""
    """A verb that stood behind its noun: 公园新增141座."""
    benefit: bool = False
    """The words are but 为: what stands behind the figure are those for whom something was done."""
    those: bool = False
    """The words end in 的: what they tell of was counted before (其中取得证书的1900人)."""
    light: bool = False
    """A verb of accomplishment stood before the figure (完成, 达到, 为)."""
    target: bool = False
    alias: str = ""
    """The name that a bracket gives to a paraphrase: 占总人口的比重（常住人口城镇化率）."""
    scope: list[str] = field(default_factory=list)
    rules: list[str] = field(default_factory=list)


@cache
def _grow() -> dict[str, int]:
    return {row["word"]: 1 if row["effect"] == "+" else -1 for row in read_table("cues") if row["kind"] == "grow"}


def sign_of(joint: str) -> int:
    """The sign of the verb of change in what joins two figures (、下降); 0 where there is none."""
    return _grow().get(joint.lstrip("、，和及与以同比").rstrip("近约超"), 0)


@cache
def _before() -> dict[str, Comparator]:
    return {row["word"]: Comparator(row["effect"]) for row in read_table("cues") if row["kind"] == "before"}


@cache
def _growing() -> re.Pattern[str]:
    """同比增长, 比上年减少, 按可比价计算比2020年年均增长, 增速: a verb of change at the end, with its comparison."""
    verbs, compare = alternation(_grow()), alternation(words("cues", kind="compare"))
    verbs += r"|(?<=比)新增|(?<=较)新增"
    return re.compile(
        rf"(?P<how>(?:{compare}|(?P<average>年均|年平均|平均每年|平均|每年)|分别|又|再|"
        r"(?:扣除|剔除)[^，。；]{2,14}?(?:因素(?:影响)?|影响)后?|"
        r"(?P<than>(?:(?<!占)比(?![重例率])|较|高于|低于|快于|慢于)[^，。；]{0,18}?(?:水平|均值|平均水平)?))*?)"
        rf"(?:实现|力争|预期|(?<![人户月日])均|将|要|继续|共|累计|，)*(?P<verb>{verbs})(?:幅度?|率|速度|速)?(?:约|近|达|达到|为|超过|超|在|控制在)?$"
    )


@cache
def _grown() -> re.Pattern[str]:
    """A verb of change: `_growing` finds none where this is not among the last characters."""
    return re.compile(f"{alternation(_grow())}|新增")


@cache
def _longest_change() -> int:
    """The length of a verb of change with the five characters that may follow it."""
    return max(map(len, _grow())) + 5


_ALSO_NOUN = frozenset({"各", "可", "要", "再", "高", "全面", "计划", "都"})
"""Adverbs that may also begin a noun: 各项贷款, 可再生能源, 计划投资."""


@cache
def _leading() -> re.Pattern[str]:
    """Connectors, adverbs and light verbs at the beginning of a lead."""
    join = alternation(words("cues", kind="join"))
    adverb = alternation(word for word in words("cues", kind="adverb") if word not in _ALSO_NOUN)
    light = alternation(word for word in words("cues", kind="light") if len(word) > 1)
    return re.compile(
        r"^(?:五年(?!规划|计划|行动|期)|连续[一二两三四五六七八九十\d]+(?:年|个月|个季度)|[一二两三四五六七八九十\d]{1,2}年(?=翻)|"
        r"[一-龥]{2,8}(?<!年度)(?<!当年)(?<!项目)计划(?=完成|新建|新增|建成|改造|实施|整治|创建)|"
        rf"(?P<among>其中的?|其中：)|(?:{join})(?![时其谐平])|"
        rf"(?P<light>(?:{light})(?!率)|[达是即]|为(?![一-龥]{{3}})|有(?![效机限色线害关形]|[^的，、]{{1,8}}的))|{adverb}|(?P<strive>争取(?=完成|实现|达到|新增|突破))|"
        "要(?![素闻求点塞道件害务紧领案])|围绕|[、，：；）”的了])"
    )


@cache
def risen() -> frozenset[str]:
    """What is left of 增加到2015年, 跃升至2015年 where the words of time are taken out."""
    light = words("cues", kind="light")
    return frozenset(_grow()) | {word[:-1] for word in light if len(word) > 1 and word.endswith(("到", "至"))}


_ADVERB_TO_TARGET = frozenset({"力争", "确保", "预期", "计划", "将", "拟", "要"})


_DECREASED = re.compile(r"^(?:.*?)(?:减少|节省|节约|降低|压减|削减|减轻|减免|精简)(?:了)?(?P<what>[^减降]{2,16})$")


def parse_lead(text: str, joined: str) -> Lead:
    """Take a lead apart. `text` is folded, without the words of time and place."""
    lead = Lead(head="", joined=joined)
    rest = "" if text.endswith("的") and text[:-1] in risen() else text
    if "下同）" in rest:
        rest = _FROM_HERE_ON.sub("", rest)
    if "（" in rest:
        rest, lead.alias = take_brackets(rest, lead.scope)
    if "每" in rest:
        rest = take_per(rest, lead.scope)
    rest = _take_leading(rest, lead)
    rest = _take_trailing(rest, lead)
    lead.benefit = text.strip("、，：；") in ("为", "给", "向", "帮助")
    lead.those = rest.endswith("的")
    lead.head = _origin_out(_inner(rest))
    if "按" in lead.head:
        lead.head = _CONVERTED.sub("", lead.head)
    planned = _PLANNED.match(lead.head) if lead.head.startswith("计划") else None
    if planned:
        lead.head, lead.target = lead.head[planned.end() :], True
    told = raised(lead.head) if not lead.sign else None
    if told:
        lead.head, lead.each = told.noun, lead.each or told.each
    _take_comparison(lead)
    _take_verb_at_end(lead)
    if lead.sign and lead.head.startswith("争取"):
        lead.head, lead.target = lead.head.removeprefix("争取"), True
    return lead


_FROM_HERE_ON = re.compile("（[^（）]*下同）")
"""同比（下同）增长: how the words behind are meant is no name."""
_PLANNED = re.compile("计划(?!任务|目标|数|总|外|内|生育|免疫|单列|经济|投资|[^，]{0,6}(?:完成|执行)率)(?=[一-龥]{2})")
"""今年计划粮食种植面积121万亩: what is planned, not what came of it."""
_CONVERTED = re.compile(r"(?:^|(?<=[一-龥]{3}))按[^，]{0,12}(?:折算|换算|汇率计算|汇率)(?:后|成|为)?$")
"""按年平均汇率折算约合3900美元: how it was converted is no name."""
_ORIGIN = re.compile(r"(?<=[率值量额入重积数])(?:由|从).*$|(?:^|(?<=..))[由从](?:原来|最初|当初)?的?$")


def _origin_out(head: str) -> str:
    """森林覆盖率由…的64.6%: from where it rose is no part of the name."""
    return _ORIGIN.sub("", head) if "由" in head or "从" in head else head


def _take_verb_at_end(lead: Lead) -> None:
    """公园新增141座 counts as 新增公园; 总产值新增100亿元 is a change."""
    end = verb_at_end(lead.head) if not lead.sign else None
    if end:
        lead.head = end.noun
        if lead.head.endswith(("值", "额", "收入", "投资", "税收")) and end.verb in ("新增", "净增"):
            lead.sign = 1
        else:
            lead.verb = end.verb
        lead.each = lead.each or end.each


_COMPARISON = re.compile(
    r"^(?:增幅|增速|涨幅|降幅)?(?:分别)?(?P<verb>高于|低于|快于|慢于|高出|优于|好于)(?P<than>[^，。；]{1,16})$|"
    r"^(?P<subject>.{2,}?)(?:分别)?(?P<over>高于|低于|高出|超过?|快于)(?P<of>全[国省市区州县][^，。；]{0,6}|平均[^，。；]{0,4}|时?序时?进度?|序时|时间进度|计划进度)$"
)
"""The second form has its subject before it: 利用率超全省平均水平."""


def _take_comparison(lead: Lead) -> None:
    """高于全市0.3个百分点: a comparison without a verb of change."""
    compares = not lead.sign and ("于" in lead.head or "超" in lead.head or "高出" in lead.head)
    match = _COMPARISON.match(lead.head) if compares else None
    if match:
        verb = match["verb"] or match["over"]
        lead.head, lead.compared = match["subject"] or "", True
        lead.compared_with = match["than"] or match["of"]
        lead.sign = -1 if verb in ("低于", "慢于") else 1


def take_decrease(lead: Lead) -> None:
    """减少地方税费180亿元: the verb stands before what shrinks. Changes the lead in place."""
    match = _DECREASED.match(lead.head) if not lead.sign else None
    if match:
        lead.head, lead.sign = match.group("what"), -1
        lead.rules.append("decrease before noun")


def _take_leading(text: str, lead: Lead) -> str:
    while match := _leading().match(text):
        if match.group("among"):
            lead.among = True
        word = match.group()
        if word in _ADVERB_TO_TARGET or match.group("strive"):
            lead.target = True
        lead.together = lead.together or word in ("共有", "共", "总共")
        if word == "分别":
            lead.each = True
        if match.group("light"):
            lead.light = True
        text = text[match.end() :]
    return text


def _take_trailing(text: str, lead: Lead) -> str:
    """Strip from the end whatever is no name: bounds, light verbs, adverbs, a verb of change with its comparison."""
    while text:
        changed = not lead.sign and _grown().search(text, max(0, len(text) - _longest_change()))
        grown = _growing().search(text) if changed else None
        word = ending(text)
        light = len(word) > 1 and kind_of_ending(word) == "light"
        if word and (not grown or light or len(text) - len(word) < grown.start("verb")):
            text = _strip(text, word, lead)
        elif grown and not _is_noun(text, grown):
            text = _strip_growth(text, grown, lead)
        elif word:
            text = _strip(text, word, lead)
        else:
            break
    return text


def _is_noun(text: str, grown: re.Match[str]) -> bool:
    """增长 may be part of a noun (对经济增长的…), 多, 高, 低 and 好 part of a word."""
    verb = grown.group("verb")
    if text[: grown.start("verb")].endswith("自然"):
        return True
    return len(verb) == 1 and verb in "多高低快少好" and not grown.group("than")


def _strip(text: str, word: str, lead: Lead) -> str:
    kind = kind_of_ending(word)
    if kind == "before":
        if lead.comparator is None:
            lead.comparator = _before()[word]
    elif kind == "light":
        lead.light = True
        lead.shared = lead.shared or word.startswith("均")
        lead.target = lead.target or word.startswith("争取")
    elif word == "分别":
        lead.each = True
    elif word in ("均", "都", "各"):
        lead.shared = True
    elif word == "平均" and text.endswith("年平均"):
        lead.average = True
    if word in _ADVERB_TO_TARGET:
        lead.target = True
    return text.removesuffix(word)


_EACH = re.compile(r"(?<![年平人月户日])均")


def _strip_growth(text: str, grown: re.Match[str], lead: Lead) -> str:
    lead.sign = _grow().get(grown.group("verb"), 1)
    how = grown.group("how") or ""
    than = grown.group("than")
    lead.compared = bool(how)
    lead.shared = lead.shared or bool(_EACH.search(grown.group()))
    lead.compared_with = than or ""
    lead.average = lead.average or "年均" in how or "平均" in how or "每年" in how
    lead.each = lead.each or "分别" in how
    tail = text[grown.end("verb") :]
    for word, comparator in (("约", Comparator.APPROX), ("近", Comparator.APPROX), ("超", Comparator.GT)):
        if word in tail and lead.comparator is None:
            lead.comparator = comparator
    lead.rules.append("change")
    return text[: grown.start()]


@cache
def _inside() -> re.Pattern[str]:
    """A light verb between owner and measure: 企业实现营业收入, 固定资产完成投资."""
    return re.compile(
        r"(?<=[一-龥”A-Za-z）])(?:累计|共|已|均)?(?:完成|实现|达到)(?:了)?(?!或)(?=[一-龥]{2})|"
        r"(?<=[市区县州旗镇乡村])(?:共|现|拥)?有(?![效色限机线关])(?=[一-龥]{2})"
    )


def _inner(text: str) -> str:
    text = text.strip("、，：；的 ")
    if "完成" in text or "实现" in text or "达到" in text:
        return _inside().sub("", text, count=1)
    return text
