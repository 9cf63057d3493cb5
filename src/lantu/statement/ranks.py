"""Ranks: what is ranked, and in which field."""

import re
from functools import cache

from lantu.aspect import Measure
from lantu.indicator import clean, ends_with_measure, join_owner, split_subjects
from lantu.lexicon import any_word
from lantu.statement.announced import moved_before
from lantu.statement.contests import ranked_contests
from lantu.statement.draft import Draft, Memory
from lantu.statement.figure import RANK_FIELD, Figure
from lantu.statement.lead import COORDINATORS, Lead

_FIELD = f"(?P<field>{RANK_FIELD})"
_BARE_FIELD = re.compile(f"{_FIELD}$")
"""A field right before the rank, without a verb: 增速全国第二."""
_FIELD_FIRST = re.compile(f"(?<![在居列]){_FIELD}(?:排名|排|位列|位居|居)$")
"""A field before its verb: 增速全省排第7位."""


_BRACKET = re.compile("(?<=[县市区])（[^（）]*）$")
"""居全省区（县、市）首位: the field with its kinds in a bracket."""


@cache
def _verb_first() -> re.Pattern[str]:
    """Verbs of rank before their field: 增速连续3年稳居全省."""
    lasting = r"连续(?:[一二两三四五六七八九十\d]{1,3}|多)(?:年|届|次|个月|个季度)"
    verbs = f"(?:{lasting}|{any_word('rank_words')})"
    field = r"(?P<field>全[国省市区州县盟球]|全自治区|自治区|世界|[^，、的]{0,20}?)"
    return re.compile(f"{verbs}+{field}?(?:排名|中|里|的)?{verbs}*的?$")


def _lead(clause: str) -> re.Match[str] | None:
    return _FIELD_FIRST.search(clause) or _verb_first().search(clause) or _BARE_FIELD.search(clause)


_OF_PLACES = re.compile("[一二三四五六七八九十两\\d]+个?(?:区市|市区|城区|县区|区县|县市区?|市县|市州|地市|省份|城市)")
"""Places among which something ranks."""
_MARKS = re.compile("、|和|(?<![普涉])及(?!以上)|与")


_LISTED_AMONG = re.compile(r"(?:入选|入围|进入|跻身|上榜|列入)(?P<field>[^，]{2,16})$")
"""入选全国百强县，位列第86位: the place is one in that list."""


def _among_places(head: str, field: str | None) -> tuple[str, str | None]:
    """四区市排名第二: what stands before the rank is the field, no name."""
    return ("", head) if _OF_PLACES.fullmatch(head) else (head, field)


def ranked(clause: str, lead: Lead, memory: Memory) -> tuple[list[str], str | None]:
    """The names of what is ranked, and the field as written ("全市"); both may come from the figure before."""
    clause = _BRACKET.sub("", clause)
    head, field, verbs = _taken_apart(clause)
    shared = lead.shared or any(word in verbs for word in ("均", "都", "全部"))
    told = memory.last and lead.joined in ("，", "、") and (field or "").endswith(_PLACES_ALIKE)
    if not head and field and len(field) > _LONGEST_PLACE and not told:
        overall = "综合" in verbs.replace(field, "")
        return [_NO_PART_OF_LIST.sub("", field) + ("综合排名" if overall else "排名")], field
    contests = ranked_contests(clause)
    if contests:
        lead.rules.append("contest")
        return contests, None
    counted = _indicators_counted(head, memory)
    if counted:
        lead.rules.append("each of the list")
        return counted, field
    paced = _OF_LIST.search(head) if memory.listed else None
    if paced:
        lead.rules.append("each of the list")
        return [thing + (paced["pace"] or "") for thing in memory.listed], field
    if not head:
        entered = _entered(memory)
        return ([entered + "排名"], field or entered) if entered else (_of_said(lead, memory, shared=shared), field)
    names = _of_figure_before(head, lead, memory) or _side_by_side(head, lead, shared=shared)
    return names or [clean(head)], field


_OF_LIST = re.compile("(?:指标|目标)(?P<pace>增速|增幅)?(?:均|都)?$")


def _indicators_counted(head: str, memory: Memory) -> list[str]:
    """甲增长6%，乙增长8%，2项指标居全市第一: as many of the last as the clause counts; [] where it counts none."""
    last = memory.last[-1] if memory.last and head in ("指标", "主要指标", "经济指标") else None
    value = last.figure.value if last and last.figure.unit == "项" else 0
    count = 0 if isinstance(value, tuple) else int(value)
    return [_of_draft(draft) for draft in memory.last[-1 - count : -1]] if 1 < count < len(memory.last) else []


_LONGEST_PLACE = 4
_PLACES_ALIKE = ("城市", "财政", "地区", "省份", "省市", "市县", "区县", "城区")
"""Fields among which something ranks: 稳居国内大中城市第四位, unlike 居全国百强县第86位, which ranks the place."""
_NO_PART_OF_LIST = re.compile(r"^全[国省市区州县](?=.{3,}$)|\d+[家个所名]")
"""Without it a long field names the list that something ranks in: 全国百强县."""


_RISEN = re.compile(
    rf"[由从](?:(?:19|20)\d\d年|上年|去年)?的?{_FIELD}?第(?:\d{{1,3}}|[一二三四五六七八九十]+)[位名]?"
    "[进升降退上前提跃][升移位]?[到至]?$"
)
"""总量由全省第7进到第6位: where it ranked before."""


def _taken_apart(clause: str) -> tuple[str, str | None, str]:
    """The words of what is ranked ("" for none), the field (None for none), and the verbs between with the field."""
    risen = _RISEN.search(clause) if "第" in clause else None
    if risen:
        return clause[: risen.start()].rstrip("，"), risen.group("field"), ""
    match = _lead(clause)
    head = clause[: match.start()] if match else clause
    head = re.sub(r"^(?:其中|同时|并|且|使|推动|、|，)+|(?:(?<![人户亩平年月日])均|都|也|仍|[由从])$", "", head)
    head = re.sub(r"等[一二三四五六七八九十\d]+[项个][^，]{0,10}$", "", head)
    head, field = _among_places(head.removesuffix("完成"), match.group("field") if match else None)
    return head, field or None, match.group() if match else ""


def _entered(memory: Memory) -> str:
    """The list that the clause before says to have been entered (入选全国百强县); "" for none."""
    heard = memory.heard() if not memory.last else ()
    listed = _LISTED_AMONG.search(heard[0]) if heard else None
    return listed.group("field") if listed else ""


def _of_figure_before(head: str, lead: Lead, memory: Memory) -> list[str]:
    """税收增长8%，增速居全省第一: an attribute of what the figure before tells of; [] where the head is none.

    总量和增速均居全国第5位: each of several attributes.
    """
    kinds = _MARKS.split(head)
    kind = _KINDS.issuperset(kinds)
    if not memory.last or not (kind or _COUNT_OF.fullmatch(head)):
        return []
    lead.rules.append("owner of the figure before")
    owner = memory.last[-1].indicator
    if not kind:
        return [join_owner(owner, head)]
    return [join_owner((_SUM if one.endswith("规模") else _SAID_OF).sub("", owner), one) for one in kinds]


def _side_by_side(head: str, lead: Lead, *, shared: bool) -> list[str]:
    """进口额、出口额居第4位: the things that share one rank; [] where one alone is ranked."""
    marks = _MARKS.findall(head)
    pace = _PACE_END.search(head) if marks else None
    alike = shared or pace or (marks and all(ends_with_measure(part) for part in _MARKS.split(head)))
    names = split_subjects(head, len(marks) + 1) if marks and alike else []
    if names:
        lead.rules.append("shared")
    return [clean(name if not pace or name.endswith(pace.group()) else name + pace.group()) for name in names]


def _of_said(lead: Lead, memory: Memory, *, shared: bool) -> list[str]:
    """What a rank without a subject ranks: the figure before; all of a list where it holds for each (均居第2)."""
    moved = moved_before(lead, memory) if not memory.last else ""
    if moved:
        lead.rules.append("owner in the clause before")
        return [moved]
    together = _told_together(memory) if shared else []
    if len(together) > 1:
        lead.rules.append("shared")
        return [_of_draft(draft) for draft in together]
    return [_of_draft(memory.last[-1])] if memory.last else [memory.label]


def _told_together(memory: Memory) -> list[Draft]:
    """The last figures that stand in one list: coordinated ones, or those joined by 、."""
    if memory.group and memory.last[-len(memory.group) :] == memory.group:
        return memory.group
    first = len(memory.last) - 1
    while first > 0 and memory.last[first].joined in COORDINATORS:
        first -= 1
    return memory.last[max(first, 0) :]


_PACE_END = re.compile("(?:增速|增幅)$")
"""A、B、C增速居全市第二位: the pace of each."""
_KINDS = frozenset(
    {
        "增速",
        "增幅",
        "增长率",
        "增长速度",
        "总量",
        "人均水平",
        "降幅",
        "涨幅",
        "增量",
        "数量",
        "总数",
        "个数",
        "规模",
        "总规模",
        "提升幅度",
        "增长幅度",
    }
)
"""What is ranked of an indicator that the clause before names: 税收增长8%，增速居全省第一."""
_COUNT_OF = re.compile("(?:入选|立项|办理|办结|申请|授权|获奖|签约|引进|入围|总)(?:总?数|数量|总量|额|金额|总额)")
"""How many there were of what the clause before counts: 立项6个，立项数全省第一."""
_SUM = re.compile("总?额$")
"""贸易额增长15%、规模居第1: the size is that of the trade."""
_SAID_OF = re.compile("(?:总量|增速|增幅|降幅)$")


def _of_draft(draft: Draft) -> str:
    """What a rank without a subject ranks: a level, or how fast it grew."""
    grown = draft.measure in (Measure.GROWTH, Measure.AVG_GROWTH) and not draft.indicator.endswith(("增速", "增幅"))
    return draft.indicator + "增速" if grown else draft.indicator


def ranked_in_parallel(clause: str, count: int, memory: Memory) -> list[str]:
    """The names of ranks that stand side by side (A、B分别居全省第4位、第6位); [] where they are not as many."""
    match = _lead(clause)
    head = clause[: match.start()] if match else clause
    if not head:
        level, growth = memory.last[-2:] if count == 2 and len(memory.last) > 1 else (None, None)
        if level and growth and level.indicator == growth.indicator and growth.measure is Measure.GROWTH:
            return [_of_draft(level), _of_draft(growth)]
        elders = memory.group if len(memory.group) == count else memory.elders(count)
        return [_of_draft(elder) for elder in elders]
    if head in _KINDS:
        return [join_owner(_SAID_OF.sub("", elder.indicator), head) for elder in memory.elders(count)]
    names = [clean(name) for name in split_subjects(head, count)]
    return names if len(names) == count else []


def listed_things(clause: str, figure: Figure) -> list[str]:
    """The things that a clause lists and the figure counts (A、B等2项, A、B2项); [] where their number is another."""
    if not (clause.endswith("等") or (figure.unit == "项" and "、" in clause)):
        return []
    things = [clean(thing) for thing in _MARKS.split(clause.removesuffix("等"))]
    return things if len(things) == figure.value else []
