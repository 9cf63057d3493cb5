"""What the reader is unsure of, told by the rules that it used and by the look of the name.

Which rules and looks go wrong often enough to be doubted was measured on annotated documents: each doubt holds for
statements of which clearly more than one in fifty is wrong; `benchmarks/accuracy.py` prints how many statements are
left sure and how many of those are right.
"""

import re
from functools import cache

from lantu.aspect import Measure, Status
from lantu.indicator import attributes, ends_with_measure, split_verb
from lantu.lexicon import read_table
from lantu.region import Home, Level
from lantu.statement.draft import Draft
from lantu.statement.frame import Frame

_BY_RULE = {
    "owner of the figure before": "owner guessed from the figure before",
    "owner in the heading": "owner guessed from the heading",
    "owner in the clause before": "owner guessed from the clause before",
    "owner after figure": "owner guessed from behind the figure",
    "noun after figure": "noun behind the figure may be cut wrongly",
    "share of those behind": "noun behind the figure may be cut wrongly",
    "predicate after figure": "noun behind the figure may be cut wrongly",
    "part of the figure before": "part filled in from the figure before",
    "limit of the figure before": "part filled in from the figure before",
    "bracket": "part filled in from the figure before",
    "respectively": "shared head split",
    "share": "what it is a share of may be left out",
    "whole of a share": "what it is a share of may be left out",
    "whole of a plan": "what was planned may be left out",
    "completion": "what was planned may be left out",
    "verb of the figure before": "verb taken over from the figure before",
    "noun of the figure before": "what was counted is taken from the figure before",
    "examples left out": "which of them may be left out",
    "another measure": "what was measured before may not be meant",
    "decrease before noun": "direction told by a verb before the noun",
}
_WORDS = re.compile(r"[的对向为使被等已]|各[类项种]|、|发放|下拨|^(?:各|其他|累计|总|其中|及时|按|扩建)")
_LESS = ("减量", "压减", "减少", "再减")
_GOVERNMENT = re.compile("[一-龥]{2,6}[市县区州盟旗](?:委|人民政府|市长|县长|区长|州长|第[一二三四五六七八九十]+届)")
_SEAT = re.compile("[市县区州盟旗](?:委|人民政府|[市县区州]长|第)")
"""`_GOVERNMENT` ends with one of these."""
_LONGEST_SENTENCE = 400
_EARLIER = re.compile(r"[由从](?:[^，。；\d]|\d{4}年|[\d.]+：)*$")
_APART = re.compile(r"\d\s\d")
_MARK = re.compile(r"[，。；：！？]")
_COUNTED = frozenset({"count", "area"})
_NEAR = 60
_TIME_NEAR = re.compile(r"\d年|季度|\d月|[今去上全本当半]年|年[末底]|“[一二三四五六七八九十]+五”")
_PACED = ("率", "比重", "占比", "比例", "增速", "系数", "强度", "浓度", "指数", "结构")
"""Names of what is itself given in per cent, so that percentage points are its change and not that of its growth."""
_THEN = re.compile("(?:、[^，。；]{1,10})?(?:全部|均|都|已经?|实现|成功|顺利)[一-龥]{2}")
"""贫困人口96户、183人全部脱贫."""
_KINDS = ("项目", "企业")
"""Things of which there are many kinds, so that the sentence before may tell which are meant."""
_ADDED = frozenset({"新增", "新建", "新登记", "新认定", "建成", "培育", "新建成", "净增"})
_SHORTEST = 4
_LONGEST_BARE = 5
_LONGEST = 20
_LONGEST_ADDED = 16
_LONGEST_COUNTED = 10
_LONGEST_CLAUSE = 20


def doubts_of(draft: Draft, text: str, frame: Frame, home: Home) -> tuple[str, ...]:
    """The doubts about a draft in its folded paragraph, each once; () where the reader is sure.

    `frame` is what the headings tell, `home` whose document it is.
    """
    found = [*draft.doubts, *[_BY_RULE[rule] for rule in draft.rules if rule in _BY_RULE]]
    found += _about_name(draft)
    found += _about_period(draft, text, frame)
    if draft.measure is Measure.RANK:
        found.append("what is ranked may be left out")
    if draft.region and draft.region != home.name:
        found.append("region told by the subject of the sentence")
    if home.level is Level.UNKNOWN and not draft.region:
        found.append("home unknown")
    if not found:
        found += _told_around(draft, text, frame)
    if not found and draft.region == home.name and _of_another_place(text, draft.figure.start, home):
        found.append("another place is named before it")
    if _APART.search(text, draft.figure.start, draft.figure.end):
        found.append("two numbers read as one")
    begin = draft.figure.start - _LONGEST_CLAUSE
    if begin > 0 and not _MARK.search(text, begin, draft.figure.start):
        found.append("long clause")
    return tuple(dict.fromkeys(found)) if len(found) > 1 else tuple(found)


def _about_period(draft: Draft, text: str, frame: Frame) -> list[str]:
    found = []
    before = text[max(0, draft.figure.start - _LONGEST_CLAUSE) : draft.figure.start]
    if ("由" in before or "从" in before) and _EARLIER.search(before):
        found.append("earlier value, its period guessed")
    if draft.measure is Measure.AVG_GROWTH and "/" not in draft.period:
        found.append("years of the average guessed")
    if frame.status is not Status.TARGET and frame.flow is not None and frame.flow.months > 12:
        found.append("several years reviewed, period guessed")
    return found


def _told_around(draft: Draft, text: str, frame: Frame) -> list[str]:
    """What other words may lend: a whole of which the figure is a part, a time far before, what became of things."""
    start = draft.figure.start
    sentence = text.rfind("。", 0, start) + 1
    found = []
    if text.find("其中", sentence, start) >= 0 and draft.indicator not in _known():
        found.append("what it is a part of may be left out")
    if draft.measure is Measure.LEVEL and _THEN.match(text, draft.figure.end):
        found.append("what became of them may be left out")
    near = max(sentence, start - _NEAR)
    told_elsewhere = near > sentence and draft.period not in (str(frame.flow), str(frame.stock))
    if told_elsewhere and not _TIME_NEAR.search(text, near, start):
        found.append("its time is told far before it")
    return found


def _of_another_place(text: str, place: int, home: Home) -> bool:
    """Whether the sentence names the government of another place, so that 全市 may be that one."""
    start = max(text.rfind("。", 0, place), place - _LONGEST_SENTENCE, 0)
    if not _SEAT.search(text, start, place):
        return False
    return any(home.name[:2] not in match.group() for match in _GOVERNMENT.finditer(text, start, place))


def _about_name(draft: Draft) -> list[str]:
    name = draft.indicator
    if not name:
        return []
    found = []
    verb, _ = split_verb(name)
    measured = ends_with_measure(name)
    if len(name) < _SHORTEST or name in attributes():
        found.append("short name")
    elif measured and len(name) <= _LONGEST_BARE and name not in _known():
        found.append("owner may be left out")
    elif not (measured or _is_counted(draft, name) or (verb in _ADDED and len(name) <= _LONGEST_ADDED)):
        found.append("name without a measuring noun")
    if len(name) > _LONGEST:
        found.append("long name")
    if _WORDS.search(name):
        found.append("words of the sentence in the name")
    if draft.figure.unit.endswith("分点") and not name.endswith(_PACED):
        found.append("its growth or its share may be meant")
    if name.endswith(_KINDS) and name not in _known():
        found.append("which of them may be left out")
    less = "减" in name and any(word in name for word in _LESS)
    if less or (draft.measure is Measure.LEVEL and measured and verb in ("新增", "净增")):
        found.append("amount or change")
    return found


@cache
def _known() -> frozenset[str]:
    """The names of common indicators, which are whole though they are short."""
    rows = read_table("indicators")
    return frozenset(name for row in rows for name in (row["name"], *row["aliases"].split("|")))


def _is_counted(draft: Draft, name: str) -> bool:
    """Things that are counted need no measuring noun: 医疗卫生机构, 高标准农田."""
    return draft.figure.unit_kind in _COUNTED and _SHORTEST < len(name) <= _LONGEST_COUNTED
