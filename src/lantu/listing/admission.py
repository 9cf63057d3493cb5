"""Which names of a group are projects."""

import re

from lantu.lexicon import words
from lantu.listing.groups import Group
from lantu.listing.lists import BRACKET, Span
from lantu.listing.model import Stage
from lantu.listing.names import grade, head, is_phase, is_quantity, is_sized, is_specific, residue
from lantu.listing.plausible import is_plausible, is_vague, opens_clause, tells_builder
from lantu.listing.programmes import is_programme, is_works_of_nothing
from lantu.listing.sums import WELFARE

_ORDINAL = re.compile(r"第[一二三四五六七八九十\d]+$")
_DESCRIBES = re.compile(r"在|以|为|通过|按|围绕|依托|对|总|项目|主要|建设目标|规模|位于|由")
# "02健康…工程": a numbered line of a box is its heading.
_NUMBERED = re.compile(r"0\d")
_REBUILDING = re.compile(r"(?:翻建|迁建|扩建|改扩建|新建|改建|搬迁|重建)?(?:工程|项目)?$")
_COUNT = re.compile("(\\d{1,2}|[一二三四五六七八九])[个条座家所大]")
_EACH = re.compile(r"各\d+[家个座所]$")
"""How many of each sort of things there are: 省实验室、工程中心各20家."""
_RANKED = re.compile("[国省市世][家界]?级")
"""Of which there are many, however long the name is: 国家级人力资源服务产业园."""
_NUMERALS = "一二三四五六七八九"
_COUNTED = re.compile(r"\d+个")
_REBUILT = re.compile(r"(?:改造|扩建|新建|迁建|改建|翻建)")
_IMPROVING = re.compile(
    r"配套|安全|安居|改造|提升|民生|基础设施|绿化|亮化|整治|治理|全覆盖|保障|重[大点]|各|水利工程|招商|产业项目|新建|续建|生态|惠"
)
_BUILT = 6
_LONG = 9
_SHARED = 8
"""How long a name is at least that tells the noun of the places before it."""
_COMPOUND = 4
_TOLD_OF_WORKS = re.compile("主体|前期工作|施工|桩基|基础|装饰|安装|总量|进度|%")
_TOLD_OF_BUILDINGS = (Stage.COMPLETED, Stage.NEW)
_TOLD_OF_PROJECTS = (*_TOLD_OF_BUILDINGS, Stage.ONGOING)


def admitted(group: Group, sentence: str, boxed: bool, described: bool) -> list[Span]:
    """The spans of the group's names that are projects.

    `described` says that the words describe a project named before them: only what is called a project there is one.
    """
    if not (described or boxed or group.kind) and _tells_nothing(group):
        return []
    written = [sentence[start:end] for start, end in group.names]
    if group.foreign or opens_clause(written[0]) or _EACH.search(written[-1]) or _are_builders(group, written[-1]):
        return []
    named = boxed and sum(_is_named(name) for name in written[1:]) > 1
    if not (group.kind or named) and not is_plausible(written[0]) and not is_vague(written[0]):
        return []
    plain = not boxed and group.strength < 2
    kept = [
        span
        for span, name in zip(group.names, written, strict=True)
        if _is_candidate(name, plain and not (group.kind and _is_named(name))) and not _is_in_title(sentence, span[0])
    ]
    names = [sentence[start:end] for start, end in kept]
    if described:
        chosen = [_is_called_project(name) for name in names]
    elif boxed:
        chosen = _of_box(names, group)
    elif group.kind:
        chosen = _of_list(names, group)
    else:
        chosen = _of_names(names, group, any(is_vague(name) for name in written))
    return [span for span, right in zip(kept, chosen, strict=True) if right]


def _tells_nothing(group: Group) -> bool:
    """Whether the words around the names, told of no list, do not speak of building."""
    return group.stage is None or group.strength < 1


def _is_candidate(name: str, plain: bool) -> bool:
    return is_plausible(name) and not (plain and (is_programme(name) or is_works_of_nothing(name)))


def _are_builders(group: Group, last: str) -> bool:
    """Whether the names are of those who are to build something: 支持甲大学、乙大学建设一流大学."""
    return group.before is not None and group.before.word in ("支持", "鼓励", "引导") and tells_builder(last)


def _is_in_title(sentence: str, place: int) -> bool:
    """Whether the title of a paper goes on there: 出台《关于支持某大学建设的措施》."""
    return "《" in sentence and sentence.rfind("《", 0, place) > sentence.rfind("》", 0, place)


def _is_named(name: str) -> bool:
    return grade(name) != "" and is_specific(name) and not is_quantity(name)


def _is_called_project(name: str) -> bool:
    return grade(name) == "works" and is_specific(name)


def _of_box(names: list[str], group: Group) -> list[bool]:
    """Of names in a box: those with a project's noun, and their likes where most of the list has one."""
    graded = [_has_noun(name) for name in names]
    if len(names) == 1 and group.before is None and group.after is None and group.tail is None:
        return [graded[0] and is_specific(names[0]) and _NUMBERED.match(names[0]) is None]
    if group.kind or 2 * sum(graded) >= max(2, len(names)):
        return [noun or (is_specific(name) and not is_quantity(name)) for name, noun in zip(names, graded, strict=True)]
    return graded


def _has_noun(name: str) -> bool:
    if is_quantity(name):
        return grade(name) == "works"
    return grade(name) != "" or _ORDINAL.search(name) is not None


def _of_list(names: list[str], group: Group) -> list[bool]:
    """Of a list closed by "等…项目": all its names, if one of them at least is a proper name."""
    if group.kind == WELFARE:
        return [_is_named(name) for name in names]
    rebuilt = _REBUILT.search(group.tail or "") or (group.strength > 1 and _COUNTED.match(group.tail or ""))
    counted = _counts(group.tail or "") == len(names)
    soft = group.kind in words("project_kinds", soft="yes") and not (rebuilt or counted)
    needed = _is_named if group.strength == 0 or soft else is_specific
    stages = _TOLD_OF_PROJECTS if group.kind in ("项目", "工程") else _TOLD_OF_BUILDINGS
    told = group.strength > 1 and group.stage in stages
    built = told and all(_is_long(name) for name in names)
    if group.strength < 0 or not (built or any(needed(name) for name in names)):
        return [False] * len(names)
    if (
        group.stage is Stage.UNKNOWN
        and not rebuilt
        and not any(grade(name) or is_sized(name) or "至" in name for name in names)
    ):
        return [False] * len(names)
    return [not is_quantity(name) or is_sized(name) for name in names]


def _counts(tail: str) -> int:
    """How many the words behind a list say that it names; 0 where they say nothing."""
    counted = _COUNT.match(tail)
    return int(counted[1]) if counted and counted[1].isascii() else _NUMERALS.find(counted[1]) + 1 if counted else 0


def _is_long(name: str) -> bool:
    return grade(name) in ("facility", "venue") and len(name) >= _COMPOUND


def _of_names(names: list[str], group: Group, vague: bool) -> list[bool]:
    """Of a list without such a tail: the names whose noun and verbs speak of building, and their likes beside them."""
    listed = sum(_is_named(name) for name in names) > 1
    sure = [_is_sure(name, group, listed) for name in names]
    if vague or not any(sure):
        return [right and is_specific(name) for name, right in zip(names, sure, strict=True)]
    shared = group.strength == 2 or grade(names[-1]) == "works" or _share_noun(names)
    return [right or _is_like(name, shared) for name, right in zip(names, sure, strict=True)]


def _is_sure(name: str, group: Group, listed: bool) -> bool:
    if is_quantity(name) or (group.strength < 2 and _RANKED.match(name)):
        return False
    kind = grade(name)
    if is_phase(name):
        return group.strength == 2
    if is_specific(name):
        if kind in ("venue", "area") and group.stage is Stage.UNKNOWN and not listed:
            return False
        return kind in ("works", "facility", "venue") or (
            group.strength == 2 and (kind != "" or group.tail is not None)
        )
    told = group.after is not None and group.after.strength == 2 and _is_told(group)
    if kind == "works" and _is_long(_REBUILDING.sub("", name)):
        return True
    if told and kind == "works" and len(name) >= _BUILT and _IMPROVING.search(name) is None:
        return True
    long = kind != "" and len(name) >= _LONG and _RANKED.match(name) is None
    return told and ((kind == "facility" and len(name) >= _COMPOUND) or long)


def _is_told(group: Group) -> bool:
    """Whether what is told of the group is told of a building: that it begins, is ready, or stands."""
    word = group.after.word if group.after is not None else ""
    return group.stage in _TOLD_OF_BUILDINGS or _TOLD_OF_WORKS.search(word) is not None


def _share_noun(names: list[str]) -> bool:
    """Whether the names before the last are but places that share its noun: 云上、藏河、澜南光伏装备制造基地."""
    *before, last = names
    bare = [name for name in before if not grade(name)]
    if not bare or "等" in last or not (grade(last) == "facility" or (len(last) >= _SHARED and grade(last))):
        return False
    return all((len(name) <= _COMPOUND or "至" in name) and residue(name) == name for name in bare)


def _is_like(name: str, shared: bool) -> bool:
    """Whether a name is one of a list of projects; `shared` tells that it needs no noun, as the last name has it."""
    if is_quantity(name):
        return False
    return grade(name) != "" or _ORDINAL.search(name) is not None or (shared and is_specific(name))


def is_titled(words: str, description: str) -> bool:
    """Whether the words before a colon name the project that the words after it describe."""
    name = words.removesuffix("建设")
    if "、" in _outside_brackets(name) or not is_plausible(name) or is_quantity(name) or not grade(name):
        return False
    if is_specific(name):
        return True
    return grade(name) != "works" and len(name) > len(head(name)) and _DESCRIBES.match(description) is not None


def _outside_brackets(name: str) -> str:
    return re.sub(BRACKET, "", name)
