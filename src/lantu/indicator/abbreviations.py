"""Names in short, written out as a table would write them.

>>> write_out("粮食总产")
'粮食总产量'
>>> expand_industries("二、三产业增加值")
'第二产业、第三产业增加值'
"""

import re
from functools import cache

from lantu.lexicon import alternation, read_table

_TRADES = re.compile("批、零、住、餐(?:四个?)?(?:行业)?")
_INDUSTRIES = re.compile("[一二三]次?产")
"""One of these stands in every text with industries that are counted or written in short."""


@cache
def _abbreviations() -> tuple[tuple[str, re.Pattern[str], str], ...]:
    """What stands in every name that a pattern changes, the pattern, and how it is written out."""
    rows = read_table("abbreviations")
    return tuple((row["part"], re.compile(row["pattern"]), row["written"]) for row in rows)


@cache
def _shortened() -> re.Pattern[str]:
    """One of these stands in every name that is in short."""
    return re.compile(alternation({part for part, _, _ in _abbreviations()}))


def write_out(name: str) -> str:
    """The name with its abbreviations written out."""
    if not _shortened().search(name):
        return name
    for part, pattern, written in _abbreviations():
        name = pattern.sub(written, name) if part in name else name
    return name


def expand_industries(text: str) -> str:
    """一、二、三产增加值 → 第一产业、第二产业、第三产业增加值; 三次产业 → the three."""
    if "批、零" in text:
        text = _TRADES.sub("批发业、零售业、住宿业、餐饮业", text)
    if not _INDUSTRIES.search(text):
        return text
    text = re.sub(r"第?一(?:、第?二、第?|二)三(?:次)?产业?", "第一产业、第二产业、第三产业", text)
    text = re.sub(r"第?一、第?二(?:次)?产业?(?=增|比|占|对|$)", "第一产业、第二产业", text)
    text = re.sub(r"(?<![、一二])第?二、第?三(?:次)?产业?", "第二产业、第三产业", text)
    text = re.sub(r"一、二、三次产业|三次产业", "第一产业、第二产业、第三产业", text)
    return re.sub(r"(?<![第一-龥])([二三])产(?=增加值|$)", r"第\1产业", text)
