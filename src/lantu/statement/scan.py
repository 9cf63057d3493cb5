"""One scan over a folded paragraph: where are figures, and what do they say by themselves?

A figure is a number with its unit, a rank, or a part of a ratio. What looks like one but is a date, a name or an
ordinal is returned as a refusal with its reason.
"""

import re
from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal
from functools import cache

from lantu.aspect import Comparator
from lantu.lexicon import any_word
from lantu.number import APART, ARABIC, arabic, chinese
from lantu.statement.figure import AFTER, RANK_FIELD, Figure, FigureKind, Refusal
from lantu.statement.model import Value
from lantu.statement.numerals import numerals, read_fraction, read_numeral
from lantu.statement.refusals import why_no_figure
from lantu.unit import MULTIPLIER, kind_of, unit_pattern


@cache
def amount_pattern() -> re.Pattern[str]:
    """A number in digits with its unit: 282.1亿元, 35-40万人, 6万多项, 11000多万元, 60%以上, 近9.85万剂次, 同比+5.1%.

    A letter before it makes it a name (G60), save where the letters are those of an indicator (人均GDP6万元).
    """
    return re.compile(
        rf"(?=[-+\d])(?:(?<![\dA-Za-z._])|(?<=GDP)|(?<=CPI)|(?<=PPI))(?P<sign>(?<![\dA-Za-z%])-|(?<=[比期年初别、（])\+)?(?P<low>{APART}|{ARABIC})"
        rf"(?:(?P<lowunit>%)?(?P<range>-|—|~|～|至|到)(?P<high>{ARABIC}))?"
        rf"(?P<more>[多余来几])?(?P<power>(?:{MULTIPLIER})?)(?P<more2>[多余来几])?"
        rf"(?P<unit>{unit_pattern()})?(?P<more3>[多余](?![一-龥]))?"
        r"(?P<after>及以上|及以下|以上|以下|以内|之内|左右|上下)?"
    )


_DIGIT = re.compile(r"\d")
"""With this, or with a sign before it, an amount begins."""
RANK = re.compile(
    r"第(?P<number>\d+|[一二三四五六七八九十]+)(?P<word>位|名|大)?|首位(?!度)|榜首|之首|首名|前(?P<top>\d+|[一二三四五六七八九十]+)(?P<topword>位|名|强|列)?"
)
_IN_LIST = re.compile(r"(?:[、和]第\d+)*[、和]第\d+[位名]")
"""分别居全省第3、第5、第6位: only the last of a list has the word."""
_RANK_FIELD = re.compile(f"{RANK_FIELD}$")
_RANK_FIELD_SAID = re.compile("全[国省市区州县](?:排名|排|位居|位列|居|列)?$")
"""增幅全省第1，: a rank without its word, right behind its field."""
_INDUSTRIES = re.compile("(?:、第[二三])*产业")
"""转变为第二、第三产业并重: industries, no ranks."""
_RANK_FIELD_LED = re.compile("(?:[稳位跃仍]居|位列|排名?|居|列)[一-龥]{2,10}$")
"""效率稳居中部地区第1，: the same behind a verb of rank."""
_PUT_FIRST = re.compile(r"(?:摆在|放在|置于|列为|作为|坚持)[^，。；]*$")
"""把安全放在第一位: what matters most, no rank."""
_RANK_MOVED = re.compile("(?:上升|提升|前移|跃升|晋升|上移|跃居|进升|攀升|升)[至到为]?(?:全[国省市区州县])?第")
"""由全国第9位上升到第8位: the rank before."""
_SHARES = re.compile(rf"(?=\d)(?:{ARABIC})(?:：(?:{ARABIC})){{1,3}}")
_FRACTION = re.compile(r"(?<![\d/.])(?P<share>\d{1,2})/(?P<whole>\d{1,2})(?P<sharebound>以上|左右)?(?![\d/])")
_AND = ("、", "和")
_MORE = frozenset({"多", "余", "几"})


class _Taken:
    """Which characters of a text already belong to a figure; asked once a match, so it must not grow with the text."""

    def __init__(self, text: str, spans: list[tuple[int, int]]) -> None:
        self._marks = bytearray(len(text))
        for span in spans:
            self.take(span)

    def take(self, span: tuple[int, int]) -> None:
        start, end = span
        self._marks[start:end] = b"\1" * (end - start)

    def free(self, span: tuple[int, int]) -> bool:
        return self._marks.find(1, *span) < 0


def scan(text: str, masked: list[tuple[int, int]]) -> tuple[list[Figure], list[Refusal]]:
    """All figures of a folded text in order, and the numbers refused. `masked` spans (titles, slogans) hold none."""
    figures: list[Figure] = []
    refusals: list[Refusal] = []
    taken = _Taken(text, masked)

    def weigh(match: re.Match[str], read: Callable[[str, re.Match[str]], Figure | Refusal]) -> None:
        span = match.span()
        if not taken.free(span):
            return
        result = read(text, match)
        if isinstance(result, Figure):
            figures.append(result)
            taken.take(span)
        else:
            refusals.append(result)

    for match in _SHARES.finditer(text) if "：" in text else ():
        shares = _shares(text, match) if taken.free(match.span()) else []
        if shares:
            figures.extend(shares)
            taken.take(match.span())
    for match in RANK.finditer(text):
        weigh(match, _rank)
    for match in _FRACTION.finditer(text) if "/" in text else ():
        weigh(match, read_fraction)
    first = _DIGIT.search(text)
    for match in amount_pattern().finditer(text, max(0, first.start() - 1)) if first else ():
        weigh(match, _amount)
    for match in numerals(text):
        weigh(match, read_numeral)
    lent = _with_unit_behind(text, refusals, figures)
    refusals = [refusal for refusal in refusals if refusal.start not in lent]
    figures = _in_points(text, sorted([*figures, *lent.values()], key=lambda figure: figure.start))
    return figures, _apart(refusals, taken)


_POINTS = "个百分点"


_LISTED = re.compile("[、和](?:下降|提高|上升|回落|增长|降低|增加|减少)?")
"""分别下降0.2个、提高0.8个百分点: a verb of its own may stand before each."""


def _in_points(text: str, figures: list[Figure]) -> list[Figure]:
    """分别拉动0.9个、2.0个和6.3个百分点: points all of them, though the word stands behind the last alone."""
    for index in range(len(figures) - 2, -1, -1):
        figure, behind = figures[index], figures[index + 1]
        listed = _LISTED.fullmatch(text, figure.end, behind.start)
        if figure.unit == _POINTS[0] and listed and behind.unit == _POINTS:
            figures[index] = replace(figure, unit=_POINTS, unit_kind=behind.unit_kind)
    return figures


_EACH = re.compile("分别[^，。；]{0,60}$")
_EACH_REACH = 64
_POWER = re.compile(MULTIPLIER)
_BARE = re.compile(rf"(?P<number>{ARABIC})(?P<power>{MULTIPLIER})?")
"""分别达1.28万亿、8200亿元: a number may keep its own power of ten where its unit is left out."""


def _with_unit_behind(text: str, refusals: list[Refusal], figures: list[Figure]) -> dict[int, Figure]:
    """分别高8.4、17.5、7.8个百分点: the bare numbers with the unit of the last of their list, by place."""
    bare = [
        refusal for refusal in refusals if refusal.reason == "no unit" and text[refusal.end : refusal.end + 1] in _AND
    ]
    behind = {figure.start: figure for figure in figures if figure.kind is FigureKind.AMOUNT} if bare else {}
    found: dict[int, Figure] = {}
    for refusal in sorted(bare, key=lambda refusal: -refusal.start):
        last = behind.get(refusal.end + 1)
        number = _BARE.fullmatch(text, refusal.start, refusal.end)
        each = last and _EACH.search(text, max(0, refusal.start - _EACH_REACH), refusal.start)
        if last and number and (last.unit == _POINTS or each):
            power = number["power"]
            unit = power + _POWER.sub("", last.unit) if power else last.unit
            value = arabic(number["number"])
            figure = replace(last, start=refusal.start, end=refusal.end, value=value, unit=unit)
            behind[figure.start] = found[figure.start] = figure
    return found


def _apart(refusals: list[Refusal], taken: _Taken) -> list[Refusal]:
    """In order, without those whose number another pattern could read or refuse as a longer one."""
    kept: list[Refusal] = []
    for refusal in sorted(refusals, key=lambda refusal: (refusal.start, -refusal.end)):
        if taken.free((refusal.start, refusal.end)) and (not kept or kept[-1].end <= refusal.start):
            kept.append(refusal)
    return kept


_IN_TWO = re.compile("(?:[与和及、]|轻重|工农)[^，。；]{0,10}(?:比例|比重|之比|构成|结构)(?:由|从|调整)?(?:为|是|达)?$")
"""甲与乙比重为31.3：68.7: two parts that make up the whole."""


def _shares(text: str, match: re.Match[str]) -> list[Figure]:
    """三次产业结构 3.9：39.0：57.1 gives three parts; 城乡居民收入比 2.06：1 one figure."""
    numbers = [(m.start(), m.end()) for m in re.finditer(ARABIC, match.group())]
    before = text[max(0, match.start() - 24) : match.start()]
    base = match.start()
    if len(numbers) >= 3 and re.search(
        rf"结构|比例|比重|构成|之比|比为|比|：{ARABIC}，?[一-龥]{{1,8}}(?:为|到|至)(?:(?:19|20)\d\d年的?)?$", before
    ):
        return [
            Figure(FigureKind.SHARE, base + a, base + b, arabic(match.group()[a:b]), "%", "ratio", of=(i, len(numbers)))
            for i, (a, b) in enumerate(numbers)
        ]
    if len(numbers) == 2 and _IN_TWO.search(before):
        parts = [arabic(match.group()[a:b]) for a, b in numbers]
        if abs(sum(parts, Decimal(-100))) <= 1:
            spans = [(base + a, base + b) for a, b in numbers]
            pairs = enumerate(zip(spans, parts, strict=True))
            return [Figure(FigureKind.SHARE, *span, part, "%", "ratio", of=(i, 2)) for i, (span, part) in pairs]
    if len(numbers) == 2 and re.search(
        rf"(?:收入比|之比|收入比值|比例|消费比|[^\d]比)(?:[由从](?:{ARABIC})：1)?[^，。；\d]{{0,6}}$", before
    ):
        first, second = (arabic(match.group()[a:b]) for a, b in numbers)
        if second == 1:
            return [Figure(FigureKind.AMOUNT, *match.span(), first, "", "ratio")]
    return []


def _rank(text: str, match: re.Match[str]) -> Figure | Refusal:
    """第一位, 首位, 前50名 as a position reached; not 第一 as an ordinal."""
    before = text[max(0, match.start() - 26) : match.start()]
    after = text[match.end() : match.end() + 3]
    number, top = match.group("number", "top")
    span = match.span()
    if not number and not top:
        loose = after[:1] == "批" or (match.group() == "首位" and _PUT_FIRST.search(before))
        return Refusal(*span, "loose speech") if loose else Figure(FigureKind.RANK, *span, Decimal(1), "位", "rank")
    digits = number or top
    value = arabic(digits) if digits.isdigit() else chinese(digits)
    if value is None:
        return Refusal(*span, "not understood")
    if _INDUSTRIES.match(text, match.end()):
        return Refusal(*span, "ordinal")
    if top and _is_top(match, before, after):
        return Figure(FigureKind.RANK, *span, value, "位", "rank", Comparator.LE)
    if number and value == 1 and _PUT_FIRST.search(before):
        return Refusal(*span, "loose speech")
    if number and (_is_place(text, match, before, after) or _IN_LIST.match(text, match.end())):
        return Figure(FigureKind.RANK, *span, value, "位", "rank")
    return Refusal(*span, "ordinal")


@cache
def _rank_verb() -> re.Pattern[str]:
    """A verb of rank right before a number, with the field it is told in: 稳居全省."""
    field = r"(?:全(?:国|省|市|区|州|县|自治区|疆|盟|球)|世界|亚洲|自治区|[一-龥、]{0,16}?)?"
    return re.compile(f"(?:{any_word('rank_words', kind='verb')}|在全.{{1,6}}){field}的?$")


def _is_top(match: re.Match[str], before: str, after: str) -> bool:
    if match.group("topword") in (None, "列") or not re.search(r"[一-龥]$", before):
        return False
    return not re.match(r"[一-龥]", after) or bool(re.match(r"[行的]|之列", after))


def _is_place(text: str, match: re.Match[str], before: str, after: str) -> bool:
    word = match.group("word")
    if word == "大":
        return False
    if word and _RANK_MOVED.match(text, match.end()):
        return True
    bare = word is None and match.group("number").isdigit()
    said = _RANK_FIELD_SAID.search(before) or _RANK_FIELD_LED.search(before)
    if bare and said and re.match(r"[，。；、）]|$", after):
        return True
    if bare or (word is None and re.match(r"[一-龥\d](?<![的和])", after)):
        return False
    if _RANK_FIELD.search(before) and re.match(r"[，。；、）]|$", after):
        return True
    return bool(_rank_verb().search(before)) or bool(word and re.match(r"[，。；、）的]|$", after))


def _amount(text: str, match: re.Match[str]) -> Figure | Refusal:
    start, end = match.span()
    unit, power = match["unit"] or "", match["power"] or ""
    reason = why_no_figure(text, match, unit, power, text[end : end + 1])
    if reason:
        return Refusal(start, end, reason)
    low = arabic(match["low"])
    comparator = Comparator.EQ
    value: Value = -low if match["sign"] == "-" else low
    if match["high"]:
        high = arabic(match["high"])
        value, comparator = (low, high), Comparator.RANGE
        if high <= low:
            return Refusal(start, end, "not understood")
    if not _MORE.isdisjoint(match.group("more", "more2", "more3")):
        comparator = Comparator.GT
    after = match["after"]
    if after:
        comparator = AFTER[after]
    return Figure(FigureKind.AMOUNT, start, end, value, power + unit, kind_of(power + unit), comparator)
