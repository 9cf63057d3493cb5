"""Connectives, adverbs, bounds and light verbs at both ends of the words before a figure: no part of a name."""

import re
from functools import cache

from lantu.aspect import Comparator
from lantu.indicator import JOINTLY
from lantu.lexicon import alternation, read_table, words
from lantu.statement.change import change_at_end, is_noun, take_change
from lantu.statement.endings import ending, kind_of_ending
from lantu.statement.lead import Lead

_ADVERB_TO_TARGET = frozenset({"力争", "确保", "预期", "计划", "将", "拟", "要"})


@cache
def _bounds() -> dict[str, Comparator]:
    return {row["word"]: Comparator(row["effect"]) for row in read_table("cues") if row["kind"] == "before"}


_ALSO_NOUN = frozenset({"各", "可", "要", "再", "高", "全面", "计划", "都"})
"""Adverbs that may also begin a noun: 各项贷款, 可再生能源, 计划投资."""


_PLANNED = "[一-龥]{2,8}(?<!年度)(?<!当年)(?<!项目)计划(?=完成|新建|新增|建成|改造|实施|整治|创建)"
"""全市计划新建…: who plans it, looked for only where it can stand, as it may begin with any word."""


@cache
def _leading(*, planned: bool) -> re.Pattern[str]:
    """Connectors, adverbs and light verbs at the beginning of a lead; `planned` tells that 计划 stands in it."""
    join = alternation(words("cues", kind="join"))
    adverb = alternation(word for word in words("cues", kind="adverb") if word not in _ALSO_NOUN)
    light = alternation(word for word in words("cues", kind="light") if len(word) > 1)
    return re.compile(
        rf"^(?!{JOINTLY}|实有[企经市各个私])(?:五年(?!规划|计划|行动|期)|连续[一二两三四五六七八九十\d]+(?:年|个月|个季度)|[一二两三四五六七八九十\d]{{1,2}}年(?=翻|(?:共|净|累计)?(?:增[长加]|提[高升]|上升|下降|降低|减少))|"
        rf"{_PLANNED + '|' if planned else ''}"
        rf"(?P<among>其中的?|其中：)|(?:{join})(?![时其谐平网])|"
        rf"(?P<light>(?:{light})(?!率)|[是即]|达(?!标)|为(?![一-龥]{{3}})|有(?![效机限色线害关形]|[^的，、]{{1,8}}的))|{adverb}|(?P<strive>争取(?=完成|实现|达到|新增|突破))|"
        "要(?![素闻求点塞道件害务紧领案])|围绕|[、，：；）”的了])"
    )


def take_leading(text: str, lead: Lead) -> str:
    """The words without connectives, adverbs and light verbs at their beginning.

    What these say goes to the lead, which is changed in place.
    """
    while match := _leading(planned="计划" in text).match(text):
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


def take_trailing(text: str, lead: Lead) -> str:
    """The words without bounds, light verbs, adverbs and a verb of change at their end.

    What these say goes to the lead, which is changed in place.
    """
    while text:
        grown = change_at_end(text) if not lead.sign else None
        word = ending(text)
        light = len(word) > 1 and kind_of_ending(word) == "light"
        if word and (not grown or light or len(text) - len(word) < grown.start("verb")):
            text = _strip(text, word, lead)
        elif grown and not is_noun(text, grown):
            text = take_change(text, grown, lead)
        elif word:
            text = _strip(text, word, lead)
        else:
            break
    return text


def _strip(text: str, word: str, lead: Lead) -> str:
    kind = kind_of_ending(word)
    if kind == "before":
        if lead.comparator is None:
            lead.comparator = _bounds()[word]
    elif kind == "light":
        lead.light = True
        lead.shared = lead.shared or word.startswith("均")
        lead.target = lead.target or word.startswith("争取")
    elif word == "分别":
        lead.each = True
    elif word in ("均", "都", "各", "双双"):
        lead.shared = True
    elif word == "平均" and text.endswith("年平均"):
        lead.average = True
    if word in _ADVERB_TO_TARGET:
        lead.target = True
    return text.removesuffix(word)
