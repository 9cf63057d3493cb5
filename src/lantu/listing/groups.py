"""From a clause to groups of names: the verbs before them, the names, what is said after them."""

import re
from dataclasses import dataclass, field, replace
from functools import lru_cache
from itertools import pairwise

from lantu.listing.cues import (
    Cue,
    chains_before,
    cues_after,
    of_part,
    opening_chain,
    stage_of_tail,
    without_part,
)
from lantu.listing.lists import Span, outside, split_joined, tail
from lantu.listing.model import Stage
from lantu.listing.names import grade, is_specific, trimmed
from lantu.listing.openers import opener
from lantu.listing.subjects import subject
from lantu.listing.sums import are_built, is_foreign, is_of_another_sort, kind_of

# What may stand before the verb or the first name: numbering, times, 其中 …
_LEAD = re.compile(
    r"(?:了|(?:总?投资|投入|筹资)[约近超]?[\d.]+[亿万]*元(?=实施|建设|建成|新建|完成|启动|改造)|[一二三四五六七八九十]+[是要]|其中|同时|此外|另外|目前|当前|今年|去年|明年|年内|全年|上半年|下半年|一年来|五年来|第[一二三四]季度"
    r"|(?:到|至)?\d{4}年(?:底|末|前|内)?|\d{1,2}月(?:底|份)?(?:前)?|以及|并|要|还|另有|包括|主要(?:包括|是|有)|重点是|[①-⑳]|[（(]?[\d一二三四五六七八九十]+[）).．、](?!\d)|[-·•●◆])+"
)
# A relative clause ("投资3亿元的…"), and a superlative ("全国最大的…"), before a name; 美的 may be a maker's.
_RELATIVE = re.compile(r"^.*(?:(?<!美)的|(?<=最美)的|总投资[\d.]+[亿万]*元|投资[\d.]+[亿万]*元)(?=.{4})")
_SUPERLATIVE = re.compile(
    r"[^、，]{2,4}首[个条座家批]|[^、，]{0,10}?(?:全国|全球|我国|我[省市区县]|全[省区市县]|国内|亚洲|世界|[东西华][北南东中西]|[省区市])[^、，]{0,6}?(?:首[个条座家批]|最大|唯一|第一[个条座家])的?"
)
_DONE = "完成"
_GOING_ON = re.compile("正(?:在|进行|开展|抓紧|加紧|加快)")
"""Behind a name, also before works: 甲水电站正抓紧大坝浇筑工程."""
_OPENED = ("开园", "开馆", "开街", "开港")
"""What became of something built; the same characters end names of what is built."""
_COUNTS = re.compile(r"\d+[个座条栋][^，、\d]{1,6}$")
"""Parts of a project that are counted behind its name: 3号线12个车站."""
_LENGTHS = ("公里", "千米")
"""`_MEASURED_BEHIND` ends in one of these."""
_MEASURED_BEHIND = re.compile(r"(?<=[线路道渠管网])\d+(?:\.\d+)?(?:公里|千米)$")
"""How long it is, told behind its name: 甲光缆线路1090公里基本建成."""
_NOUNS = re.compile("项目|工程|基地|园|中心|路|线|桥|站|厂|库")
_FIRST_ONE = re.compile("首[个条座家批]")
"""The first of its kind: where nothing else names it, the words name none."""
_APPOSITIVE = re.compile("[^，、]*(?:重点|重大|标志性)工程(?=.{3})")
"""What a work is, told before its name: 西部通道重点工程甲铁路."""
_FIRST = re.compile("首|最大|唯一|第一")
"""Without one of these there is no superlative."""
_PRICED = re.compile(r"^(?:(?:计划)?总?投资额?)?(?:约|近|超)?[\d.]+[亿万]*元的?(?=[^的]{3})")
"""What an item of a list costs, told before its name: 投资3000万元的甲、800万元的乙等项目."""
_COSTS = re.compile(r"(?:计划|预计)?总?投资(?:约|近|超)?(?=[\d.]+[亿万]*元$)")
"""What the project named before it costs: 甲项目总投资5亿元."""
_COST = re.compile(r"(?:计划|预计)?总?投资(?:约|近|超)?[\d.]+[亿万]*元")
_BUILDER = re.compile(r"^[^、，的]{4,30}(?:公司|集团|厂)的(?=.{4})")
"""Whose project it is: 某某有限公司的电子材料项目."""
_AGENTS = re.compile(
    "[^、，的]{2,6}等(?:地|地区|市|县|省|园区)?(?=(?:建设|打造|创建|争创|申创|申建|发展|承接)(?!工程|项目)[^，、]{4})"
)
"""The last of those who are to do what follows: (支持甲市、)乙市等建设先进制造基地."""
_GROWS = re.compile("(?!建设).{2,3}发展")
"""What is told of zones and cities, not of something built: 推进甲开发区、乙陆港区融合发展."""
_EMBRACING = re.compile(r"一体的$|为主的$|功能的$|为核心的$|于一身的$")
_NO_NAME = re.compile(r"[的了与对以由在从为及，、]|成[为了]|一批|一系列")
# "旧校完成教学楼改建": what follows the name is no part of it.
_REBUILT = re.compile(r"(?P<verb>完成|实施|启动)[^、，并]{0,8}(?:改建|扩建|改造|装修|搬迁|加固|建设)$")
_REBUILDS = ("改建", "扩建", "改造", "装修", "搬迁", "加固", "建设")
_REBUILDING = {"完成": Stage.COMPLETED, "实施": Stage.ONGOING, "启动": Stage.NEW}
# The words after "等" in an item that others follow: only a plain noun closes the list there.
_CLOSED_LIST = re.compile(
    r"\d+[个项](?:[^、，]{0,3}元(?:以上)?)?$|(?:[\d一二两三四五六七八九十]+[个项条座所家])?(?:重[大点]|\d+千伏)?[^、，村镇]{0,4}?(?:项目|工程|道路|路网|公路|高铁|煤矿|电站|水库|机组)(?:[^、，]{0,8}(?:建设|投运|运转|使用|发电|工作|竣工|开工|投产|通车|推进|前期|落地|完工|新建|改造|扩建))?$"
)


@dataclass(slots=True)
class Group:
    """Names that one verb, or one predicate, speaks of. Spans count characters of the sentence."""

    before: Cue | None = None
    names: list[Span] = field(default_factory=list)
    after: Cue | None = None
    tail: str | None = None
    kind: str = ""
    foreign: bool = False

    @property
    def stage(self) -> Stage | None:
        """The stage that the words after the names tell, else those before."""
        unknown = self.before is not None and self.after is not None and self.after.stage is Stage.UNKNOWN
        if self.after is not None and self.after.stage is not None and not unknown:
            landing = self.after.stage is Stage.SIGNED and self.after.strength == 1
            if landing and self.before is not None and self.before.stage is Stage.ONGOING:
                return Stage.NEW
            return self.after.stage
        return self.before.stage if self.before is not None else None

    @property
    def strength(self) -> int:
        """The surer of the two cues; -1 without any."""
        before = self.before.strength if self.before is not None else -1
        return max(before, self.after.strength) if self.after is not None else before


def groups(sentence: str, items: list[Span], *, listing: bool = True) -> list[Group]:
    """The groups of names in one clause, whose items are given; `listing` tells that it may open a list of projects."""
    found: list[Group] = []
    group = Group()
    for number, (item, end) in enumerate(items):
        start = _after_lead(sentence, item, end)
        agents = _AGENTS.match(sentence, start, end)
        if agents:
            group.names.clear()
            start = agents.end()
        chain = opener(sentence, start, end, listed=len(items) > 1) if listing and number == 0 else None
        chain = chain or _governing(sentence[start:end], number == 0, number + 1 < len(items))
        if number and (_goes_on(found, sentence[start:end]) or _is_cost(group, sentence[start:end])):
            continue
        if chain is not None:
            found.append(group)
            group = Group(before=chain)
        begin = _after_lead(sentence, start + chain.end, end) if chain else start
        if not _take(group, sentence, begin, end, number == len(items) - 1):
            found.append(group)
            untold = group.after is None or group.after.stage is None
            group = Group(before=group.before if untold else None)
    _lend_kinds(found := [*found, group])
    return [group for group in found if group.names]


def _lend_kinds(found: list[Group]) -> None:
    """Give names the noun that a list behind another verb is summed up by: 开工甲至乙、改建丙至丁等高速公路."""
    for group, following in pairwise(found):
        if following.kind and group.before is not None and group.after is None and group.tail is None:
            group.kind = following.kind


def _goes_on(found: list[Group], text: str) -> bool:
    """Whether an item only goes on with what became of the names before it (…实现当年签约、当年开工), told to them."""
    cues = list(cues_after(text)) if found and found[-1].after is not None else []
    if not cues or cues[0].start or _NOUNS.search(text):
        return False
    found[-1].after = cues[-1]
    return True


def _is_cost(group: Group, text: str) -> bool:
    """Whether an item tells only what the name before it costs (甲水电站、总投资82亿元), so that it is a project."""
    if not group.names or "投资" not in text or not _COST.fullmatch(text):
        return False
    group.after = group.after or Cue(0, len(text), Stage.UNKNOWN, 2, text)
    return True


def _after_lead(sentence: str, start: int, end: int) -> int:
    lead = _LEAD.match(sentence, start, end)
    return lead.end() if lead and lead.end() < end else start


def _governing(text: str, first: bool, listed: bool) -> Cue | None:
    """The chain of verbs that governs the names in the item; only the first item may have words before it."""
    opens = None if first else opening_chain(text)
    opening = None
    for chain in chains_before(text) if first else [opens] if opens else []:
        rest = text[chain.end :]
        turn = _turn(text) if chain.start else None
        if turn is not None and 0 < turn.start <= chain.start and tail(rest) is None:
            continue
        if len(rest) >= 2 and _NO_NAME.match(rest.removeprefix("了")) is None and (listed or _starts_name(rest)):
            return chain
        if not chain.start and chain.end < len(text):
            opening = chain
    turn = _turn(text) if opening else None
    return opening if turn is None or (opening and opening.end < turn.start) else None


def _starts_name(rest: str) -> bool:
    closing = tail(rest)
    name = rest[: closing[0]] if closing else rest
    if closing is None:
        turn = _turn(name)
        name = name[: turn.start] if turn else name
    return closing is not None or (len(name) >= 2 and is_specific(name))


def _take(group: Group, sentence: str, start: int, end: int, last: bool) -> bool:
    """Add an item's names to the group. Returns whether the group goes on after it."""
    text = sentence[start:end]
    closing = tail(text)
    if closing is not None and (last or _CLOSED_LIST.match(closing[1])):
        _add(group, sentence, start, start + closing[0], closed=True)
        group.tail = closing[1]
        group.kind = kind_of(closing[1]) or ("" if last else "项目")
        group.after = stage_of_tail(closing[1])
        names = [sentence[begin:stop] for begin, stop in group.names]
        counted = not sentence.startswith("等", start + closing[0])
        group.foreign = not group.kind and is_foreign(closing[1]) and not are_built(names, group.after)
        group.foreign |= counted and is_of_another_sort(names, closing[1])
        return False
    turn = _turn(text)
    if turn is not None:
        _add(group, sentence, start, start + turn.start, closed=False)
        group.after = turn
        group.foreign = _GROWS.fullmatch(turn.word) is not None
        return False
    _add(group, sentence, start, end, closed=False)
    return True


@lru_cache(64)
def _turn(text: str) -> Cue | None:
    """The first place where the text leaves a name and says what became of it."""
    rebuilt = _REBUILT.search(text) if text.endswith(_REBUILDS) else None
    if rebuilt and grade(text[: rebuilt.start()]) in ("facility", "venue"):
        return Cue(rebuilt.start(), len(text), _REBUILDING[rebuilt["verb"]], 2, rebuilt.group())
    told = _DONE in text or text.endswith(_OPENED) or _GOING_ON.search(text)
    if not told and grade(text) in ("works", "facility", "venue"):
        return None
    costs = _COSTS.search(text) if "投资" in text else None
    if costs and _DONE not in text and grade(text[: costs.start()]) == "works":
        return Cue(costs.start(), len(text), Stage.UNKNOWN, 2, costs.group())
    for cue in cues_after(text):
        name = text[: cue.start]
        if _COUNTS.search(name):
            break
        bare = _MEASURED_BEHIND.sub("", name) if name.endswith(_LENGTHS) else name
        whole = without_part(bare)
        if whole != name and grade(whole) and is_specific(whole):
            return replace(cue, start=len(whole), stage=cue.stage if whole == bare else of_part(cue.stage))
        if name and (grade(name) or name.endswith(("”", "）")) or _GROWS.fullmatch(cue.word)):
            return cue
    return subject(text)


def _add(group: Group, sentence: str, start: int, end: int, closed: bool) -> None:
    """Add the names that a stretch of the sentence holds. A relative clause before them takes away what led to it."""
    superlative = _SUPERLATIVE.match(sentence, start, end) if _FIRST.search(sentence, start, end) else None
    if superlative:
        start = superlative.end()
    if sentence.startswith("首", start) and _FIRST_ONE.match(sentence, start, end):
        start += 2 if is_specific(sentence[start + 2 : end]) else 0
    written = sentence[start:end]
    appositive = _APPOSITIVE.match(written) if "工程" in written else None
    if appositive and grade(written[appositive.end() :]) == "facility" and is_specific(written[appositive.end() :]):
        start += appositive.end()
        written = sentence[start:end]
    relative = _RELATIVE.match(outside(written)) if "的" in written or "元" in written else None
    if relative and (not group.names or _EMBRACING.search(relative.group())):
        start += relative.end()
        group.names.clear()
    builder = _BUILDER.match(sentence[start:end]) if "的" in written else None
    start += builder.end() if builder else 0
    priced = _PRICED.match(sentence[start:end]) if "元" in written else None
    start += priced.end() if priced else 0
    cost = priced or (relative if relative and relative.group().endswith(("元", "元的")) else None)
    if cost and sentence.endswith("项目", 0, end):
        group.after = group.after or Cue(0, 0, Stage.UNKNOWN, 2, cost.group())
    before = [sentence[begin:stop] for begin, stop in group.names]
    for begin, stop in split_joined(sentence[start:end], closed, before=before):
        span = _unquoted(sentence, start + begin, start + stop)
        if span is not None:
            group.names.append(span)


def _unquoted(sentence: str, start: int, end: int) -> Span | None:
    """The name's span without quotation marks around the whole and without a describing bracket."""
    name = sentence[start:end]
    if len(name) < 2:
        return (start, end) if name else None
    if name[0] in '“"' and name[-1] in '”"' and name.count(name[0]) == 1:
        return start + 1, end - 1
    return start, start + trimmed(name)
