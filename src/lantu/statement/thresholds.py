"""Amounts that only say which things are counted: 亿元以上项目300个, 超10亿元的企业99户."""

import re

from lantu.statement.figure import Figure, FigureKind

_MEASURED = frozenset({"money", "area", "mass", "energy", "length"})
_EXCEEDING = re.compile(r"(?:超过?|过|(?<!下)达到?|突破|大于|不少于|高于|投资上)$")
_TOTAL_OF_LISTED = ("等总投资", "等项目总投资", "等合计投资")
"""A、B等总投资500亿元以上的新材料项目: the amount is what all that are listed come to."""
_STOCKED = re.compile(r"(?:存栏|出栏|床位)$")
_FIELD_OF_RANK = re.compile(
    r"[一-龥（）、]{1,14}?(?:中|里)(?:继续|持续|连续[^，]{1,4}|稳定?|仍|均|综合)*"
    r"(?:排名?|位居|居|列|位列|名列)第?"
)
_NOUN = re.compile(r"的?[一-龥A-Z“]")
_AT_LEAST = re.compile(r"(?![十百千万亿]+元)[一-龥]{0,3}[^级模额](?<!级及)以上(?:的)?[一-龥]")
_SETTLEMENT = re.compile("[户人]以上(?:的)?[^，。；、\\d]{0,12}(?:自然村|行政村|村庄|村组|村寨|村屯|村落|屯|寨)")
"""50户以上自然村通硬化路: the size of the settlements that are told of."""
_SIZED = re.compile("\\d[个家项户宗条](?:总投资)?$")
_SIZED_BEHIND = re.compile("(?:以上)?的?(?:项目|企业|产业|园区|集群|、\\d+[个家项户宗条])")
"""12个百亿元、70个30亿元以上项目: the size of those that are counted."""
_GIVEN = re.compile("(?:设立|组建|成立|发行|发放|投放|投入|安排|争取|撬动|带动|吸引)(?:总规模)?(?:超过?|达到?|过)$")
_FUNDS = re.compile("的?[^，。；、的\\d]{0,8}(?:基金|资金|贷款|债券|补贴|投资|消费)")
"""设立超500亿元区域基金: how much was given, no size of those that are counted."""
_ONE_WORK = re.compile(
    "的[^，。；、\\d等]{6,24}?(?:基地|工程|项目|园区|中心)(?:加快|全面|顺利|如期|开工|建成|投产|启动|落地|竣工|签约)"
)
"""总投资超500亿元的滨海储能基地加快建设: what one work costs."""
_OF_SIZE = re.compile("的[一-龥]{2}")
_BOUNDS = ("以上", "以下", "以内", "及以上")
_GOAL = re.compile(r"[和及与、，]|大关|台阶|新台阶|目标|的?目标")


def threshold(text: str, figures: list[Figure], index: int) -> bool:
    """Whether the figure at this index is only a threshold of what is counted, and no statement of its own."""
    figure = figures[index]
    if figure.kind is not FigureKind.AMOUNT:
        return False
    end = figure.end
    before = text[max(0, figure.start - 10) : figure.start]
    if figure.unit_kind in _MEASURED:
        sized = _SIZED.search(before) is not None and _SIZED_BEHIND.match(text, end) is not None
        if figure.unit_kind == "money" and (sized or _each_exceeds(text, figures, index)):
            return True
        one = before.endswith("总投资", 0, -1) and _ONE_WORK.match(text, end)
        if one or before.endswith(_TOTAL_OF_LISTED) or (_GIVEN.search(before) and _FUNDS.match(text, end)):
            return False
        if not (text.endswith(_BOUNDS, figure.start, end) or _EXCEEDING.search(before)):
            return False
        return _NOUN.match(text, end, end + 2) is not None and not _GOAL.match(text, end)
    if figure.unit_kind in ("count", "person"):
        if _SETTLEMENT.search(text, figure.start, end + 16):
            return True
        sized = _EXCEEDING.search(before) is not None and _OF_SIZE.match(text, end) is not None
        if sized or _FIELD_OF_RANK.match(text, end) or _AT_LEAST.match(text, end, end + 8):
            return True
        return bool(_STOCKED.search(before)) and _counted_after(text, figures, index)
    return False


def _each_exceeds(text: str, figures: list[Figure], index: int) -> bool:
    """19家企业产值超10亿元: a round amount that each of those counted right before exceeds."""
    last, figure = figures[index - 1] if index else None, figures[index]
    if last is None or last.unit_kind != "count" or isinstance(figure.value, tuple):
        return False
    between = text[last.end : figure.start]
    return bool(_OWN_MEASURE.fullmatch(between)) and figure.value.as_tuple().digits in _ROUND


_OWN_MEASURE = re.compile(
    r"(?P<who>[^，。；：、\d]{0,12}(?:企业|园区|乡镇|县区|产业|集群|[县镇村]))"
    r"(?P<limit>[^，。；：、\d]{0,4}(?:收入|产值|营收|税收|投资|利润)(?:均|都)?(?:超过?|过|突破))"
)
_ROUND = {(1,), (5,), (1, 0), (5, 0), (1, 0, 0), (5, 0, 0), (1, 0, 0, 0)}
"""The digits of an amount that sets a limit rather than sums up."""


def limited_by_measure(tail: str) -> str:
    """企业产值超10亿元 → 产值超10亿元的企业; "" where the words behind a count set no such limit."""
    match = _OWN_MEASURE.match(tail)
    amount = tail[match.end() :] if match else ""
    return f"{match['limit']}{amount}的{match['who']}" if match and _AMOUNT.fullmatch(amount) else ""


_AMOUNT = re.compile(r"[\d.十百千]+[万亿]?元")


def _counted_after(text: str, figures: list[Figure], index: int) -> bool:
    """Whether the next figure stands in the same clause."""
    if index + 1 >= len(figures):
        return False
    return not re.search(r"[，。；、]", text[figures[index].end : figures[index + 1].start])
