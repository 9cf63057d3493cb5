"""How the words before a figure say that something moved: verbs of change, comparisons, what shrinks."""

import re
from functools import cache

from lantu.aspect import Comparator
from lantu.lexicon import alternation, any_word, read_table, words
from lantu.statement.lead import Lead


@cache
def _grow() -> dict[str, int]:
    return {row["word"]: 1 if row["effect"] == "+" else -1 for row in read_table("cues") if row["kind"] == "grow"}


def sign_of(joint: str) -> int:
    """The sign of the verb of change in what joins two figures (、下降); 0 where there is none."""
    return _grow().get(joint.lstrip("、，和及与以同比").rstrip("近约超"), 0)


@cache
def risen() -> frozenset[str]:
    """What is left of 增加到2015年, 跃升至2015年 where the words of time are taken out."""
    light = words("cues", kind="light")
    moved = {word for word in light if len(word) > 1 and word.endswith(("到", "至"))}
    return frozenset(_grow()) | moved | {word[:-1] for word in moved}


@cache
def _growing() -> re.Pattern[str]:
    """同比增长, 比上年减少, 按可比价计算比2020年年均增长, 增速: a verb of change at the end, with its comparison."""
    verbs, compare = alternation(_grow()), alternation(words("cues", kind="compare"))
    verbs += r"|(?<=比)新增|(?<=较)新增"
    return re.compile(
        rf"(?P<how>(?:{compare}|(?P<average>年均|年平均|平均每年|平均|每年)|分别|又|再|"
        r"(?:扣除|剔除)[^，。；]{2,14}?(?:因素(?:影响)?|影响)后?|"
        r"(?P<beside>(?:[与同和][^，。；]{2,14}?|前[^，。；]{0,3}(?:平均数|均值|平均水平))相比，?)|"
        r"(?P<than>(?:(?<!占)比(?![重例率])|较|高于|低于|快于|慢于)[^，。；]{0,18}?(?:水平|均值|平均水平)?))*?)"
        rf"(?:实现|力争|预期|同步|双双|(?<![人户月日])均|将|要|继续|共|累计|，)*(?P<verb>{verbs})(?:幅度?|率|速度|速)?(?:约|近|达|高达|达到|为|超过|超|在|控制在)?$"
    )


@cache
def _grown() -> re.Pattern[str]:
    """A verb of change: `_growing` finds none where this is not among the last characters."""
    return re.compile(f"{alternation(_grow())}|新增")


@cache
def _longest_change() -> int:
    """The length of a verb of change with the five characters that may follow it."""
    return max(map(len, _grow())) + 5


_EACH = re.compile(r"(?<![年平人月户日])均|同步|双双")


def change_at_end(text: str) -> re.Match[str] | None:
    """The verb of change at the end of the words, with its comparison; None where there is none."""
    near = _grown().search(text, max(0, len(text) - _longest_change()))
    return _growing().search(text) if near else None


def is_noun(text: str, grown: re.Match[str]) -> bool:
    """增长 may be part of a noun (对经济增长的…), 多, 高, 低 and 好 part of a word."""
    verb = grown.group("verb")
    if text[: grown.start("verb")].endswith("自然"):
        return True
    return len(verb) == 1 and verb in "多高低快少好" and not grown.group("than")


_NET = "净增"


def take_change(text: str, grown: re.Match[str], lead: Lead) -> str:
    """The words before a verb of change; its sign, bound and comparison go to the lead, which is changed in place."""
    lead.sign = _grow().get(grown.group("verb"), 1)
    than = grown.group("than")
    how = grown.group("how") or ""
    for against in filter(None, (than, grown.group("beside"))):
        how = how.replace(against, "")
    lead.compared = bool(grown.group("how"))
    lead.shared = lead.shared or bool(_EACH.search(grown.group()))
    lead.compared_with = than or ""
    lead.net = grown.group("verb") == _NET and not lead.compared
    lead.average = lead.average or "年均" in how or "平均" in how or "每年" in how
    lead.each = lead.each or "分别" in how
    tail = text[grown.end("verb") :]
    for word, comparator in (("约", Comparator.APPROX), ("近", Comparator.APPROX), ("超", Comparator.GT)):
        if word in tail and lead.comparator is None:
            lead.comparator = comparator
    lead.rules.append("change")
    return text[: grown.start()]


def take_net(lead: Lead) -> None:
    """高新技术企业净增43家: things added are counted, unlike money that grew. Changes the lead in place."""
    lead.rules.remove("change")
    lead.sign, lead.net, lead.head = 0, False, _NET + lead.head


_COMPARISON = re.compile(
    r"^(?:增幅|增速|涨幅|降幅)?(?:分别)?(?P<verb>高于|低于|快于|慢于|高出|优于|好于)(?P<than>[^，。；]{1,16})$|"
    r"^(?P<subject>.{2,}?)(?:分别)?(?P<over>高于|低于|高出|超过?|快于)(?P<of>全[国省市区州县][^，。；]{0,6}|平均[^，。；]{0,4}|时?序时?进度?|序时|时间进度|计划进度)$"
)
"""The second form has its subject before it: 利用率超全省平均水平."""


def take_comparison(lead: Lead) -> None:
    """高于全市0.3个百分点: a comparison without a verb of change. Changes the lead in place."""
    compares = not lead.sign and ("于" in lead.head or "超" in lead.head or "高出" in lead.head)
    match = _COMPARISON.match(lead.head) if compares else None
    if match:
        verb = match["verb"] or match["over"]
        lead.head, lead.compared = match["subject"] or "", True
        lead.compared_with = match["than"] or match["of"]
        lead.sign = -1 if verb in ("低于", "慢于") else 1


_WHOLE_COMPARISON = re.compile(
    "^(?P<verb>高于|低于|快于|慢于|高出|优于)(?P<than>[^，。；]{1,16}?)(?:增幅|增速|增长率|涨幅)(?:约|近|达)?$"
)


def take_whole_comparison(text: str, lead: Lead) -> str:
    """The words without 高出生产总值增幅, which compares how fast two things grew; others as they are.

    The comparison goes to the lead, which is changed in place.
    """
    match = _WHOLE_COMPARISON.match(text)
    if not match:
        return text
    lead.sign = -1 if match["verb"] in ("低于", "慢于") else 1
    lead.compared, lead.compared_with = True, match["than"]
    return ""


_RAISING = ("提升", "提高", "扩大", "加快")


def raises_things(lead: Lead, said: str) -> bool:
    """提升39个园区承载能力: where a noun follows, the verb tells what is done to things, not that there are more."""
    return lead.sign > 0 and not lead.head and not lead.compared and said.endswith(_RAISING)


@cache
def _bettered() -> re.Pattern[str]:
    of, ends = (any_word("quality_words", kind=kind) for kind in ("of", "bettered"))
    return re.compile(f"(?<=[一-龥]{{2}})(?:{of})*(?:{ends})+$")


def those_raised(tail: str) -> str:
    """The words behind the count of things that are raised, without what of them is raised.

    >>> those_raised("乡镇卫生院服务能力")
    '乡镇卫生院'
    """
    return _bettered().sub("", tail)


_DECREASED = re.compile(r"^(?:.*?)(?:减少|节省|节约|降低|压减|削减|减轻|减免|精简)(?:了)?(?P<what>[^减降]{2,16})$")


def take_decrease(lead: Lead) -> None:
    """减少地方税费180亿元: the verb stands before what shrinks. Changes the lead in place."""
    match = _DECREASED.match(lead.head) if not lead.sign else None
    if match:
        lead.head, lead.sign = match.group("what"), -1
        lead.rules.append("decrease before noun")


_BEHIND = re.compile("的?(?:速度|幅度|增速|高速|快速|较快|平稳|稳定)?(?P<verb>增长|递增|下降)(?:速度|率)?$")
_COMPARED = re.compile("(?:同比|环比|[比较](?:同期|年初))(?:分别)?$")
_COMPARING = ("比", "较")
_SIGNS = ("+", "-")
_GREW = "增长"


def change_left_out(words: str, figure: str, tail: str) -> str:
    """The verb of change that does not stand right before a rate: `words` stand there, `tail` behind it; "" for none.

    It stands behind (保持年均6%的增长), or a comparison alone speaks of growth (同比-3.2%, 比上年+5%).

    >>> change_left_out("财政收入同比", "-3.2%", "")
    '增长'
    """
    told = _BEHIND.match(tail)
    if told:
        return "" if words.endswith(told.group("verb")) else told.group("verb")
    signed = figure.startswith(_SIGNS)
    return _GREW if _COMPARED.search(words) or (signed and words.endswith(_COMPARING)) else ""
