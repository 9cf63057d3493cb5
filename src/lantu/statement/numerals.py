"""Figures written in Chinese numerals."""

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import cache

from lantu.aspect import Comparator
from lantu.lexicon import alternation, any_word, read_table
from lantu.number import chinese
from lantu.statement.delegates import sat_in_congress
from lantu.statement.figure import AFTER, Figure, FigureKind, Refusal
from lantu.statement.refusals import tells_money
from lantu.unit import kind_of, numeral_words, unit_pattern


@cache
def numeral_pattern() -> re.Pattern[str]:
    """A number in Chinese numerals with its unit: 七项, 三个百分点, 千亿元, 百家, 十多万户, 百分之五十."""
    return re.compile(
        r"(?=[一二两三四五六七八九十百千万亿])(?:百分百|(?P<whole>[一二三四五六七八九十百]+)分之(?P<share>[一二三四五六七八九十百]+)(?P<sharebound>以上|左右)?|"
        r"(?<![第\d一二两三四五六七八九十百千万亿])(?P<number>[一二两三四五六七八九十百千万亿]+)(?P<more>[多余几])?(?P<power>[万亿])?"
        rf"(?P<unit>{unit_pattern()}|(?<=亿)(?=[，。；、）]|$))(?P<more2>[多余](?![一-龥]))?(?P<after>及以上|以上|以下|以内|左右)?)"
    )


@cache
def _idioms() -> re.Pattern[str]:
    return re.compile(alternation(row["word"] for row in read_table("idioms")))


def numerals(text: str) -> Iterator[re.Match[str]]:
    """Where a number in Chinese numerals stands with its unit; set phrases (千方百计, 八方) hold none."""
    for match in numeral_pattern().finditer(text):
        start, end = match.span()
        around = _idioms().finditer(text, max(0, start - _LONGEST_IDIOM), end + _LONGEST_IDIOM)
        if not any(idiom.start() <= start and end <= idiom.end() for idiom in around):
            yield match


_LONGEST_IDIOM = 6
_OF_DATES = frozenset({"月", "日", "号", "周", "点", "届", "期"})
_NUMBERED = frozenset({"届", "期"})


@cache
def _concrete() -> re.Pattern[str]:
    return re.compile(f"[一-龥A-Za-z0-9（）]{{0,10}}?(?:{any_word('concrete_nouns')})")


def read_numeral(text: str, match: re.Match[str]) -> Figure | Refusal:
    """七项, 三个百分点, 千亿元, 百分之五十, 五分之一, 百分百; not 两个维护 or 三个方面."""
    span = match.span()
    if match.group() == "百分百":
        return Figure(FigureKind.AMOUNT, *span, Decimal(100), "%", "ratio")
    if match.group("share"):
        return read_fraction(text, match)
    unit, number = match.group("unit"), match.group("number")
    unmeasured = _why_unmeasured(text, match, unit)
    if unmeasured:
        return Refusal(*span, unmeasured)
    body, tail = (number[:-1], number[-1]) if number[-1] in "万亿" else (number, "")
    body, tail = ("", number) if number == "万亿" else (body, tail)
    value = chinese(body) if body else Decimal(1)
    unit_text = tail + (match.group("power") or "") + unit
    if value is None:
        return Refusal(*span, "not understood")
    if sat_in_congress(text, *span, unit):
        return Refusal(*span, "loose speech")
    if not (match.group("after") and body) and not _numeral_counts(text, *span, value, unit_text):
        return Refusal(*span, _of_what(match, kind_of(unit_text)))
    comparator = Comparator.GT if match.group("more") or match.group("more2") else Comparator.EQ
    if match.group("after"):
        comparator = AFTER[match.group("after")]
    return Figure(FigureKind.AMOUNT, *span, value, unit_text, kind_of(unit_text), comparator)


def _why_unmeasured(text: str, match: re.Match[str], unit: str) -> str | None:
    """Why a numeral with this unit, or with none, cannot measure anything; None where it can."""
    if not unit:
        return None if tells_money(text, match.start()) else "loose speech"
    if unit == "项" and text.startswith("目", match.end()):
        return "threshold"
    if unit in _OF_DATES:
        return "ordinal" if unit in _NUMBERED else "date"
    passed = match.group("number")[-1] in "万亿" and _PASSED.search(text, max(0, match.start() - 3), match.start())
    if unit in numeral_words() or passed:
        return None
    return "duration" if kind_of(unit) == "time" else "loose speech"


def _of_what(match: re.Match[str], kind: str) -> str:
    """亿元以上: the size of those that are counted; 三年: how long; 一批: loosely said."""
    if kind == "time":
        return "duration"
    if kind == "money" and match.group("after"):
        return "threshold"
    return "loose speech"


_PART_OF = re.compile("(?:占[^，。；]{0,16}|[近约超过达到足])$")
"""占全国1/4: what a fraction in digits stands behind, unlike a number of a paper or a date."""
_PART_OF_REACH = 20


def read_fraction(text: str, match: re.Match[str]) -> Figure | Refusal:
    """五分之一, 百分之五十, 占全国1/4."""
    parts = match.group("share"), match.group("whole")
    digits = parts[0].isdecimal()
    share, whole = (Decimal(part) if digits else chinese(part) for part in parts)
    if not whole or share is None:
        return Refusal(*match.span(), "not understood")
    told = _PART_OF.search(text, max(0, match.start() - _PART_OF_REACH), match.start())
    if digits and (share >= whole or not told):
        return Refusal(*match.span(), "no unit")
    bound = match.group("sharebound")
    comparator = AFTER[bound] if bound else Comparator.EQ
    value, unit = (share, "%") if whole == 100 and not digits else (share / whole, "")
    return Figure(FigureKind.AMOUNT, *match.span(), value, unit, "ratio", comparator)


_SLOGAN = re.compile(r"[三四五六七八九十]大[一-龥]")
"""六个十大项目: a slogan is counted, no outcome."""
_THING = re.compile(r"[一-龥](?<![这那哪各每前后头末同某有为是以其下上数])$")
_OVER = re.compile(r"[，、。；！]|$")
"""新增上市企业两家。: a count behind what is counted, at the end of its clause."""
_ZEAL = re.compile("的?(?:信心|努力|热情|干劲|决心|勇气|精神|用心|工夫|汗水)")
_COLLEGE = re.compile("及?以?上?(?:上线|录取|院校|批次|线|率)")
"""二本上线率: a class of colleges, no books."""
_HAN_END = re.compile(r"[一-龥]$")
_FIGURATIVE = re.compile("(?:底线|红线|战线|安全线|生命线|(?:资源|市场)[、，。]|主线|路子|企业，)")
"""两条底线, 两种资源、两个市场: figures of speech."""
_NEAR = re.compile(r"(?:突破|超过|超|过|近|达到|达|跨上|跨越|迈上|站上|约|跃上|不足|上|逾|跨过|迈过)$")
_PASSED = re.compile("(?:突破|超过?|逾|近|达到?)$")
"""播放量突破百亿次: a round number that something has passed, whatever it is counted in."""
_BUILT = re.compile(r"(?:新建|建成|引进|打造|设立|成立|组建|新增|建设|开通|启用|投放|建立)$")


def _numeral_counts(text: str, start: int, end: int, value: Decimal, unit: str) -> bool:
    """Whether a figure in Chinese numerals counts an outcome rather than being loose speech."""
    before = text[max(0, start - 6) : start]
    figurative = _SLOGAN.match(text, end) or _FIGURATIVE.match(text, end)
    if figurative or (unit == "本" and _COLLEGE.match(text, end)):
        return False
    kind = kind_of(unit)
    told_of = value > 1 and bool(_THING.search(before)) and bool(_OVER.match(text, end))
    if kind == "money":
        return bool(_NEAR.search(before)) or (told_of and unit[0] in "万亿")
    if kind == "ratio":
        return unit != "倍" or bool(_HAN_END.search(before) and not _ZEAL.match(text, end))
    if kind == "time":
        return False
    rounded = value in (100, 1000)
    if told_of and kind in ("count", "person") and (not rounded or text[start + 1] in "余多"):
        return True
    if unit[0] in "万亿" or rounded:
        return bool(_NEAR.search(before))
    if kind == "group":
        return unit in ("大类",) and before.endswith("：")
    if value == 1 and not _BUILT.search(before):
        return False
    return unit[0] not in "位点" and bool(_concrete().match(text, end))
